import type { ProgressEntry, ReportedStatus } from './progress.ts'

/**
 * What an entry says of a task's status: its status; else by its per cent, where 100 is done and 0 not started.
 * Null for an entry of words or of a figure, which leaves the status as it was.
 */
export function saidStatus({
  status,
  percent,
}: Pick<ProgressEntry, 'status' | 'percent'>): ReportedStatus | null {
  if (status !== null || percent === null) return status
  return percent >= 100 ? 'done' : percent > 0 ? 'ongoing' : 'notStarted'
}

/** What one entry claims, on which day. */
export type Claim = { readonly status: ReportedStatus; readonly day: string; readonly entry: ProgressEntry }

/**
 * What the last of several claims says, and since when all claims have said so: a unit that reports 'done' again
 * every month was done the first time.
 *
 * @param claims in the order of their days.
 */
export function lastClaim(
  claims: readonly Claim[],
): { readonly status: ReportedStatus; readonly since: string; readonly entry: ProgressEntry } | undefined {
  const last = claims.at(-1)
  if (last === undefined) return undefined
  const before = claims.findLastIndex(({ status }) => status !== last.status)
  return { status: last.status, since: claims[before + 1]?.day ?? last.day, entry: last.entry }
}
