import { type Kysely, sql } from 'kysely'

/** Plans with everything in them, and the index that finds their words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createPlans(db)
  await createAppendices(db)
  await createSearch(db)
}

async function createPlans(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table plans (
      id text primary key,
      rev integer not null check (rev >= 1),
      state text not null,
      year integer not null,
      subject text not null,
      commune_name text not null,
      letterhead text not null check (json_valid(letterhead)),
      lead text not null check (json_valid(lead)),
      closing text not null check (json_valid(closing)),
      recipients text not null check (json_valid(recipients)),
      signature text not null check (json_valid(signature)),
      created_at text not null,
      updated_at text not null,
      deleted_at text
    ) strict, without rowid`.execute(db)
  await sql`
    create table plan_bases (
      plan_id text not null references plans (id) on delete cascade,
      id text not null,
      position integer not null,
      text text not null,
      legal_basis_id text references legal_bases (id) on delete set null,
      primary key (plan_id, id)
    ) strict, without rowid`.execute(db)
  await sql`create index plan_bases_legal_basis on plan_bases (legal_basis_id)`.execute(db)
  await sql`
    create table blocks (
      plan_id text not null references plans (id) on delete cascade,
      id text not null,
      position integer not null,
      kind text not null,
      number text,
      title integer not null check (title in (0, 1)),
      content text not null check (json_valid(content)),
      rev integer not null check (rev >= 1),
      primary key (plan_id, id)
    ) strict`.execute(db)
}

async function createAppendices(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table appendices (
      plan_id text not null references plans (id) on delete cascade,
      id text not null,
      position integer not null,
      kind text not null,
      title text not null,
      columns text not null check (json_valid(columns)),
      group_numbering text not null,
      subgroup_numbering text not null,
      row_numbering text not null,
      rev integer not null check (rev >= 1),
      primary key (plan_id, id)
    ) strict, without rowid`.execute(db)
  await sql`
    create table appendix_items (
      plan_id text not null,
      appendix_id text not null,
      id text not null,
      position integer not null,
      kind text not null check (kind in ('group', 'subgroup', 'row')),
      number text,
      title text not null,
      cells text check (json_valid(cells)),
      schedule text check (json_valid(schedule)),
      target text check (json_valid(target)),
      schedule_kind text,
      start_date text check (start_date glob '????-??-??'),
      due_date text check (due_date glob '????-??-??'),
      rev integer not null check (rev >= 1),
      primary key (plan_id, id),
      foreign key (plan_id, appendix_id) references appendices (plan_id, id) on delete cascade,
      check ((kind = 'row') = (cells is not null))
    ) strict`.execute(db)
  await sql`
    create index appendix_items_in_order on appendix_items (plan_id, appendix_id, position)`.execute(db)
  await sql`
    create index appendix_items_due on appendix_items (due_date) where due_date is not null`.execute(db)
}

/** Folding happens in the program (SQLite does not fold đ), so the index takes its words as they are. */
async function createSearch(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table search_entries (
      id integer primary key,
      plan_id text not null references plans (id) on delete cascade,
      kind text not null,
      item_id text not null,
      text text not null,
      folded text not null,
      unique (plan_id, kind, item_id)
    ) strict`.execute(db)
  await sql`
    create virtual table search_words using fts5 (
      folded, content = 'search_entries', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
    )`.execute(db)
  await sql`
    create trigger search_entries_inserted after insert on search_entries begin
      insert into search_words (rowid, folded) values (new.id, new.folded);
    end`.execute(db)
  await sql`
    create trigger search_entries_deleted after delete on search_entries begin
      insert into search_words (search_words, rowid, folded) values ('delete', old.id, old.folded);
    end`.execute(db)
  await sql`
    create trigger search_entries_updated after update on search_entries begin
      insert into search_words (search_words, rowid, folded) values ('delete', old.id, old.folded);
      insert into search_words (rowid, folded) values (new.id, new.folded);
    end`.execute(db)
}
