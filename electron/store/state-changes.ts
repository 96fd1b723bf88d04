import { type StateChange, stateChange } from '../../shared/plans/api.ts'
import type { PlanState } from '../../shared/plans/plan.ts'
import { fromJson, parseStored, toJson } from './json-column.ts'
import type { Db, Tx } from './schema.ts'
import { inTransaction } from './transaction.ts'

/** Notes that a plan went from one state to another, without changing it. */
export async function recordStateChange(db: Db, planId: string, change: StateChange): Promise<void> {
  await db.insertInto('state_changes').values(toRow(planId, change)).execute()
}

function toRow(planId: string, { from, to, who, why, at, files }: StateChange) {
  return { plan_id: planId, from_state: from, to_state: to, who, why, at, files: toJson(files) }
}

/**
 * Moves a live plan to another state if nobody else has changed it since `rev`, and notes it.
 *
 * @returns its new revision, `conflict` when the stored one is another, `missing` for no live plan in state `from`.
 */
export async function movePlan(
  db: Db,
  planId: string,
  rev: number,
  change: StateChange,
): Promise<number | 'conflict' | 'missing'> {
  return inTransaction(db, async tx => {
    const row = await tx
      .selectFrom('plans')
      .select(['rev', 'state'])
      .where('id', '=', planId)
      .where('deleted_at', 'is', null)
      .executeTakeFirst()
    if (row === undefined || row.state !== change.from) return 'missing'
    if (row.rev !== rev) return 'conflict'
    const next = { state: change.to satisfies PlanState, rev: rev + 1, updated_at: change.at }
    await tx.updateTable('plans').set(next).where('id', '=', planId).execute()
    await recordStateChange(tx, planId, change)
    return next.rev
  })
}

/** How a plan came to its state, the latest change first. */
export async function listStateChanges(db: Db, planId: string): Promise<readonly StateChange[]> {
  const rows = await db
    .selectFrom('state_changes')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ from_state, to_state, who, why, at, files }) =>
    parseStored(stateChange, {
      from: from_state,
      to: to_state,
      who,
      why,
      at,
      files: fromJson(stateChange.shape.files, files),
    }),
  )
}

/** Notes changes that were made on another machine; those that are noted already stay as they are. */
export async function addStateChanges(
  tx: Tx,
  planId: string,
  changes: readonly StateChange[],
): Promise<void> {
  const key = ({ from, to, at }: StateChange) => `${from} ${to} ${at}`
  const known = new Set((await listStateChanges(tx, planId)).map(key))
  const rows = changes
    .toReversed()
    .filter(change => !known.has(key(change)))
    .map(change => toRow(planId, change))
  if (rows.length > 0) await tx.insertInto('state_changes').values(rows).execute()
}
