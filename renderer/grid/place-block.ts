import type { GridCell, GridEdit, GridTable } from './grid-model.ts'

/** What a pasted block comes to in a table. */
export type PlacedBlock = {
  readonly cells: readonly GridCell[]
  /** Rows of the block past the table's last row, for new rows, by column key. */
  readonly beyond: readonly Readonly<Record<string, string>>[]
  /** Texts that found no place: computed columns, or columns past the last. */
  readonly dropped: number
}

/** A line of a block that can be a heading: nothing but its first text. */
const isHeadingLike = (values: readonly string[]) => values.slice(1).every(text => text === '')

/**
 * Says which value of a pasted block belongs to which cell. Rows of cells pass over the headings in their way, so that
 * no heading is lost to them; a line of nothing but its first text becomes a heading's text where it meets one (an
 * empty one leaves it), so that a block copied with its headings falls back into its own place.
 */
export function placeBlock(
  { rows, columns }: GridTable,
  edit: Extract<GridEdit, { kind: 'paste' }>,
): PlacedBlock {
  const left = columns.findIndex(({ key }) => key === edit.column)
  const start = rows.findIndex(({ id }) => id === edit.rowId)
  const cells: GridCell[] = []
  const beyond: Record<string, string>[] = []
  let dropped = 0
  let at = start === -1 ? rows.length : start
  const put = (values: readonly string[], take: (column: string, text: string) => void) => {
    values.forEach((text, index) => {
      const column = columns[Math.max(0, left) + index]
      if (column && !column.readOnly) take(column.key, text)
      else if (text !== '') dropped++
    })
  }
  for (const values of edit.values) {
    let row = rows[at]
    while (row?.kind === 'heading' && !isHeadingLike(values)) row = rows[++at]
    at++
    if (row === undefined) {
      const added: Record<string, string> = {}
      put(values, (column, text) => {
        added[column] = text
      })
      beyond.push(added)
    } else if (row.kind === 'heading') {
      const text = values[0] ?? ''
      if (text !== '') cells.push({ rowId: row.id, column: '', text })
    } else {
      const { id } = row
      put(values, (column, text) => cells.push({ rowId: id, column, text }))
    }
  }
  return { cells, beyond, dropped }
}
