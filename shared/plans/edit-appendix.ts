import type { Appendix, AppendixItem, FieldKey, GroupItem, RowItem } from './appendix.ts'
import { missingColumns } from './edit-columns.ts'
import { withCells } from './row-meaning.ts'

/** New words for one place: a cell of a row, or (field null) the title of a heading. */
export type CellChange = { readonly id: string; readonly field: string | null; readonly text: string }

/** What editing needs from outside: ids for what is new, and the plan's year for reading time expressions. */
export type EditContext = { readonly newId: () => string; readonly year: number }

/** Where an item stands; past the end for an unknown one. */
function placeOf(items: readonly AppendixItem[], id: string | null): number {
  const at = items.findIndex(item => item.id === id)
  return at < 0 ? items.length : at
}

/** Cells without empty words: an absent cell and an empty one are alike, and equal rows have one spelling. */
function withCell(cells: RowItem['cells'], field: FieldKey, text: string): RowItem['cells'] {
  if (text !== '') return { ...cells, [field]: text }
  return Object.fromEntries(Object.entries(cells).filter(([each]) => each !== field))
}

/** Fields whose words have a column to stand in. The ordinal has none: it is computed. */
function writableFields({ columns }: Appendix): ReadonlyMap<string, FieldKey> {
  return new Map(columns.flatMap(({ field }) => (field === 'ordinal' ? [] : [[field, field]])))
}

function changeRow(
  row: RowItem,
  changes: readonly CellChange[],
  writable: ReadonlyMap<string, FieldKey>,
  year: number,
): RowItem {
  let cells = row.cells
  for (const { field: name, text } of changes) {
    const field = name === null ? undefined : writable.get(name)
    if (field !== undefined && (cells[field] ?? '') !== text) cells = withCell(cells, field, text)
  }
  return cells === row.cells ? row : withCells(row, cells, year)
}

function changeHeading(heading: GroupItem, changes: readonly CellChange[]): GroupItem {
  const title = changes.findLast(({ field }) => field === null)?.text
  return title === undefined || title === heading.title ? heading : { ...heading, title }
}

/**
 * Changes cells and heading titles in one step. A changed schedule or target is read anew. Words for the ordinal,
 * for a field without a column or for an unknown item are passed over. Items that stay the same stay the same object.
 */
export function setCells(appendix: Appendix, changes: readonly CellChange[], year: number): Appendix {
  const byItem = Map.groupBy(changes, ({ id }) => id)
  const writable = writableFields(appendix)
  let changed = false
  const items = appendix.items.map((item): AppendixItem => {
    const own = byItem.get(item.id)
    if (own === undefined) return item
    const next = item.kind === 'row' ? changeRow(item, own, writable, year) : changeHeading(item, own)
    changed ||= next !== item
    return next
  })
  return changed ? { ...appendix, items } : appendix
}

/**
 * Puts items in before another (null: at the end); those that are there already are passed over. Words of theirs that
 * have no column get one, hidden, so that none is lost.
 */
export function insertItems(
  appendix: Appendix,
  before: string | null,
  items: readonly AppendixItem[],
): Appendix {
  const known = new Set(appendix.items.map(({ id }) => id))
  const fresh = items.filter(({ id }) => known.size < known.add(id).size)
  const at = placeOf(appendix.items, before)
  const missing = missingColumns(appendix, fresh)
  const columns = missing.length === 0 ? appendix.columns : [...appendix.columns, ...missing]
  return { ...appendix, columns, items: appendix.items.toSpliced(at, 0, ...fresh) }
}

/** Empty rows beside an item (null: at the end), as many as asked for. */
export function insertRows(
  appendix: Appendix,
  place: { readonly beside: string | null; readonly where: 'before' | 'after'; readonly count: number },
  { newId }: Pick<EditContext, 'newId'>,
): Appendix {
  const at = placeOf(appendix.items, place.beside) + (place.where === 'after' ? 1 : 0)
  const rows = Array.from({ length: place.count }, (): RowItem => ({ id: newId(), kind: 'row', cells: {} }))
  return { ...appendix, items: appendix.items.toSpliced(at, 0, ...rows) }
}

