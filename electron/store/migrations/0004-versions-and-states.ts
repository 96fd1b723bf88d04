import { type Kysely, sql } from 'kysely'

/** A revision for the body alone, amendments, versions of plans, their changes of state, what text was exported. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table plans add column body_rev integer not null default 1 check (body_rev >= 1)`.execute(
    db,
  )
  await sql`
    alter table plans add column amends_plan_id text references plans (id) on delete set null`.execute(db)
  await sql`alter table plans add column amendment integer check (amendment >= 1)`.execute(db)
  await sql`alter table exports add column text_hash text not null default ''`.execute(db)
  await sql`
    create table versions (
      seq integer primary key,
      id text not null unique,
      plan_id text not null references plans (id) on delete cascade,
      kind text not null,
      name text not null,
      at text not null,
      last_seen_at text not null,
      text_hash text not null,
      content blob not null
    ) strict`.execute(db)
  await sql`create index versions_of_plan on versions (plan_id, seq)`.execute(db)
  await sql`
    create table state_changes (
      id integer primary key,
      plan_id text not null references plans (id) on delete cascade,
      from_state text not null,
      to_state text not null,
      who text not null,
      why text not null,
      at text not null,
      files text not null check (json_valid(files))
    ) strict`.execute(db)
  await sql`create index state_changes_of_plan on state_changes (plan_id, id)`.execute(db)
}
