CREATE TABLE appendices (
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
) strict, without rowid;

CREATE TRIGGER row_progress_outdated_by_appendix after update of kind on appendices begin
  delete from row_progress where plan_id = new.plan_id;
end;

CREATE TABLE appendix_items (
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
  rev integer not null check (rev >= 1), indicator text check (json_valid(indicator)),
  primary key (plan_id, id),
  foreign key (plan_id, appendix_id) references appendices (plan_id, id) on delete cascade,
  check ((kind = 'row') = (cells is not null))
) strict;

CREATE INDEX appendix_items_due on appendix_items (due_date) where due_date is not null;

CREATE INDEX appendix_items_in_order on appendix_items (plan_id, appendix_id, position);

CREATE TRIGGER row_progress_outdated_by_row_delete after delete on appendix_items begin
  delete from row_progress where plan_id = old.plan_id and row_id = old.id;
end;

CREATE TRIGGER row_progress_outdated_by_row_update after update on appendix_items begin
  delete from row_progress where plan_id = new.plan_id and row_id = new.id;
end;

CREATE TABLE blocks (
  plan_id text not null references plans (id) on delete cascade,
  id text not null,
  position integer not null,
  kind text not null,
  number text,
  title integer not null check (title in (0, 1)),
  content text not null check (json_valid(content)),
  rev integer not null check (rev >= 1),
  primary key (plan_id, id)
) strict;

CREATE TABLE carried_plans (
  plan_id text primary key references plans (id) on delete cascade,
  from_plan_id text not null references plans (id) on delete cascade
) strict, without rowid;

CREATE INDEX carried_plans_from on carried_plans (from_plan_id);

CREATE TABLE exports (
  id integer primary key,
  plan_id text not null references plans (id) on delete cascade,
  format text not null,
  path text not null,
  hash text not null,
  at text not null
, text_hash text not null default '') strict;

CREATE INDEX exports_of_plan on exports (plan_id, at);

CREATE TABLE form_files (
  plan_id text not null references plans (id) on delete cascade,
  period text not null,
  hash text not null check (hash <> ''),
  unit_key text not null check (unit_key <> ''),
  unit text not null,
  round integer not null check (round >= 1),
  name text not null,
  taken_on text not null check (taken_on glob '????-??-??'),
  primary key (plan_id, period, hash, unit_key)
) strict, without rowid;

CREATE TABLE form_rounds (
  plan_id text not null references plans (id) on delete cascade,
  period text not null,
  round integer not null check (round >= 1),
  unit_key text not null check (unit_key <> ''),
  unit text not null,
  made_on text not null check (made_on glob '????-??-??'),
  path text not null,
  asked text not null check (json_valid(asked)),
  primary key (plan_id, period, round, unit_key)
) strict, without rowid;

CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);

CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);

CREATE TABLE legal_bases (
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
) strict, without rowid;

CREATE TABLE organisation_aliases (
  organisation_id text not null references organisations (id) on delete cascade,
  position integer not null,
  alias text not null check (alias <> ''),
  folded text not null,
  primary key (organisation_id, position)
) strict, without rowid;

CREATE INDEX organisation_aliases_folded on organisation_aliases (folded);

CREATE TABLE organisations (
  id text primary key,
  rev integer not null check (rev >= 1),
  name text not null check (name <> ''),
  folded_name text not null,
  kind text not null,
  note text not null
) strict, without rowid;

CREATE INDEX organisations_folded_name on organisations (folded_name);

CREATE TABLE own_templates (
  id text primary key,
  title text not null check (title <> ''),
  description text not null,
  created_at text not null,
  content text not null check (json_valid(content))
) strict, without rowid;

CREATE TABLE phrases (
  id text primary key,
  section text not null,
  text text not null check (text <> '')
) strict, without rowid;

CREATE TABLE plan_bases (
  plan_id text not null references plans (id) on delete cascade,
  id text not null,
  position integer not null,
  text text not null,
  legal_basis_id text references legal_bases (id) on delete set null,
  primary key (plan_id, id)
) strict, without rowid;

CREATE INDEX plan_bases_legal_basis on plan_bases (legal_basis_id);

