import { addDays } from '../../../shared/dates.ts'
import {
  type Period,
  type PeriodKind,
  periodAt,
  periodBounds,
  periodKind,
  periodKinds,
  periodsOf,
  periodYear,
} from '../../../shared/tasks/period.ts'
import { nextReportingDays } from '../../../shared/tasks/reporting-days.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'

/** Days before a period in which its forms may already be made. */
const ahead = 31

export type FormPeriods = {
  readonly groups: readonly { readonly kind: PeriodKind; readonly periods: readonly Period[] }[]
  /** The one that is likely gathered next. */
  readonly likely: Period
}

/**
 * The periods of a plan's year that forms can be about, by kind, the latest first: those that have begun or begin
 * within a month.
 *
 * @param awaited the period of forms that went out and are waited for: it is chosen at first; null for none.
 * @param duties the plan's calendar: else what units report on next is chosen, else the running month; for a plan of
 * another year its last or first month.
 * @param today `YYYY-MM-DD`.
 */
export function formPeriods(
  planYear: number,
  duties: readonly ReportingDuty[],
  today: string,
  awaited: Period | null,
): FormPeriods {
  const due = nextReportingDays(
    duties.filter(({ chainedAfter }) => chainedAfter === undefined),
    today,
    1,
  )[0]?.period
  const month = periodAt(today, 'month')
  const running = month !== undefined && periodYear(month) === planYear ? month : undefined
  const latest = addDays(today, ahead)
  const next = due !== undefined && periodBounds(due).start <= latest ? due : undefined
  const coming =
    next !== undefined && periodYear(next) === planYear
      ? next
      : (running ?? (today < `${planYear}-01-01` ? `${planYear}-01` : `${planYear}-12`))
  const likely = awaited !== null && periodYear(awaited) === planYear ? awaited : coming
  const groups = periodKinds.map(kind => ({
    kind,
    periods: periodsOf(planYear, kind)
      .filter(period => period === likely || periodBounds(period).start <= latest)
      .toReversed(),
  }))
  return { groups: groups.filter(({ periods }) => periods.length > 0), likely }
}

/** How a list of periods of a kind is headed. */
export const kindNames: Readonly<Record<PeriodKind, string>> = {
  month: 'Tháng',
  quarter: 'Quý',
  halfYear: '6 tháng',
  nineMonths: '9 tháng',
  year: 'Năm',
}

/** The chosen period while it is still offered, else the likely one. */
export function shownPeriod({ groups, likely }: FormPeriods, chosen: Period | null): Period {
  return chosen !== null &&
    groups.some(({ kind, periods }) => kind === periodKind(chosen) && periods.includes(chosen))
    ? chosen
    : likely
}
