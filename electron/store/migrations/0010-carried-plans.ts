import { type Kysely, sql } from 'kysely'

/** Which plan of the year before a plan was made from: rows that were carried on keep their ids. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table carried_plans (
      plan_id text primary key references plans (id) on delete cascade,
      from_plan_id text not null references plans (id) on delete cascade
    ) strict, without rowid`.execute(db)
  await sql`create index carried_plans_from on carried_plans (from_plan_id)`.execute(db)
}
