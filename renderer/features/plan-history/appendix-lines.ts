import { label } from '../../../shared/glossary.ts'
import type { Appendix, AppendixItem } from '../../../shared/plans/appendix.ts'
import type { AppendixEntry, CellEntry, ItemEntry } from '../../../shared/versions/comparison.ts'
import { carriedCounts } from './block-lines.ts'
import type { Line, Piece } from './comparison-line.ts'
import { moveNote, notesOf } from './entry-notes.ts'
import { restorable } from './restorable.ts'

/** The lines of one appendix: its title, the columns that differ, its headings and rows. */
export function appendixLines(entry: AppendixEntry, index: number): readonly Line[] {
  const title = (entry.after ?? entry.before)?.title ?? ''
  const part = `${label('plan.appendix')}: ${title}`
  const key = `appendix-${index}`
  const carried = carriedCounts(entry.items)
  const bare = { part, labels: {}, level: 0, pieces: [] }
  const head: Line = {
    ...bare,
    key,
    // What changed only inside shows where it is.
    kind: entry.kind === 'changed' && entry.aspects.length === 0 ? 'same' : entry.kind,
    words: entry.words,
    heading: true,
    notes: [...(entry.kind === 'moved' ? ['Chuyển chỗ'] : []), ...notesOf(entry, {})],
    ...restorable<Appendix>(entry, 'phụ lục', ({ id }) => ({ of: 'appendix', id })),
  }
  const whole = entry.before !== undefined && entry.after !== undefined
  const columns = entry.columns.flatMap((column, place): Line[] => {
    if (column.kind === 'same' || !whole) return []
    const look = column.aspects.includes('look') ? ['Đổi độ rộng hoặc cách canh cột'] : []
    return [
      {
        ...bare,
        key: `${key}-column-${place}`,
        kind: column.kind,
        labels: { before: 'Cột:', after: 'Cột:' },
        words: column.words,
        heading: false,
        notes: [...(column.kind === 'moved' ? ['Chuyển chỗ'] : []), ...look],
      },
    ]
  })
  return [
    head,
    ...columns,
    ...entry.items.map((item, place) => ({
      ...itemLine(item, part, `${key}-item-${place}`, carried),
      // What stood in an appendix that is gone comes back with it.
      ...(whole && restorable<AppendixItem>(item, nounOf(item), ({ id }) => ({ of: 'item', id }))),
    })),
  ]
}

function itemLine(item: ItemEntry, part: string, key: string, carried: ReadonlyMap<string, number>): Line {
  const shown = item.after ?? item.before
  const heading = shown?.kind !== 'row'
  const moved = item.kind === 'moved' ? [moveNote(item.numbers, carried.get(item.after?.id ?? '') ?? 0)] : []
  const name = item.cells.find(({ field }) => field === 'name')
  const words = heading ? item.words : (name?.words ?? [])
  const kinds =
    item.before && item.after
      ? { before: kindName(item.before.kind), after: kindName(item.after.kind) }
      : undefined
  return {
    key,
    part,
    kind: item.kind,
    labels: item.numbers,
    words: words.length > 0 || heading ? words : namelessWords(item),
    heading,
    level: heading ? 0 : 1,
    notes: [...moved, ...notesOf(item, item.numbers, kinds)],
    pieces: heading ? [] : piecesOf(item, key),
  }
}

const nounOf = (item: ItemEntry) => (item.before?.kind === 'row' ? 'dòng' : 'nhóm')

const kindName = (kind: 'group' | 'subgroup' | 'row') =>
  kind === 'row' ? 'Dòng' : label(kind === 'group' ? 'plan.group' : 'plan.subgroup')

/** A row without a name is known by all that it says. */
function namelessWords(item: ItemEntry): Line['words'] {
  if (item.kind !== 'same') return []
  const said = item.cells.map(cell => cell.after ?? '').join(' · ')
  return said === '' ? [] : [{ text: said, kind: 'same' }]
}

/** The cells worth showing beside the name: of a row that came or went all of them, else those that differ. */
function piecesOf(item: ItemEntry, key: string): readonly Piece[] {
  const shown = (cell: CellEntry) => cell.field !== 'name' && cell.kind !== 'same'
  return item.cells
    .filter(shown)
    .map(({ field, label: name, words }) => ({ key: `${key}-${field}`, label: name, words }))
}
