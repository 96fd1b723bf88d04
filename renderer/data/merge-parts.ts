/** Anything that has an id and its place in a list: a block, an appendix's head, an item of a table. */
export type Part = { readonly id: string }

/** JSON with the keys of every object in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  )
}

/** Whether two parts say the same. Parts never change in place, so one object needs no look inside. */
export function samePart<T extends Part>(left: T | undefined, right: T | undefined): boolean {
  return left === right || (left?.id === right?.id && canonical(left) === canonical(right))
}

/** Parts by id. */
export function byId<T extends Part>(parts: readonly T[]): ReadonlyMap<string, T> {
  return new Map(parts.map(part => [part.id, part]))
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

/** Whether two orders are the same. */
export function sameOrder(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id, index) => id === right[index])
}

/** A part that both changed, as one; `clash` when mine hides something of theirs. */
export type Join<T> = (was: T, mine: T, theirs: T) => { readonly part: T; readonly clash: boolean }

const keepMine = <T>(_: T, part: T) => ({ part, clash: true })

/**
 * Joins what was changed here with what was changed elsewhere, part by part: theirs for parts untouched here, mine
 * for parts touched here, both where `join` can put them together. A part deleted on one side and changed on the other
 * stays. The order is mine where I moved something, else theirs.
 *
 * @returns the joined parts, and their wording of parts that were changed here too: shown to the person, so that
 *   nothing is lost unseen.
 */
export function mergeParts<T extends Part>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  same: (left: T | undefined, right: T | undefined) => boolean = samePart,
  join: Join<T> = keepMine,
): { readonly parts: readonly T[]; readonly overruled: readonly T[] } {
  const [old, here, there] = [byId(base), byId(mine), byId(theirs)]
  const overruled: T[] = []
  const chosen = new Map<string, T>()
  for (const id of new Set([...here.keys(), ...there.keys()])) {
    const [was, my, their] = [old.get(id), here.get(id), there.get(id)]
    const iTouched = !same(was, my)
    const theyTouched = !same(was, their)
    const winner = iTouched && (my !== undefined || !theyTouched) ? my : their
    const bothWrote = iTouched && theyTouched && my && their && !same(my, their)
    const joined = bothWrote ? (was ? join(was, my, their) : keepMine(my, my)) : undefined
    if (joined?.clash && their) overruled.push(their)
    const part = joined?.part ?? winner
    if (part) chosen.set(id, part)
  }
  const ids = (parts: readonly T[], within: ReadonlyMap<string, T>) =>
    parts.map(part => part.id).filter(id => within.has(id))
  const iMoved = !sameOrder(ids(base, here), ids(mine, old))
  const [first, second] = iMoved ? [mine, theirs] : [theirs, mine]
  const order = joinOrders(ids(first, chosen), ids(second, chosen))
  return { parts: order.flatMap(id => chosen.get(id) ?? []), overruled }
}
