import { reportingDay } from '../tasks/reporting-days.ts'
import type { ReportingDuty } from '../tasks/reporting-duty.ts'

/** By when units answer, `YYYY-MM-DD`, and who gathers their answers. */
export type ReturnDay = { readonly day: string; readonly to: string }

/**
 * The last day for units to report on a period by the plan's calendar: the earliest of its reporting days for such a
 * period, reports that sum up others left out; null when the plan sets none.
 */
export function returnDay(duties: readonly ReportingDuty[], period: string): ReturnDay | null {
  const days = duties
    .filter(({ chainedAfter }) => chainedAfter === undefined)
    .flatMap(duty => {
      const day = reportingDay(duty, period, duties)
      return day === undefined ? [] : [{ day, to: duty.to.trim() }]
    })
  return days.toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))[0] ?? null
}
