import type { Cell, CellValue, Worksheet } from 'exceljs'
import { toDay } from '../../shared/dates.ts'
import type { FormCell, FormCells } from '../../shared/forms/form-reading.ts'
import { shownText } from './shown-cell.ts'

/** No form has as many; a whole column of blanks with a format is nothing to read. */
const mostRows = 20_000
const mostColumns = 60

/** What a cell holds in the end: a formula's saved result. */
function plainValue(value: CellValue): CellValue {
  return typeof value === 'object' && value !== null && 'result' in value ? (value.result ?? null) : value
}

function readCell(cell: Cell): FormCell {
  const value = plainValue(cell.value)
  const isDay = value instanceof Date && !Number.isNaN(value.getTime())
  return {
    address: cell.address,
    // Not passed over: it has no result where no program has worked it out yet.
    text: shownText(cell) || (cell.formula ? `=${cell.formula}` : ''),
    number: typeof value === 'number' ? value : null,
    percent: /%/.test((cell.numFmt ?? '').replace(/"[^"]*"|\\./g, '')),
    day: isDay ? (toDay(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()) ?? null) : null,
    merged: cell.isMerged && cell.master.row !== cell.row,
  }
}

/** The cells with words of a sheet, hidden ones too. */
export function formCells(sheet: Worksheet): FormCells {
  const rows: FormCells['rows'][number][] = []
  sheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    if (rowNumber > mostRows) return
    const cells = new Map<number, FormCell>()
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      // The library repeats a merge's words in all of its cells.
      if (column > mostColumns || (cell.master !== cell && cell.master.row === cell.row)) return
      const read = readCell(cell)
      if (read.text !== '') cells.set(column, read)
    })
    if (cells.size > 0) rows.push({ row: rowNumber, cells })
  })
  return { sheet: sheet.name, rows }
}
