import type { Appendix, AppendixItem, Column } from '../plans/appendix.ts'
import { withMeaning } from '../plans/row-meaning.ts'
import { centred } from './appendix-columns.ts'
import { numberedItems } from './appendix-items.ts'
import { createStyleOf, type GroupStyle } from './group-heading.ts'
import type { MappedRow } from './mapped-row.ts'
import type { RawTable } from './raw-table.ts'
import { readMappedRows } from './read-mapped-rows.ts'
import { isFieldColumn, type TableMapping } from './table-mapping.ts'

/** A column's words by the table, without those that the appendix computes. */
const ownWidth = 12

export type NewAppendix = Pick<Appendix, 'id' | 'title' | 'kind'> & {
  /** What a schedule counts in that names none. */
  readonly year: number
  readonly newId: () => string
}

/** The columns that a mapping makes for an appendix. */
export function mappedColumns(mapping: TableMapping): readonly Column[] {
  const columns = mapping.columns.filter(isFieldColumn).map(
    ({ field, label, width }): Column => ({
      field,
      label,
      width,
      ...(centred.has(field) ? { align: 'center' as const } : {}),
    }),
  )
  return [...columns, ...mapping.own.map(({ field, label }) => ({ field, label, width: ownWidth }))]
}

/** Cells without empty words: an absent cell and an empty one are alike. */
export function filledCells(cells: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter(([, words]) => words !== ''))
}

function styleOfLevel(rows: readonly MappedRow[], kind: 'group' | 'subgroup', isList: boolean): GroupStyle {
  const styleOf = createStyleOf(
    rows.flatMap(row => (row.kind === 'group' || row.kind === 'subgroup' ? (row.number ?? []) : [])),
  )
  const numbers = rows.flatMap(row => (row.kind === kind ? (row.number ?? []) : []))
  // A list names its groups without the numbers that would print; Roman ones are the rule.
  if (numbers.length === 0 && kind === 'group' && isList && rows.some(row => row.kind === kind))
    return 'roman'
  return styleOf(numbers[0])
}

/**
 * A new appendix from a table.
 *
 * @param newId gives the id of each item, in order.
 */
export function tableToAppendix(
  table: RawTable,
  mapping: TableMapping,
  { id, title, kind, year, newId }: NewAppendix,
): Appendix {
  const rows = readMappedRows(table, mapping).filter(row => row.kind !== 'skipped')
  const isList =
    mapping.columns.some(({ field }) => field === 'groupTitle') &&
    mapping.columns.every(({ field }) => field !== 'groupNumber')
  const items = rows.map(
    (row): AppendixItem =>
      row.kind === 'row'
        ? withMeaning({ id: newId(), kind: 'row', cells: filledCells(row.cells) }, year)
        : { id: newId(), kind: row.kind, title: row.title },
  )
  const base = {
    id,
    kind,
    title,
    columns: mappedColumns(mapping),
    groupNumbering: styleOfLevel(rows, 'group', isList),
    subgroupNumbering: styleOfLevel(rows, 'subgroup', false),
  }
  return {
    ...base,
    ...numberedItems(
      base,
      items,
      rows.map(({ number }) => number),
    ),
  }
}
