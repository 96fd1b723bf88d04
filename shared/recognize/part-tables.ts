import { fold } from '../vietnamese.ts'
import { findHeader, type Header, headerLabels } from './find-header.ts'
import { isGroupNumber, readGroupHeading } from './group-heading.ts'
import { type RawCell, type RawTable, wordsOf } from './raw-table.ts'

const isBlank = (row: readonly RawCell[]) => row.every(({ text }) => text === '')
const filled = (row: readonly RawCell[]) => row.filter(({ text }) => text !== '')

/** Rows from one to another, the last not included. */
type Part = { readonly from: number; readonly to: number }

/** Stretches of rows without a blank one; a row that a tall cell covers is not blank. */
function stretches({ rows }: RawTable): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  let covered = 0
  for (const [index, row] of rows.entries()) {
    for (const { rowSpan = 1 } of row) covered = Math.max(covered, index + rowSpan)
    if (!isBlank(row) || index < covered - 1) continue
    if (index > from) parts.push({ from, to: index })
    from = index + 1
  }
  return from < rows.length ? [...parts, { from, to: rows.length }] : parts
}

function headerKey(rows: RawTable['rows'], header: Header | undefined): string | undefined {
  return header === undefined ? undefined : fold(headerLabels(rows, header).join('\t'))
}

/** Whether a line between two stretches is a group's heading rather than the title of another table. */
function isGroupLine(row: readonly RawCell[]): boolean {
  const [first, second, ...others] = filled(row)
  if (first === undefined || others.length > 0) return false
  if (second !== undefined) return isGroupNumber(first.text)
  return readGroupHeading(first.text).number !== undefined
}

const cut = (table: RawTable, { from, to }: Part): RawTable => ({
  ...table,
  rows: table.rows.slice(from, to),
  rowsAt: table.rowsAt.slice(from, to),
})

/** The table without columns that have no words in it. */
function withoutBlankColumns(table: RawTable): RawTable {
  const keep = (table.rows[0] ?? []).flatMap((_, column) =>
    table.rows.some(row => row[column]?.text !== '') ? [column] : [],
  )
  if (keep.length === table.rows[0]?.length) return table
  return {
    ...table,
    rows: table.rows.map(row =>
      keep.map((column): RawCell => {
        const { colSpan = 1, ...cell } = row[column] ?? { text: '' }
        const span = keep.filter(each => each >= column && each < column + colSpan).length
        return span > 1 ? { ...cell, colSpan: span } : cell
      }),
    ),
  }
}

/**
 * Parts a sheet into its tables: blank rows stand between them. A stretch under the same heading, or under none and
 * no title, goes on with the table above it. Lines right above a table are its title, those below the last its end.
 *
 * @returns tables of two columns and more, in order.
 */
export function partTables(sheet: RawTable): readonly RawTable[] {
  const found: { above: readonly string[]; part: Part; key: string | undefined }[] = []
  let lines: Part[] = []
  for (const part of stretches(sheet)) {
    const rows = sheet.rows.slice(part.from, part.to)
    if (rows.every(row => filled(row).length < 2)) {
      lines.push(part)
      continue
    }
    const header = findHeader(rows)
    const key = headerKey(rows, header)
    const last = found.at(-1)
    const between = lines.flatMap(({ from, to }) => sheet.rows.slice(from, to))
    const titled = (header?.titleRows ?? 0) > 0 && !rows.slice(0, header?.titleRows).every(isGroupLine)
    const goesOn = !titled && between.every(isGroupLine) && (key === undefined || key === last?.key)
    if (last !== undefined && goesOn) last.part = { from: last.part.from, to: part.to }
    else found.push({ above: between.flatMap(row => filled(row).map(({ text }) => text)), part, key })
    lines = []
  }
  const last = found.at(-1)
  const below = lines.at(-1)
  if (last !== undefined && below !== undefined) last.part = { from: last.part.from, to: below.to }
  return found
    .map(({ above, part }) => {
      const table = withoutBlankColumns(cut(sheet, part))
      const rowsAt = new Set(table.rowsAt)
      return { ...table, above, hiddenRows: sheet.hiddenRows.filter(row => rowsAt.has(row)) }
    })
    .filter(isTable)
}

/** Blocks side by side as a plan begins and ends with; Word files set them as tables, too. */
const frame = /cong hoa xa hoi chu nghia|doc lap - tu do|^noi nhan|^luu ?:|\btm\. ?(?:uy ban|uband|ubnd)/

/** Whether a grid is a table of rows: two columns and two rows at least, and no letterhead or signature. */
export function isTable({ rows }: RawTable): boolean {
  if (wordsOf(rows[0]).length < 2 || rows.length < 2) return false
  const isFrame = rows.length <= 8 && rows.some(row => row.some(({ text }) => frame.test(fold(text))))
  return !isFrame || findHeader(rows) !== undefined
}

/**
 * Joins a table with one that goes on with it right below: under the same heading, or with as many columns and no
 * heading of its own. Row numbers go on likewise.
 */
export function joinTables(first: RawTable, second: RawTable): RawTable | undefined {
  if (first.rows[0]?.length !== second.rows[0]?.length) return undefined
  const header = findHeader(second.rows)
  const same = headerKey(second.rows, header) === headerKey(first.rows, findHeader(first.rows))
  if (header !== undefined && (!same || header.titleRows > 0)) return undefined
  const before = first.rowsAt.at(-1) ?? 0
  return {
    ...first,
    rows: [...first.rows, ...second.rows],
    rowsAt: [...first.rowsAt, ...second.rowsAt.map(row => before + row)],
    hiddenRows: [...first.hiddenRows, ...second.hiddenRows.map(row => before + row)],
  }
}
