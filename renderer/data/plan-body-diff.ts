import type { Block } from '../../shared/plans/block.ts'
import { byId, sameOrder, samePart } from './merge-parts.ts'

export type BodyDiff = {
  /** New and changed blocks. */
  readonly put: readonly Block[]
  /** Ids of blocks that are gone. */
  readonly remove: readonly string[]
  /** All ids in order, where blocks came, went or moved; else null. */
  readonly order: readonly string[] | null
}

/**
 * What must be stored to turn one body into another.
 *
 * @returns null when they are the same.
 */
export function diffBody(before: readonly Block[], after: readonly Block[]): BodyDiff | null {
  const old = byId(before)
  const now = byId(after)
  const put = after.filter(block => !samePart(old.get(block.id), block))
  const remove = before.filter(block => !now.has(block.id)).map(block => block.id)
  const order = after.map(block => block.id)
  const inPlace = sameOrder(
    before.map(block => block.id),
    order,
  )
  if (put.length === 0 && remove.length === 0 && inPlace) return null
  return { put, remove, order: inPlace ? null : order }
}
