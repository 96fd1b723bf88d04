import type { NamedCounts } from './summarise.ts'
import type { NamedVerdicts } from './summarise-indicators.ts'

/** Those with the most overdue tasks first, then those with the most tasks. */
export function worstFirst(counts: readonly NamedCounts[]): readonly NamedCounts[] {
  return counts.toSorted(
    (left, right) => right.byStatus.overdue - left.byStatus.overdue || right.total - left.total,
  )
}

/** Those with the most indicators that are not reached first, then those with the most indicators. */
export function leastReachedFirst(counts: readonly NamedVerdicts[]): readonly NamedVerdicts[] {
  return counts.toSorted(
    (left, right) => right.byVerdict.notMet - left.byVerdict.notMet || right.total - left.total,
  )
}
