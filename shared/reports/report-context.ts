import type { Plan } from '../plans/plan.ts'
import { type Period, periodBounds } from '../tasks/period.ts'
import { type ProgressEntry, standingEntries } from '../tasks/progress.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import type { CorrectedFigure } from './corrected-figures.ts'

/** What the parts of a report are drafted from. Days are `YYYY-MM-DD`. */
export type ReportContext = {
  readonly plan: Plan
  readonly period: Period
  readonly start: string
  readonly end: string
  /** The day whose standing the report gives: the period's last, or today while it is not over. */
  readonly asOf: string
  /** All rows of task appendices, and all of indicator appendices, as they stand on `asOf`. */
  readonly tasks: readonly TrackedRow[]
  readonly indicators: readonly TrackedRow[]
  /** The same rows at the end of the period before, by row; null where there is none to compare with. */
  readonly previous: ReadonlyMap<string, TrackedRow> | null
  /** Standing entries about days of the period. */
  readonly entries: readonly ProgressEntry[]
  readonly corrections: readonly CorrectedFigure[]
}

/** Puts together what a report on a period is drafted from. `entries` are those of the plan's whole log. */
export function reportContext(
  plan: Plan,
  tracked: readonly TrackedRow[],
  previous: readonly TrackedRow[] | null,
  given: {
    readonly period: Period
    readonly today: string
    readonly entries: readonly ProgressEntry[]
    readonly corrections: readonly CorrectedFigure[]
  },
): ReportContext {
  const { start, end } = periodBounds(given.period)
  const asOf = given.today < end ? given.today : end
  return {
    plan,
    period: given.period,
    start,
    end,
    asOf,
    tasks: tracked.filter(({ kind }) => kind === 'tasks'),
    indicators: tracked.filter(({ kind }) => kind === 'indicators'),
    previous: previous && new Map(previous.map(row => [row.rowId, row])),
    entries: standingEntries(given.entries).filter(({ day }) => start <= day && day <= asOf),
    corrections: given.corrections,
  }
}

/** Whether a task is done once: it has no returns of its own. */
export const isOnce = ({ occurrences }: TrackedRow): boolean => occurrences.length === 0

/** Whether a task is done, in time or late. */
export const isDone = ({ status }: Pick<TrackedRow, 'status'>): boolean =>
  status === 'doneOnTime' || status === 'doneLate'

/** Whether a task that is done once was finished in the period. */
export function finishedInPeriod({ start, asOf, previous }: ReportContext, row: TrackedRow): boolean {
  if (!isDone(row) || !isOnce(row)) return false
  if (row.doneOn !== null) return start <= row.doneOn && row.doneOn <= asOf
  const before = previous?.get(row.rowId)
  return before === undefined || !isDone(before)
}
