import type { Plan } from '../plans/plan.ts'
import { type Period, periodBounds } from '../tasks/period.ts'
import type { ProgressEntry } from '../tasks/progress.ts'
import { trackPlan, trackPlanAtEnd } from '../tasks/track-plan.ts'
import type { TrackedRow } from '../tasks/tracked.ts'

/** Which day's standing a report gives, and whether that day is over. */
export type Standing = {
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  readonly isOver: boolean
}

/**
 * Of which moment a report on a period speaks: drafted after the period's last day, of the end of that day, whatever
 * was done since; drafted before, as where the month is closed on its 20th, of the day on which it is drafted, which
 * is not over.
 *
 * @param today `YYYY-MM-DD`, the day on which it is drafted.
 */
export function standingOn(period: Period, today: string): Standing {
  const { end } = periodBounds(period)
  return today > end ? { asOf: end, isOver: true } : { asOf: today, isOver: false }
}

/**
 * A plan's tasks and indicators as a report on a period gives them. At the end of the period what was due by its last
 * day, that day included, and is not done has missed its deadline: it is overdue, by no day yet where it was due on
 * that very day. While the day is not over, what is due on it or later is not.
 *
 * @param log the plan's whole log, in any order; entries about days after the report's count for nothing.
 * @param issuedOn as `trackPlan` takes it.
 */
export function reportRows(
  plan: Pick<Plan, 'id' | 'year' | 'appendices' | 'letterhead'>,
  log: readonly ProgressEntry[],
  period: Period,
  today: string,
  issuedOn?: ReadonlyMap<string, string>,
): readonly TrackedRow[] {
  const { asOf, isOver } = standingOn(period, today)
  return isOver ? trackPlanAtEnd(plan, log, asOf, issuedOn) : trackPlan(plan, log, asOf, issuedOn)
}
