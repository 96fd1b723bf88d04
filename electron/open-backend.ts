import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { builtInLegalBases } from '../shared/legal-bases/built-in-legal-bases.ts'
import { type Backend, createBackend } from './backend/create-backend.ts'
import { systemClock } from './backend/system-clock.ts'
import type { Platform } from './hosts/platform.ts'
import { createLog, logFile } from './log.ts'
import { openStore } from './store/open.ts'
import { seedLegalBases } from './store/seed-legal-bases.ts'
import { seedOrganisations } from './store/seed-organisations.ts'
import { getSettings } from './store/settings.ts'

export type BackendHome = {
  /** Absolute folder of the store and the log; made when absent. */
  readonly dataFolder: string
  readonly platform: Platform
  /** Of this program. */
  readonly version: string
}

/**
 * The backend over this person's own data, with the machine's clock.
 * @throws {Failure} `storeProblem` when the store cannot be used
 */
export async function openBackend({ dataFolder, platform, version }: BackendHome): Promise<Backend> {
  // The store first: it refuses a folder on a network share before anything is written there.
  const store = await openStore(join(dataFolder, 'so-ke-hoach.sqlite'))
  await seedLegalBases(store.db, builtInLegalBases)
  await seedOrganisations(store.db, await getSettings(store.db))
  const log = createLog(logFile(join(dataFolder, 'nhat-ky.log')), systemClock.now)
  log.info('opened', { version, host: platform.host })
  return createBackend({ store, platform, clock: systemClock, newId: randomUUID, version, dataFolder, log })
}
