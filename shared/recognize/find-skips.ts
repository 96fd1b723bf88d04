import { fold } from '../vietnamese.ts'
import { headerLabels, numbersColumns } from './find-header.ts'
import type { SkipKind } from './mapped-row.ts'
import type { RawTable } from './raw-table.ts'
import type { TableMapping } from './table-mapping.ts'
import { type Places, placesOf, type ShapedRow } from './table-shape.ts'

/** Why a row is none of the appendix's by its own words, before it is seen among the others. */
export type PlainSkip = Exclude<SkipKind, 'title' | 'joined'>

const signature =
  /^(?:tm\.|kt\.|tl\.|tuq\.|noi nhan|luu ?:|chu tich$|pho chu tich$|nguoi lap(?: bieu| bang)?$|thu truong|ky ten|\(?ky,)|, ngay .*thang .*nam/
const total = /^(?:tong cong|tong so|cong)(?: \(.*\))?\s*:?$/
/** Where the signature under a table begins: its first words, below the last row that is numbered or full. */
function signatureStart(rows: readonly ShapedRow[], { ordinal, taken }: Places): number {
  const last = rows.findLastIndex(
    row =>
      (ordinal >= 0 && /^\d/.test(row.words[ordinal] ?? '') && row.filled.length > 1) ||
      row.filled.length >= Math.max(3, taken.length * 0.6),
  )
  const from = rows.slice(last + 1).findIndex(row => row.words.some(word => signature.test(fold(word))))
  return from < 0 ? rows.length : last + 1 + from
}

/** The spellings of the table's heading, as it may stand again on a later page. */
function headerKeys(table: RawTable, mapping: TableMapping): ReadonlySet<string> {
  if (mapping.headerRows === 0) return new Set()
  const rows = table.rows.slice(mapping.titleRows, mapping.titleRows + mapping.headerRows)
  const spellings = [
    ...rows.map(row => row.map(({ text }) => text)),
    headerLabels(table.rows, mapping),
    mapping.columns.map(({ label }) => label),
  ]
  return new Set(spellings.map(words => fold(words.join('\t'))))
}

/**
 * Which rows below a table's heading are none of the appendix's: blank ones, the heading again, the numbers of the
 * columns, sums, the signature.
 *
 * @returns one entry a row; undefined for one that is to be read.
 */
export function findSkips(
  table: RawTable,
  mapping: TableMapping,
  rows: readonly ShapedRow[],
): readonly (PlainSkip | undefined)[] {
  const places = placesOf(mapping)
  const headers = headerKeys(table, mapping)
  const isHeader = (row: ShapedRow | undefined) =>
    row === undefined || headers.has(fold(row.words.join('\t')))
  const end = signatureStart(rows, places)
  return rows.map((row, index) => {
    if (row.words.every(word => word === '')) return 'blank'
    if (isHeader(row)) return 'header'
    if (index >= end) return 'signature'
    if (numbersColumns(row.words) && isHeader(rows[index - 1])) return 'columnNumbers'
    const sum = [places.first, places.ordinal, places.name].some(at => total.test(fold(row.words[at] ?? '')))
    return sum ? 'total' : undefined
  })
}
