import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'

/** Quiet time after the last keystroke before the edit is sent, in milliseconds. */
export const quietTime = 600

export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed'

/** A field that was changed here and elsewhere since it was last the same. */
export type Conflict<F> = { readonly field: keyof F; readonly mine: F[keyof F]; readonly theirs: F[keyof F] }

export type AutosaveSnapshot<F> = {
  /** What the form shows: the stored values with the edits over them. */
  readonly values: F
  readonly state: SaveState
  /** When the last save was confirmed; null before the first. */
  readonly savedAt: Date | null
  readonly error: AppError | null
  readonly conflicts: readonly Conflict<F>[]
}

export type Saved<F> = { readonly values: F; readonly rev: number }

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

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right)

/**
 * A form's draft that saves itself: only edited fields are sent, one save at a time, and a field that was changed
 * elsewhere too waits for a person's choice instead of being written over.
 */
export function createAutosave<F extends object>(source: AutosaveSource<F>): Autosave<F> {
  let stored = source.stored
  let edits: Partial<F> = {}
  let conflicts: readonly Conflict<F>[] = []
  let state: SaveState = 'saved'
  let savedAt: Date | null = null
  let error: AppError | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | null = null
  /** What was read while a save was on its way: looked at after the answer, lest our own save look like another's. */
  let waiting: Saved<F> | null = null
  const listeners = new Set<() => void>()
  let current = build()

  function build(): AutosaveSnapshot<F> {
    return { values: { ...stored.values, ...edits }, state, savedAt, error, conflicts }
  }
  function tell() {
    current = build()
    for (const listener of listeners) listener()
  }
  const editedFields = () => Object.keys(edits) as (keyof F)[]

  function drop(field: keyof F) {
    const { [field]: _, ...rest } = edits
    edits = rest as Partial<F>
  }

  function takeIn(next: Saved<F>) {
    if (next.rev <= stored.rev) return
    const before = stored.values
    stored = next
    for (const field of editedFields()) {
      const mine = edits[field] as F[keyof F]
      const theirs = next.values[field]
      if (same(mine, theirs)) drop(field)
      else if (!same(theirs, before[field])) {
        conflicts = [...conflicts.filter(one => one.field !== field), { field, mine, theirs }]
      }
    }
    conflicts = conflicts.filter(one => one.field in edits)
    if (editedFields().length === 0 && state !== 'saving') state = 'saved'
    tell()
  }

  /** What may be sent: edits that no open conflict holds back. */
  function sendable(): Partial<F> {
    const held = new Set(conflicts.map(one => one.field))
    return Object.fromEntries(
      Object.entries(edits).filter(([field]) => !held.has(field as keyof F)),
    ) as Partial<F>
  }

  async function attempt(): Promise<Result<Saved<F>>> {
    const sent = sendable()
    const answer = await source.save(sent, stored.values, stored.rev)
    if (!answer.ok) return answer
    for (const field of Object.keys(sent) as (keyof F)[]) {
      if (same(edits[field], sent[field])) drop(field)
    }
    // The row was at our `rev`, so nothing in the answer is anyone else's.
    if (answer.value.rev > stored.rev) stored = answer.value
    return answer
  }

  async function send(): Promise<boolean> {
    while (Object.keys(sendable()).length > 0) {
      state = 'saving'
      tell()
      let answer = await attempt()
      if (!answer.ok && answer.error.code === 'conflict') {
        answer = await source.reload()
        if (answer.ok) takeIn(answer.value)
      }
      if (!answer.ok) {
        state = 'failed'
        error = answer.error
        tell()
        return false
      }
      error = null
      savedAt = source.now()
    }
    state = editedFields().length === 0 ? 'saved' : 'dirty'
    tell()
    return editedFields().length === 0
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer)
    running ??= send()
      .catch(() => {
        state = 'failed'
        error = { code: 'internal', reference: 'mất kết nối' }
        tell()
        return false
      })
      .finally(() => {
        running = null
        if (waiting) takeIn(waiting)
        waiting = null
      })
    return running
  }

  return {
    set(field, value) {
      if (same(current.values[field], value)) return
      edits = { ...edits, [field]: value }
      conflicts = conflicts.map(one => (one.field === field ? { ...one, mine: value } : one))
      // While a save is on its way, what it sent is about to be stored: going back to the value before is an edit, too.
      if (running === null && same(value, stored.values[field])) {
        drop(field)
        conflicts = conflicts.filter(one => one.field !== field)
      }
      if (state !== 'saving') state = editedFields().length === 0 ? 'saved' : 'dirty'
      clearTimeout(timer)
      timer = setTimeout(flush, quietTime)
      tell()
    },
    flush,
    receive(next) {
      if (running === null) takeIn(next)
      else if (waiting === null || next.rev > waiting.rev) waiting = next
    },
    resolve(field, keep) {
      conflicts = conflicts.filter(one => one.field !== field)
      if (keep === 'theirs') drop(field)
      tell()
      void flush()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => current,
  }
}
