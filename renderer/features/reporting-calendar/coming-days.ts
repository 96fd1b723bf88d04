import { addDays } from '../../../shared/dates.ts'
import { type Period, periodBounds } from '../../../shared/tasks/period.ts'
import { planReportingDays, type ReportingDay } from '../../../shared/tasks/reporting-days.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import { type AnswerRow, unitAnswers } from '../../../shared/tasks/unit-answers.ts'

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

export type ComingDays = { readonly passed: readonly ComingDay[]; readonly next: readonly ComingDay[] }

/**
 * The next reports that a plan asks for, and before them those whose day passed within the last 31 days.
 *
 * @param reported the periods for which this plan has a report.
 */
export function comingDays(
  planYear: number,
  duties: readonly ReportingDuty[],
  rows: readonly AnswerRow[],
  reported: ReadonlySet<Period>,
  today: string,
): ComingDays {
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
  const days = planReportingDays(duties, planYear, { from: addDays(today, -told), today })
  return {
    passed: seen(days.filter(({ day }) => day < today)),
    next: seen(days.filter(({ day }) => day >= today).slice(0, ahead)),
  }
}
