/** The columns and rows that a cell covers; 1 when absent. */
type Spans = { readonly colSpan?: number | undefined; readonly rowSpan?: number | undefined }

/**
 * Whether the cells of a table fill its grid: every place is covered by one cell, none by two, and no cell reaches
 * past the last column or row.
 *
 * @param columns how many columns the table has.
 * @param rows each row's own cells; a place that a cell of an earlier row covers has no cell of its own.
 */
export function fillsGrid(columns: number, rows: readonly (readonly Spans[])[]): boolean {
  /** For every column, how many rows from here on a cell from above still covers. */
  const covered = new Array<number>(columns).fill(0)
  const fits = rows.every(cells => {
    let at = 0
    for (const { colSpan = 1, rowSpan = 1 } of cells) {
      while ((covered[at] ?? 0) > 0) at += 1
      const end = at + colSpan
      if (end > columns || covered.slice(at, end).some(left => left > 0)) return false
      covered.fill(rowSpan, at, end)
      at = end
    }
    const full = covered.every(left => left > 0)
    for (const [column, left] of covered.entries()) covered[column] = left - 1
    return full
  })
  return fits && covered.every(left => left <= 0)
}
