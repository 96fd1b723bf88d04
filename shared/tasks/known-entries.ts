import { isWithdrawal, type ProgressEntry, standingEntries } from './progress.ts'

/** The entries of each row of a plan, so that rows can be judged one by one without reading the whole log for each. */
export function entriesByRow(
  entries: readonly ProgressEntry[],
): ReadonlyMap<string, readonly ProgressEntry[]> {
  const found = new Map<string, ProgressEntry[]>()
  for (const entry of entries) {
    const known = found.get(entry.rowId)
    if (known === undefined) found.set(entry.rowId, [entry])
    else known.push(entry)
  }
  return found
}

/**
 * The entries of a row that count on a day, in the order of their days: those about that day or an earlier one that no
 * other of these corrects. A correction about a later day does not count yet, and what it corrects still stands. One
 * that says nothing takes back what it corrects, and is itself no report.
 *
 * @param entries of the row or of its whole plan, in any order.
 */
export function rowEntries(
  rowId: string,
  entries: readonly ProgressEntry[],
  today: string,
): readonly ProgressEntry[] {
  const known = entries.filter(entry => entry.rowId === rowId && entry.day <= today)
  return standingEntries(known).filter(entry => !isWithdrawal(entry))
}
