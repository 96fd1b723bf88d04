import type { Db, Tx } from './schema.ts'
import { inTransaction } from './transaction.ts'

/** A part of a plan that has a revision of its own, and the one that was read. */
export type ReadAt = {
  readonly planId: string
  readonly part: 'body_rev' | 'appendices_rev'
  readonly rev: number
  /** The instant of the change. */
  readonly now: string
}

/**
 * Changes a part of a live plan if nobody else has since it was read, all or nothing.
 *
 * @param write answers `disorder`, before it has written anything, when the change contradicts itself.
 * @returns the part's new revision; `conflict` when the stored one is another, `missing` for no live plan.
 */
export async function underRevision(
  db: Db,
  { planId, part, rev, now }: ReadAt,
  write: (tx: Tx) => Promise<'disorder' | undefined>,
): Promise<number | 'conflict' | 'missing' | 'disorder'> {
  return inTransaction(db, async tx => {
    const plan = await tx
      .selectFrom('plans')
      .select(part)
      .where('id', '=', planId)
      .where('deleted_at', 'is', null)
      .executeTakeFirst()
    if (plan === undefined) return 'missing'
    if (plan[part] !== rev) return 'conflict'
    if ((await write(tx)) === 'disorder') return 'disorder'
    await tx
      .updateTable('plans')
      .set({ [part]: rev + 1, updated_at: now })
      .where('id', '=', planId)
      .execute()
    return rev + 1
  })
}
