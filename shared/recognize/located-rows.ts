import type { Appendix, RowItem } from '../plans/appendix.ts'
import { numberItems } from '../plans/appendix-numbering.ts'
import { fold } from '../vietnamese.ts'

/** A row of an appendix and where it stands. */
export type Located = {
  readonly row: RowItem
  readonly number: string | undefined
  /** Keys of the headings above it, a line each. */
  readonly path: string
  /** Key of the words that name it. */
  readonly name: string
}

/** One spelling of a name: accents, capitals, signs and spaces do not count. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The words that name a row: its name, else its longest cell. */
export function rowName(cells: Readonly<Record<string, string>>): string {
  const name = cells['name'] ?? ''
  return name !== ''
    ? name
    : Object.values(cells).reduce((most, each) => (each.length > most.length ? each : most), '')
}

/** One spelling of where something stands: the titles of the headings above it. */
export function pathKey(titles: readonly string[]): string {
  return titles.map(nameKey).join('\n')
}

/** The rows of an appendix with their numbers and headings, and every path of headings that it has. */
export function locateRows(appendix: Appendix): {
  readonly rows: readonly Located[]
  readonly headings: readonly string[]
} {
  const numbers = numberItems(appendix)
  const rows: Located[] = []
  const headings: string[] = []
  let group: readonly string[] = []
  let path = ''
  for (const [index, item] of appendix.items.entries()) {
    if (item.kind === 'row') {
      rows.push({ row: item, number: numbers[index], path, name: nameKey(rowName(item.cells)) })
      continue
    }
    if (item.kind === 'group') group = [item.title]
    path = pathKey(item.kind === 'group' ? group : [...group, item.title])
    headings.push(path)
  }
  return { rows, headings }
}
