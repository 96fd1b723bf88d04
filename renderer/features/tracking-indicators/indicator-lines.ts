import type { Plan } from '../../../shared/plans/plan.ts'
import { actualWords, targetWords } from '../../../shared/reports/report-words.ts'
import { indicatorValue } from '../../../shared/tasks/indicators.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { gapWords } from '../../../shared/tasks/tracked-words.ts'

/** An indicator as its line shows it. */
export type IndicatorLine = {
  readonly row: TrackedRow
  /** Figures in the target's unit; null where the row has none or none to compare with. */
  readonly goal: number | null
  readonly baseline: number | null
  readonly baselineText: string
  readonly targetText: string
  readonly actualText: string
  /** What is still missing; empty when nothing is, or nobody can tell. */
  readonly gapText: string
  /** The tasks that serve it, as they stand. */
  readonly serving: readonly TrackedRow[]
}

/**
 * The indicators of a plan with what their figures mean.
 *
 * @param rows all rows of the plan.
 */
export function indicatorLines(
  plan: Pick<Plan, 'appendices'>,
  rows: readonly TrackedRow[],
): readonly IndicatorLine[] {
  const items = new Map(
    plan.appendices.flatMap(({ items }) =>
      items.flatMap(item => (item.kind === 'row' ? [[item.id, item] as const] : [])),
    ),
  )
  const byId = new Map(rows.map(row => [row.rowId, row]))
  return rows.flatMap(row => {
    const item = items.get(row.rowId)
    if (row.kind !== 'indicators' || item === undefined) return []
    const { target, baseline } = indicatorValue(item)
    return [
      {
        row,
        goal: target ?? null,
        baseline: baseline ?? null,
        baselineText: row.baseline.trim(),
        targetText: targetWords(row),
        actualText: actualWords(row),
        gapText: gapWords(row),
        serving: (item.indicator?.tasks ?? []).flatMap(id => byId.get(id) ?? []),
      },
    ]
  })
}