/** Takes items away; rows under a heading that goes stay, under the heading before it. */
export function removeItems(appendix: Appendix, ids: readonly string[]): Appendix {
  const gone = new Set(ids)
  return { ...appendix, items: appendix.items.filter(({ id }) => !gone.has(id)) }
}

/** Copies items, in their order, behind the last of them. A number of its own is not copied: it would print twice. */
export function duplicateItems(
  appendix: Appendix,
  ids: readonly string[],
  { newId }: Pick<EditContext, 'newId'>,
): Appendix {
  const named = new Set(ids)
  const last = appendix.items.findLastIndex(({ id }) => named.has(id))
  const copies = appendix.items.flatMap((item): readonly AppendixItem[] => {
    if (!named.has(item.id)) return []
    const { number: _, ...rest } = item
    return [{ ...rest, id: newId() }]
  })
  return { ...appendix, items: appendix.items.toSpliced(last + 1, 0, ...copies) }
}

/** Moves items, in their order, before another (null: to the end). */
export function moveItems(appendix: Appendix, ids: readonly string[], before: string | null): Appendix {
  const named = new Set(ids)
  const moved = appendix.items.filter(({ id }) => named.has(id))
  // What they go before may be one of them: then the next that stays counts.
  const from = before === null ? appendix.items.length : placeOf(appendix.items, before)
  const stays = appendix.items.slice(from).find(({ id }) => !named.has(id))
  const rest = appendix.items.filter(({ id }) => !named.has(id))
  return { ...appendix, items: rest.toSpliced(placeOf(rest, stays?.id ?? null), 0, ...moved) }
}

/**
 * Turns an item into a group, a sub-group or a row; words are kept: what a row says becomes the title, and a title the
 * name of a row, or its first words where there is no such column. An item that would lose words stays as it is: a row
 * with words in more than one cell, a heading where no column takes its title.
 */
export function changeItemKind(appendix: Appendix, id: string, kind: AppendixItem['kind']): Appendix {
  const items = appendix.items.map((item): AppendixItem => {
    if (item.id !== id || item.kind === kind) return item
    if (kind === 'row') return item.kind === 'row' ? item : rowOf(item, appendix)
    return item.kind === 'row' ? headingOf(item, kind) : { ...item, kind }
  })
  return { ...appendix, items }
}

function headingOf(row: RowItem, kind: GroupItem['kind']): AppendixItem {
  const words = Object.values(row.cells).filter(text => text.trim() !== '')
  return words.length > 1 ? row : { id: row.id, kind, title: words[0] ?? '' }
}

function rowOf(heading: GroupItem, { columns }: Appendix): AppendixItem {
  const { id, title } = heading
  if (title === '') return { id, kind: 'row', cells: {} }
  const takers = columns.filter(({ field, hidden }) => field !== 'ordinal' && !hidden)
  const taker = takers.find(({ field }) => field === 'name') ?? takers[0]
  return taker === undefined ? heading : { id, kind: 'row', cells: { [taker.field]: title } }
}

/** Gives an item a number of its own, as it prints; undefined or blank takes it away and counting goes on. */
export function setItemNumber(appendix: Appendix, id: string, number: string | undefined): Appendix {
  const items = appendix.items.map((item): AppendixItem => {
    if (item.id !== id) return item
    const { number: _, ...rest } = item
    return number === undefined || number.trim() === '' ? rest : { ...rest, number }
  })
  return { ...appendix, items }
}

/** What a row means beyond its words; undefined takes a meaning away. What prints stays. */
export type MeaningChange = {
  readonly [K in 'schedule' | 'target' | 'indicator']?: RowItem[K] | undefined
}

/** Sets the meanings of rows without touching a word. */
export function setMeaning(appendix: Appendix, ids: readonly string[], change: MeaningChange): Appendix {
  const named = new Set(ids)
  const items = appendix.items.map((item): AppendixItem => {
    if (item.kind !== 'row' || !named.has(item.id)) return item
    const { schedule, target, indicator, ...rest } = { ...item, ...change }
    return {
      ...rest,
      ...(schedule === undefined ? {} : { schedule }),
      ...(target === undefined ? {} : { target }),
      ...(indicator === undefined ? {} : { indicator }),
    }
  })
  return { ...appendix, items }
}
