import { toDay } from '../dates.ts'
import { type ProgressEntry, saysNothing } from './progress.ts'

/** What of an entry does not fit. */
export type EntryFault = 'rowId' | 'day' | 'percent' | 'corrects' | 'reason' | 'result'

export type KnownEntries = ReadonlyMap<string, { readonly rowId: string }>

/**
 * The first day that a plan's log takes: the year before the plan's own counts, for work that was begun or done while
 * the plan was being drawn up, or was carried over from the plan before. An earlier one is a year typed wrong.
 *
 * @returns `YYYY-MM-DD`
 */
export function firstEntryDay(planYear: number): string {
  return toDay(planYear - 1, 1, 1) ?? ''
}

/**
 * What keeps an entry out of a log: a day that has not come or is long before the plan's year (`firstEntryDay`), a
 * percentage that contradicts its status, nothing said at all, a correction without a reason or of an entry of another
 * row. Undefined for an entry that fits.
 *
 * @param given today as `YYYY-MM-DD`, the plan's year, and the entries that may be corrected, by id.
 */
export function entryFault(
  entry: ProgressEntry,
  {
    today,
    planYear,
    known,
  }: { readonly today: string; readonly planYear: number; readonly known: KnownEntries },
): EntryFault | undefined {
  const { status, percent, corrects, reason } = entry
  if (entry.day > today || entry.day < firstEntryDay(planYear)) return 'day'
  if (percent !== null && (status === 'notStarted' ? percent > 0 : status === 'done' && percent < 100))
    return 'percent'
  // A correction may take back all that was said.
  if (corrects === null && saysNothing(entry)) return 'result'
  if (corrects === null) return reason === '' ? undefined : 'corrects'
  if (known.get(corrects)?.rowId !== entry.rowId) return 'corrects'
  return reason.trim() === '' ? 'reason' : undefined
}
