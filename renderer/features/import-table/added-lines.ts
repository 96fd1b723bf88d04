import type { MergeEntry } from '../../../shared/recognize/table-merge.ts'

export type AddedEntry = Extract<MergeEntry, { kind: 'added' }>

/** A line of the list of what would be added: a heading, with the keys of all that stands under it, or a row. */
export type AddedLine =
  | {
      readonly kind: 'heading'
      readonly title: string
      readonly depth: number
      readonly number: string | undefined
      readonly isNew: boolean
      readonly keys: readonly string[]
    }
  | { readonly kind: 'row'; readonly entry: AddedEntry }

const pathOf = (headings: readonly string[]) => JSON.stringify(headings)

/** What would be added, in the file's order, each row under its headings, those too that the appendix has already. */
export function addedLines(entries: readonly MergeEntry[]): readonly AddedLine[] {
  const wanted = entries.filter(entry => entry.kind === 'added' || entry.kind === 'heading')
  const keysUnder = new Map<string, string[]>()
  for (const { key, headings } of wanted) {
    for (let depth = 1; depth <= headings.length; depth++) {
      const path = pathOf(headings.slice(0, depth))
      keysUnder.set(path, [...(keysUnder.get(path) ?? []), key])
    }
  }
  let open: readonly string[] = []
  return wanted.flatMap((entry): readonly AddedLine[] => {
    const { headings } = entry
    const same = headings.findIndex((title, depth) => title !== open[depth])
    // A heading always has a line of its own, though one of the same name stands right above.
    const from =
      entry.kind === 'heading' && same < 0 ? headings.length - 1 : same < 0 ? headings.length : same
    open = headings
    const above = headings.slice(from).map((title, offset): AddedLine => {
      const depth = from + offset + 1
      const own = entry.kind === 'heading' && depth === headings.length
      return {
        kind: 'heading',
        title,
        depth,
        number: own ? entry.number : undefined,
        isNew: own,
        keys: [...new Set(keysUnder.get(pathOf(headings.slice(0, depth))))],
      }
    })
    return entry.kind === 'added' ? [...above, { kind: 'row', entry }] : above
  })
}
