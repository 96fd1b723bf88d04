import { sql } from 'kysely'
import { type StandingAmendment, standingAmendment as schema } from '../../shared/plans/api.ts'
import { parseJson, parseStored } from './json-column.ts'
import type { Db } from './schema.ts'

/**
 * A plan and its amendments are followed as one: an amendment keeps the ids of the rows that it keeps, so what was
 * reported of a row before it was amended stays said of that row, whichever of them it was entered under.
 *
 * @returns ids of the plan as first issued and of all its amendments; the plan's own alone when it is none of these.
 */
export async function planFamily(db: Db, planId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with first (id) as (select coalesce(amends_plan_id, id) from plans where id = ${planId})
    select plans.id from first join plans on plans.id = first.id
    union
    select plans.id from first join plans on plans.amends_plan_id = first.id`.execute(db)
  return rows.length === 0 ? [planId] : rows.map(({ id }) => id)
}

/** What following a plan takes of it. */
export type FollowedPlan = {
  readonly id: string
  readonly year: number
  readonly subject: string
  readonly letterhead: string
}

/**
 * Live plans that are followed: issued, no reports, and not replaced by an amendment that is issued or closed itself.
 * Of two amendments of one number, each made on a machine of its own, the one issued last stands. The latest year first.
 */
export async function followedPlans(db: Db): Promise<readonly FollowedPlan[]> {
  const { rows } = await sql<FollowedPlan>`
    select id, year, subject, letterhead from plans as own
    where state = 'issued' and deleted_at is null and report is null
      and not ${isReplaced('own')}
    order by year desc, updated_at desc, id`.execute(db)
  return rows
}

/** The amendment that stands in a plan's place; null when the plan itself stands. */
export async function standingAmendment(db: Db, planId: string): Promise<StandingAmendment | null> {
  const { rows } = await sql<{ id: string; subject: string; state: string; letterhead: string }>`
    select later.id, later.subject, later.state, later.letterhead from plans as own
    join plans as later on ${replaces('own')}
    where own.id = ${planId}
    order by later.amendment desc, ${issuedOn('later')} desc, later.id desc limit 1`.execute(db)
  const [row] = rows
  return row === undefined ? null : parseStored(schema, { ...row, letterhead: parseJson(row.letterhead) })
}

/** Whether an amendment that is issued or closed stands in a plan's place, in a query in which the plan has that name. */
export function isReplaced(plan: string) {
  return sql<number>`exists (select 1 from plans as later where ${replaces(plan)})`
}

/** Whether the plan `later` stands in the place of a plan. */
function replaces(plan: string) {
  const own = (column: string) => sql.ref(`${plan}.${column}`)
  return sql`
    later.amends_plan_id = coalesce(${own('amends_plan_id')}, ${own('id')})
    and (later.amendment, ${issuedOn('later')}, later.id)
      > (coalesce(${own('amendment')}, 0), ${issuedOn(plan)}, ${own('id')})
    and later.state in ('issued', 'closed') and later.deleted_at is null`
}

/** Whether the log of a plan may grow: it is live, issued and no report. One that is replaced by an amendment may. */
export async function takesEntries(db: Db, planId: string): Promise<boolean> {
  const row = await db
    .selectFrom('plans')
    .select('id')
    .where('id', '=', planId)
    .where('state', '=', 'issued')
    .where('deleted_at', 'is', null)
    .where('report', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The date in a plan's letterhead as a number that grows with it. */
function issuedOn(plan: string) {
  const part = (name: string) =>
    sql`coalesce(json_extract(${sql.ref(`${plan}.letterhead`)}, ${sql.lit(`$.${name}`)}), 0)`
  return sql`${part('year')} * 10000 + ${part('month')} * 100 + ${part('day')}`
}
