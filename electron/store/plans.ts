import type { PlanPatch, PlanSummary } from '../../shared/plans/api.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { isFrozen } from '../../shared/plans/plan-states.ts'
import { refillFields } from '../../shared/plans/refill-fields.ts'
import { insertAppendices, loadAppendices } from './appendices.ts'
import { insertBlocks, loadBlocks } from './blocks.ts'
import { loadBases, putBases, replaceBases } from './plan-bases.ts'
import { isReplaced } from './plan-family.ts'
import { idsInUse } from './plan-ids.ts'
import { indexPlan, reindexPlanTitle } from './plan-index.ts'
import { patchToColumns, planToRow, rowToPlan, rowToSummary } from './plan-row.ts'
import { raiseRevisions, readRevisions } from './revisions.ts'
import type { Db, PlanTable, Tx } from './schema.ts'
import { inOneRead, inTransaction } from './transaction.ts'

/** A plan as it is stored; instants are ISO. */
export type StoredPlan = {
  readonly plan: Plan
  readonly rev: number
  readonly bodyRev: number
  readonly appendicesRev: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** Stores a new plan whole, at revision 1. Its id must be new, and the ids inside it unique. */
export async function insertPlan(db: Db, plan: Plan, now: string): Promise<PlanSummary> {
  return inTransaction(db, async tx => {
    const row = planToRow(plan, now)
    await tx.insertInto('plans').values(row).execute()
    await insertParts(tx, plan)
    const items = plan.appendices.flatMap(appendix => appendix.items)
    return rowToSummary(row, items.filter(item => item.kind === 'row').length, false)
  })
}

async function insertParts(tx: Tx, plan: Plan): Promise<void> {
  await putBases(tx, plan.id, plan.bases)
  await insertBlocks(tx, plan.id, plan.body)
  await insertAppendices(tx, plan.id, plan.appendices)
  await indexPlan(tx, plan)
}

/** A plan whole, live or in the bin; undefined when there is none. */
export async function loadPlan(db: Db, id: string): Promise<StoredPlan | undefined> {
  return inOneRead(db, async tx => {
    const row = await tx.selectFrom('plans').selectAll().where('id', '=', id).executeTakeFirst()
    return row === undefined ? undefined : loadParts(tx, row)
  })
}

async function loadParts(db: Db, row: PlanTable): Promise<StoredPlan> {
  const bases = await loadBases(db, row.id)
  const body = await loadBlocks(db, row.id)
  const appendices = await loadAppendices(db, row.id)
  const plan = rowToPlan(row, { bases, body, appendices })
  return {
    // What is signed stays to the letter, even where a newer program fills a field otherwise.
    plan: isFrozen(plan.state) ? plan : refillFields(plan),
    rev: row.rev,
    bodyRev: row.body_rev,
    appendicesRev: row.appendices_rev,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** Live plans, or those in the bin: the latest year first, in a year the last changed first. */
export async function listPlans(db: Db, { bin }: { readonly bin: boolean }): Promise<readonly PlanSummary[]> {
  const rows = await db
    .selectFrom('plans')
    .select([
      'id',
      'rev',
      'year',
      'state',
      'subject',
      'commune_name',
      'created_at',
      'updated_at',
      'deleted_at',
      'letterhead',
      'report',
    ])
    .select(({ selectFrom, fn }) =>
      selectFrom('appendix_items')
        .select(fn.countAll<number>().as('count'))
        .whereRef('appendix_items.plan_id', '=', 'plans.id')
        .where('appendix_items.kind', '=', 'row')
        .as('row_count'),
    )
    .select(isReplaced('plans').as('replaced'))
    .where('deleted_at', bin ? 'is not' : 'is', null)
    .orderBy('year', 'desc')
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(row => rowToSummary(row, row.row_count ?? 0, row.replaced === 1))
}

/**
 * Changes facts of a live plan if nobody else has since `rev`; each given field replaces the stored one whole.
 *
 * @returns the plan as it is now, `conflict` when the stored revision is another, `missing` for no live plan,
 *   `disorder` when a basis has the id of another part.
 */
export async function updatePlan(
  db: Db,
  change: { readonly id: string; readonly rev: number; readonly patch: PlanPatch; readonly now: string },
): Promise<StoredPlan | 'conflict' | 'missing' | 'disorder'> {
  return inTransaction(db, async tx => {
    const ids = (change.patch.bases ?? []).map(({ id }) => id)
    if (
      new Set(ids).size !== ids.length ||
      (await idsInUse(tx, change.id, ids, ['blocks', 'appendices', 'appendix_items']))
    )
      return 'disorder'
    const row = await tx
      .updateTable('plans')
      .set(patchToColumns(change.patch))
      .set({ rev: change.rev + 1, updated_at: change.now })
      .where('id', '=', change.id)
      .where('rev', '=', change.rev)
      .where('deleted_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) return (await isLive(tx, change.id)) ? 'conflict' : 'missing'
    if (change.patch.bases !== undefined) await replaceBases(tx, change.id, change.patch.bases)
    const stored = await loadParts(tx, row)
    await reindexPlanTitle(tx, stored.plan)
    return stored
  })
}

async function isLive(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('plans')
    .select('id')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Replaces everything in a live plan if nobody else has changed it since `rev`: for changes that reach all of it.
 *
 * @returns the plan as it is now, `conflict` when the stored revision is another, `missing` for no live plan.
 */
export async function rewritePlan(
  db: Db,
  change: { readonly plan: Plan; readonly rev: number; readonly now: string },
): Promise<StoredPlan | 'conflict' | 'missing'> {
  const { id } = change.plan
  return inTransaction(db, async tx => {
    const { created_at, deleted_at, amends_plan_id, amendment, ...columns } = planToRow(
      change.plan,
      change.now,
    )
    const row = await tx
      .updateTable('plans')
      .set(({ eb }) => ({
        ...columns,
        rev: change.rev + 1,
        body_rev: eb('body_rev', '+', 1),
        appendices_rev: eb('appendices_rev', '+', 1),
      }))
      .where('id', '=', id)
      .where('rev', '=', change.rev)
      .where('deleted_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) return (await isLive(tx, id)) ? 'conflict' : 'missing'
    const revisions = await readRevisions(tx, id)
    for (const table of ['search_entries', 'blocks', 'appendix_items', 'appendices'] as const) {
      await tx.deleteFrom(table).where('plan_id', '=', id).execute()
    }
    await insertParts(tx, change.plan)
    await raiseRevisions(tx, id, revisions)
    return loadParts(tx, row)
  })
}

/** Puts a live plan in the bin. False when there is no such live plan. */
export async function removePlan(db: Db, id: string, now: string): Promise<boolean> {
  const done = await db
    .updateTable('plans')
    .set(({ eb }) => ({ deleted_at: now, rev: eb('rev', '+', 1) }))
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Takes a plan back out of the bin. False when it is not there. */
export async function restorePlan(db: Db, id: string, now: string): Promise<boolean> {
  const done = await db
    .updateTable('plans')
    .set(({ eb }) => ({ deleted_at: null, updated_at: now, rev: eb('rev', '+', 1) }))
    .where('id', '=', id)
    .where('deleted_at', 'is not', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
