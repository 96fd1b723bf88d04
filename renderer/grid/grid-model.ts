/** A column of the grid. */
export type GridColumn = {
  /** Unique, not empty. */
  readonly key: string
  readonly label: string
  /** Pixels. */
  readonly width: number
  readonly align?: 'left' | 'center' | 'justify' | undefined
  /** What is computed cannot be typed over. */
  readonly readOnly?: boolean | undefined
  /** Whole texts of the cell that are offered for what has been typed so far. */
  readonly suggestions?: ((text: string) => readonly string[]) | undefined
}

/** A row of cells, or a heading over the whole width whose text is edited like a cell. Ids are unique, not empty. */
export type GridRow =
  | { readonly kind: 'row'; readonly id: string; readonly cells: Readonly<Record<string, string>> }
  | {
      readonly kind: 'heading'
      readonly id: string
      readonly level: 1 | 2
      readonly number: string | undefined
      readonly text: string
    }

/** The text of one cell; column `''` is the text of a heading. */
export type GridCell = { readonly rowId: string; readonly column: string; readonly text: string }

/** What the person did: each is one step, for the owner of the rows to carry out and to undo. */
export type GridEdit =
  /**
   * Typing, clearing, filling, cutting. What is typed is handed on while it is typed, so that it can be stored: all
   * that comes with one `typing` is one step.
   */
  | { readonly kind: 'cells'; readonly cells: readonly GridCell[]; readonly typing?: string }
  /**
   * A block of texts from its top left cell; may run past the last row, where the owner adds rows. In a grid without
   * rows `rowId` is `''`. `place-block.ts` says which value belongs to which cell.
   */
  | {
      readonly kind: 'paste'
      readonly rowId: string
      readonly column: string
      readonly values: readonly (readonly string[])[]
    }
  | {
      readonly kind: 'insert'
      readonly beside: string | null
      readonly where: 'before' | 'after'
      readonly count: number
    }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  /** The copies follow the last of the rows. */
  | { readonly kind: 'duplicate'; readonly ids: readonly string[] }
  /** Before a row, or to the end. */
  | { readonly kind: 'move'; readonly ids: readonly string[]; readonly before: string | null }

/** What is selected, in the order in which it is shown. The column of an active heading is `''`. */
export type GridSelection = {
  readonly active: { readonly rowId: string; readonly column: string } | null
  readonly rowIds: readonly string[]
  readonly columns: readonly string[]
}

/** The grid's content as it is shown. */
export type GridTable = { readonly rows: readonly GridRow[]; readonly columns: readonly GridColumn[] }

/** A cell by its place in the table, from 0. A heading has a place in every column: the caret keeps its column. */
export type GridPlace = { readonly row: number; readonly column: number }

/** Both corners belong to it. */
export type GridRange = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The text of a cell; of a heading its text, whichever the column. */
export function textAt({ rows, columns }: GridTable, { row, column }: GridPlace): string {
  const found = rows[row]
  if (found?.kind === 'heading') return found.text
  return found?.cells[columns[column]?.key ?? ''] ?? ''
}

/** Whether the cell can be typed in; a heading can. */
export function canWrite({ rows, columns }: GridTable, { row, column }: GridPlace): boolean {
  const found = rows[row]
  if (found === undefined) return false
  return (
    found.kind === 'heading' || columns[column]?.readOnly === false || columns[column]?.readOnly === undefined
  )
}
