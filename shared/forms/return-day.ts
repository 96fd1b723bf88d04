import { reportingDay } from '../tasks/reporting-days.ts'
import type { ReportingDuty } from '../tasks/reporting-duty.ts'

/**
 * The last day for units to report on a period by the plan's calendar: the earliest of its reporting days for such a
 * period, reports that sum up others left out; null when the plan sets none.
 */
export function returnDay(duties: readonly ReportingDuty[], period: string): string | null {
  const days = duties
    .filter(({ chainedAfter }) => chainedAfter === undefined)
    .flatMap(duty => reportingDay(duty, period, duties) ?? [])
  return days.toSorted()[0] ?? null
}
