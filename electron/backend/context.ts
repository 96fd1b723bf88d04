import type { Platform } from '../hosts/platform.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/open.ts'

/** This machine's time, lent as functions so that a test can hold it still. */
export type Clock = {
  /** ISO instant. */
  readonly now: () => string
  /** `YYYY-MM-DD` in local time. */
  readonly today: () => string
}

/** What handlers work with. */
export type BackendContext = {
  readonly store: Store
  readonly platform: Platform
  readonly clock: Clock
  /** A new id, unique in this store. */
  readonly newId: () => string
  /** Of this program, as in package.json. */
  readonly version: string
  /** Absolute path of the folder that holds the store. */
  readonly dataFolder: string
  readonly log: Log
}
