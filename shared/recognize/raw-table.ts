import { z } from 'zod'

/** A place in a grid. A merged cell's words, look and spans stand at its first place; the others are empty. */
export const rawCell = z.strictObject({
  /** As a person sees it: NFC, trimmed, lines parted by `\n`. */
  text: z.string(),
  /** Absent is regular, or not known. */
  bold: z.literal(true).optional(),
  /** Columns and rows that the cell covers; 1 when absent. */
  colSpan: z.int().min(2).optional(),
  rowSpan: z.int().min(2).optional(),
})
export type RawCell = Readonly<z.infer<typeof rawCell>>

export const rawTable = z.strictObject({
  /** The sheet's name, or `Bảng 2`. */
  name: z.string(),
  /** Lines right above the table that are no rows of it: `PHỤ LỤC I`, its title. */
  above: z.array(z.string()),
  /** A full rectangle: every row has as many places. */
  rows: z.array(z.array(rawCell)),
  /** Where each row stands in the file, from 1. */
  rowsAt: z.array(z.int().min(1)),
  /** Of these, the rows that the file hides, by a filter perhaps. */
  hiddenRows: z.array(z.int().min(1)),
})

/** A table as a file or the clipboard gives it, before anyone knows what its columns mean. */
export type RawTable = {
  readonly name: string
  readonly above: readonly string[]
  readonly rows: readonly (readonly RawCell[])[]
  readonly rowsAt: readonly number[]
  readonly hiddenRows: readonly number[]
}

/** How many columns a table has. */
export function widthOf({ rows }: Pick<RawTable, 'rows'>): number {
  return rows[0]?.length ?? 0
}

/** The words of a row, place by place. */
export function wordsOf(row: readonly RawCell[] | undefined): readonly string[] {
  return row?.map(({ text }) => text) ?? []
}

/** A table from words alone; short rows are filled up. */
export function tableOfWords(name: string, rows: readonly (readonly string[])[]): RawTable {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return {
    name,
    above: [],
    rows: rows.map(row => Array.from({ length: width }, (_, index) => ({ text: row[index] ?? '' }))),
    rowsAt: rows.map((_, index) => index + 1),
    hiddenRows: [],
  }
}
