import { type Kysely, sql } from 'kysely'

/** The commune's settings, and the log of what was exported where. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table settings (
      key text primary key,
      value text not null check (json_valid(value))
    ) strict, without rowid`.execute(db)
  await sql`
    create table exports (
      id integer primary key,
      plan_id text not null references plans (id) on delete cascade,
      format text not null,
      path text not null,
      hash text not null,
      at text not null
    ) strict`.execute(db)
  await sql`create index exports_of_plan on exports (plan_id, at)`.execute(db)
}
