import type { Worksheet } from 'exceljs'
import { Failure } from '../../shared/errors.ts'
import type { RawCell, RawTable } from '../../shared/recognize/raw-table.ts'
import { isBold, shownText } from './shown-cell.ts'

const mostRows = 20_000
const mostColumns = 60

type Placed = RawCell & { readonly row: number; readonly column: number }

/** How far the merges reach, by their first place. */
type Reach = { row: number; column: number }

/** The cells with words, and the merges, by row and column from 1. */
function readCells(sheet: Worksheet): { cells: readonly Placed[]; reach: ReadonlyMap<string, Reach> } {
  const cells: Placed[] = []
  const reach = new Map<string, Reach>()
  sheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    row.eachCell({ includeEmpty: false }, (cell, columnNumber) => {
      if (cell.isMerged && cell.master !== cell) {
        const far = reach.get(cell.master.address) ?? { row: 0, column: 0 }
        reach.set(cell.master.address, {
          row: Math.max(far.row, rowNumber),
          column: Math.max(far.column, columnNumber),
        })
        return
      }
      const text = shownText(cell)
      if (text !== '')
        cells.push({ row: rowNumber, column: columnNumber, text, ...(isBold(cell) ? { bold: true } : {}) })
    })
  })
  return { cells, reach }
}

/** `A1` → 1, 1 are the cell's own; a letter more is 26 columns on. */
function addressOf({ row, column }: Pick<Placed, 'row' | 'column'>): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row}`
}

/**
 * All of a sheet as one rectangle from its first row with words to its last, blank rows between them kept, columns
 * without words left out.
 *
 * @param file its name, for errors.
 * @returns undefined for a sheet without words.
 * @throws Failure `tooManyCells` over 20 000 rows or 60 columns.
 */
export function sheetTable(sheet: Worksheet, file: string): RawTable | undefined {
  const { cells, reach } = readCells(sheet)
  const rowNumbers = [...new Set(cells.map(({ row }) => row))].sort((left, right) => left - right)
  const columns = [...new Set(cells.map(({ column }) => column))].sort((left, right) => left - right)
  if (rowNumbers.length === 0) return undefined
  if (rowNumbers.length > mostRows || columns.length > mostColumns)
    throw new Failure({ code: 'invalid', what: 'tooManyCells', detail: file })
  // One blank row says as much as a thousand.
  const rowsAt = rowNumbers.flatMap((row, index) => {
    const before = rowNumbers[index - 1]
    return before !== undefined && row > before + 1 ? [row - 1, row] : [row]
  })
  const rowIndex = new Map(rowsAt.map((row, index) => [row, index]))
  const columnIndex = new Map(columns.map((column, index) => [column, index]))
  const rows: RawCell[][] = rowsAt.map(() => columns.map(() => ({ text: '' })))
  for (const cell of cells) {
    const far = reach.get(addressOf(cell))
    const colSpan = far === undefined ? 1 : columns.filter(at => at >= cell.column && at <= far.column).length
    const rowSpan = far === undefined ? 1 : rowsAt.filter(at => at >= cell.row && at <= far.row).length
    const line = rows[rowIndex.get(cell.row) ?? -1]
    const at = columnIndex.get(cell.column)
    if (line === undefined || at === undefined) continue
    line[at] = {
      text: cell.text,
      ...(cell.bold === true ? { bold: true } : {}),
      ...(colSpan > 1 ? { colSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
    }
  }
  const hiddenRows = rowNumbers.filter(row => sheet.getRow(row).hidden)
  return { name: sheet.name, above: [], rows, rowsAt, hiddenRows }
}
