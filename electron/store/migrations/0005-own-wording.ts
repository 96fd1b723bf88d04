import { type Kysely, sql } from 'kysely'

/** What a commune keeps for its next plans: templates, phrases, presets; and which built-in legal bases it was given. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table own_templates (
      id text primary key,
      title text not null check (title <> ''),
      description text not null,
      created_at text not null,
      content text not null check (json_valid(content))
    ) strict, without rowid`.execute(db)
  await sql`
    create table phrases (
      id text primary key,
      section text not null,
      text text not null check (text <> '')
    ) strict, without rowid`.execute(db)
  await sql`
    create table presets (
      id text primary key,
      kind text not null,
      name text not null check (name <> ''),
      content text not null check (json_valid(content))
    ) strict, without rowid`.execute(db)
  await sql`create table seeded_legal_bases (id text primary key) strict, without rowid`.execute(db)
}
