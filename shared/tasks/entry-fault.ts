import type { ProgressEntry } from './progress.ts'

/** What of an entry does not fit. */
export type EntryFault = 'rowId' | 'day' | 'percent' | 'corrects' | 'reason' | 'result'

export type KnownEntries = ReadonlyMap<string, { readonly rowId: string }>

/**
 * What keeps an entry out of a log: a day that has not come, a percentage that contradicts its status, nothing said at
 * all, a correction without a reason or of an entry of another row. Undefined for an entry that fits.
 *
 * @param given today as `YYYY-MM-DD`, and the entries that may be corrected, by id.
 */
export function entryFault(
  entry: ProgressEntry,
  { today, known }: { readonly today: string; readonly known: KnownEntries },
): EntryFault | undefined {
  const { status, percent, corrects, reason } = entry
  if (entry.day > today) return 'day'
  if (percent !== null && (status === 'notStarted' ? percent > 0 : status === 'done' && percent < 100))
    return 'percent'
  if (saysNothing(entry)) return 'result'
  if (corrects === null) return reason === '' ? undefined : 'corrects'
  if (known.get(corrects)?.rowId !== entry.rowId) return 'corrects'
  return reason.trim() === '' ? 'reason' : undefined
}

function saysNothing({
  status,
  percent,
  value,
  result,
  difficulty,
  proposal,
  evidence,
  corrects,
}: ProgressEntry): boolean {
  // A correction may take back all that was said.
  return (
    corrects === null &&
    status === null &&
    percent === null &&
    value === null &&
    evidence.length === 0 &&
    [result, difficulty, proposal].every(words => words.trim() === '')
  )
}
