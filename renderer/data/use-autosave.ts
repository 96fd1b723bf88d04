import { useEffect, useState, useSyncExternalStore } from 'react'
import {
  type Autosave,
  type AutosaveSnapshot,
  type AutosaveSource,
  createAutosave,
  type Saved,
} from './autosave.ts'
import { registerPending } from './pending-saves.ts'

/** A draft as a form uses it. */
export type Draft<F> = AutosaveSnapshot<F> & Pick<Autosave<F>, 'set' | 'flush' | 'resolve'>

/** Saves the draft when the screen that holds it is left, and lets the window wait for it. */
function useSavedOnLeaving<F>(autosave: Autosave<F>) {
  useEffect(() => {
    const leave = registerPending({
      flush: autosave.flush,
      unsaved: () => autosave.snapshot().state !== 'saved',
    })
    return () => {
      void autosave.flush().then(leave)
    }
  }, [autosave])
}

/**
 * A draft over a stored row. Give the component a `key` of the row's id: one draft belongs to one row.
 *
 * @param stored the row as last read; a newer `rev` is taken in, edits stay.
 */
export function useAutosave<F extends object>(
  stored: Saved<F>,
  source: Omit<AutosaveSource<F>, 'stored' | 'now'>,
): Draft<F> {
  const [autosave] = useState(() => createAutosave<F>({ ...source, stored, now: () => new Date() }))
  const snapshot = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  useSavedOnLeaving(autosave)
  useEffect(() => autosave.receive(stored), [autosave, stored])
  return { ...snapshot, set: autosave.set, flush: autosave.flush, resolve: autosave.resolve }
}
