import type { Appendix } from '../../shared/plans/appendix.ts'
import type { AppendicesChange } from './appendix-session.ts'
import { diffAppendices } from './plan-appendices-diff.ts'

/** Changes of one field that follow each other within this time are one step, as typing is in the text. Milliseconds. */
const groupTime = 1_000

type Appendices = readonly Appendix[]

type Step =
  | { readonly kind: 'text' }
  | ({ readonly kind: 'appendices' } & AppendicesChange)
  | {
      readonly kind: 'fact'
      readonly field: string
      readonly before: unknown
      readonly after: unknown
      readonly at: number
    }

/** What the history acts on. */
export type HistoryTarget = {
  /** Takes the text's last step back, or does it again; false when there is none. */
  readonly undoText: () => boolean
  readonly redoText: () => boolean
  /** Puts a value into a field of the form without recording it. */
  readonly setFact: (field: string, value: unknown) => void
  /** Takes the appendices from one state to another, leaving alone what changed in them since. */
  readonly setAppendices: (from: Appendices, to: Appendices) => void
  /** Milliseconds, for grouping. */
  readonly now: () => number
}

export type PlanHistory = {
  /** The text changed; `newStep` when that began a step of its own rather than going on with the last. */
  readonly recordText: (newStep: boolean) => void
  /** Changes that follow each other with the same `step` are one; one that came to nothing is none. */
  readonly recordAppendices: (change: AppendicesChange) => void
  readonly recordFact: (field: string, before: unknown, after: unknown) => void
  /** Takes the latest step back, wherever it was made; false when there is none. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  readonly subscribe: (listener: () => void) => () => void
}

/** One order of undo over a plan's text, its facts and its appendices. */
export function createPlanHistory(target: HistoryTarget): PlanHistory {
  const done: Step[] = []
  const undone: Step[] = []
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }

  function walk(from: Step[], to: Step[], direction: 'undo' | 'redo'): boolean {
    for (;;) {
      const step = from.pop()
      if (step === undefined) return false
      const back = direction === 'undo'
      if (step.kind === 'fact') target.setFact(step.field, back ? step.before : step.after)
      else if (step.kind === 'appendices')
        target.setAppendices(back ? step.after : step.before, back ? step.before : step.after)
      // The text forgets its oldest steps; one that it no longer knows is passed over.
      else if (!(back ? target.undoText() : target.redoText())) continue
      to.push(step)
      tell()
      return true
    }
  }

  function record(step: Step) {
    done.push(step)
    undone.length = 0
    tell()
  }

  return {
    recordText(newStep) {
      if (newStep || done.at(-1)?.kind !== 'text') record({ kind: 'text' })
      else if (undone.length > 0) {
        undone.length = 0
        tell()
      }
    },
    recordAppendices(change) {
      const last = done.at(-1)
      const goesOn =
        undone.length === 0 &&
        change.step !== undefined &&
        last?.kind === 'appendices' &&
        last.step === change.step
      if (!goesOn) return record({ kind: 'appendices', ...change })
      // Typed and taken back with Esc: nothing is left to undo.
      if (diffAppendices(last.before, change.after) === null) done.pop()
      else done[done.length - 1] = { ...last, after: change.after }
      tell()
    },
    recordFact(field, before, after) {
      const at = target.now()
      const last = done.at(-1)
      const goesOn = last?.kind === 'fact' && last.field === field && at - last.at < groupTime
      if (goesOn && undone.length === 0) done[done.length - 1] = { ...last, after, at }
      else record({ kind: 'fact', field, before, after, at })
    },
    undo: () => walk(done, undone, 'undo'),
    redo: () => walk(undone, done, 'redo'),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
