import { fold } from '../vietnamese.ts'
import { fieldOf } from './appendix-columns.ts'
import type { RawCell } from './raw-table.ts'

type Rows = readonly (readonly RawCell[])[]

/** Where a table's heading stands: rows above it are its title. */
export type Header = { readonly titleRows: number; readonly headerRows: number }

/** Headings stand near the top, below a title perhaps. */
const searched = 20
const longestLabel = 80
const mostHeaderRows = 3

/** How well a row would do as a heading: the known words in it, 0 for a row that cannot be one. */
function score(row: readonly RawCell[], own: ReadonlySet<string>): number {
  const filled = row.map(({ text }) => text).filter(text => text !== '')
  const [first = ''] = filled
  if (filled.length < 2 || /^\d/.test(first) || filled.some(text => text.length > longestLabel)) return 0
  const ownLabels = filled.filter(text => own.has(fold(text))).length
  const fields = new Set(filled.flatMap(text => fieldOf(text) ?? []))
  const known = Math.max(ownLabels, fields.size)
  return known >= 2 && known * 2 >= Math.min(filled.length, 8) ? known : 0
}

/** Whether a row under the heading names the parts of its merged cells: `Chủ trì`, `Phối hợp`. */
function namesParts(upper: readonly RawCell[], lower: readonly RawCell[]): boolean {
  const filled = lower.flatMap(({ text }, index) => (text === '' ? [] : [index]))
  if (filled.length < 2 || filled.length === lower.length) return false
  return filled.every(index => {
    const text = lower[index]?.text ?? ''
    if (text.length > longestLabel || /^\d/.test(text)) return false
    // Under a blank place, or under the first place of a wide cell, which blanks follow.
    return upper[index]?.text === '' || upper[index + 1]?.text === ''
  })
}

function countRows(rows: Rows, at: number): number {
  const row = rows[at] ?? []
  const tall = row.reduce((most, { rowSpan = 1 }) => Math.max(most, rowSpan), 1)
  const below = rows[at + 1]
  if (tall > 1 && tall <= mostHeaderRows && row.some(cell => cell.text !== '' && cell.rowSpan === undefined))
    return tall
  return below !== undefined && namesParts(row, below) ? 2 : 1
}

/**
 * Finds the heading of a table by its words.
 *
 * @param own labels that count as known besides, folded: those of the appendix that the table is for.
 * @returns undefined where no row near the top looks like one.
 */
export function findHeader(rows: Rows, own: ReadonlySet<string> = new Set()): Header | undefined {
  const scores = rows.slice(0, searched).map(row => score(row, own))
  const best = Math.max(0, ...scores)
  const at = scores.findIndex(each => each > 0 && each >= best * 0.6)
  return at < 0 ? undefined : { titleRows: at, headerRows: countRows(rows, at) }
}

/** `Đơn vị thực hiện` over `Chủ trì` is `Đơn vị chủ trì`; `Năm 2026` over `Quý I` is `Năm 2026 – Quý I`. */
function joinLabels(upper: string, lower: string): string {
  if (upper === '' || upper === lower) return lower
  if (lower === '') return upper
  const noun = /^(?:Đơn vị|Cơ quan|Thời gian)/u.exec(upper)?.[0]
  if (noun === undefined) return `${upper} – ${lower}`
  if (fold(lower).startsWith(fold(noun))) return lower
  return `${noun} ${lower.charAt(0).toLocaleLowerCase('vi')}${lower.slice(1)}`
}

/** Each column's heading, words of merged cells joined with those below them. */
export function headerLabels(rows: Rows, { titleRows, headerRows }: Header): readonly string[] {
  const header = rows.slice(titleRows, titleRows + headerRows)
  const width = rows[0]?.length ?? 0
  return Array.from({ length: width }, (_, column) => {
    const lower = header.slice(1).flatMap(row => row[column]?.text || [])
    const own = header[0]?.[column]?.text ?? ''
    let upper = own
    // A wide cell's words stand at its first place alone.
    if (upper === '' && lower.length > 0)
      upper = header[0]?.slice(0, column).findLast(cell => cell.text !== '')?.text ?? ''
    return [upper, ...lower].reduce(joinLabels, '').replace(/\s+/g, ' ').trim()
  })
}

/** `(1) (2) (3)`, `A B 1 2`: the row that numbers the columns under a heading. */
export function numbersColumns(words: readonly string[]): boolean {
  const filled = words.filter(word => word !== '').map(word => word.replace(/[()[\]\s.]/g, ''))
  if (filled.length < 3 || filled.length < words.length - 1) return false
  const numbers = filled.filter(word => /^\d{1,2}$/.test(word)).map(Number)
  const letters = filled.length - numbers.length
  return (
    numbers.length >= 2 &&
    letters <= 2 &&
    filled.slice(0, letters).every(word => /^[A-Z]$/.test(word)) &&
    numbers.every((value, index) => value === (numbers[0] ?? 0) + index) &&
    (numbers[0] ?? 0) <= letters + 1
  )
}
