import type { ProgressEntry } from './progress.ts'

/**
 * The first place where a log contradicts itself: an id given twice, a correction of an entry that it does not hold or
 * that is of another row, one without a reason, corrections that go in a circle. Undefined for a sound log.
 *
 * @returns the entry's place in the list and the field.
 */
export function logFault(log: readonly ProgressEntry[]): readonly [number, keyof ProgressEntry] | undefined {
  const byId = new Map(log.map(entry => [entry.id, entry]))
  const seen = new Set<string>()
  for (const [at, { id, rowId, corrects, reason }] of log.entries()) {
    if (seen.has(id)) return [at, 'id']
    seen.add(id)
    if (corrects === null) continue
    if (byId.get(corrects)?.rowId !== rowId) return [at, 'corrects']
    if (reason.trim() === '') return [at, 'reason']
  }
  const circling = log.findIndex(entry => circles(entry, byId))
  return circling < 0 ? undefined : [circling, 'corrects']
}

/** Two steps against one: the slow one is met again only in a circle. */
function circles(entry: ProgressEntry, byId: ReadonlyMap<string, ProgressEntry>): boolean {
  const next = (one: ProgressEntry | undefined) => byId.get(one?.corrects ?? '')
  let slow: ProgressEntry | undefined = entry
  let fast = next(entry)
  while (fast !== undefined) {
    if (fast === slow) return true
    slow = next(slow)
    fast = next(next(fast))
  }
  return false
}
