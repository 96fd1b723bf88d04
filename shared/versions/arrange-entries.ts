import { findMoves } from './find-moves.ts'
import { type Item, matchItems } from './match-items.ts'

/** What became of one item: its places in the two lists, and the item (by place after) that took it along. */
export type Fate = {
  readonly kind: 'both' | 'moved' | 'added' | 'removed'
  readonly before?: number
  readonly after?: number
  readonly carriedBy?: number
}

/** A list to compare: its items, and for each the place of what it stands under, -1 for none. */
export type Outline = { readonly items: readonly Item[]; readonly parents: readonly number[] }

/** An outline without levels. */
export const flat = (items: readonly Item[]): Outline => ({ items, parents: items.map(() => -1) })

/**
 * Matches two lists and puts both into one order: that of the second, with what was removed after what it followed.
 *
 * @param sameIds whether equal ids mean the same item.
 */
export function arrangeEntries(before: Outline, after: Outline, sameIds: boolean): readonly Fate[] {
  const pairing = matchItems(before.items, after.items, sameIds)
  const moves = findMoves(pairing, before.parents, after.parents)
  const removed = removedByAnchor()
  return [
    ...(removed.get(-1) ?? []),
    ...after.items.flatMap((_, place) => [fateOf(place), ...(removed.get(place) ?? [])]),
  ]

  function fateOf(after: number): Fate {
    const before = pairing.beforeOf(after)
    const move = moves.get(after)
    if (before === undefined || move === undefined) return { kind: 'added', after }
    if (move.kind === 'carried') return { kind: 'both', before, after, carriedBy: move.by }
    return { kind: move.kind === 'moved' ? 'moved' : 'both', before, after }
  }

  /** What was removed, by the place after which it is shown: behind what it followed, and with a heading that moved. */
  function removedByAnchor(): ReadonlyMap<number, readonly Fate[]> {
    const byAnchor = new Map<number, Fate[]>()
    const anchors: number[] = []
    let lastStayed = -1
    let last = -1
    before.items.forEach((_, place) => {
      const now = pairing.afterOf(place)
      if (now !== undefined) {
        last = now
        if (moves.get(now)?.kind === 'stayed') lastStayed = now
        return
      }
      const parent = before.parents[place] ?? -1
      const parentNow = pairing.afterOf(parent)
      const parentMoved = parentNow !== undefined && moves.get(parentNow)?.kind !== 'stayed'
      const anchor = parentMoved ? last : (anchors[parent] ?? lastStayed)
      anchors[place] = anchor
      const there = byAnchor.get(anchor) ?? []
      byAnchor.set(anchor, there)
      there.push({ kind: 'removed', before: place })
    })
    return byAnchor
  }
}
