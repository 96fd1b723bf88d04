import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore, type Store } from '../../electron/store/open.ts'

/** An empty store in memory, closed when the test ends. */
export async function makeStore(): Promise<Store> {
  const store = await openStore(':memory:')
  onTestFinished(() => store.close())
  return store
}

/** A folder of the test's own, removed when the test ends. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** An empty store in a file of its own; closed, and the file removed, when the test ends. */
export async function makeStoreFile(): Promise<{ readonly store: Store; readonly path: string }> {
  const path = join(await makeFolder(), 'so-ke-hoach.sqlite')
  const store = await openStore(path)
  onTestFinished(() => store.close())
  return { store, path }
}
