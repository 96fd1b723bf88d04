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

/** Drafts by row whose screen was left before all was stored: coming back finds them as they were. */
export type LeftDrafts<F> = Map<string, Autosave<F>>

/** Saves the draft when its screen is left; what cannot be stored is kept, and holds the window's closing. */
function useSavedOnLeaving<F>(row: string, autosave: Autosave<F>, left: LeftDrafts<F>) {
  useEffect(() => {
    const leave = registerPending({
      flush: autosave.flush,
      unsaved: () => autosave.snapshot().state !== 'saved',
    })
    return () => {
      left.set(row, autosave)
      void autosave.flush().then(stored => {
        if (!stored) return
        leave()
        left.delete(row)
      })
    }
  }, [row, autosave, left])
}

/**
 * A draft over a stored row. Give the component a `key` of the row's id: one draft belongs to one row.
 *
 * @param row the row's id.
 * @param stored the row as last read; a newer `rev` is taken in, edits stay.
 * @param left where drafts of this kind of row wait when they could not be stored.
 */
export function useAutosave<F extends object>(
  row: string,
  stored: Saved<F>,
  source: Omit<AutosaveSource<F>, 'stored' | 'now'>,
  left: LeftDrafts<F>,
): Draft<F> {
  const [autosave] = useState(
    () => left.get(row) ?? createAutosave<F>({ ...source, stored, now: () => new Date() }),
  )
  const snapshot = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  useSavedOnLeaving(row, autosave, left)
  useEffect(() => autosave.receive(stored), [autosave, stored])
  return { ...snapshot, set: autosave.set, flush: autosave.flush, resolve: autosave.resolve }
}
