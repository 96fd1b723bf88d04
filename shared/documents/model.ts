import type { RichText } from '../plans/rich-text.ts'
import type { ParagraphRole } from './layout-rules.ts'

/**
 * A document as a page shows it: every number computed, every size decided; not how Word stores it. Renderers
 * (Word, the page preview) only translate it. Lengths are twips (1/1440 inch), font sizes are points.
 */
export type OfficialDocument = {
  readonly properties: DocumentProperties
  readonly sections: readonly PageSection[]
}

export type DocumentProperties = {
  readonly title: string
  readonly subject: string
  /** The issuing body. */
  readonly creator: string
  readonly keywords: string
  /** When the document was made, `YYYY-MM-DD`; an argument of composing, so that the same input gives the same bytes. */
  readonly date: string
}

/** Pages with one size, direction and page count: the plan's text, or one appendix. Counting starts at 1 in each. */
export type PageSection = {
  readonly orientation: 'portrait' | 'landscape'
  readonly content: readonly Node[]
}

export type Node = Paragraph | RuleLine | Table | Frame

export type Paragraph = {
  readonly type: 'paragraph'
  readonly role: ParagraphRole
  /** With the number in front, as printed. A `\n` in a run breaks the line. */
  readonly runs: RichText
  /** The block of the plan that this paragraph shows, for going from the page to the text. */
  readonly source?: string
  /** Must stay on the page of what follows, beyond what its role demands. */
  readonly keepWithNext?: boolean
}

/** A drawn horizontal rule, centred in its column: under the motto, the issuer, the subject. */
export type RuleLine = {
  readonly type: 'rule'
  readonly length: number
  /** Width of the column it is centred in. */
  readonly within: number
  /** Space below, before the next paragraph. */
  readonly after?: number
}

/** A bordered table of data. Rows never split over pages; heading rows repeat. */
export type Table = {
  readonly type: 'table'
  readonly columns: readonly number[]
  readonly headerRows: number
  readonly rows: readonly TableRow[]
}
export type TableRow = {
  readonly cells: readonly TableCell[]
  /** Must stay with the row after it: a group's heading with its first row. */
  readonly keepWithNext?: boolean
}
export type TableCell = {
  readonly paragraphs: readonly Paragraph[]
  readonly colSpan?: number
  readonly rowSpan?: number
}

/** Columns without borders: the letterhead, and the recipients beside the signature. Never splits over pages. */
export type Frame = {
  readonly type: 'frame'
  readonly columns: readonly number[]
  /** Rows of cells, one a column. */
  readonly rows: readonly (readonly (readonly (Paragraph | RuleLine)[])[])[]
}
