import { textColumn } from './layout-rules.ts'
import type { PrintedColumn } from './sheet.ts'

/** Columns over the whole width of a printed sheet, each as wide as its parts of it. */
export function columnsInParts(
  columns: readonly {
    readonly label: string
    readonly parts: number
    readonly align: PrintedColumn['align']
  }[],
): readonly PrintedColumn[] {
  const all = columns.reduce((sum, { parts }) => sum + parts, 0)
  return columns.map(({ label, parts, align }) => ({
    label,
    align,
    width: Math.floor((textColumn('landscape') * parts) / all),
  }))
}
