import { textColumn } from './layout-rules.ts'
import type { PrintedColumn } from './sheet.ts'

/** Columns by their shares of the width of a landscape sheet. */
export function sheetColumns(columns: readonly PrintedColumn[]): readonly PrintedColumn[] {
  const parts = columns.reduce((sum, { width }) => sum + width, 0)
  const whole = textColumn('landscape')
  return columns.map(({ label, width, align }) => ({
    label,
    width: Math.floor((whole * width) / parts),
    align,
  }))
}
