import type { stream } from 'exceljs'
import type { DataColumn, DataSheet, DataValue } from '../../../shared/documents/sheet.ts'
import { dataStyles } from './cell-styles.ts'
import { cellText } from './cell-text.ts'
import { pageHeader, pageSetup, sheetDefaults } from './page-setup.ts'

/** Widths in Excel's unit. */
const columnWidths: Readonly<Record<DataColumn['type'], number>> = { text: 24, number: 13, date: 13 }

/** A day as Excel counts it: the library's own conversion of a UTC midnight, so that no time zone moves it. */
function cellValue(value: DataValue, type: DataColumn['type']): string | number | Date | null {
  if (typeof value !== 'string') return value
  return type === 'date' ? new Date(`${value}T00:00:00Z`) : cellText(value)
}

/** Adds a flat sheet to the workbook: names in the first row, then one row an entry, nothing merged. */
export function writeDataSheet(workbook: stream.xlsx.WorkbookWriter, sheet: DataSheet): void {
  const target = workbook.addWorksheet(sheet.name, {
    properties: sheetDefaults,
    pageSetup: pageSetup(1),
    headerFooter: pageHeader,
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }],
  })
  target.columns = sheet.columns.map(({ type }) => ({ width: columnWidths[type] }))
  target.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: sheet.rows.length + 1, column: sheet.columns.length },
  }
  const header = target.getRow(1)
  for (const [index, { key }] of sheet.columns.entries()) {
    const cell = header.getCell(index + 1)
    cell.value = key
    cell.style = dataStyles.header
  }
  header.commit()
  for (const [at, values] of sheet.rows.entries()) {
    const row = target.getRow(at + 2)
    for (const [index, { type }] of sheet.columns.entries()) {
      const value = cellValue(values[index] ?? null, type)
      if (value === null) continue
      const cell = row.getCell(index + 1)
      cell.value = value
      cell.style = dataStyles[type]
    }
    row.commit()
  }
  target.commit()
}
