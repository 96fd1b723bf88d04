import { type Kysely, sql } from 'kysely'

/** A revision for the appendices alone, what an indicator means, and which built-in units the register was given. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table plans add column appendices_rev integer not null default 1 check (appendices_rev >= 1)`.execute(
    db,
  )
  await sql`alter table appendix_items add column indicator text check (json_valid(indicator))`.execute(db)
  await sql`create table seeded_organisations (id text primary key) strict, without rowid`.execute(db)
}
