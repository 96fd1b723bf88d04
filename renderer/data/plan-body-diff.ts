import type { Block } from '../../shared/plans/block.ts'

export type BodyDiff = {
  /** New and changed blocks. */
  readonly put: readonly Block[]
  /** Ids of blocks that are gone. */
  readonly remove: readonly string[]
  /** All ids in order, where blocks came, went or moved; else null. */
  readonly order: readonly string[] | null
}

/** Whether two blocks say the same. Blocks never change in place, so one object needs no look inside. */
export function sameBlock(left: Block | undefined, right: Block | undefined): boolean {
  return left === right || (left?.id === right?.id && canonical(left) === canonical(right))
}

/** JSON with the keys of every object in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  )
}

/** Blocks by id. */
export function byId(blocks: readonly Block[]): ReadonlyMap<string, Block> {
  return new Map(blocks.map(block => [block.id, block]))
}

/**
 * What must be stored to turn one body into another.
 *
 * @returns null when they are the same.
 */
export function diffBody(before: readonly Block[], after: readonly Block[]): BodyDiff | null {
  const old = byId(before)
  const now = byId(after)
  const put = after.filter(block => !sameBlock(old.get(block.id), block))
  const remove = before.filter(block => !now.has(block.id)).map(block => block.id)
  const inPlace =
    before.length === after.length && after.every((block, index) => before[index]?.id === block.id)
  if (put.length === 0 && remove.length === 0 && inPlace) return null
  return { put, remove, order: inPlace ? null : after.map(block => block.id) }
}
