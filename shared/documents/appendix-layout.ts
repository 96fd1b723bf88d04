import type { Appendix, AppendixItem, Column } from '../plans/appendix.ts'
import { cellPadding, ruleOf, textColumn } from './layout-rules.ts'
import { type TextFont, widestWord, wrapLines } from './text-width.ts'

const cellFont: TextFont = { size: ruleOf('tableCell').size }
const headerFont: TextFont = { size: ruleOf('tableHeader').size, bold: true }
/** Left and right padding of a cell, and a little more for the spreadsheet's wider one. */
const sidePadding = 2 * cellPadding.horizontal + 40

/** More columns than this do not fit between the margins of an upright page. */
const mostPortraitColumns = 5
/** An upright page is given up when more than a tenth of the rows would be taller than this many lines. */
const tallRowLines = 10
const tallRowShare = 0.1

/** The ordinal stands in the middle; other columns start at the left unless they say otherwise. */
export function columnAlign(column: Column): NonNullable<Column['align']> {
  return column.align ?? (column.field === 'ordinal' ? 'center' : 'left')
}

function cellText(item: AppendixItem, column: Column): string {
  return item.kind === 'row' && column.field !== 'ordinal' ? (item.cells[column.field] ?? '') : ''
}

/** Narrowest width in twips that breaks no word of the column. */
function leastWidth(appendix: Appendix, column: Column): number {
  let widest = widestWord(column.label, headerFont)
  // Room for `99`, whatever the rows' numbers are: they are computed elsewhere and stay short.
  if (column.field === 'ordinal') widest = Math.max(widest, widestWord('999', cellFont))
  for (const item of appendix.items) widest = Math.max(widest, widestWord(cellText(item, column), cellFont))
  return Math.ceil(widest) + sidePadding
}

/** Whole numbers in the ratio of the shares that add up to the total exactly. */
function roundTo(total: number, shares: readonly number[]): number[] {
  let edge = 0
  let taken = 0
  return shares
    .map(share => {
      edge += share
      const width = Math.round(edge) - taken
      taken += width
      return width
    })
    .map((width, index, all) => (index === all.length - 1 ? width + total - taken : width))
}

/**
 * Widths in twips of an appendix's columns, adding up to `available`: in the ratio that the columns state, save that
 * no column gets narrower than its widest word as long as the others have room to give.
 */
export function columnWidths(appendix: Appendix, available: number): number[] {
  const { columns } = appendix
  const equalShare = available / columns.length
  const least = columns.map(column => Math.min(leastWidth(appendix, column), equalShare))
  const fixed = columns.map(() => false)
  for (;;) {
    const room = available - least.reduce((sum, width, index) => sum + (fixed[index] ? width : 0), 0)
    const parts = columns.reduce((sum, column, index) => sum + (fixed[index] ? 0 : column.width), 0)
    const widths = columns.map((column, index) =>
      fixed[index] ? (least[index] ?? 0) : (room * column.width) / parts,
    )
    const short = widths.map((width, index) => !fixed[index] && width < (least[index] ?? 0))
    if (!short.includes(true)) return roundTo(available, widths)
    for (const [index, isShort] of short.entries()) fixed[index] = fixed[index] || isShort
  }
}

/** Landscape for a table of more than five columns, or whose rows would grow tall on an upright page. */
export function appendixOrientation(appendix: Appendix): 'portrait' | 'landscape' {
  if (appendix.columns.length > mostPortraitColumns) return 'landscape'
  const widths = columnWidths(appendix, textColumn('portrait')).map(width => width - sidePadding)
  const rows = appendix.items.filter(item => item.kind === 'row')
  const tall = rows.filter(row =>
    appendix.columns.some(
      (column, index) => wrapLines(cellText(row, column), cellFont, widths[index] ?? 0) > tallRowLines,
    ),
  )
  return tall.length > rows.length * tallRowShare ? 'landscape' : 'portrait'
}
