import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'
import { quietTime, type SaveState } from './autosave.ts'

/** A part of a plan that is saved on its own, as it was stored at a revision. */
export type SavedPart<V> = { readonly value: V; readonly rev: number }

export type PartSnapshot<O> = {
  readonly state: SaveState
  /** When the last save was confirmed; null before the first. */
  readonly savedAt: Date | null
  readonly error: AppError | null
  /** What another window wrote in pieces that were changed here too. */
  readonly overruled: readonly O[]
}

/**
 * What is saved and how. `V` is the part's value, `D` the difference between two values, `O` a piece that another
 * window's writing lost against.
 */
export type PartSource<V, D, O> = {
  readonly stored: SavedPart<V>
  /** The value as the screen has it. */
  readonly current: () => V
  /** Puts another value into the screen. */
  readonly replace: (value: V) => void
  /** Resolves when the screen may be changed: no word is being composed. */
  readonly settled: () => Promise<void>
  /** What must be stored to turn one value into another; null when they are the same. */
  readonly diff: (before: V, after: V) => D | null
  /** Joins what was changed here with what was changed elsewhere. */
  readonly merge: (base: V, mine: V, theirs: V) => { readonly value: V; readonly overruled: readonly O[] }
  /** The stored value out of the screen's own objects where they are the same: it makes comparing quick. */
  readonly adopt: (stored: V, here: V) => V
  /** Stores a difference over what was stored at `rev`; answers the new one. */
  readonly save: (diff: D, rev: number) => Promise<Result<number>>
  /** Reads the part again after a conflict. */
  readonly reload: () => Promise<Result<SavedPart<V>>>
  readonly now: () => Date
}

export type PartAutosave<V, O> = {
  /** The screen's value changed. */
  readonly touch: () => void
  /** Sends what is not saved yet; answers whether everything is now stored. */
  readonly flush: () => Promise<boolean>
  /** Takes in what is stored now, when it changed elsewhere. */
  readonly receive: (stored: SavedPart<V>) => void
  /** The person has seen the overruled pieces. */
  readonly dismiss: () => void
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => PartSnapshot<O>
}

/** Saves a part of a plan while it is worked on: only what changed is sent, one save at a time. */
export function createPartAutosave<V, D, O>(source: PartSource<V, D, O>): PartAutosave<V, O> {
  let base = source.stored
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | null = null
  /** What was read while a save was on its way: looked at after the answer, lest our own save look like another's. */
  let waiting: SavedPart<V> | null = null
  let snapshot: PartSnapshot<O> = { state: 'saved', savedAt: null, error: null, overruled: [] }
  const listeners = new Set<() => void>()

  function tell(change: Partial<PartSnapshot<O>>) {
    snapshot = { ...snapshot, ...change }
    for (const listener of listeners) listener()
  }

  function takeIn(theirs: SavedPart<V>) {
    if (theirs.rev <= base.rev) return
    const { value, overruled } = source.merge(base.value, source.current(), theirs.value)
    source.replace(value)
    base = { value: source.adopt(theirs.value, source.current()), rev: theirs.rev }
    const dirty = source.diff(base.value, source.current()) !== null
    tell({
      state: dirty ? 'dirty' : 'saved',
      ...(overruled.length > 0 ? { overruled: [...snapshot.overruled, ...overruled] } : {}),
    })
    if (dirty) schedule()
  }

  async function attempt(): Promise<Result<boolean>> {
    const value = source.current()
    const diff = source.diff(base.value, value)
    if (diff === null) return { ok: true, value: false }
    tell({ state: 'saving' })
    const answer = await source.save(diff, base.rev)
    if (answer.ok) {
      base = { value, rev: answer.value }
      tell({ savedAt: source.now(), error: null })
      return { ok: true, value: true }
    }
    if (answer.error.code !== 'conflict') return answer
    const read = await source.reload()
    if (!read.ok) return read
    await source.settled()
    takeIn(read.value)
    return { ok: true, value: true }
  }

  async function send(): Promise<boolean> {
    for (;;) {
      const answer = await attempt()
      if (!answer.ok) {
        tell({ state: 'failed', error: answer.error })
        return false
      }
      if (!answer.value) {
        tell({ state: 'saved', error: null })
        return true
      }
    }
  }

  async function takeWaiting() {
    await source.settled()
    if (running !== null || waiting === null) return
    const next = waiting
    waiting = null
    takeIn(next)
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer)
    running ??= send()
      .catch(() => {
        tell({ state: 'failed', error: { code: 'internal', reference: 'mất kết nối' } })
        return false
      })
      .finally(() => {
        running = null
        void takeWaiting()
      })
    return running
  }

  function schedule() {
    clearTimeout(timer)
    timer = setTimeout(flush, quietTime)
  }

  return {
    touch() {
      if (snapshot.state === 'saved' || snapshot.state === 'failed') tell({ state: 'dirty' })
      schedule()
    },
    flush,
    receive(next) {
      if (next.rev <= base.rev || (waiting !== null && waiting.rev >= next.rev)) return
      waiting = next
      void takeWaiting()
    },
    dismiss: () => tell({ overruled: [] }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => snapshot,
  }
}
