import type { GridColumn, GridRow } from './grid-model.ts'

/** Pixels of the strip of row numbers. */
export const gutterWidth = 44
/** The narrowest and the widest that a column is made by dragging or fitting, in pixels. */
export const leastWidth = 40
const mostFitted = 480

/** Where each column is, in pixels from the grid's left edge. */
export type ColumnLayout = {
  readonly lefts: readonly number[]
  readonly widths: readonly number[]
  readonly total: number
  /** How many of the first columns stay in sight. */
  readonly frozen: number
  /** Pixels from the left edge to the end of what stays in sight. */
  readonly frozenWidth: number
}

/**
 * Lays the columns out.
 *
 * @param room pixels of the window on the grid: what would take more than half of it does not stay in sight.
 */
export function layOutColumns(columns: readonly GridColumn[], frozen: number, room: number): ColumnLayout {
  const widths = columns.map(({ width }) => Math.max(leastWidth, Math.round(width)))
  const lefts: number[] = []
  let total = gutterWidth
  for (const width of widths) {
    lefts.push(total)
    total += width
  }
  const end = (count: number) => (lefts[count - 1] ?? gutterWidth) + (widths[count - 1] ?? 0)
  let kept = Math.min(frozen, columns.length)
  while (kept > 0 && room > 0 && end(kept) > room / 2) kept--
  return { lefts, widths, total, frozen: kept, frozenWidth: end(kept) }
}

/** Cells' type: pixels of a line, of the padding of both sides, and of a letter on average. */
const lineHeight = 18
const paddingAcross = 17
const paddingDown = 11
const letterWidth = 6.4

/** About how many pixels high a row will be, before it is drawn and measured. */
export function estimateHeight(row: GridRow, columns: readonly GridColumn[]): number {
  if (row.kind === 'heading') return lineHeight + paddingDown
  let most = 1
  for (const { key, width } of columns) {
    const text = row.cells[key]
    if (text === undefined || text.length * letterWidth < width - paddingAcross) {
      if (!text?.includes('\n')) continue
    }
    const letters = Math.max(1, (width - paddingAcross) / letterWidth)
    let lines = 0
    for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / letters))
    if (lines > most) most = lines
  }
  return most * lineHeight + paddingDown
}

/**
 * The width at which a column's longest line fits, within reason.
 *
 * @param measure the width of a text in pixels as cells show it.
 */
export function fittedWidth(
  { key, label }: GridColumn,
  rows: readonly GridRow[],
  measure: (text: string) => number,
): number {
  let widest = measure(label)
  for (const row of rows) {
    if (row.kind === 'heading') continue
    for (const line of (row.cells[key] ?? '').split('\n')) {
      if (line.length * letterWidth * 1.4 > widest) widest = Math.max(widest, measure(line))
      if (widest > mostFitted) return mostFitted
    }
  }
  return Math.max(leastWidth, Math.ceil(widest) + paddingAcross + 2)
}
