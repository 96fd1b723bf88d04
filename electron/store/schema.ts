import type { Generated, Kysely, Transaction } from 'kysely'

/** The store as its functions see it: the one connection, or a transaction on it. */
export type Db = Kysely<Database>
/** For work that must happen whole or not at all; see `inTransaction`. */
export type Tx = Transaction<Database>

/** Rows as SQLite holds them: flags are 0 and 1, structures are JSON text, dates `YYYY-MM-DD`, instants ISO. */
export type Database = {
  readonly organisations: OrganisationTable
  readonly organisation_aliases: OrganisationAliasTable
  readonly legal_bases: LegalBasisTable
  readonly plans: PlanTable
  readonly plan_bases: PlanBasisTable
  readonly blocks: BlockTable
  readonly appendices: AppendixTable
  readonly appendix_items: AppendixItemTable
  readonly search_entries: SearchEntryTable
  readonly search_words: SearchWordsTable
  readonly settings: SettingTable
  readonly exports: ExportTable
  readonly versions: VersionTable
  readonly state_changes: StateChangeTable
  readonly own_templates: OwnTemplateTable
  readonly phrases: PhraseTable
  readonly presets: PresetTable
  readonly seeded_legal_bases: SeededLegalBasisTable
  readonly seeded_organisations: SeededOrganisationTable
  readonly progress_entries: ProgressEntryTable
  readonly row_progress: RowProgressTable
  readonly reporting_calendars: ReportingCalendarTable
  readonly seen_alerts: SeenAlertTable
  readonly snoozed_alerts: SnoozedAlertTable
  readonly form_rounds: FormRoundTable
  readonly form_files: FormFileTable
  readonly carried_plans: CarriedPlanTable
}

export type OrganisationTable = {
  readonly id: string
  readonly rev: number
  readonly name: string
  readonly folded_name: string
  readonly kind: string
  readonly note: string
}

export type OrganisationAliasTable = {
  readonly organisation_id: string
  readonly position: number
  readonly alias: string
  readonly folded: string
}

export type LegalBasisTable = {
  readonly id: string
  readonly rev: number
  readonly type: string
  readonly number: string
  readonly symbol: string
  readonly issuer: string
  readonly date: string | null
  readonly subject: string
  readonly in_force_from: string | null
  readonly in_force_until: string | null
  /** Everything above that a person may look for, folded. */
  readonly folded: string
}

export type PlanTable = {
  readonly id: string
  readonly rev: number
  readonly state: string
  readonly year: number
  readonly subject: string
  /** For lists; the letterhead holds it too. */
  readonly commune_name: string
  readonly letterhead: string
  readonly lead: string
  readonly closing: string
  readonly recipients: string
  readonly signature: string
  readonly created_at: string
  readonly updated_at: string
  readonly deleted_at: string | null
  /**
   * Counts changes of the body's blocks, `appendices_rev` those of the appendices; `rev` counts those of everything
   * else.
   */
  readonly body_rev: number
  /** The plan as first issued that this one amends, and which amendment of it this is, from 1. */
  readonly amends_plan_id: string | null
  readonly amendment: number | null
  readonly appendices_rev: number
  /** Of a report: the plan that it is about, its period, whom it is sent to. */
  readonly report: string | null
}

export type PlanBasisTable = {
  readonly plan_id: string
  readonly id: string
  readonly position: number
  readonly text: string
  readonly legal_basis_id: string | null
}

export type BlockTable = {
  readonly plan_id: string
  readonly id: string
  /** Only its order counts; there are gaps between blocks, so that one can move alone. */
  readonly position: number
  readonly kind: string
  readonly number: string | null
  readonly title: number
  /** A text block's runs, or a table's widths, heading rows and cells. */
  readonly content: string
  readonly rev: number
}

export type AppendixTable = {
  readonly plan_id: string
  readonly id: string
  /** Only its order counts, as for blocks. */
  readonly position: number
  readonly kind: string
  readonly title: string
  readonly columns: string
  readonly group_numbering: string
  readonly subgroup_numbering: string
  readonly row_numbering: string
  readonly rev: number
}

export type AppendixItemTable = {
  readonly plan_id: string
  readonly appendix_id: string
  readonly id: string
  readonly position: number
  readonly kind: string
  readonly number: string | null
  /** Of groups and sub-groups; empty for rows. */
  readonly title: string
  /** Of rows; null for groups and sub-groups. */
  readonly cells: string | null
  readonly schedule: string | null
  readonly target: string | null
  /** What the schedule says, so that following deadlines is a query. */
  readonly schedule_kind: string | null
  readonly start_date: string | null
  readonly due_date: string | null
  readonly rev: number
  /** Of rows of indicator appendices: its direction and the tasks that serve it. */
  readonly indicator: string | null
}

