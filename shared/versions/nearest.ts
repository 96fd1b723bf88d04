/** The index of the number nearest to `value` in an ascending list; -1 for an empty one. */
export function nearestIn(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  const below = ascending[low - 1]
  const above = ascending[low]
  if (below === undefined || above === undefined) return Math.min(low, ascending.length - 1)
  return value - below <= above - value ? low - 1 : low
}
