import type { Invoke, Subscribe } from '../../shared/api/client.ts'
import type { ChangedEvent } from '../../shared/api/contract.ts'
import { alertHandlers } from './alerts.ts'
import { calendarHandlers } from './calendar.ts'
import type { BackendContext } from './context.ts'
import { createDispatch } from './dispatch.ts'
import { documentHandlers } from './documents.ts'
import { exchangeHandlers } from './exchange.ts'
import { fileHandlers } from './files.ts'
import { formHandlers } from './forms.ts'
import type { Handlers } from './handlers.ts'
import { createJobs } from './jobs.ts'
import { legalBasisHandlers } from './legal-bases.ts'
import { nextYearHandlers } from './next-year.ts'
import { organisationHandlers } from './organisations.ts'
import { phraseHandlers } from './phrases.ts'
import { planHandlers } from './plans.ts'
import { presetHandlers } from './presets.ts'
import { progressHandlers } from './progress.ts'
import { reportHandlers } from './reports.ts'
import { searchHandlers } from './search.ts'
import { settingsHandlers } from './settings.ts'
import { tableHandlers } from './tables.ts'
import { versionHandlers } from './versions.ts'

export type Backend = {
  readonly invoke: Invoke
  readonly subscribe: Subscribe
  /** Takes no more calls, waits for those under way, then closes the store. */
  readonly close: () => Promise<void>
}

/** The whole program behind the contract, over an open store. Hosts only carry its two functions elsewhere. */
export function createBackend(context: BackendContext): Backend {
  const { log, newId, store } = context
  const listeners = new Set<(event: ChangedEvent) => void>()
  const jobs = createJobs()
  const underWay = new Set<Promise<unknown>>()
  const newReference = () => newId().slice(0, 8)
  let closing: Promise<void> | null = null

  const changed = (event: ChangedEvent) => {
    for (const listener of listeners) {
      try {
        listener(event)
      } catch (error) {
        log.error(newReference(), error, { event: 'changed' })
      }
    }
  }

  const handlers: Handlers = {
    ...planHandlers(context),
    ...versionHandlers(context),
    ...documentHandlers(context),
    ...legalBasisHandlers(context),
    ...organisationHandlers(context),
    ...tableHandlers(),
    ...phraseHandlers(context),
    ...presetHandlers(context),
    ...progressHandlers(context),
    ...calendarHandlers(context),
    ...alertHandlers(context),
    ...exchangeHandlers(context),
    ...formHandlers(context, jobs),
    ...jobs.handlers,
    ...reportHandlers(context),
    ...nextYearHandlers(context),
    ...fileHandlers(context),
    ...settingsHandlers(context),
    ...searchHandlers(context),
  }
  const dispatch = createDispatch({ handlers, log, changed, newReference })

  const invoke: Invoke = async (name, input, origin) => {
    if (closing !== null) return { ok: false, error: { code: 'storeProblem', what: 'busy' } }
    const call = dispatch(name, input, origin)
    underWay.add(call)
    try {
      return await call
    } finally {
      underWay.delete(call)
    }
  }

  const subscribe: Subscribe = listener => {
    // Its own function, so that one listener given twice is heard twice and stopped once at a time.
    const own = (event: ChangedEvent) => listener(event)
    listeners.add(own)
    return () => void listeners.delete(own)
  }

  const close = () => {
    jobs.stopAll()
    closing ??= Promise.all(underWay).then(async () => {
      listeners.clear()
      await store.close()
    })
    return closing
  }

  return { invoke, subscribe, close }
}
