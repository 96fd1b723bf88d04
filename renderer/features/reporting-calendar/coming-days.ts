import { addDays } from '../../../shared/dates.ts'
import { type Period, periodBounds } from '../../../shared/tasks/period.ts'
import {
  nextReportingDays,
  type ReportingDay,
  reportingDaysBetween,
} from '../../../shared/tasks/reporting-days.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import { type AnswerRow, unitAnswers } from './unit-answers.ts'

/** How many days are told ahead, and for how long one that passed is still told. */
const ahead = 12
const told = 31

/**
 * A day on which a report is due and what there is of it. `reported`: the report was written; else how many units
 * answered for its period; `ahead`: the period has not begun.
 */
export type ComingDay = ReportingDay & {
  readonly duty: ReportingDuty
  readonly state: 'reported' | 'answered' | 'partly' | 'ahead'
  readonly answered: number
  readonly asked: number
}

/**
 * The next reports that are due, and before them those whose day passed within the last 31 days.
 *
 * @param reported the periods for which this plan has a report.
 */
export function comingDays(
  duties: readonly ReportingDuty[],
  rows: readonly AnswerRow[],
  reported: ReadonlySet<Period>,
  today: string,
): { readonly passed: readonly ComingDay[]; readonly next: readonly ComingDay[] } {
  const byId = new Map(duties.map(duty => [duty.id, duty]))
  const seen = (days: readonly ReportingDay[]) =>
    days.flatMap((each): ComingDay[] => {
      const duty = byId.get(each.dutyId)
      if (duty === undefined) return []
      const counts = unitAnswers(rows, each.period, duty.to)
      const begun = periodBounds(each.period).start <= today
      const all = counts.asked > 0 && counts.answered === counts.asked
      const state = reported.has(each.period) ? 'reported' : !begun ? 'ahead' : all ? 'answered' : 'partly'
      return [{ ...each, duty, state, ...counts }]
    })
  return {
    passed: seen(reportingDaysBetween(duties, addDays(today, -told), addDays(today, -1), today)),
    next: seen(nextReportingDays(duties, today, ahead)),
  }
}
