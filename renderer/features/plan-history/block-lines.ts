import type { Block } from '../../../shared/plans/block.ts'
import type { BlockEntry } from '../../../shared/versions/comparison.ts'
import type { Line } from './comparison-line.ts'
import { kindNames, moveNote, notesOf } from './entry-notes.ts'
import { restorable } from './restorable.ts'

const levels: Readonly<Record<Block['kind'], number>> = {
  part: 0,
  section: 0,
  clause: 1,
  subclause: 1,
  point: 2,
  dash: 2,
  plus: 3,
  paragraph: 1,
  table: 0,
}

const isHeading = (block: Block) =>
  block.kind !== 'table' && (block.kind === 'part' || block.kind === 'section' || block.title === true)

/** How many entries each moved one took along, by its id. */
export function carriedCounts(
  entries: readonly { readonly movedWith?: string }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { movedWith } of entries)
    if (movedWith !== undefined) counts.set(movedWith, (counts.get(movedWith) ?? 0) + 1)
  return counts
}

/** The lines of the body: one a block. */
export function blockLines(entries: readonly BlockEntry[], part: string): readonly Line[] {
  const carried = carriedCounts(entries)
  return entries.flatMap((entry, index) => {
    const block = entry.after ?? entry.before
    if (block === undefined) return []
    const moved =
      entry.kind === 'moved' ? [moveNote(entry.numbers, carried.get(entry.after?.id ?? '') ?? 0)] : []
    return [
      {
        key: `block-${index}`,
        part,
        kind: entry.kind,
        labels: entry.numbers,
        words: entry.rows ? [] : entry.words,
        heading: isHeading(block),
        level: levels[block.kind],
        notes: [...moved, ...notesOf(entry, entry.numbers, kindNames(entry))],
        pieces: [],
        ...(entry.rows && { rows: entry.rows }),
        ...restorable<Block>(entry, 'đoạn', ({ id }) => ({ of: 'block', id })),
      },
    ]
  })
}
