import { addDays } from '../../../shared/dates.ts'
import { type Period, periodBounds } from '../../../shared/tasks/period.ts'
import { reportingDaysBetween } from '../../../shared/tasks/reporting-days.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'

/** How many days a unit is given when the day that the plan sets has passed, or it sets none. */
const grace = 5

/**
 * Before which day reports for a period are asked for, and who gathers them: by the plan's reporting duties, else some
 * days after the period's end; never before tomorrow.
 *
 * @returns `before` as `YYYY-MM-DD`; `to` empty when the plan does not say.
 */
export function reportDay(
  duties: readonly ReportingDuty[],
  period: Period,
  today: string,
): { readonly before: string; readonly to: string } {
  const { start, end } = periodBounds(period)
  const first = duties.filter(({ chainedAfter }) => chainedAfter === undefined)
  const set = reportingDaysBetween(first, start, addDays(end, 62), today).find(day => day.period === period)
  const to = first.find(({ id }) => id === set?.dutyId)?.to ?? ''
  const before = addDays(set?.day ?? addDays(end, grace), 1)
  return { before: before > today ? before : addDays(today, grace), to }
}
