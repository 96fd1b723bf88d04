import type { Appendix, Column } from '../plans/appendix.ts'
import { locateRows, nameKey, pathKey, rowName } from './located-rows.ts'
import type { MappedRow, TableRow } from './mapped-row.ts'
import { createMatcher } from './match-rows.ts'
import type { TableMapping } from './table-mapping.ts'
import type { CellDifference, MergeEntry, TableMerge } from './table-merge.ts'
import { filledCells, mappedColumns } from './table-to-appendix.ts'

/** Each row of a table with the titles of the headings above it, its own last for a heading. */
function withHeadings(mapped: readonly MappedRow[]) {
  let titles: readonly string[] = []
  let group: readonly string[] = []
  return mapped.map(row => {
    if (row.kind === 'group') group = titles = [row.title]
    if (row.kind === 'subgroup') titles = [...group, row.title]
    return { row, titles }
  })
}

const summary = ({ number, cells }: TableRow) => [number, rowName(cells)].filter(Boolean).join(' ')

/** Tells rows that the file holds twice: the same number and name, or the same words throughout. */
function createDoubles() {
  const firstOf = new Map<string, number>()
  return (row: TableRow, path: string): number | undefined => {
    const name = `${path}\n${nameKey(rowName(row.cells))}`
    const keys = [
      `${name}\n${JSON.stringify(row.cells)}`,
      ...(row.number === undefined ? [] : [`${name}\n#${row.number}`]),
    ]
    const first = keys.flatMap(key => firstOf.get(key) ?? [])[0]
    for (const key of keys) firstOf.set(key, first ?? row.at)
    return first
  }
}

/** Columns for words that the appendix has no column for. */
function missingColumns(
  appendix: Appendix,
  entries: readonly MergeEntry[],
  mapping: TableMapping,
): readonly Column[] {
  const shown = new Set(appendix.columns.map(({ field }) => field))
  const used = new Set(
    entries.flatMap(entry => {
      if (entry.kind === 'added') return Object.keys(entry.cells)
      return entry.kind === 'changed' ? entry.cells.map(({ field }) => field) : []
    }),
  )
  return mappedColumns(mapping).filter(({ field }) => used.has(field) && !shown.has(field))
}

/**
 * What a table's rows would add to an appendix, change and leave, cell by cell, without doing it. Rows are found again
 * by the id that our data sheets carry, else by number and name, else by name in their group. A cell that is not
 * mapped stays; an empty cell that is mapped empties. Order and numbers of the appendix stay.
 *
 * @param mapped the table's rows, as `readMappedRows` reads them by this mapping.
 */
export function planTableMerge(
  appendix: Appendix,
  mapped: readonly MappedRow[],
  mapping: TableMapping,
): TableMerge {
  const located = locateRows(appendix)
  const rows = withHeadings(mapped)
  const matchOf = createMatcher(
    located.rows,
    rows.flatMap(({ row, titles }) =>
      row.kind === 'row' ? [{ row, path: pathKey(titles), name: nameKey(rowName(row.cells)) }] : [],
    ),
  )
  const labels = new Map(
    [...mappedColumns(mapping), ...appendix.columns].map(({ field, label }) => [field, label]),
  )
  const known = new Set(located.headings)
  const doubleOf = createDoubles()
  let after: string | undefined
  const entryOf = (row: MappedRow, titles: readonly string[]): MergeEntry | undefined => {
    const { at } = row
    const key = `r${at}`
    const path = pathKey(titles)
    if (row.kind === 'skipped')
      return { kind: 'skipped', at, what: 'noRow', reason: row.reason, text: row.text }
    if (row.kind !== 'row') {
      after = undefined
      if (known.has(path)) return undefined
      known.add(path)
      return { kind: 'heading', key, at, number: row.number, headings: titles }
    }
    const note = row.note === undefined ? {} : { note: row.note }
    const match = matchOf(row)
    const double = doubleOf(row, path)
    if (match.kind === 'ambiguous') {
      const reason = `Trong phụ lục có ${match.count} hàng trùng tên, chưa rõ là hàng nào.`
      return { kind: 'skipped', at, what: 'ambiguous', reason, text: summary(row) }
    }
    if (match.kind === 'new') {
      if (double !== undefined) {
        const reason = `Trùng với hàng ${double} của bảng.`
        return { kind: 'skipped', at, what: 'duplicate', reason, text: summary(row) }
      }
      const before = after
      after = key
      const cells = filledCells(row.cells)
      return { kind: 'added', key, at, number: row.number, cells, headings: titles, after: before, ...note }
    }
    const itemId = match.item.row.id
    after = match.item.path === path ? itemId : after
    const old = match.item.row.cells
    const cells = Object.entries(row.cells).flatMap(([field, words]): CellDifference[] => {
      const before = old[field] ?? ''
      return before === words ? [] : [{ field, label: labels.get(field) ?? field, before, after: words }]
    })
    if (cells.length === 0) return { kind: 'unchanged', at, itemId }
    return { kind: 'changed', key, at, itemId, by: match.by, cells, ...note }
  }
  const entries = rows.flatMap(({ row, titles }) => entryOf(row, titles) ?? [])
  const found = new Set(entries.flatMap(entry => ('itemId' in entry ? [entry.itemId] : [])))
  return {
    entries,
    columns: missingColumns(appendix, entries, mapping),
    missing: located.rows
      .filter(({ row }) => !found.has(row.id))
      .map(({ row, number }) => ({ itemId: row.id, number: number ?? '', name: rowName(row.cells) })),
  }
}
