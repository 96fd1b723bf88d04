import { useSyncExternalStore } from 'react'
import type { Appendix } from '../../shared/plans/appendix.ts'

type Appendices = readonly Appendix[]
/** `edit`: a person changed them here; `undo`: a step was taken back or done again; `elsewhere`: another window did. */
type Cause = 'edit' | 'undo' | 'elsewhere'

export type AppendicesChange = {
  readonly before: Appendices
  readonly after: Appendices
  /** Of an edit that goes on. */
  readonly step?: string | undefined
}

/** The appendices of an open plan: every screen that shows or changes them holds the same one. */
export type AppendixSession = {
  readonly appendices: () => Appendices
  /** Changes them in one step of undo; a change that gives the same object is none. */
  readonly editAll: (change: (appendices: Appendices) => Appendices) => void
  /** Changes one appendix in one step of undo; changes that follow each other with the same `step` are one. */
  readonly edit: (appendixId: string, change: (appendix: Appendix) => Appendix, step?: string) => void
  readonly replace: (appendices: Appendices, cause: 'undo' | 'elsewhere') => void
  readonly subscribe: (listener: (cause: Cause, change: AppendicesChange) => void) => () => void
}

/** Appendices being edited, beginning with what is stored. */
export function createAppendixSession(stored: Appendices): AppendixSession {
  let current = stored
  const listeners = new Set<Parameters<AppendixSession['subscribe']>[0]>()

  function put(after: Appendices, cause: Cause, step?: string) {
    if (after === current) return
    const before = current
    current = after
    for (const listener of listeners) listener(cause, { before, after, step })
  }

  return {
    appendices: () => current,
    editAll: change => put(change(current), 'edit'),
    edit(appendixId, change, step) {
      const at = current.findIndex(({ id }) => id === appendixId)
      const before = current[at]
      if (before === undefined) return
      const after = change(before)
      if (after !== before) put(current.with(at, after), 'edit', step)
    },
    replace: (appendices, cause) => put(appendices, cause),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The appendices as they are now; the component is drawn again when they change. */
export function useAppendices(session: AppendixSession): Appendices {
  return useSyncExternalStore(session.subscribe, session.appendices)
}
