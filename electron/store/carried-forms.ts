import type { CarriedForms } from '../../shared/plans/follow-up.ts'
import { allForms, recordFormFiles, recordForms } from './form-files.ts'
import type { Db, Tx } from './schema.ts'

/** What of the forms of another machine is not noted here. Of a form that both made for one unit in one round, ours stays. */
async function newForms(db: Db, planIds: readonly string[], there: CarriedForms): Promise<CarriedForms> {
  const here = await allForms(db, planIds)
  const sentKey = (each: CarriedForms['sent'][number]) => `${each.period} ${each.round} ${each.unitKey}`
  const takenKey = (each: CarriedForms['received'][number]) => `${each.period} ${each.hash} ${each.unitKey}`
  return {
    sent: there.sent.filter(isNewBy(sentKey, here.sent)),
    received: there.received.filter(isNewBy(takenKey, here.received)),
  }
}

/** Whether something is met for the first time, its key being none of those known. */
function isNewBy<T>(keyOf: (each: T) => string, known: readonly T[]): (each: T) => boolean {
  const met = new Set(known.map(keyOf))
  return each => {
    const key = keyOf(each)
    const isNew = !met.has(key)
    met.add(key)
    return isNew
  }
}

/** How many forms, made or taken, of another machine are not noted here; `planIds` as for `formsSent`. */
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
  const byPeriod = ({ period }: { readonly period: string }) => period
  for (const [period, forms] of Map.groupBy(sent, byPeriod)) await recordForms(tx, planIds[0], period, forms)
  for (const [period, files] of Map.groupBy(received, byPeriod))
    await recordFormFiles(tx, planIds[0], period, files)
}
