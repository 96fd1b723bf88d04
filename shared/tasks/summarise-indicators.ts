import { unitIdentity } from '../organisations/unit-identity.ts'
import type { TrackedRow, Verdict } from './tracked.ts'

/** What a summary needs of an indicator. */
export type IndicatorRow = Pick<TrackedRow, 'rowId' | 'group' | 'name' | 'leads' | 'verdict'>

/** `unjudged` have a figure and no target that was understood. */
export type VerdictCounts = Readonly<Record<Verdict | 'unjudged', number>>

/** A group of the appendix, or a unit: `name` as first written, empty for rows that have none. */
export type NamedVerdicts = {
  readonly key: string
  readonly name: string
  readonly total: number
  /** Reached or exceeded. */
  readonly reached: number
  readonly byVerdict: VerdictCounts
}

export type IndicatorSummary = {
  readonly byGroup: readonly NamedVerdicts[]
  /** An indicator of two units counts for both, so these add up to more than the total. */
  readonly byUnit: readonly NamedVerdicts[]
  /** What was reported and is not reached, in printed order. */
  readonly notMet: readonly IndicatorRow[]
}

/** The indicators of a plan by group and by the unit that answers for them, each in the order in which it first appears. */
export function summariseIndicators(
  rows: readonly (IndicatorRow & Pick<TrackedRow, 'kind'>)[],
): IndicatorSummary {
  const indicators = rows.filter(({ kind }) => kind === 'indicators')
  return {
    byGroup: countBy(
      indicators,
      ({ group }) => [group],
      name => name,
    ),
    byUnit: countBy(
      indicators,
      ({ leads }) => (leads.length === 0 ? [''] : leads),
      name => unitIdentity(name).key,
    ),
    notMet: indicators.filter(({ verdict }) => verdict === 'notMet'),
  }
}

function countBy(
  rows: readonly IndicatorRow[],
  namesOf: (row: IndicatorRow) => readonly string[],
  keyOf: (name: string) => string,
): readonly NamedVerdicts[] {
  const found = new Map<
    string,
    { readonly name: string; readonly counts: Record<keyof VerdictCounts, number> }
  >()
  for (const row of rows) {
    const names = new Map(namesOf(row).map(name => [keyOf(name), name]))
    for (const [key, name] of names) {
      const known = found.get(key) ?? {
        name,
        counts: { met: 0, exceeded: 0, notMet: 0, notReported: 0, unjudged: 0 },
      }
      found.set(key, known)
      known.counts[row.verdict ?? 'unjudged']++
    }
  }
  return [...found].map(([key, { name, counts }]) => ({
    key,
    name,
    total: Object.values(counts).reduce((sum, value) => sum + value, 0),
    reached: counts.met + counts.exceeded,
    byVerdict: counts,
  }))
}
