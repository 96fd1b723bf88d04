import { lastCorrection } from './last-correction.ts'
import type { LogConflict } from './merge-logs.ts'
import { type ProgressEntry, type ProgressSource, standingEntries } from './progress.ts'

/** What a person took of a conflict, by the id of the file's entry. */
export type ConflictChoice = { readonly id: string; readonly take: 'here' | 'there' }

export type Settling = {
  readonly newId: () => string
  /** ISO instant of now. */
  readonly now: string
  /** The file that was merged. */
  readonly source: Extract<ProgressSource, { readonly kind: 'exchange' }>
}

/**
 * The corrections that make what was chosen stand. Nothing is needed for what stands anyway, nor for rows that the plan
 * here does not have.
 *
 * @param merged the log here with the file's entries that were not here.
 */
export function settleConflicts(
  merged: readonly ProgressEntry[],
  conflicts: readonly LogConflict[],
  choices: readonly ConflictChoice[],
  { newId, now, source }: Settling,
): readonly ProgressEntry[] {
  const taken = new Map(choices.map(({ id, take }) => [id, take]))
  const at = latest(merged, now)
  const settle = (said: ProgressEntry, corrects: string, take: ConflictChoice['take']): ProgressEntry => ({
    ...said,
    id: newId(),
    source,
    corrects,
    reason:
      take === 'there'
        ? `Theo tệp “${source.file}” khi gộp tiến độ`
        : `Giữ nội dung trên máy này khi gộp tệp “${source.file}”`,
    at,
  })
  return conflicts.flatMap(({ kind, here, there }): readonly ProgressEntry[] => {
    const take = taken.get(there.id)
    if (take === undefined || here === null) return []
    if (kind === 'content')
      return take === 'here' ? [] : [settle({ ...there, planId: here.planId }, here.id, take)]
    const chosen = lastCorrection(merged, take === 'here' ? here : there)
    const stands = standingEntries(merged).some(({ id }) => id === chosen.id)
    return stands || there.corrects === null ? [] : [settle(chosen, there.corrects, take)]
  })
}

/** The other machine's clock may be ahead: what is decided now is later than all that there is. */
function latest(log: readonly ProgressEntry[], now: string): string {
  const newest = log.reduce((found, { at }) => Math.max(found, Date.parse(at) || 0), 0)
  return newest < Date.parse(now) ? now : new Date(newest + 1).toISOString()
}
