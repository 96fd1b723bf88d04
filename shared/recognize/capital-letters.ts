import type { TextBlockKind } from '../plans/block.ts'
import { readCapitalLetter, readMarker } from './markers.ts'
import type { SourceItem } from './source.ts'

/** Letters in the order in which documents count with them; both with and without Đ. */
const orders = ['ABCDEFGH', 'ABCDĐEFGH'] as const

type Letter = { readonly index: number; readonly letter: string }

function isSequence(letters: readonly Letter[]): boolean {
  const row = letters.map(({ letter }) => letter).join('')
  return row.length > 1 && orders.some(order => order.startsWith(row))
}

/**
 * Lines that begin with a capital letter (`A) …`, `B. …`) and stand in a row A, B, C: the level that they are. A
 * letter outside such a row may be a name's (`A. Tuấn`), so it has none.
 *
 * @returns level by the line's place among the items: parts where Roman numbers stand under them, clauses where they
 *   stand under a Roman number, else sections.
 */
export function readCapitalRows(items: readonly SourceItem[]): ReadonlyMap<number, TextBlockKind> {
  const kinds = new Map<number, TextBlockKind>()
  let row: Letter[] = []
  let sectionBefore = false
  let sectionInside = false
  const close = () => {
    if (isSequence(row)) {
      const kind = sectionInside ? 'part' : sectionBefore ? 'clause' : 'section'
      for (const { index } of row) kinds.set(index, kind)
    }
    row = []
  }
  for (const [index, item] of items.entries()) {
    if (item.type !== 'line') continue
    const kind = readMarker(item.text)?.kind
    if (kind === 'part') sectionBefore = false
    if (kind === 'section' && row.length === 0) sectionBefore = true
    if (kind === 'section' && row.length > 0) {
      // A Roman number under letters that stand under one themselves ends their row.
      if (sectionBefore) close()
      else sectionInside = true
    }
    const letter = kind === undefined ? readCapitalLetter(item.text)?.letter : undefined
    if (letter === undefined) continue
    if (letter === 'A') {
      close()
      sectionInside = false
    }
    row.push({ index, letter })
    if (row.length > 1 && !isSequence(row)) {
      row.pop()
      close()
    }
  }
  close()
  return kinds
}
