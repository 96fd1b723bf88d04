import { rowEntries } from './known-entries.ts'
import { type Period, periodBounds } from './period.ts'
import type { ProgressEntry } from './progress.ts'

/** Whether a row was reported on for a period; `ahead` when the period has not begun. */
export type PeriodAnswer = {
  readonly period: Period
  readonly state: 'answered' | 'unanswered' | 'ahead'
  /** The last entry for the period. */
  readonly entry: ProgressEntry | undefined
}

/**
 * For which periods a task or an indicator was reported on, whatever was said. An entry answers for the period that it
 * names, and one that names none for those in which its day lies: an answer for June is none for the quarter.
 *
 * @param entries of the row or its whole plan, in any order; those about days after today count for nothing.
 */
export function periodAnswers(
  rowId: string,
  entries: readonly ProgressEntry[],
  periods: readonly Period[],
  today: string,
): readonly PeriodAnswer[] {
  const known = rowEntries(rowId, entries, today)
  return periods.map(period => {
    const { start, end } = periodBounds(period)
    const entry = known.findLast(each =>
      each.period === null ? start <= each.day && each.day <= end : each.period === period,
    )
    const state = entry !== undefined ? 'answered' : start > today ? 'ahead' : 'unanswered'
    return { period, state, entry }
  })
}
