import { z } from 'zod'
import type { FormReceived, FormSent } from '../../shared/forms/unit-rounds.ts'
import { batches } from './batches.ts'
import { fromJson, toJson } from './json-column.ts'
import type { Db, Tx } from './schema.ts'

/** Notes forms that were made for units of a plan. Call it in a transaction with what else the making changes. */
export async function recordForms(
  tx: Tx,
  planId: string,
  period: string,
  forms: readonly FormSent[],
): Promise<void> {
  const rows = forms.map(({ unitKey, unit, round, on, path, asked }) => ({
    plan_id: planId,
    period,
    round,
    unit_key: unitKey,
    unit,
    made_on: on,
    path,
    asked: toJson(asked),
  }))
  for (const batch of batches(rows)) await tx.insertInto('form_rounds').values(batch).execute()
}

/**
 * The forms that were made for a period, by round.
 * @param planIds the plan's and those of the plans that it amends or that amend it.
 */
export async function formsSent(
  db: Db,
  planIds: readonly string[],
  period: string,
): Promise<readonly FormSent[]> {
  const rows = await db
    .selectFrom('form_rounds')
    .selectAll()
    .where('plan_id', 'in', planIds)
    .where('period', '=', period)
    .orderBy('round')
    .execute()
  return rows.map(row => ({
    unitKey: row.unit_key,
    unit: row.unit,
    round: row.round,
    on: row.made_on,
    path: row.path,
    asked: fromJson(z.array(z.string()), row.asked),
  }))
}

/** Notes files that were taken, each once; answers how many were not noted before. */
export async function recordFormFiles(
  tx: Tx,
  planId: string,
  period: string,
  files: readonly FormReceived[],
): Promise<number> {
  let added = 0
  for (const { hash, unitKey, unit, round, on, name } of files) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('form_files')
      .values({ plan_id: planId, period, hash, unit_key: unitKey, unit, round, name, taken_on: on })
      .onConflict(target => target.doNothing())
      .executeTakeFirst()
    added += Number(numInsertedOrUpdatedRows ?? 0n)
  }
  return added
}

/** The files that were taken for a period; `planIds` as for `formsSent`. */
export async function formFiles(
  db: Db,
  planIds: readonly string[],
  period: string,
): Promise<readonly FormReceived[]> {
  const rows = await db
    .selectFrom('form_files')
    .selectAll()
    .where('plan_id', 'in', planIds)
    .where('period', '=', period)
    .orderBy('taken_on')
    .orderBy('round')
    .execute()
  return rows.map(row => ({
    hash: row.hash,
    unitKey: row.unit_key,
    unit: row.unit,
    round: row.round,
    on: row.taken_on,
    name: row.name,
  }))
}