export type SearchEntryTable = {
  readonly id: Generated<number>
  readonly plan_id: string
  readonly kind: string
  readonly item_id: string
  readonly text: string
  readonly folded: string
}

/** Full-text index over `search_entries.folded`, kept by triggers. */
export type SearchWordsTable = {
  readonly rowid: number
  readonly folded: string
  readonly search_words: string
  readonly rank: number
}

export type SettingTable = { readonly key: string; readonly value: string }

export type ExportTable = {
  readonly id: Generated<number>
  readonly plan_id: string
  readonly format: string
  readonly path: string
  readonly hash: string
  readonly at: string
  /** Of the plan's text that was written out; empty in rows of older programs. */
  readonly text_hash: string
}

export type VersionTable = {
  readonly seq: Generated<number>
  readonly id: string
  readonly plan_id: string
  readonly kind: string
  readonly name: string
  readonly at: string
  /** The last instant at which the plan was found to be still this version. */
  readonly last_seen_at: string
  readonly text_hash: string
  /** The plan as JSON, deflated. */
  readonly content: Uint8Array
}

export type StateChangeTable = {
  readonly id: Generated<number>
  readonly plan_id: string
  readonly from_state: string
  readonly to_state: string
  readonly who: string
  readonly why: string
  readonly at: string
  readonly files: string
}

export type OwnTemplateTable = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly created_at: string
  /** A plan with fields in its words. */
  readonly content: string
}

export type PhraseTable = { readonly id: string; readonly section: string; readonly text: string }

export type PresetTable = {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly content: string
}

/** Built-in legal bases that this register was given once, so that one taken off does not come back. */
export type SeededLegalBasisTable = { readonly id: string }

/** Built-in units, likewise. */
export type SeededOrganisationTable = { readonly id: string }

/** The log: rows are only added, which triggers hold. */
export type ProgressEntryTable = {
  readonly id: string
  readonly plan_id: string
  readonly row_id: string
  readonly day: string
  readonly period: string | null
  readonly occurrence: string | null
  readonly status: string | null
  readonly percent: number | null
  readonly value: number | null
  readonly result: string
  readonly difficulty: string
  readonly proposal: string
  readonly evidence: string
  readonly reporter: string
  readonly source: string
  readonly corrects: string | null
  readonly reason: string
  readonly at: string
}

/** What a row's log comes to on the days from `from_day` to `until_day`, both included; see `keptProgress`. */
export type RowProgressTable = {
  readonly plan_id: string
  readonly row_id: string
  readonly kind: 'tasks' | 'indicators'
  /** Names of the units that lead it, as a list. */
  readonly leads: string
  readonly status: string
  readonly verdict: string | null
  readonly due: string | null
  /** Of the last entry that stands. */
  readonly last_day: string | null
  readonly last_period: string | null
  readonly from_day: string
  readonly until_day: string
}

export type ReportingCalendarTable = {
  readonly plan_id: string
  readonly duties: string
  /** The version of the program that read them from the plan's text; null for those that a person confirmed or set. */
  readonly read_by: string | null
}

/** The last day on which a person saw a reminder for this cause. */
export type SeenAlertTable = { readonly cause: string; readonly on_day: string }

/** The day on which a reminder that was put off comes back. */
export type SnoozedAlertTable = { readonly cause: string; readonly until_day: string }

/** A form that was made for a unit. */
export type FormRoundTable = {
  readonly plan_id: string
  readonly period: string
  readonly round: number
  /** The unit's identity, whatever its spelling. */
  readonly unit_key: string
  readonly unit: string
  readonly made_on: string
  readonly path: string
  /** Ids of the rows that it asks for, as a list. */
  readonly asked: string
}

/** A filled-in form that was taken; one file may hold the answers of several units. */
export type FormFileTable = {
  readonly plan_id: string
  readonly period: string
  /** SHA-256 */
  readonly hash: string
  readonly unit_key: string
  readonly unit: string
  readonly round: number
  readonly name: string
  readonly taken_on: string
}

/** Which plan of the year before a plan was made from. */
export type CarriedPlanTable = { readonly plan_id: string; readonly from_plan_id: string }
