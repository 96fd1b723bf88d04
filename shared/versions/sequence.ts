/**
 * The longest run of places that kept their order: which entries of `values` to leave standing so that as few as
 * possible count as moved.
 *
 * @param values numbers in their new order, each at most once.
 * @returns indexes into `values`, ascending, at which the numbers ascend.
 */
export function longestAscending(values: readonly number[]): readonly number[] {
  /** Of every length, the index that ends the run with the smallest last number. */
  const ends: number[] = []
  const previous: number[] = []
  values.forEach((value, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = index
  })
  const run: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.push(index)
  return run.reverse()
}
