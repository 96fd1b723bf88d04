import type { Column } from '../plans/appendix.ts'

export type CellDifference = {
  readonly field: string
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What a row of a table would do to an appendix. `key` names it for accepting; `at` is its row number in the file. */
export type MergeEntry =
  | {
      readonly kind: 'added'
      readonly key: string
      readonly at: number
      readonly number: string | undefined
      readonly cells: Readonly<Record<string, string>>
      /** Titles of the headings that it stands under, outermost first; those not in the appendix come with it. */
      readonly headings: readonly string[]
      /** The key of an entry, or the id of an item, that it follows in the file under the same headings. */
      readonly after: string | undefined
      readonly note?: string
    }
  | {
      readonly kind: 'changed'
      readonly key: string
      readonly at: number
      readonly itemId: string
      readonly by: 'id' | 'number' | 'name'
      readonly cells: readonly CellDifference[]
      readonly note?: string
    }
  | { readonly kind: 'unchanged'; readonly at: number; readonly itemId: string }
  | {
      readonly kind: 'heading'
      readonly key: string
      readonly at: number
      readonly number: string | undefined
      /** Its own title last. */
      readonly headings: readonly string[]
    }
  | {
      readonly kind: 'skipped'
      readonly at: number
      readonly what: 'noRow' | 'duplicate' | 'ambiguous'
      /** Vietnamese. */
      readonly reason: string
      readonly text: string
    }

/** What bringing a table into an appendix would do, before anything is done. Plain JSON. */
export type TableMerge = {
  readonly entries: readonly MergeEntry[]
  /** Columns that the appendix would gain for cells that it has no place for. */
  readonly columns: readonly Column[]
  /** Rows of the appendix that the table does not have; they stay. */
  readonly missing: readonly { readonly itemId: string; readonly number: string; readonly name: string }[]
}

/** Whether a merge would do anything at all. */
export function changesNothing({ entries }: TableMerge): boolean {
  return entries.every(({ kind }) => kind === 'unchanged' || kind === 'skipped')
}
