import type { Appendix, AppendixItem, Column, RowItem } from '../plans/appendix.ts'
import { numberItems } from '../plans/appendix-numbering.ts'
import { withMeaning } from '../plans/row-meaning.ts'
import { type GroupHeading, isGroupNumber, readGroupHeading } from './group-heading.ts'
import { levelHeadings } from './heading-levels.ts'
import { keepNumbers } from './keep-numbers.ts'

export type AppendixItems = Pick<Appendix, 'items' | 'groupNumbering' | 'subgroupNumbering' | 'rowNumbering'>

/** The heading that a row is, if it is one: words in its first cell alone, or a Roman number or letter and words. */
function headingOf(row: readonly string[], hasOrdinal: boolean): GroupHeading | undefined {
  const [first = '', second = '', ...others] = row
  if (row.length < 2 || others.some(cell => cell !== '')) return undefined
  if (second === '') return /^\d+[.)]?$/.test(first) ? undefined : readGroupHeading(first)
  if (!hasOrdinal || row.length < 3) return undefined
  if (first === '') return { number: undefined, title: second }
  return isGroupNumber(first) ? { number: first, title: second } : undefined
}

function readRow(id: string, row: readonly string[], columns: readonly Column[], year: number): RowItem {
  const cells: Record<string, string> = {}
  for (const [index, column] of columns.entries()) {
    const text = row[index] ?? ''
    if (column.field !== 'ordinal' && text !== '') cells[column.field] = text
  }
  return withMeaning({ id, kind: 'row', cells }, year)
}

/**
 * Items with the way to number rows that leaves the fewest numbers to be kept by hand.
 *
 * @param printed the number that stands before each item; undefined for none.
 */
export function numberedItems(
  base: Omit<Appendix, 'items' | 'rowNumbering'>,
  items: readonly AppendixItem[],
  printed: readonly (string | undefined)[],
): Pick<Appendix, 'items' | 'rowNumbering'> {
  const blank = items.some((item, index) => item.kind === 'row' && printed[index] === undefined)
  const groups = items.filter(item => item.kind === 'group').length
  const ways = blank
    ? (['none'] as const)
    : groups > 1
      ? (['restart', 'continuous'] as const)
      : (['continuous', 'restart'] as const)
  const [best] = ways
    .map(rowNumbering => {
      const compute = (list: readonly AppendixItem[]) => numberItems({ ...base, rowNumbering, items: list })
      const { things, kept } = keepNumbers(items, printed, compute, (item, number) => ({ ...item, number }))
      return { rowNumbering, items: things, kept: kept.length }
    })
    .sort((left, right) => left.kept - right.kept)
  return best === undefined
    ? { items, rowNumbering: 'none' }
    : { items: best.items, rowNumbering: best.rowNumbering }
}

/**
 * Groups, sub-groups and rows of an appendix's table.
 *
 * @param rows without the heading.
 * @param base what is known of the appendix; item ids are its id with `r1`, `r2` … behind it.
 * @param year what a schedule counts in that names none.
 */
export function readItems(
  rows: readonly (readonly string[])[],
  base: Pick<Appendix, 'id' | 'kind' | 'title' | 'columns'>,
  year: number,
): AppendixItems {
  const hasOrdinal = base.columns[0]?.field === 'ordinal'
  const headings = rows.map(row => headingOf(row, hasOrdinal))
  const levels = levelHeadings(headings.flatMap(heading => heading ?? []))
  const printed: (string | undefined)[] = []
  const items = rows.map((row, index): AppendixItem => {
    const id = `${base.id}r${index + 1}`
    const heading = headings[index]
    if (heading === undefined) {
      printed.push(hasOrdinal && row[0] !== '' ? row[0] : undefined)
      return readRow(id, row, base.columns, year)
    }
    const { kind, title, number } = levels.place(heading)
    printed.push(number)
    return { id, kind, title }
  })
  const { groupNumbering, subgroupNumbering } = levels
  const numbering = { groupNumbering, subgroupNumbering }
  return { ...numbering, ...numberedItems({ ...base, ...numbering }, items, printed) }
}
