import { periodYear } from '../tasks/period.ts'
import {
  columnLabel,
  columnNamed,
  type FormColumnId,
  fillColumns,
  indicatorColumns,
  taskColumns,
} from './form-columns.ts'
import { looksLikeKey, readKey } from './form-key.ts'
import type { FormCell, FormCells, FormReading, FormRow } from './form-reading.ts'
import { type RowCells, readAnswer } from './read-answer.ts'

type SheetRow = FormCells['rows'][number]
/** In which column (from 1) each of the form's columns now stands. */
type Layout = ReadonlyMap<FormColumnId, number>

/** A row that names the columns; undefined for any other. */
function layoutOf({ cells }: SheetRow): Layout | undefined {
  const layout = new Map<FormColumnId, number>()
  for (const [column, { text }] of cells) {
    const id = columnNamed(text)
    if (id !== undefined && !layout.has(id)) layout.set(id, column)
  }
  const fills = fillColumns.filter(id => layout.has(id)).length
  return layout.has('name') && fills >= 2 ? layout : undefined
}

/** The columns to fill in that a sheet no longer names. */
function goneColumns(layout: Layout): readonly string[] {
  const expected = layout.has('value') || layout.has('target') ? indicatorColumns : taskColumns
  return expected
    .filter(({ id }) => fillColumns.some(fill => fill === id) && !layout.has(id))
    .map(({ id }) => `“${columnLabel(id)}”`)
}

function keyOf({ cells }: SheetRow, layout: Layout | undefined): Pick<FormRow, 'key' | 'keyState'> {
  const keyColumn = layout?.get('key')
  const texts = new Set<string>()
  for (const [column, { text, merged }] of cells)
    if (merged) continue
    else if (looksLikeKey(text) || (column === keyColumn && text.trim() !== '')) texts.add(text.trim())
  const [text, second] = [...texts]
  if (text === undefined) return { keyState: 'missing', key: null }
  const key = second === undefined ? readKey(text) : undefined
  return key === undefined ? { keyState: 'tampered', key: null } : { keyState: 'whole', key }
}

function cellsOf({ cells }: SheetRow, layout: Layout): RowCells {
  const found = new Map<FormColumnId, FormCell>()
  for (const [id, column] of layout) {
    const cell = cells.get(column)
    if (cell !== undefined) found.set(id, cell)
  }
  return found
}

function readSheet({ sheet, rows }: FormCells): Pick<FormReading, 'rows' | 'notes'> {
  const layouts = new Map(
    rows.flatMap(row => {
      const layout = layoutOf(row)
      return layout === undefined ? [] : [[row.row, layout] as const]
    }),
  )
  const first = [...layouts][0]
  const gone = new Set([...layouts.values()].flatMap(goneColumns))
  const notes =
    gone.size === 0
      ? []
      : [`Trang tính “${sheet}” không còn cột ${[...gone].join(', ')} nên không đọc được cột đó.`]
  const read: FormRow[] = []
  // Sorting may have moved the headings below some rows.
  let layout = first?.[1]
  for (const row of rows) {
    const own = layouts.get(row.row)
    if (own !== undefined) {
      layout = own
      continue
    }
    const key = keyOf(row, layout)
    const cells = layout === undefined ? new Map<FormColumnId, FormCell>() : cellsOf(row, layout)
    const answer = readAnswer(cells, key.key === null ? undefined : periodYear(key.key.period))
    if (key.keyState === 'missing' && answer.given.length === 0) continue
    const text = (id: FormColumnId) => cells.get(id)?.text.trim() ?? ''
    read.push({ sheet, row: row.row, number: text('number'), name: text('name'), ...key, ...answer })
  }
  if (read.length > 0 && read.every(({ keyState }) => keyState === 'missing'))
    notes.push(
      `Trang tính “${sheet}” không còn cột mã ẩn nên không rõ hàng nào là của nhiệm vụ, chỉ tiêu nào; hãy đề nghị đơn vị điền vào phiếu đã gửi.`,
    )
  if (first !== undefined || read.length === 0) return { rows: read, notes }
  return {
    rows: read,
    notes: [`Trang tính “${sheet}” không còn hàng tiêu đề của phiếu nên không đọc được các hàng trả lời.`],
  }
}

/**
 * The rows of a form that came back, wherever they now stand: known by their keys, their columns by their headings.
 * Rows may have been sorted, deleted or inserted, words edited, columns moved, hidden or widened, sheets copied.
 */
export function readFormRows(sheets: readonly FormCells[]): Pick<FormReading, 'rows' | 'notes'> {
  const read = sheets.map(readSheet)
  return { rows: read.flatMap(({ rows }) => rows), notes: read.flatMap(({ notes }) => notes) }
}
