import type { Located } from './located-rows.ts'
import type { TableRow } from './mapped-row.ts'

/** A row of a table, the headings above it and its name as keys. */
export type PlacedRow = { readonly row: TableRow; readonly path: string; readonly name: string }

export type RowMatch =
  | { readonly kind: 'found'; readonly item: Located; readonly by: 'id' | 'number' | 'name' }
  | { readonly kind: 'new' }
  | { readonly kind: 'ambiguous'; readonly count: number }

const bare = (number: string | undefined) => (number ?? '').replace(/[.)\s]+$/u, '').replace(/^0+(?=\d)/, '')

/** Ways to know a row again, the surest first. A way without words tells nothing. */
const ways = [
  {
    by: 'number',
    key: (path: string, number: string, name: string) => number && name && `${path}\n#${number}\n${name}`,
  },
  { by: 'name', key: (path: string, _: string, name: string) => name && `${path}\n${name}` },
  { by: 'number', key: (_: string, number: string, name: string) => number && name && `${number}\n${name}` },
  { by: 'name', key: (_path: string, _number: string, name: string) => name },
] as const

/**
 * Finds rows of an appendix again: by id, by number and name, by name in their group, by name anywhere. Each item is
 * given to one row, the surest ways of all rows first. Rows alike are paired in order where both sides have as many.
 *
 * @param items the appendix's rows.
 * @param rows the table's rows.
 * @returns a function that tells what became of each of these rows.
 */
export function createMatcher(
  items: readonly Located[],
  rows: readonly PlacedRow[],
): (row: TableRow) => RowMatch {
  const matches = new Map<TableRow, RowMatch>()
  const taken = new Set<Located>()
  const give = (row: TableRow, item: Located, by: 'id' | 'number' | 'name') => {
    matches.set(row, { kind: 'found', item, by })
    taken.add(item)
  }
  const byId = new Map(items.map(item => [item.row.id, item]))
  for (const { row } of rows) {
    const item = row.id === undefined ? undefined : byId.get(row.id)
    // A row that was copied in the sheet has the same id twice: the copy is a row of its own.
    if (item !== undefined && !taken.has(item)) give(row, item, 'id')
  }
  for (const { by, key } of ways) {
    const open = Map.groupBy(
      items.filter(item => !taken.has(item)),
      ({ path, number, name }) => key(path, bare(number), name),
    )
    const wanted = Map.groupBy(
      rows.filter(({ row }) => !matches.has(row)),
      ({ path, row, name }) => key(path, bare(row.number), name),
    )
    for (const [words, sought] of wanted) {
      const offered = words === '' ? [] : (open.get(words) ?? [])
      if (offered.length === 0) continue
      if (sought.length >= offered.length && (offered.length === 1 || sought.length === offered.length)) {
        for (const [index, item] of offered.entries()) {
          const row = sought[index]?.row
          if (row !== undefined) give(row, item, by)
        }
      } else for (const { row } of sought) matches.set(row, { kind: 'ambiguous', count: offered.length })
    }
  }
  return row => matches.get(row) ?? { kind: 'new' }
}
