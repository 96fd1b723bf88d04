import type { EntryKind, Numbers, TableRow, WordPart } from '../../../shared/versions/comparison.ts'
import type { Restorable } from './restorable.ts'

/** A cell or other named piece inside a line. */
export type Piece = { readonly key: string; readonly label: string; readonly words: readonly WordPart[] }

/** One line of the comparison as it is drawn. */
export type Line = {
  /** Unique within one comparison. */
  readonly key: string
  /** The part of the plan that it stands in; lines of one part follow each other. */
  readonly part: string
  readonly kind: EntryKind
  /** What stands before the words on either side: a number, or the name of a fact. */
  readonly labels: Numbers
  readonly words: readonly WordPart[]
  readonly heading: boolean
  /** Steps of indent. */
  readonly level: number
  /** What changed beside the words. */
  readonly notes: readonly string[]
  readonly pieces: readonly Piece[]
  readonly rows?: readonly TableRow[]
  /** What of the earlier text can be brought back. */
  readonly restores?: Restorable
}

/** Whether a line shows anything that differs. */
export function differs(line: Line): boolean {
  return line.kind !== 'same'
}
