import type { CellValue, Worksheet } from 'exceljs'
import { Failure } from '../../shared/errors.ts'
import { factsFromRow, type RowCells } from '../../shared/legal-bases/facts-from-row.ts'
import {
  foreignColumns,
  type RegisterField,
  registerColumns,
} from '../../shared/legal-bases/register-columns.ts'
import type { RegisterRow } from '../../shared/legal-bases/register-row.ts'
import { fold } from '../../shared/vietnamese.ts'
import { cellDay, cellWords } from './cell-value.ts'
import { openWorkbook } from './open-workbook.ts'

/** Headings stand near the top, below a title perhaps. */
const headingRows = 20
const mostRows = 10_000

const columns = [...registerColumns, ...foreignColumns]
const dateFields: ReadonlySet<RegisterField> = new Set(
  columns.filter(({ type }) => type === 'date').map(({ field }) => field),
)
const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
const fieldOf: ReadonlyMap<string, RegisterField> = new Map(
  columns.flatMap(({ field, heading, also }) =>
    [plain(heading), ...also].map((name): [string, RegisterField] => [name, field]),
  ),
)

/** Which field stands in which column (from 1). The first of two columns for one field counts. */
type Layout = ReadonlyMap<RegisterField, number>

function layoutOf(sheet: Worksheet, row: number): Layout {
  const layout = new Map<RegisterField, number>()
  sheet.getRow(row).eachCell((cell, column) => {
    const field = fieldOf.get(plain(cellWords(cell.value)))
    if (field !== undefined && !layout.has(field)) layout.set(field, column)
  })
  return layout
}

/** A list tells documents apart: by name and number, or by a citation in one cell. */
const tells = (layout: Layout) =>
  layout.has('citation') ||
  (layout.has('subject') && (layout.has('number') || layout.has('numberAndSymbol') || layout.has('type')))

type Table = { readonly sheet: Worksheet; readonly headings: number; readonly layout: Layout }

function findTable(sheets: readonly Worksheet[]): Table | undefined {
  for (const sheet of sheets) {
    for (let row = 1; row <= Math.min(headingRows, sheet.rowCount); row++) {
      const layout = layoutOf(sheet, row)
      if (tells(layout)) return { sheet, headings: row, layout }
    }
  }
  return undefined
}

function cellsOf({ sheet, layout }: Table, row: number): RowCells {
  const value = (field: RegisterField): CellValue => {
    const column = layout.get(field)
    return column === undefined ? null : sheet.getRow(row).getCell(column).value
  }
  return {
    words: field => (dateFields.has(field) ? '' : cellWords(value(field))),
    day: field => cellDay(value(field)),
  }
}

/**
 * Reads a register of legal bases: one that `renderRegister` wrote, or a list made by hand whose headings say what its
 * columns hold. Blank rows are passed over; a row that cannot be taken comes back with the reason.
 *
 * @param name of the file, for errors.
 * @throws Failure what `openWorkbook` throws; `tooLarge` over 10 000 rows; `notARegister` when no sheet has such headings.
 */
export async function readRegister(name: string, bytes: Uint8Array): Promise<readonly RegisterRow[]> {
  const workbook = await openWorkbook(name, bytes)
  const table = findTable(workbook.worksheets)
  if (table === undefined) throw new Failure({ code: 'invalid', what: 'notARegister', detail: name })
  if (table.sheet.rowCount > table.headings + mostRows)
    throw new Failure({ code: 'invalid', what: 'tooLarge', detail: name })
  const rows: RegisterRow[] = []
  for (let row = table.headings + 1; row <= table.sheet.rowCount; row++) {
    const read = factsFromRow(cellsOf(table, row))
    if (read !== undefined) rows.push({ row, ...read })
  }
  return rows
}
