/**
 * Relative widths for a table's columns, in characters: the longest word fits, and longer texts get more room, but
 * by the root of their length, so that rows come out low.
 *
 * @param rows the heading and the rows, all with the same number of cells.
 */
export function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = rows[0]?.length ?? 0
  const whole = rows.filter(row => !isSpanning(row))
  return Array.from({ length: columns }, (_, column) => {
    const cells = whole.map(row => row[column] ?? '')
    const longestWord = cells
      .flatMap(cell => cell.split(/\s+/))
      .reduce((most, word) => Math.max(most, word.length), 3)
    const filled = cells.slice(1).filter(cell => cell !== '')
    const average = filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length)
    return Math.round(Math.max(Math.min(longestWord, 16) + 1.5, 2.6 * Math.sqrt(average)) * 10) / 10
  })
}

/** A group's heading says nothing about the width of the column it starts in. */
function isSpanning(row: readonly string[]): boolean {
  return row.length > 1 && row.slice(1).every(cell => cell === '')
}
