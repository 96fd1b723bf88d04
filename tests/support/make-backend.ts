import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Backend, createBackend } from '../../electron/backend/create-backend.ts'
import { memoryHost, memoryPlatform } from '../../electron/hosts/memory.ts'
import type { Platform } from '../../electron/hosts/platform.ts'
import { createLog } from '../../electron/log.ts'
import { openStore, type Store } from '../../electron/store/open.ts'
import { type Client, createClient } from '../../shared/api/client.ts'
import type { ChangedEvent } from '../../shared/api/contract.ts'

export type TestBackend = {
  readonly backend: Backend
  readonly store: Store
  /** Calls as the window `test`. */
  readonly client: Client
  /** An empty folder of its own, which is also the person's documents folder. */
  readonly folder: string
  readonly logLines: readonly string[]
  readonly events: readonly ChangedEvent[]
  readonly close: () => Promise<void>
}

export type TestBackendOptions = {
  readonly platform?: Partial<Platform>
  /** Path of the store's file; in memory when absent. */
  readonly storePath?: string
  /** ISO instant, for tests where time passes. */
  readonly now?: () => string
  /** `YYYY-MM-DD`, likewise. */
  readonly today?: () => string
}

/**
 * The real backend over a real store and a real folder, with time standing at 2026-03-10 and ids that count:
 * `id-000001`, `id-000002`.
 */
export async function makeBackend({
  platform = {},
  storePath = ':memory:',
  now = () => '2026-03-10T02:00:00.000Z',
  today = () => '2026-03-10',
}: TestBackendOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'))
  const logLines: string[] = []
  const events: ChangedEvent[] = []
  const store = await openStore(storePath)
  let ids = 0
  const backend = createBackend({
    store,
    platform: { ...memoryPlatform(folder), ...platform },
    clock: { now, today },
    newId: () => `id-${String(++ids).padStart(6, '0')}`,
    version: '0.0.0',
    dataFolder: folder,
    log: createLog(line => logLines.push(line), now),
  })
  backend.subscribe(event => events.push(event))
  const close = async () => {
    await backend.close()
    await rm(folder, { recursive: true, force: true })
  }
  const client = createClient(memoryHost(backend), 'test')
  return { backend, store, client, folder, logLines, events, close } satisfies TestBackend
}
