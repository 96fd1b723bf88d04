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
  /** Counts changes of the body's blocks; `rev` counts those of everything else. */
  readonly body_rev: number
  /** The plan as first issued that this one amends, and which amendment of it this is, from 1. */
  readonly amends_plan_id: string | null
  readonly amendment: number | null
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
