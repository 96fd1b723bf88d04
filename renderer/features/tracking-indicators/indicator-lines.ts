import type { Plan } from '../../../shared/plans/plan.ts'
import { actualWords, figureUnit, figureWords, targetWords } from '../../../shared/reports/report-words.ts'
import { indicatorStatus } from '../../../shared/tasks/indicator-status.ts'
import { type Direction, directionOf, indicatorValue } from '../../../shared/tasks/indicators.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'

/** An indicator as its line shows it. */
export type IndicatorLine = {
  readonly row: TrackedRow
  readonly direction: Direction
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
    // A tracked row does not say how far its figure is from the target: its last figure is judged once more.
    const gap =
      row.last === null || row.actual === null
        ? null
        : indicatorStatus(item, [{ ...row.last, value: row.actual }], { today: row.last.day }).gap
    const unit = figureUnit(row)
    return [
      {
        row,
        direction: directionOf(item),
        goal: target ?? null,
        baseline: baseline ?? null,
        baselineText: row.baseline.trim(),
        targetText: targetWords(row),
        actualText: actualWords(row),
        gapText:
          gap === null || gap === 0
            ? ''
            : unit === '%'
              ? `${figureWords(gap)} điểm %`
              : `${figureWords(gap)} ${unit}`.trim(),
        serving: (item.indicator?.tasks ?? []).flatMap(id => byId.get(id) ?? []),
      },
    ]
  })
}
