import type { CarriedForms } from '../../shared/plans/follow-up.ts'
import { formFiles, formsSent, recordFormFiles, recordForms } from './form-files.ts'
import type { Db, Tx } from './schema.ts'

/**
 * The forms of all periods: those that were made, and the files that were taken.
 * @param planIds the plan's and those of the plans that it amends or that amend it.
 */
export async function allForms(db: Db, planIds: readonly string[]): Promise<CarriedForms> {
  const periods = await db
    .selectFrom('form_rounds')
    .select('period')
    .where('plan_id', 'in', planIds)
    .union(db.selectFrom('form_files').select('period').where('plan_id', 'in', planIds))
    .orderBy('period')
    .execute()
  const sent: CarriedForms['sent'][number][] = []
  const received: CarriedForms['received'][number][] = []
  for (const { period } of periods) {
    for (const each of await formsSent(db, planIds, period)) sent.push({ ...each, period })
    for (const each of await formFiles(db, planIds, period)) received.push({ ...each, period })
  }
  return { sent, received }
}

/** What of the forms of another machine is not noted here. Of a form that both made for one unit in one round, ours stays. */
async function newForms(db: Db, planIds: readonly string[], there: CarriedForms): Promise<CarriedForms> {
  const here = await allForms(db, planIds)
  const sentKey = (each: CarriedForms['sent'][number]) => `${each.period} ${each.round} ${each.unitKey}`
  const takenKey = (each: CarriedForms['received'][number]) => `${each.period} ${each.hash} ${each.unitKey}`
  const sent = new Set(here.sent.map(sentKey))
  const taken = new Set(here.received.map(takenKey))
  return {
    sent: there.sent.filter(each => !sent.has(sentKey(each))),
    received: there.received.filter(each => !taken.has(takenKey(each))),
  }
}

/** How many forms, made or taken, of another machine are not noted here; `planIds` as for `allForms`. */
export async function countNewForms(
  db: Db,
  planIds: readonly string[],
  there: CarriedForms,
): Promise<number> {
  const { sent, received } = await newForms(db, planIds, there)
  return sent.length + received.length
}

/**
 * Notes forms that another machine made or took and that are not noted here.
 * @param planIds the plan's first, then those of the plans that it amends or that amend it.
 */
export async function addForms(
  tx: Tx,
  planIds: readonly [string, ...string[]],
  there: CarriedForms,
): Promise<void> {
  const { sent, received } = await newForms(tx, planIds, there)
  for (const each of sent) await recordForms(tx, planIds[0], each.period, [each])
  for (const each of received) await recordFormFiles(tx, planIds[0], each.period, [each])
}
