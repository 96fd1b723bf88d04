/** Why a row of a table is not a row of the appendix. */
export type SkipKind =
  | 'title'
  | 'header'
  | 'columnNumbers'
  | 'blank'
  | 'total'
  | 'signature'
  /** Its words went to the row above. */
  | 'joined'

/** A row of a table as the mapping takes it. `at` is its row number in the file. */
export type MappedRow =
  | {
      readonly kind: 'group' | 'subgroup'
      readonly at: number
      /** As it prints: `I.`; undefined where headings of its level bear none. */
      readonly number: string | undefined
      readonly title: string
      /** Vietnamese: what of the row was left out. */
      readonly note?: string
    }
  | {
      readonly kind: 'row'
      readonly at: number
      readonly number: string | undefined
      /** The row's key in the plan that it was exported from. */
      readonly id: string | undefined
      /** Words by field, the mapped ones only; an empty cell is an empty text. */
      readonly cells: Readonly<Record<string, string>>
      readonly note?: string
    }
  | {
      readonly kind: 'skipped'
      readonly at: number
      readonly what: SkipKind
      /** Vietnamese: why it is not taken, or what became of it. */
      readonly reason: string
      readonly text: string
    }

/** A row that is one of the appendix's. */
export type TableRow = Extract<MappedRow, { readonly kind: 'row' }>
