import type { Db } from './schema.ts'

/** Which plan is amended, as first issued, and how often it has been so far. */
export type Amended = { readonly planId: string; readonly amendments: number }

/** The plan that an amendment of `id` amends: itself, or the one that it amends in turn. */
export async function amendedPlan(db: Db, id: string): Promise<Amended> {
  const row = await db.selectFrom('plans').select('amends_plan_id').where('id', '=', id).executeTakeFirst()
  const planId = row?.amends_plan_id ?? id
  const last = await db
    .selectFrom('plans')
    .select(({ fn }) => fn.max('amendment').as('amendment'))
    .where('amends_plan_id', '=', planId)
    .executeTakeFirst()
  return { planId, amendments: last?.amendment ?? 0 }
}

/** Notes that a stored plan is the amendment `number` (from 1) of another. */
export async function linkAmendment(
  db: Db,
  id: string,
  { planId, number }: { readonly planId: string; readonly number: number },
): Promise<void> {
  await db
    .updateTable('plans')
    .set({ amends_plan_id: planId, amendment: number })
    .where('id', '=', id)
    .execute()
}

/** Which plan this one amends, as first issued, and which amendment of it this is; undefined for no amendment. */
export async function amendmentOf(
  db: Db,
  id: string,
): Promise<{ readonly planId: string; readonly number: number } | undefined> {
  const row = await db
    .selectFrom('plans')
    .select(['amends_plan_id', 'amendment'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined || row.amends_plan_id === null || row.amendment === null) return undefined
  return { planId: row.amends_plan_id, number: row.amendment }
}
