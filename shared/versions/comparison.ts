import type { Appendix, AppendixItem, Column } from '../plans/appendix.ts'
import type { Block } from '../plans/block.ts'
import type { Basis } from '../plans/plan.ts'
import type { FactName } from './version-part.ts'

/** A stretch of words: in both texts, or in one of them only. */
export type WordPart = { readonly text: string; readonly kind: 'same' | 'added' | 'removed' }

/** `moved`: in both, but out of the order that the others kept. What it carries along is not `moved` itself. */
export type EntryKind = 'same' | 'changed' | 'added' | 'removed' | 'moved'

/**
 * What differs between the two states of one thing. `look`: bold, italic, heading or sentence; `shape`: columns, widths
 * and merged cells of a table; `numbering`: how an appendix counts; `meaning`: what a deadline or target stands for.
 */
export type Aspect = 'words' | 'kind' | 'number' | 'look' | 'shape' | 'numbering' | 'meaning'

/** One thing before and after; one side is absent for what was added or removed. */
export type Entry<T> = {
  readonly kind: EntryKind
  readonly before?: T
  readonly after?: T
  /** Empty when nothing but the place differs, or when one side is absent. */
  readonly aspects: readonly Aspect[]
  /** Its words: both texts told apart, or the text of the side that there is. */
  readonly words: readonly WordPart[]
  /** Id of the moved thing (as it is after) that took this one along. */
  readonly movedWith?: string
}

/** One named fact of the letterhead or of the plan: always there on both sides. */
export type FactEntry = Entry<string> & {
  readonly name: FactName
  readonly kind: 'same' | 'changed'
}

/** What a block or row prints as its number, on either side. */
export type Numbers = { readonly before?: string; readonly after?: string }

export type TableRow = {
  readonly kind: EntryKind
  readonly cells: readonly Entry<string>[]
}

export type BlockEntry = Entry<Block> & {
  readonly numbers: Numbers
  /** Only for tables: its rows in order. */
  readonly rows?: readonly TableRow[]
}

/** A cell of an appendix row, named by its field. */
export type CellEntry = Entry<string> & { readonly field: string; readonly label: string }

export type ItemEntry = Entry<AppendixItem> & {
  readonly numbers: Numbers
  /** A row's cells in the order of the columns; empty for headings. */
  readonly cells: readonly CellEntry[]
}

export type AppendixEntry = Entry<Appendix> & {
  readonly columns: readonly Entry<Column>[]
  readonly items: readonly ItemEntry[]
}

export type Counts = Readonly<Record<Exclude<EntryKind, 'same'>, number>>

/** Everything that two plans have, in the order in which it prints after, with what was removed where it stood. */
export type Comparison = {
  readonly facts: readonly FactEntry[]
  readonly bases: readonly Entry<Basis>[]
  readonly lead: Entry<string>
  readonly body: readonly BlockEntry[]
  readonly closing: Entry<string>
  readonly recipients: readonly Entry<string>[]
  readonly authority: readonly Entry<string>[]
  readonly appendices: readonly AppendixEntry[]
  /** A moved section counts once, whatever it takes along. */
  readonly counts: Counts
}
