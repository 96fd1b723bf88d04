import { addDays, dayBefore, dayParts, daysInMonth, toDay } from '../dates.ts'
import { daysBetween } from './days-between.ts'
import { type Period, periodBounds, periodKind, periodsOf } from './period.ts'
import type { ReportingDuty } from './reporting-duty.ts'

/** A day on which a report is due. */
export type ReportingDay = {
  readonly dutyId: string
  /** The last day that still counts: for 'trước ngày 15' the 14th. */
  readonly day: string
  readonly period: Period
  /** From today; 0 on the day itself. */
  readonly daysLeft: number
}

/** The day of a month, by the words 'ngày D' or 'trước ngày D'; one that the month has not is its last. */
function dayOfMonth(year: number, month: number, day: number, before: boolean): string | undefined {
  const first = toDay(year, month, 1)
  if (before && day === 1) return first && dayBefore(first)
  return toDay(year, month, Math.min(before ? day - 1 : day, daysInMonth(year, month)))
}

/** Of two halves the one that a report in this month is about: in June and July the first. */
const isFirstHalf = (month: number) => month >= 4 && month <= 9

/** Monday to Friday count; public holidays are not known here. */
function addWorkingDays(day: string, count: number): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    const weekday = new Date(Date.parse(at)).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return at
}

/**
 * The last day on which a duty's report for a period counts.
 *
 * @param duties all duties of the plan: one may be due so many working days after another.
 * @returns undefined when the duty has no such period, or no day yet.
 */
export function reportingDay(
  duty: ReportingDuty,
  period: Period,
  duties: readonly ReportingDuty[],
): string | undefined {
  if (duty.every !== periodKind(period)) return undefined
  if (duty.workingDays !== undefined) {
    const base = duties.find(({ id }) => id === duty.chainedAfter)
    // A chain that leads back to its beginning has no day.
    const rest = duties.filter(({ id }) => id !== duty.id)
    const day = base && reportingDay(base, period, rest)
    return day && addWorkingDays(day, duty.workingDays)
  }
  const end = dayParts(periodBounds(period).end)
  if (duty.day === null || end === undefined) return undefined
  const named = duty.every === 'month' || duty.every === 'quarter' ? undefined : duty.month
  if (named === undefined) {
    const month = duty.nextMonth === true ? end.month + 1 : end.month
    return month > 12
      ? dayOfMonth(end.year + 1, 1, duty.day, duty.before)
      : dayOfMonth(end.year, month, duty.day, duty.before)
  }
  if (duty.every === 'halfYear' && isFirstHalf(named) !== end.month <= 6) return undefined
  // A report on the year that is due in January is due in the next one.
  const year = named < end.month - 6 ? end.year + 1 : end.year
  return dayOfMonth(year, named, duty.day, duty.before)
}

const byDay = (left: ReportingDay, right: ReportingDay) =>
  left.day < right.day ? -1 : left.day > right.day ? 1 : 0

type Window = { readonly from: string; readonly to: string; readonly today: string }

/** The reports on the periods of some years (the last included) that are due in a window, by day. */
function daysOf(
  duties: readonly ReportingDuty[],
  firstYear: number,
  lastYear: number,
  { from, to, today }: Window,
): readonly ReportingDay[] {
  const years = Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index)
  return duties
    .flatMap(duty =>
      years
        .flatMap(year => (duty.every === null ? [] : periodsOf(year, duty.every)))
        .flatMap(period => {
          const day = reportingDay(duty, period, duties)
          if (day === undefined || day < from || day > to) return []
          return [{ dutyId: duty.id, day, period, daysLeft: daysBetween(today, day) }]
        }),
    )
    .toSorted(byDay)
}

/**
 * All reports that are due between two days (inclusive), by day and then as the duties stand. Duties whose cycle or
 * day is still to be asked have none.
 *
 * @param today what `daysLeft` counts from.
 */
export function reportingDaysBetween(
  duties: readonly ReportingDuty[],
  from: string,
  to: string,
  today: string,
): readonly ReportingDay[] {
  const [first, last] = [dayParts(from)?.year, dayParts(to)?.year]
  if (first === undefined || last === undefined) return []
  return daysOf(duties, first - 1, last + 1, { from, to, today })
}

/** The next reports that are due, today's included, the nearest first; those of the two years from today on. */
export function nextReportingDays(
  duties: readonly ReportingDuty[],
  today: string,
  count: number,
): readonly ReportingDay[] {
  return reportingDaysBetween(duties, today, addDays(today, 730), today).slice(0, count)
}

/** Later than any day. */
const forever = '9999-12-31'

/**
 * The reports that a plan asks for between two days (inclusive): on the periods of its year, of which the last may be
 * due in the next, and in a later year on those up to its end while the plan is not closed.
 *
 * @param today what `daysLeft` counts from.
 */
export function planReportingDays(
  duties: readonly ReportingDuty[],
  planYear: number,
  { from, to = forever, today }: { readonly from: string; readonly to?: string; readonly today: string },
): readonly ReportingDay[] {
  const lastYear = Math.max(planYear, dayParts(today)?.year ?? planYear)
  return daysOf(duties, planYear, lastYear, { from, to, today })
}
