import type { Pairing } from './pairing.ts'
import { longestAscending } from './sequence.ts'

/** Of each place after that has a pair: it stayed in order, moved by itself, or went along with another's move. */
export type Move = { readonly kind: 'stayed' | 'moved' } | { readonly kind: 'carried'; readonly by: number }

type Pair = { readonly before: number; readonly after: number }

/**
 * Tells what moved. As few as possible count as moved; what stands under a moved heading, and stood under it before
 * in the same order, goes along with it.
 *
 * @param parentsBefore for each place the place of what it stands under, -1 for none.
 * @param parentsAfter likewise.
 */
export function findMoves(
  pairing: Pairing,
  parentsBefore: readonly number[],
  parentsAfter: readonly number[],
): ReadonlyMap<number, Move> {
  const moves = new Map<number, Move>()
  const pairs = parentsAfter.flatMap((_, after): Pair[] => {
    const before = pairing.beforeOf(after)
    return before === undefined ? [] : [{ before, after }]
  })
  const keptOrder = (list: readonly Pair[]) =>
    new Set(longestAscending(list.map(pair => pair.before)).flatMap(index => list[index] ?? []))
  const stayed = keptOrder(pairs)
  for (const { after } of pairs) moves.set(after, { kind: 'stayed' })

  /** The same heading on both sides, whose move takes this one along. */
  const parentOf = ({ before, after }: Pair) => {
    const parent = parentsAfter[after] ?? -1
    return parent >= 0 && pairing.beforeOf(parent) === parentsBefore[before] ? parent : undefined
  }
  for (let open = pairs.filter(pair => !stayed.has(pair)); open.length > 0; ) {
    const heads = new Map<number, number>()
    const groups = new Map<number, Pair[]>()
    for (const pair of open) {
      const parent = parentOf(pair)
      const head = (parent === undefined ? undefined : heads.get(parent)) ?? pair.after
      heads.set(pair.after, head)
      if (head === pair.after) moves.set(head, { kind: 'moved' })
      else
        groups
          .set(head, groups.get(head) ?? [])
          .get(head)
          ?.push(pair)
    }
    open = [...groups].flatMap(([head, members]) => {
      const along = keptOrder(members)
      for (const { after } of along) moves.set(after, { kind: 'carried', by: head })
      return members.filter(member => !along.has(member))
    })
  }
  return moves
}
