import { type RawCell, type RawTable, tableOfWords } from '../../../shared/recognize/raw-table.ts'
import { tableFromText } from '../../../shared/recognize/table-from-text.ts'
import { normalise } from '../../../shared/vietnamese.ts'
import { decodeItems } from '../../editor/paste/decode-items.ts'
import {
  type PastedCell,
  type PastedLine,
  type PastedTable,
  wordsOf,
} from '../../editor/paste/pasted-item.ts'
import { readHtml } from '../../editor/paste/read-html.ts'

const name = 'Vùng dán'

/** A line as it reads, the bullet or number of a list in front. */
function lineWords({ runs, list }: PastedLine): string {
  const words = wordsOf(runs).trim()
  if (list === undefined || words === '') return words
  return `${list.ordered ? (list.label?.text ?? '') : '-'} ${words}`.trim()
}

function rawCell({ lines, colSpan, rowSpan }: PastedCell): RawCell {
  const text = normalise(lines.map(lineWords).join('\n')).trim()
  const runs = lines.flatMap(line => line.runs).filter(run => run.text.trim() !== '')
  return {
    text,
    ...(runs.length > 0 && runs.every(({ bold }) => bold) ? { bold: true as const } : {}),
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  }
}

/** A full rectangle: places that a merged cell covers are empty. */
function fillPlaces(rows: readonly (readonly PastedCell[])[]): readonly (readonly RawCell[])[] {
  const grid: RawCell[][] = rows.map(() => [])
  const covered = rows.map(() => new Set<number>())
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (covered[at]?.has(column)) column++
      for (let down = 0; down < cell.rowSpan; down++)
        for (let across = 0; across < cell.colSpan; across++) covered[at + down]?.add(column + across)
      const line = grid[at]
      if (line) line[column] = rawCell(cell)
      column += cell.colSpan
    }
  }
  const width = Math.max(0, ...covered.map(places => Math.max(-1, ...places) + 1))
  return grid.map(line => Array.from({ length: width }, (_, column) => line[column] ?? { text: '' }))
}

function htmlTable(html: string): RawTable | null {
  const { items } = decodeItems(readHtml(html).items)
  const tables = items.filter((item): item is PastedTable => item.type === 'table')
  const [table] = tables.toSorted((left, right) => right.rows.length - left.rows.length)
  if (table === undefined) return null
  const above = items
    .slice(0, items.indexOf(table))
    .flatMap(item => (item.type === 'line' ? lineWords(item) || [] : []))
  const rows = fillPlaces(table.rows)
  return { name, above, rows, rowsAt: rows.map((_, index) => index + 1), hiddenRows: [] }
}

/**
 * The table on the clipboard: the longest one as spreadsheets and word processors describe it, with merged cells, else
 * the words parted by tabs; null where there is no word.
 *
 * @param clipboard.html '' for none.
 * @param clipboard.text '' for none.
 */
export function clipboardTable(clipboard: { readonly html: string; readonly text: string }): RawTable | null {
  const table = clipboard.html === '' ? null : htmlTable(clipboard.html)
  const read = table ?? tableFromText(clipboard.text)
  return read.rows.some(row => row.some(({ text }) => text !== '')) ? read : null
}

/** A block that was pasted into the grid, as a table. */
export function blockTable(values: readonly (readonly string[])[]): RawTable {
  return tableOfWords(
    name,
    values.map(row => row.map(text => text.trim())),
  )
}
