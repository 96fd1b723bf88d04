import { sql } from 'kysely'
import { type NextYearCautions, nextYearCautions as schema } from '../../shared/plans/next-year.ts'
import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import { parseStored, toJson } from './json-column.ts'
import { planFamily } from './plan-family.ts'
import { historyOf } from './progress.ts'
import type { Db } from './schema.ts'

/** Notes which plan a stored one was made from, for the year after. */
export async function linkCarried(db: Db, planId: string, fromPlanId: string): Promise<void> {
  await db.insertInto('carried_plans').values({ plan_id: planId, from_plan_id: fromPlanId }).execute()
}

/**
 * What speaks against making next year's plan from a plan: live ones that were made from it, or from one that it amends
 * or that amends it.
 */
export async function nextYearCautions(db: Db, planId: string): Promise<NextYearCautions> {
  const family = sql`(select value from json_each(${toJson(await planFamily(db, planId))}))`
  const made = await sql`
    select plans.id, plans.subject, plans.state from carried_plans
    join plans on plans.id = carried_plans.plan_id and plans.deleted_at is null
    where from_plan_id in ${family}
    order by plans.created_at, plans.id`.execute(db)
  return parseStored(schema, { made: made.rows })
}

/** What was entered on a row in the years before, under the plans that it was carried over from; the latest first. */
export async function earlierHistory(
  db: Db,
  planId: string,
  rowId: string,
): Promise<readonly ProgressEntry[]> {
  const found: ProgressEntry[] = []
  const seen = new Set<string>()
  for (let from = await carriedFrom(db, planId); from !== undefined && !seen.has(from); ) {
    seen.add(from)
    found.push(...(await historyOf(db, from, rowId)))
    from = await carriedFrom(db, from)
  }
  return found
}

async function carriedFrom(db: Db, planId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('carried_plans')
    .select('from_plan_id')
    .where(sql<boolean>`plan_id in (select value from json_each(${toJson(await planFamily(db, planId))}))`)
    .executeTakeFirst()
  return row?.from_plan_id
}
