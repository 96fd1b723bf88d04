import type { AppendixItem, Column } from '../plans/appendix.ts'
import { compareTexts } from './compare-entries.ts'
import { oneSided } from './compare-words.ts'
import type { CellEntry } from './comparison.ts'

const cellsOf = (item: AppendixItem | undefined): ReadonlyMap<string, string> =>
  new Map(item?.kind === 'row' ? Object.entries(item.cells) : [])

/** What an item of an appendix is known by: a heading's title, a row's name, else all that it says. */
export function textOfItem(item: AppendixItem): string {
  if (item.kind !== 'row') return item.title
  const cells = cellsOf(item)
  return cells.get('name')?.trim() ? (cells.get('name') ?? '') : [...cells.values()].join(' ')
}

/**
 * The cells of a row in two states, or of a row that stands on one side only. An absent cell and an empty one are
 * alike.
 *
 * @param columns of either side, for order and names; a field that no column shows comes last under its own name.
 */
export function compareCells(
  before: AppendixItem | undefined,
  after: AppendixItem | undefined,
  columns: readonly Column[],
): readonly CellEntry[] {
  const [left, right] = [cellsOf(before), cellsOf(after)]
  const labels = new Map(columns.toReversed().map(({ field, label }) => [field as string, label]))
  const fields = new Set<string>([...columns.map(({ field }) => field), ...left.keys(), ...right.keys()])
  return [...fields].flatMap((field): readonly CellEntry[] => {
    const [one, other] = [left.get(field) ?? '', right.get(field) ?? '']
    if (one === '' && other === '') return []
    const named = { field, label: labels.get(field) ?? field }
    if (after === undefined)
      return [{ ...named, kind: 'removed', before: one, aspects: [], words: oneSided(one, 'removed') }]
    if (before === undefined)
      return [{ ...named, kind: 'added', after: other, aspects: [], words: oneSided(other, 'added') }]
    return [{ ...named, ...compareTexts(one, other) }]
  })
}
