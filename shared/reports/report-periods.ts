import { nextPeriod, type Period, periodKind, periodYear, previousPeriod } from '../tasks/period.ts'

/** The period before in the same plan's year, to compare with; null for the first of a year and for the year itself. */
export function comparedPeriod(period: Period): Period | null {
  if (periodKind(period) === 'nineMonths') return `${periodYear(period)}-H1`
  const before = previousPeriod(period)
  return periodYear(before) === periodYear(period) ? before : null
}

/** What comes after a period: the next of its kind; the fourth quarter after nine months. */
export function followingPeriod(period: Period): Period {
  return periodKind(period) === 'nineMonths' ? `${periodYear(period)}-Q4` : nextPeriod(period)
}
