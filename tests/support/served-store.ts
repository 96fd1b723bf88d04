import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished } from 'vitest'
import { openStore, type Store } from '../../electron/store/open.ts'
import type { Db } from '../../electron/store/schema.ts'
import { type Client, createClient } from '../../shared/api/client.ts'
import { httpClient } from '../electron/hosts/http-page.ts'
import { makeFolder } from './make-store.ts'

const serve = join(import.meta.dirname, '../../electron/serve.ts')

export type ServedStore = {
  readonly child: ChildProcess
  readonly folder: string
  /** Of the store's file. */
  readonly path: string
  readonly client: Client
}

/** A program of its own over a store that was filled beforehand, as a page would find it. */
export async function serveStore(fill: (db: Db) => Promise<unknown>): Promise<ServedStore> {
  const folder = await makeFolder()
  const path = join(folder, 'so-ke-hoach.sqlite')
  const store = await openStore(path)
  await fill(store.db)
  await store.close()
  const page = join(folder, 'page')
  await mkdir(page)
  await writeFile(join(page, 'index.html'), '')
  const child = spawn(process.execPath, [serve, '--data', folder, '--page', page], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [address] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, folder, path, client: createClient(httpClient(String(address)), 'window') }
}

/** Ends the program as a power cut would. */
export async function cutOff({ child }: ServedStore): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

/**
 * Starts a call and waits until it is being written into the store, then for some milliseconds more.
 * @returns what became of the call, in an object, since it is not waited for.
 */
export async function untilWriting(
  { path }: ServedStore,
  start: () => Promise<unknown>,
  milliseconds: number,
): Promise<{ readonly outcome: Promise<'ended' | 'cut off'> }> {
  const written = async () => (await stat(`${path}-wal`).catch(() => ({ size: 0 }))).size
  const before = await written()
  const going = start().then(
    () => 'ended' as const,
    () => 'cut off' as const,
  )
  let over = false
  void going.then(() => {
    over = true
  })
  while (!over && (await written()) === before) await setTimeout(1)
  await setTimeout(milliseconds)
  return { outcome: going }
}

/** The store that a program left behind, which must be sound. */
export async function leftBehind({ path }: ServedStore): Promise<Store> {
  const native = new Sqlite(path)
  expect(native.pragma('integrity_check', { simple: true })).toBe('ok')
  native.close()
  const store = await openStore(path)
  onTestFinished(() => store.close())
  return store
}
