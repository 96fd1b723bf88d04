type Spans = { readonly colSpan?: number; readonly rowSpan?: number }

/**
 * The column in which each cell of a table starts, counted from 0: cells that a span of an earlier row covers have no
 * cell of their own.
 *
 * @param rows each row's own cells.
 * @returns the same shape, a column for each cell.
 */
export function placeCells(rows: readonly (readonly Spans[])[]): readonly (readonly number[])[] {
  /** For every column, how many rows from here on a cell from above still covers. */
  const covered: number[] = []
  return rows.map(cells => {
    let at = 0
    const places = cells.map(({ colSpan = 1, rowSpan = 1 }) => {
      while ((covered[at] ?? 0) > 0) at++
      const place = at
      for (; at < place + colSpan; at++) covered[at] = rowSpan
      return place
    })
    for (let column = 0; column < covered.length; column++) covered[column] = (covered[column] ?? 0) - 1
    return places
  })
}
