/**
 * What intake hands to recognition, whatever the file was: lines and tables in reading order, with what the file
 * knew of their look. Recognition works on these alone, so a new kind of file needs only a new intake.
 */
export type SourceLine = {
  readonly type: 'line'
  /** NFC, trimmed, without emphasis marks. */
  readonly text: string
  /** Where it stood in the file: line number, paragraph number; for reports. */
  readonly at: number
  /** Stretches of the text that were bold or italic, by position. */
  readonly marks: readonly {
    readonly from: number
    readonly to: number
    readonly bold?: true
    readonly italic?: true
  }[]
  readonly hints: {
    /** An empty line stood before it. */
    readonly afterGap?: boolean
    readonly centred?: boolean
    /** Outline level from a word processor's style, 0 outermost. */
    readonly outline?: number
    /** Blanks in front of the text: the only sign of a deeper level that plain text may give. */
    readonly indent?: number
    /** A number standing alone between empty lines: the page's, not the text's. */
    readonly pageNumber?: boolean
  }
}
export type SourceTable = {
  readonly type: 'table'
  readonly at: number
  /** Cells row by row, NFC and trimmed. All rows of one table have the same number of cells. */
  readonly rows: readonly (readonly string[])[]
  /** Line number of each row, for reports. */
  readonly rowsAt: readonly number[]
}
export type SourceItem = SourceLine | SourceTable

/** What a person should look at after an import: nothing is dropped, but something was changed or not understood. */
export type ImportNote = {
  readonly at: number
  readonly severity: 'info' | 'warning'
  /** Vietnamese: what was found and what was made of it. */
  readonly message: string
  readonly text: string
}
