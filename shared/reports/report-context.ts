import type { Plan } from '../plans/plan.ts'
import { type Period, periodBounds } from '../tasks/period.ts'
import { type ProgressEntry, standingEntries } from '../tasks/progress.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import type { CorrectedFigure } from './corrected-figures.ts'
import { type Standing, standingOn } from './report-rows.ts'

/** What the parts of a report are drafted from. Days are `YYYY-MM-DD`. */
export type ReportContext = Standing & {
  readonly plan: Plan
  readonly period: Period
  readonly start: string
  readonly end: string
  /** All rows of task appendices, and all of indicator appendices, as `reportRows` gives them. */
  readonly tasks: readonly TrackedRow[]
  readonly indicators: readonly TrackedRow[]
  /** The same rows at the end of the period before, by row; null where there is none to compare with. */
  readonly previous: ReadonlyMap<string, TrackedRow> | null
  /** Standing entries about days of the period. */
  readonly entries: readonly ProgressEntry[]
  readonly corrections: readonly CorrectedFigure[]
}

/** Puts together what a report on a period is drafted from. `log` is the plan's whole log. */
export function reportContext(
  plan: Plan,
  tracked: readonly TrackedRow[],
  previous: readonly TrackedRow[] | null,
  given: {
    readonly period: Period
    readonly today: string
    readonly log: readonly ProgressEntry[]
    readonly corrections: readonly CorrectedFigure[]
  },
): ReportContext {
  const { start, end } = periodBounds(given.period)
  const standing = standingOn(given.period, given.today)
  return {
    plan,
    period: given.period,
    start,
    end,
    ...standing,
    tasks: tracked.filter(({ kind }) => kind === 'tasks'),
    indicators: tracked.filter(({ kind }) => kind === 'indicators'),
    previous: previous && new Map(previous.map(row => [row.rowId, row])),
    entries: standingEntries(given.log.filter(({ day }) => day <= standing.asOf)).filter(
      ({ day }) => start <= day,
    ),
    corrections: given.corrections,
  }
}

/** Whether a task is done once: it has no returns of its own. */
export const isOnce = ({ occurrences }: TrackedRow): boolean => occurrences.length === 0

/** Whether a task is done, in time or late. */
export const isDone = ({ status }: Pick<TrackedRow, 'status'>): boolean =>
  status === 'doneOnTime' || status === 'doneLate'

/** Whether a task was finished in the period; a recurring duty is, with the last of its returns. */
export function finishedInPeriod({ start }: ReportContext, row: TrackedRow): boolean {
  return isDone(row) && row.doneOn !== null && start <= row.doneOn
}
