import type { Block } from '../../shared/plans/block.ts'
import { byId, sameBlock } from './plan-body-diff.ts'

export type MergedBody = {
  readonly blocks: readonly Block[]
  /** Their wording of blocks that were changed here too: shown to the person, so that nothing is lost unseen. */
  readonly overruled: readonly Block[]
}

/** An order with what only the other order has put in: each after the one that it follows there. */
function joinOrders(order: readonly string[], other: readonly string[]): readonly string[] {
  const known = new Set(order)
  const joined = [...order]
  let before: string | undefined
  for (const id of other) {
    if (!known.has(id)) {
      joined.splice(before === undefined ? 0 : joined.indexOf(before) + 1, 0, id)
      known.add(id)
    }
    before = id
  }
  return joined
}

const sameOrder = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && left.every((id, index) => id === right[index])

/**
 * Joins what was changed here with what was changed elsewhere, block by block: theirs for blocks untouched here, mine
 * for blocks touched here. A block deleted on one side and changed on the other stays. The order is mine where I
 * moved something, else theirs.
 */
export function mergeBodies(
  base: readonly Block[],
  mine: readonly Block[],
  theirs: readonly Block[],
): MergedBody {
  const [old, here, there] = [byId(base), byId(mine), byId(theirs)]
  const overruled: Block[] = []
  const chosen = new Map<string, Block>()
  for (const id of new Set([...here.keys(), ...there.keys()])) {
    const [was, my, their] = [old.get(id), here.get(id), there.get(id)]
    const iTouched = !sameBlock(was, my)
    const theyTouched = !sameBlock(was, their)
    const winner = iTouched && (my !== undefined || !theyTouched) ? my : their
    if (iTouched && theyTouched && my && their && !sameBlock(my, their)) overruled.push(their)
    if (winner) chosen.set(id, winner)
  }
  const ids = (blocks: readonly Block[], within: ReadonlyMap<string, Block>) =>
    blocks.map(block => block.id).filter(id => within.has(id))
  const iMoved = !sameOrder(ids(base, here), ids(mine, old))
  const [first, second] = iMoved ? [mine, theirs] : [theirs, mine]
  const order = joinOrders(ids(first, chosen), ids(second, chosen))
  return { blocks: order.flatMap(id => chosen.get(id) ?? []), overruled }
}
