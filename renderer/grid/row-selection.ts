import type { GridTable } from './grid-model.ts'
import type { RowSelection } from './grid-row.tsx'
import { rangeOf, type Selection } from './grid-selection.ts'

const none: RowSelection = {
  from: -1,
  to: -1,
  active: -1,
  isFirst: false,
  isLast: false,
  handle: false,
  preview: false,
}

/**
 * The part of a selection that lies in one row.
 *
 * @param fillLast the last row that would be filled while the corner is dragged.
 * @param canFill whether the corner shows at all.
 */
export function rowSelection(
  table: GridTable,
  selection: Selection | null,
  row: number,
  fillLast: number | null,
  canFill: boolean,
): RowSelection {
  if (selection === null) return none
  const { top, bottom, left, right } = rangeOf(table, selection)
  const isHeading = table.rows[row]?.kind === 'heading'
  if (row >= top && row <= bottom) {
    return {
      from: left,
      to: right,
      active: row === selection.active.row ? selection.active.column : -1,
      isFirst: row === top,
      isLast: row === bottom,
      handle: canFill && row === bottom && !isHeading && selection.whole === undefined,
      preview: false,
    }
  }
  if (fillLast === null || row <= bottom || row > fillLast || isHeading) return none
  return { ...none, from: left, to: right, isLast: row === fillLast, preview: true }
}
