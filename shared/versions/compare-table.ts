import type { TableBlock } from '../plans/block.ts'
import { plainText } from '../plans/rich-text.ts'
import { arrangeEntries, flat } from './arrange-entries.ts'
import { compareTwo } from './compare-entries.ts'
import { looksDiffer } from './compare-rich-text.ts'
import { oneSided } from './compare-words.ts'
import type { Entry, TableRow } from './comparison.ts'

type Row = TableBlock['rows'][number]
type Cell = Row[number]

const textOfCell = (cell: Cell) => plainText(cell.text)
const emptyCell: Cell = { text: [] }

/** The words of a table, row by row: what it is known by. */
export function textOfTable(table: TableBlock): string {
  return table.rows.map(textOfRow).join('\n')
}

function textOfRow(row: Row): string {
  return row.map(textOfCell).join(' ')
}

/** Two tables cell by cell: rows find each other by their words, cells by their place in the row. */
export function compareTables(before: TableBlock, after: TableBlock): readonly TableRow[] {
  const outline = (table: TableBlock) =>
    flat(table.rows.map(row => ({ id: undefined, kind: 'row', family: 'row', text: textOfRow(row).trim() })))
  return arrangeEntries(outline(before), outline(after), false).map((fate): TableRow => {
    const left = fate.before === undefined ? undefined : before.rows[fate.before]
    const right = fate.after === undefined ? undefined : after.rows[fate.after]
    if (left === undefined) return rowOfOneSide(right ?? [], 'added')
    if (right === undefined) return rowOfOneSide(left, 'removed')
    const cells = Array.from({ length: Math.max(left.length, right.length) }, (_, place) =>
      compareCells(left[place] ?? emptyCell, right[place] ?? emptyCell),
    )
    if (fate.kind === 'moved') return { kind: 'moved', cells }
    return { kind: cells.every(cell => cell.kind === 'same') ? 'same' : 'changed', cells }
  })
}

/** A table that stands on one side only. */
export function tableOfOneSide(table: TableBlock, kind: 'added' | 'removed'): readonly TableRow[] {
  return table.rows.map(row => rowOfOneSide(row, kind))
}

function rowOfOneSide(row: Row, kind: 'added' | 'removed'): TableRow {
  return {
    kind,
    cells: row.map(cell => ({ kind, aspects: [], words: oneSided(textOfCell(cell), kind) })),
  }
}

function compareCells(before: Cell, after: Cell): Entry<string> {
  const { kind, aspects, words } = compareTwo(before, after, {
    textOf: textOfCell,
    aspectsOf: (left, right) => [
      ...(looksDiffer(left.text, right.text) ? ['look' as const] : []),
      ...(left.colSpan !== right.colSpan || left.rowSpan !== right.rowSpan ? ['shape' as const] : []),
    ],
  })
  return { kind, aspects, words }
}
