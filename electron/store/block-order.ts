/** Room between two parts of a plan that were stored in one go, for those that are put between them later. */
export const positionStep = 1024

/**
 * New positions for as few blocks, items or appendices as possible, so that all stand in the given order.
 *
 * @param order all ids, each once, as they are to stand.
 * @param stored positions so far; an id without one is new.
 * @returns positions to write: of new ones, of those that moved, and of all of them where no room is left.
 */
export function placeInOrder(
  order: readonly string[],
  stored: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const staying = longestRise(order.map(id => stored.get(id)))
  const placed = new Map<string, number>()
  let before: number | undefined
  let waiting: string[] = []
  /** Spreads the waiting ids between two that stay; false when there is no room for them. */
  const spread = (after: number | undefined): boolean => {
    const low = before ?? (after === undefined ? -positionStep : after - positionStep * (waiting.length + 1))
    const step = after === undefined ? positionStep : Math.floor((after - low) / (waiting.length + 1))
    if (step < 1 && waiting.length > 0) return false
    for (const [index, id] of waiting.entries()) placed.set(id, low + step * (index + 1))
    waiting = []
    return true
  }
  for (const [index, id] of order.entries()) {
    const position = staying.has(index) ? stored.get(id) : undefined
    if (position === undefined) waiting.push(id)
    else if (spread(position)) before = position
    else return renumber(order, stored)
  }
  spread(undefined)
  return placed
}

function renumber(
  order: readonly string[],
  stored: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const all = order.map((id, index): [string, number] => [id, index * positionStep])
  return new Map(all.filter(([id, position]) => stored.get(id) !== position))
}

/** Places of a longest run of values that only rise, by patience sorting; missing values are left out. */
function longestRise(values: readonly (number | undefined)[]): ReadonlySet<number> {
  /** For each length, the place that ends a run of that length with the smallest value. */
  const ends: number[] = []
  const previous = new Map<number, number | undefined>()
  for (const [place, value] of values.entries()) {
    if (value === undefined) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? -1] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous.set(place, ends[low - 1])
    ends[low] = place
  }
  const rise = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = previous.get(place)) rise.add(place)
  return rise
}
