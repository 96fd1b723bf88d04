import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'
/** Quiet time after the last keystroke before the edit is sent, in milliseconds. */
export declare const quietTime = 600
export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed'
/** A field that was changed here and elsewhere since it was last the same. */
export type Conflict<F> = {
  readonly field: keyof F
  readonly mine: F[keyof F]
  readonly theirs: F[keyof F]
}
export type AutosaveSnapshot<F> = {
  /** What the form shows: the stored values with the edits over them. */
  readonly values: F
  readonly state: SaveState
  /** When the last save was confirmed; null before the first. */
  readonly savedAt: Date | null
  readonly error: AppError | null
  readonly conflicts: readonly Conflict<F>[]
}
export type Saved<F> = {
  readonly values: F
  readonly rev: number
}
export type AutosaveSource<F> = {
  readonly stored: Saved<F>
  /** Writes the edits over what was stored; refuses with `conflict` when `rev` is no longer the stored one. */
  readonly save: (edits: Partial<F>, stored: F, rev: number) => Promise<Result<Saved<F>>>
  /** Reads the row again after a conflict. */
  readonly reload: () => Promise<Result<Saved<F>>>
  readonly now: () => Date
}
export type Autosave<F> = {
  readonly set: <K extends keyof F>(field: K, value: F[K]) => void
  /** Sends what is not saved yet; answers whether everything is now stored. */
  readonly flush: () => Promise<boolean>
  /** Takes in what is stored now, when it changed elsewhere. Edits stay. */
  readonly receive: (stored: Saved<F>) => void
  /** Settles a conflict: `mine` will be saved over, `theirs` drops the edit. */
  readonly resolve: (field: keyof F, keep: 'mine' | 'theirs') => void
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => AutosaveSnapshot<F>
}
/**
 * A form's draft that saves itself: only edited fields are sent, one save at a time, and a field that was changed
 * elsewhere too waits for a person's choice instead of being written over.
 */
export declare function createAutosave<F extends object>(source: AutosaveSource<F>): Autosave<F>