CREATE TABLE plans (
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
, body_rev integer not null default 1 check (body_rev >= 1), amends_plan_id text references plans (id) on delete set null, amendment integer check (amendment >= 1), appendices_rev integer not null default 1 check (appendices_rev >= 1), report text check (json_valid(report))) strict, without rowid;

CREATE INDEX plans_amending on plans (amends_plan_id) where amends_plan_id is not null;

CREATE INDEX plans_reporting on plans (json_extract(report, '$.about')) where report is not null;

CREATE TRIGGER row_progress_outdated_by_plan
after update of year, state, letterhead, amends_plan_id, amendment on plans begin
  delete from row_progress where plan_id in (
    select id from plans where id = coalesce(new.amends_plan_id, new.id)
    union all
    select id from plans where amends_plan_id = coalesce(new.amends_plan_id, new.id)
  );
end;

CREATE TABLE presets (
  id text primary key,
  kind text not null,
  name text not null check (name <> ''),
  content text not null check (json_valid(content))
) strict, without rowid;

CREATE TABLE progress_entries (
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
) strict;

CREATE TRIGGER progress_entries_kept before update on progress_entries begin
  select raise(abort, 'progress entries are never changed');
end;

CREATE INDEX progress_entries_of_period on progress_entries (plan_id, period) where period is not null;

CREATE INDEX progress_entries_of_row on progress_entries (plan_id, row_id, day);

CREATE TRIGGER progress_entries_once before insert on progress_entries
when exists (select 1 from progress_entries where id = new.id) begin
  select raise(abort, 'progress entries are never replaced');
end;

CREATE TRIGGER progress_entries_stay before delete on progress_entries
when exists (select 1 from plans where id = old.plan_id) begin
  select raise(abort, 'progress entries are never deleted');
end;

CREATE TRIGGER row_progress_outdated_by_entry after insert on progress_entries begin
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
end;

CREATE TABLE reporting_calendars (
  plan_id text primary key references plans (id) on delete cascade,
  duties text not null check (json_valid(duties)),
  read_by text
) strict, without rowid;

CREATE TABLE row_progress (
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
) strict, without rowid;

CREATE TABLE search_entries (
  id integer primary key,
  plan_id text not null references plans (id) on delete cascade,
  kind text not null,
  item_id text not null,
  text text not null,
  folded text not null,
  unique (plan_id, kind, item_id)
) strict;

CREATE TRIGGER search_entries_deleted after delete on search_entries begin
  insert into search_words (search_words, rowid, folded) values ('delete', old.id, old.folded);
end;

CREATE TRIGGER search_entries_inserted after insert on search_entries begin
  insert into search_words (rowid, folded) values (new.id, new.folded);
end;

CREATE TRIGGER search_entries_updated after update on search_entries begin
  insert into search_words (search_words, rowid, folded) values ('delete', old.id, old.folded);
  insert into search_words (rowid, folded) values (new.id, new.folded);
end;

CREATE VIRTUAL TABLE search_words using fts5 (
  folded, content = 'search_entries', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE seeded_legal_bases (id text primary key) strict, without rowid;

CREATE TABLE seeded_organisations (id text primary key) strict, without rowid;

CREATE TABLE seen_alerts (
  cause text primary key,
  on_day text not null check (on_day glob '????-??-??')
) strict, without rowid;

CREATE TABLE settings (
  key text primary key,
  value text not null check (json_valid(value))
) strict, without rowid;

CREATE TABLE snoozed_alerts (
  cause text primary key,
  until_day text not null check (until_day glob '????-??-??')
) strict, without rowid;

CREATE TABLE state_changes (
  id integer primary key,
  plan_id text not null references plans (id) on delete cascade,
  from_state text not null,
  to_state text not null,
  who text not null,
  why text not null,
  at text not null,
  files text not null check (json_valid(files))
) strict;

CREATE INDEX state_changes_of_plan on state_changes (plan_id, id);

CREATE TABLE versions (
  seq integer primary key,
  id text not null unique,
  plan_id text not null references plans (id) on delete cascade,
  kind text not null,
  name text not null,
  at text not null,
  last_seen_at text not null,
  text_hash text not null,
  content blob not null
) strict;

CREATE INDEX versions_of_plan on versions (plan_id, seq);
