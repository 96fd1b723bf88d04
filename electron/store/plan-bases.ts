import type { Basis } from '../../shared/plans/plan.ts'
import { batches } from './batches.ts'
import { reindexBases } from './plan-index.ts'
import type { Db, Tx } from './schema.ts'

/** The bases of a plan in printed order; empty for an unknown plan. */
export async function loadBases(db: Db, planId: string): Promise<Basis[]> {
  return db
    .selectFrom('plan_bases')
    .select(['id', 'text'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
}

/** Stores all bases of a plan in place of those it had; one that stays keeps its link to the register. */
export async function putBases(tx: Tx, planId: string, bases: readonly Basis[]): Promise<void> {
  const stored = await tx
    .selectFrom('plan_bases')
    .select(['id', 'legal_basis_id'])
    .where('plan_id', '=', planId)
    .execute()
  const links = new Map(stored.map(row => [row.id, row.legal_basis_id]))
  await tx.deleteFrom('plan_bases').where('plan_id', '=', planId).execute()
  const rows = bases.map(({ id, text }, position) => ({
    plan_id: planId,
    id,
    position,
    text,
    legal_basis_id: links.get(id) ?? null,
  }))
  for (const batch of batches(rows)) await tx.insertInto('plan_bases').values(batch).execute()
}

/** The same, followed by the search index. */
export async function replaceBases(tx: Tx, planId: string, bases: readonly Basis[]): Promise<void> {
  await putBases(tx, planId, bases)
  await reindexBases(tx, planId, bases)
}
