import ExcelJS from 'exceljs'
import type { Workbook } from '../../shared/documents/sheet.ts'

const thin = { style: 'thin' } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }

/** The same cells with borders and wrapped text straight from the library: nothing measured, nothing put right. */
export async function bareXlsx(workbook: Workbook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const sheet of workbook.printed) {
    const target = book.addWorksheet(sheet.name)
    target.addRow(sheet.columns.map(column => column.label))
    for (const row of sheet.rows) {
      const added = target.addRow(row.kind === 'row' ? [...row.cells] : [row.text])
      added.eachCell(cell => {
        cell.border = border
        cell.alignment = { wrapText: true, vertical: 'top' }
        cell.font = { name: 'Times New Roman', size: 12 }
      })
    }
  }
  for (const sheet of workbook.data) {
    const target = book.addWorksheet(sheet.name)
    target.addRow(sheet.columns.map(column => column.key))
    for (const row of sheet.rows) {
      target.addRow(
        row.map((value, index) =>
          sheet.columns[index]?.type === 'date' && value !== null ? new Date(value) : value,
        ),
      )
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
