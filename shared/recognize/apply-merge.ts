import type { Appendix, AppendixItem, RowItem } from '../plans/appendix.ts'
import { type EditContext, setCells } from '../plans/edit-appendix.ts'
import { withMeaning } from '../plans/row-meaning.ts'
import { pathKey } from './located-rows.ts'
import type { MergeEntry, TableMerge } from './table-merge.ts'

type Added = Extract<MergeEntry, { kind: 'added' }>

/** Where the part under each heading ends, by the titles above: one behind its last item. */
function endsOf(items: readonly AppendixItem[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>([['', items.length]])
  let group: readonly string[] = []
  let open: readonly string[] = []
  for (const [index, item] of items.entries()) {
    if (item.kind === 'group') {
      group = [item.title]
      open = [pathKey(group)]
    }
    if (item.kind === 'subgroup') open = [pathKey(group), pathKey([...group, item.title])]
    for (const path of open) ends.set(path, index + 1)
  }
  return ends
}

/** Where the rows right under a heading end: before its first sub-group. */
function ownEnd(items: readonly AppendixItem[], headings: readonly string[]): number | undefined {
  const path = pathKey(headings)
  const end = endsOf(items).get(path)
  if (end === undefined || headings.length > 1) return end
  let inside = headings.length === 0
  for (const [index, item] of items.entries()) {
    if (item.kind === 'row') continue
    if (inside) return index
    inside = item.kind === 'group' && pathKey([item.title]) === path
  }
  return end
}

function placeBehind(items: readonly AppendixItem[], id: string | undefined): number | undefined {
  const at = id === undefined ? -1 : items.findIndex(item => item.id === id)
  return at < 0 ? undefined : at + 1
}

/** The items with the headings that are not there yet, each at the end of the one above it. */
function withHeadings(
  items: readonly AppendixItem[],
  headings: readonly string[],
  newId: () => string,
): readonly AppendixItem[] {
  return headings.reduce<readonly AppendixItem[]>((grown, title, depth) => {
    const ends = endsOf(grown)
    const path = pathKey(headings.slice(0, depth + 1))
    if (ends.has(path)) return grown
    const at = ends.get(pathKey(headings.slice(0, depth))) ?? grown.length
    return grown.toSpliced(at, 0, { id: newId(), kind: depth === 0 ? 'group' : 'subgroup', title })
  }, items)
}

/**
 * Does what a merge planned, as far as it was accepted. New rows stand behind the row that they follow in the file, else
 * at the end of their group; a heading that a row needs comes with it. A row's own id, schedule and links stay.
 *
 * @param accepted keys of the entries to carry out.
 * @param context ids for what is new, and the plan's year for reading time expressions.
 */
export function applyTableMerge(
  appendix: Appendix,
  merge: TableMerge,
  accepted: ReadonlySet<string>,
  context: EditContext,
): Appendix {
  const entries = merge.entries.filter(entry => 'key' in entry && accepted.has(entry.key))
  const changes = entries.flatMap(entry =>
    entry.kind === 'changed'
      ? entry.cells.map(({ field, after }) => ({ id: entry.itemId, field, text: after }))
      : [],
  )
  // Cells are written where there is a column; those that stay empty go again below.
  const grown = { ...appendix, columns: [...appendix.columns, ...merge.columns] }
  const changed = setCells(grown, changes, context.year)
  const ids = new Map<string, string>()
  let items = changed.items
  const add = (entry: Added) => {
    let at = placeBehind(items, behind(entry))
    if (at === undefined) {
      items = withHeadings(items, entry.headings, context.newId)
      at = ownEnd(items, entry.headings) ?? items.length
    }
    // Where the program does not count, the file's number is the only one.
    const number =
      appendix.rowNumbering === 'none' && entry.number !== undefined ? { number: entry.number } : {}
    const row: RowItem = { id: context.newId(), kind: 'row', ...number, cells: { ...entry.cells } }
    ids.set(entry.key, row.id)
    items = items.toSpliced(at, 0, withMeaning(row, context.year))
  }
  const behind = ({ after }: Added) => (after === undefined ? undefined : (ids.get(after) ?? after))
  for (const entry of merge.entries) {
    const isAccepted = 'key' in entry && accepted.has(entry.key)
    if (entry.kind === 'heading' && isAccepted) items = withHeadings(items, entry.headings, context.newId)
    if (entry.kind === 'added' && isAccepted) add(entry)
    // What follows a row that was turned down follows the one before it.
    if (entry.kind === 'added' && !isAccepted) ids.set(entry.key, behind(entry) ?? '')
  }
  if (entries.length === 0) return appendix
  const used = new Set(items.flatMap(item => (item.kind === 'row' ? Object.keys(item.cells) : [])))
  const columns = merge.columns.filter(({ field }) => used.has(field))
  return {
    ...appendix,
    columns: columns.length === 0 ? appendix.columns : [...appendix.columns, ...columns],
    items,
  }
}
