import { type Kysely, sql } from 'kysely'

/** What makes a document a report: the plan that it is about, its period, whom it is sent to. Plans have none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table plans add column report text check (json_valid(report))`.execute(db)
  await sql`
    create index plans_reporting on plans (json_extract(report, '$.about')) where report is not null`.execute(
    db,
  )
}
