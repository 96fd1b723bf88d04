import { findSkips } from './find-skips.ts'
import { levelHeadings } from './heading-levels.ts'
import { type HeadingRow, readHeadings } from './heading-rows.ts'
import { createListGroups } from './list-groups.ts'
import type { MappedRow, SkipKind, TableRow } from './mapped-row.ts'
import type { RawTable } from './raw-table.ts'
import type { TableMapping } from './table-mapping.ts'
import { isRest, type Places, placesOf, type ShapedRow, shapeRows } from './table-shape.ts'

const reasons: Readonly<Record<Exclude<SkipKind, 'joined'>, string>> = {
  title: 'Nằm trên hàng tiêu đề của bảng.',
  header: 'Hàng tiêu đề lặp lại; khi in tiêu đề tự lặp.',
  columnNumbers: 'Hàng đánh số cột.',
  blank: 'Hàng trống.',
  total: 'Hàng tổng cộng; chương trình không lưu số cộng.',
  signature: 'Phần ký, nơi nhận dưới bảng.',
}

const textOf = (row: ShapedRow) => row.words.filter(word => word !== '').join(' | ')

/** Joins words that a page's end parted; a sentence or a dash begins a line. */
function joinWords(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  const apart = /^[-–+•]/u.test(after) || (/[.;:!?]$/u.test(before) && /^\p{Lu}/u.test(after))
  return `${before}${apart ? '\n' : ' '}${after}`
}

/** A row with the words of one that goes on with it; parts of a merged row are lines each. */
function joinRows(row: TableRow, more: Readonly<Record<string, string>>, apart: boolean): TableRow {
  const cells = { ...row.cells }
  for (const [field, words] of Object.entries(more)) {
    const before = cells[field] ?? ''
    cells[field] = apart && before !== '' && words !== '' ? `${before}\n${words}` : joinWords(before, words)
  }
  return { ...row, cells }
}

/** Whether a row goes on with the one above: it has no number where that one has, and no name of its own. */
function goesOn(
  row: ShapedRow,
  { ordinal, name }: Places,
  before: MappedRow | undefined,
  above: string,
): boolean {
  if (before?.kind !== 'row') return false
  if (row.covered) return true
  if (ordinal < 0 || before.number === undefined || row.words[ordinal] !== '') return false
  const words = row.words[name] ?? ''
  return words === '' || isRest(words, above)
}

function cellsOf(row: ShapedRow, mapping: TableMapping, places: Places): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const column of places.taken) {
    const field = mapping.columns[column]?.field
    if (field !== undefined && field !== 'ordinal') cells[field] = row.words[column] ?? ''
  }
  const shared = row.words[mapping.columns.findIndex(({ field }) => field === 'ownColumns')]
  if (shared === undefined) return cells
  let field: string | undefined
  for (const each of mapping.own) cells[each.field] = ''
  for (const line of shared.split('\n')) {
    const own = mapping.own.find(({ label }) => line.startsWith(`${label}: `))
    field = own?.field ?? field
    if (own !== undefined) cells[own.field] = line.slice(own.label.length + 2)
    else if (field !== undefined) cells[field] += `\n${line}`
  }
  return cells
}

/**
 * What each row of a table is, as its mapping takes it: a group, a sub-group, a row, or nothing and why. Order is the
 * table's; a row that goes on with the one above is joined to it and reported.
 */
export function readMappedRows(table: RawTable, mapping: TableMapping): readonly MappedRow[] {
  const places = placesOf(mapping)
  const shaped = shapeRows(table, mapping)
  const titles = shaped.slice(0, mapping.titleRows)
  const rows = shaped.slice(mapping.titleRows + mapping.headerRows)
  const skips = findSkips(table, mapping, rows)
  const kept = rows.filter((_, index) => skips[index] === undefined)
  const headings = new Map<ShapedRow, HeadingRow>()
  for (const [index, heading] of readHeadings(kept, places).entries()) {
    const row = kept[index]
    if (heading !== undefined && row !== undefined) headings.set(row, heading)
  }
  const levels = levelHeadings([...headings.values()])
  const idAt = mapping.columns.findIndex(({ field }) => field === 'rowId')
  const listGroups = createListGroups(mapping)
  const result: MappedRow[] = titles.map(row => skipped(row, 'title'))
  /** Where in the result the last row of the appendix stands. */
  let lastRow = -1
  for (const [index, row] of rows.entries()) {
    const skip = skips[index]
    const heading = headings.get(row)
    const before = result[lastRow]
    if (skip !== undefined) {
      result.push(skipped(row, skip))
    } else if (heading !== undefined) {
      const { kind, title, number } = levels.place(heading)
      const left = heading.left.map(column => row.words[column] ?? '').join(' | ')
      const note = left === '' ? {} : { note: `Hàng nhóm chỉ giữ số và tên; bỏ qua: ${left}` }
      result.push({ kind, at: row.at, number, title, ...note })
      lastRow = -1
    } else if (
      goesOn(row, places, before, rows[index - 1]?.words[places.name] ?? '') &&
      before?.kind === 'row'
    ) {
      result[lastRow] = joinRows(before, cellsOf(row, mapping, places), row.covered)
      const reason = `Nối vào hàng ${before.at}: ${row.covered ? 'ô số thứ tự, tên được gộp' : 'hàng bị ngắt trang'}.`
      result.push({ kind: 'skipped', at: row.at, what: 'joined', reason, text: textOf(row) })
    } else {
      for (const group of listGroups(row)) result.push(group)
      lastRow = result.length
      result.push({
        kind: 'row',
        at: row.at,
        number: row.words[places.ordinal] || undefined,
        id: row.words[idAt] || undefined,
        cells: cellsOf(row, mapping, places),
        ...(row.hidden ? { note: 'Hàng đang ẩn trong tệp.' } : {}),
      })
    }
  }
  return result
}

function skipped(row: ShapedRow, what: Exclude<SkipKind, 'joined'>): MappedRow {
  return { kind: 'skipped', at: row.at, what, reason: reasons[what], text: textOf(row) }
}
