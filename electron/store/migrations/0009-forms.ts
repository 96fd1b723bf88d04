import { type Kysely, sql } from 'kysely'

/** Which forms were made for units, and which came back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table form_rounds (
      plan_id text not null references plans (id) on delete cascade,
      period text not null,
      round integer not null check (round >= 1),
      unit_key text not null check (unit_key <> ''),
      unit text not null,
      made_on text not null check (made_on glob '????-??-??'),
      path text not null,
      asked text not null check (json_valid(asked)),
      primary key (plan_id, period, round, unit_key)
    ) strict, without rowid`.execute(db)
  await sql`
    create table form_files (
      plan_id text not null references plans (id) on delete cascade,
      period text not null,
      hash text not null check (hash <> ''),
      unit_key text not null check (unit_key <> ''),
      unit text not null,
      round integer not null check (round >= 1),
      name text not null,
      taken_on text not null check (taken_on glob '????-??-??'),
      primary key (plan_id, period, hash, unit_key)
    ) strict, without rowid`.execute(db)
}
