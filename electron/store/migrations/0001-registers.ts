import { type Kysely, sql } from 'kysely'

/** Units with their aliases, and the register of legal bases. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations (
      id text primary key,
      rev integer not null check (rev >= 1),
      name text not null check (name <> ''),
      folded_name text not null,
      kind text not null,
      note text not null
    ) strict, without rowid`.execute(db)
  await sql`create index organisations_folded_name on organisations (folded_name)`.execute(db)
  await sql`
    create table organisation_aliases (
      organisation_id text not null references organisations (id) on delete cascade,
      position integer not null,
      alias text not null check (alias <> ''),
      folded text not null,
      primary key (organisation_id, position)
    ) strict, without rowid`.execute(db)
  await sql`create index organisation_aliases_folded on organisation_aliases (folded)`.execute(db)
  await sql`
    create table legal_bases (
      id text primary key,
      rev integer not null check (rev >= 1),
      type text not null,
      number text not null,
      symbol text not null,
      issuer text not null,
      date text check (date glob '????-??-??'),
      subject text not null,
      in_force_from text check (in_force_from glob '????-??-??'),
      in_force_until text check (in_force_until glob '????-??-??'),
      folded text not null
    ) strict, without rowid`.execute(db)
}
