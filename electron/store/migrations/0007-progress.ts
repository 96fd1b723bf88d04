import { type Kysely, sql } from 'kysely'

/** The log of what was reported, what each row's log comes to, reporting calendars, and which reminders were seen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createLog(db)
  await createRowProgress(db)
  await sql`
    create table reporting_calendars (
      plan_id text primary key references plans (id) on delete cascade,
      duties text not null check (json_valid(duties)),
      read_by text
    ) strict, without rowid`.execute(db)
  await sql`
    create table seen_alerts (
      cause text primary key,
      on_day text not null check (on_day glob '????-??-??')
    ) strict, without rowid`.execute(db)
  await sql`
    create table snoozed_alerts (
      cause text primary key,
      until_day text not null check (until_day glob '????-??-??')
    ) strict, without rowid`.execute(db)
}

/**
 * Entries are added and never touched again, whatever part of the program asks: they only go with their plan. Rows are
 * named, not referred to: an amendment may take one away, and what was reported of it stays.
 */
async function createLog(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table progress_entries (
      id text primary key check (id <> ''),
      plan_id text not null references plans (id) on delete cascade,
      row_id text not null,
      day text not null check (day glob '????-??-??'),
      period text,
      occurrence text check (occurrence glob '????-??-??'),
      status text,
      percent real check (percent between 0 and 100),
      value real,
      result text not null,
      difficulty text not null,
      proposal text not null,
      evidence text not null check (json_valid(evidence)),
      reporter text not null,
      source text not null check (json_valid(source)),
      corrects text,
      reason text not null,
      at text not null,
      check (corrects is null or reason <> '')
    ) strict`.execute(db)
  await sql`create index progress_entries_of_row on progress_entries (plan_id, row_id, day)`.execute(db)
  await sql`
    create index progress_entries_of_period on progress_entries (plan_id, period) where period is not null`.execute(
    db,
  )
  await sql`
    create trigger progress_entries_kept before update on progress_entries begin
      select raise(abort, 'progress entries are never changed');
    end`.execute(db)
  // When a plan is deleted for good, its row is gone before those that refer to it are.
  await sql`
    create trigger progress_entries_stay before delete on progress_entries
    when exists (select 1 from plans where id = old.plan_id) begin
      select raise(abort, 'progress entries are never deleted');
    end`.execute(db)
  // 'insert or replace' deletes without firing the trigger above.
  await sql`
    create trigger progress_entries_once before insert on progress_entries
    when exists (select 1 from progress_entries where id = new.id) begin
      select raise(abort, 'progress entries are never replaced');
    end`.execute(db)
}

/**
 * What a row's log comes to from `from_day` to `until_day`, both included, as long as nothing is added to it: a line
 * for each stretch of days. A row without a line for a day is worked out from its log when it is asked for. Triggers
 * take its lines away with everything that they hang on, so that no part of the program can forget to: an entry in the
 * log of the plan or of an amendment of it, the row, its plan's state and date.
 */
async function createRowProgress(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index plans_amending on plans (amends_plan_id) where amends_plan_id is not null`.execute(db)
  await sql`
    create table row_progress (
      plan_id text not null references plans (id) on delete cascade,
      row_id text not null,
      kind text not null check (kind in ('tasks', 'indicators')),
      leads text not null check (json_valid(leads)),
      status text not null,
      verdict text,
      due text check (due glob '????-??-??'),
      last_day text,
      last_period text,
      from_day text not null check (from_day glob '????-??-??'),
      until_day text not null check (until_day glob '????-??-??'),
      primary key (plan_id, row_id, from_day)
    ) strict, without rowid`.execute(db)
  await sql`
    create trigger row_progress_outdated_by_entry after insert on progress_entries begin
      delete from row_progress
      where row_id = new.row_id and plan_id in (
        select family.id from plans as own
        join plans as family on family.id = coalesce(own.amends_plan_id, own.id)
        where own.id = new.plan_id
        union all
        select family.id from plans as own
        join plans as family on family.amends_plan_id = coalesce(own.amends_plan_id, own.id)
        where own.id = new.plan_id
      );
    end`.execute(db)
  for (const event of ['update', 'delete']) {
    const row = sql.raw(event === 'delete' ? 'old' : 'new')
    await sql`
      create trigger ${sql.raw(`row_progress_outdated_by_row_${event}`)} after ${sql.raw(event)} on appendix_items begin
        delete from row_progress where plan_id = ${row}.plan_id and row_id = ${row}.id;
      end`.execute(db)
  }
  await sql`
    create trigger row_progress_outdated_by_appendix after update of kind on appendices begin
      delete from row_progress where plan_id = new.plan_id;
    end`.execute(db)
  await sql`
    create trigger row_progress_outdated_by_plan after update of year, state, letterhead, amends_plan_id on plans begin
      delete from row_progress where plan_id = new.id;
    end`.execute(db)
}
