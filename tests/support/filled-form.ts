import ExcelJS, { type CellValue, type Row, type Worksheet } from 'exceljs'
import { columnNamed, type FormColumnId } from '../../shared/forms/form-columns.ts'
import { readKey } from '../../shared/forms/form-key.ts'

/** What a unit types into a row. */
export type Fill = Partial<Readonly<Record<FormColumnId, CellValue>>>

/** A row of a form with the task or indicator that its key names. */
export type AskedRow = {
  readonly sheet: Worksheet
  readonly row: Row
  readonly rowId: string
  readonly occurrence: string | null
  readonly columns: ReadonlyMap<FormColumnId, number>
}

/** A form opened as a script would, its rows by their keys. */
export async function openForm(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

export function columnsOf(sheet: Worksheet): { header: number; columns: Map<FormColumnId, number> } {
  for (let at = 1; at <= sheet.rowCount; at++) {
    const columns = new Map<FormColumnId, number>()
    sheet.getRow(at).eachCell((cell, column) => {
      const id = columnNamed(String(cell.value))
      if (id !== undefined && !columns.has(id)) columns.set(id, column)
    })
    if (columns.has('key')) return { header: at, columns }
  }
  return { header: 0, columns: new Map() }
}

export function askedRows(workbook: ExcelJS.Workbook): readonly AskedRow[] {
  return workbook.worksheets.flatMap(sheet => {
    const { header, columns } = columnsOf(sheet)
    const keyColumn = columns.get('key')
    if (keyColumn === undefined) return []
    const rows: AskedRow[] = []
    for (let at = header + 1; at <= sheet.rowCount; at++) {
      const row = sheet.getRow(at)
      const key = readKey(String(row.getCell(keyColumn).value ?? ''))
      if (key !== undefined) rows.push({ sheet, row, rowId: key.rowId, occurrence: key.occurrence, columns })
    }
    return rows
  })
}

/** Types into the cells of a row as a person would, passing over those that are locked. */
export function fillRow({ row, columns }: AskedRow, fill: Fill): void {
  for (const [id, column] of columns) {
    const value = fill[id]
    const cell = row.getCell(column)
    if (value !== undefined && cell.protection?.locked === false) cell.value = value
  }
}

export async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
