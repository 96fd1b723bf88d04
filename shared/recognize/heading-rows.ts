import { isUpper } from '../vietnamese.ts'
import { type GroupHeading, isGroupNumber, readGroupHeading } from './group-heading.ts'
import { isRest, type Places, type ShapedRow } from './table-shape.ts'

/** A heading, and columns whose words have no place in one. */
export type HeadingRow = GroupHeading & { readonly left: readonly number[] }

/** Below this share of sparse rows, a row with words in its first cell alone stands out. */
const sparseShare = 0.5

/**
 * Tells headings of groups among a table's rows: words over the whole width, a Roman number or a letter and words, a
 * bold number under which others count (`1` above `1.1`).
 *
 * @param rows those below the table's heading, in order.
 */
export function readHeadings(
  rows: readonly ShapedRow[],
  { first, ordinal, name, taken }: Places,
): readonly (HeadingRow | undefined)[] {
  const sparse = rows.filter(({ filled }) => filled.length === 1).length
  const standsOut = sparse <= rows.filter(({ filled }) => filled.length > 0).length * sparseShare
  const ordinalOf = (row: ShapedRow | undefined) => (ordinal < 0 ? '' : (row?.words[ordinal] ?? ''))
  const alone = (row: ShapedRow, at: number, above: string): GroupHeading | undefined => {
    const text = row.words[at] ?? ''
    const { bold, colSpan = 1 } = row.cells[at] ?? { bold: undefined }
    if (/^\d+(?:\.\d+)*[.)]?$/.test(text)) return undefined
    const heading = readGroupHeading(text.replace(/\s+/g, ' '))
    if (at === first) {
      const marked = colSpan > 1 || bold === true || heading.number !== undefined || isUpper(text)
      return ordinal === first || marked || standsOut ? heading : undefined
    }
    if (at === name && ordinal >= 0 && taken.length >= 3) {
      return bold === undefined && isRest(text, above) ? undefined : { number: undefined, title: text }
    }
    return colSpan * 2 >= taken.length ? heading : undefined
  }
  return rows.map((row, index) => {
    const { filled, cells, covered } = row
    const [only] = filled
    if (only === undefined || taken.length < 2 || covered) return undefined
    if (filled.length === 1) {
      const heading = alone(row, only, rows[index - 1]?.words[name] ?? '')
      return heading === undefined ? undefined : { ...heading, left: [] }
    }
    const number = ordinalOf(row)
    if (number === '' || taken.length < 3 || (row.words[name] ?? '') === '') return undefined
    const bold = cells[name]?.bold === true
    const heads = isGroupNumber(number)
    const plain = filled.length === 2
    const countsOn = ordinalOf(rows[index + 1]).startsWith(`${number.replace(/\.$/, '')}.1`)
    if (!(heads && (plain || bold)) && !(plain && /^\d+\.?$/.test(number) && countsOn)) return undefined
    const left = filled.filter(column => column !== ordinal && column !== name)
    return { number, title: row.words[name] ?? '', left }
  })
}
