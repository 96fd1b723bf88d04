/** Values that one statement may carry; SQLite's own limit is 32,766. */
const variableLimit = 8000

/**
 * Cuts rows into lists that one insert statement can carry.
 *
 * @param rows all with the same columns.
 */
export function batches<T extends object>(rows: readonly T[]): readonly (readonly T[])[] {
  const first = rows[0]
  if (first === undefined) return []
  const size = Math.max(1, Math.floor(variableLimit / Object.keys(first).length))
  const cut: (readonly T[])[] = []
  for (let start = 0; start < rows.length; start += size) cut.push(rows.slice(start, start + size))
  return cut
}
