import { z } from 'zod'
import type { FormReceived, FormSent } from '../../shared/forms/unit-rounds.ts'
import type { CarriedForms } from '../../shared/plans/follow-up.ts'
import { batches } from './batches.ts'
import { fromJson, toJson } from './json-column.ts'
import type { Db, FormFileTable, FormRoundTable, Tx } from './schema.ts'

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
  const rows = await sentRows(db, planIds).where('period', '=', period).execute()
  return rows.map(toSent)
}

/** Notes files that were taken, each once; answers how many were not noted before. */
export async function recordFormFiles(
  tx: Tx,
  planId: string,
  period: string,
  files: readonly FormReceived[],
): Promise<number> {
  const rows = files.map(({ hash, unitKey, unit, round, on, name }) => ({
    plan_id: planId,
    period,
    hash,
    unit_key: unitKey,
    unit,
    round,
    name,
    taken_on: on,
  }))
  let added = 0
  for (const batch of batches(rows)) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('form_files')
      .values(batch)
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
  const rows = await receivedRows(db, planIds).where('period', '=', period).execute()
  return rows.map(toReceived)
}

/**
 * The period of the forms that were made last, of those since a day of which a unit has sent none back; undefined for
 * none. `planIds` as for `formsSent`.
 *
 * @param since `YYYY-MM-DD`.
 */
export async function awaitedPeriod(
  db: Db,
  planIds: readonly string[],
  since: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('form_rounds as sent')
    .select('sent.period')
    .where('sent.plan_id', 'in', planIds)
    .where('sent.made_on', '>=', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('form_files as back')
            .select('back.hash')
            .where('back.plan_id', 'in', planIds)
            .whereRef('back.period', '=', 'sent.period')
            .whereRef('back.unit_key', '=', 'sent.unit_key'),
        ),
      ),
    )
    .orderBy('sent.made_on', 'desc')
    .orderBy('sent.period', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.period
}

/** The forms of all periods: those that were made, and the files that were taken; `planIds` as for `formsSent`. */
export async function allForms(db: Db, planIds: readonly string[]): Promise<CarriedForms> {
  const sent = await sentRows(db, planIds).execute()
  const received = await receivedRows(db, planIds).execute()
  return {
    sent: sent.map(row => ({ ...toSent(row), period: row.period })),
    received: received.map(row => ({ ...toReceived(row), period: row.period })),
  }
}

const sentRows = (db: Db, planIds: readonly string[]) =>
  db
    .selectFrom('form_rounds')
    .selectAll()
    .where('plan_id', 'in', planIds)
    .orderBy('period')
    .orderBy('round')
    .orderBy('unit_key')

const receivedRows = (db: Db, planIds: readonly string[]) =>
  db
    .selectFrom('form_files')
    .selectAll()
    .where('plan_id', 'in', planIds)
    .orderBy('period')
    .orderBy('taken_on')
    .orderBy('round')
    .orderBy('hash')
    .orderBy('unit_key')

function toSent({ unit_key, unit, round, made_on, path, asked }: FormRoundTable): FormSent {
  return { unitKey: unit_key, unit, round, on: made_on, path, asked: fromJson(z.array(z.string()), asked) }
}

function toReceived({ hash, unit_key, unit, round, taken_on, name }: FormFileTable): FormReceived {
  return { hash, unitKey: unit_key, unit, round, on: taken_on, name }
}
