import type { z } from 'zod'
import type { Occurrence } from './occurrences.ts'
import { periodBounds } from './period.ts'
import type { ProgressEntry, ReportedStatus } from './progress.ts'
import { type Claim, lastClaim, saidStatus } from './said-status.ts'
import type { occurrenceState } from './tracked.ts'

/** One return of a recurring duty, and what came of it. Labels: glossary room `occurrence`. */
export type OccurrenceState = Readonly<z.infer<typeof occurrenceState>>

/** The day on which something stands so. */
export type Moment = {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** The day is over, as where it is looked back at: what was due on it and is not done has missed its deadline. */
  readonly isOver?: boolean
}

/** Whether a deadline has passed. */
export const hasPassed = (due: string, { today, isOver }: Moment): boolean =>
  due < today || (due === today && isOver === true)

/** The return that a day is about: of those whose months hold it the next one due, else the last. */
function holding(occurrences: readonly Occurrence[], day: string): Occurrence | undefined {
  const around = occurrences.filter(({ start, end }) => start <= day && day <= end)
  return around.find(({ due }) => due >= day) ?? around.at(-1)
}

/** The returns that an entry is about, each with what it claims of it. */
function claimsOf(
  entry: ProgressEntry,
  occurrences: readonly Occurrence[],
): readonly (readonly [string, Claim])[] {
  const status = saidStatus(entry)
  if (status === null) return []
  const claim: Claim = { status, day: entry.day, entry }
  const one = (day: string): readonly (readonly [string, Claim])[] => {
    const found = holding(occurrences, day)
    return found === undefined ? [] : [[found.due, claim]]
  }
  if (entry.occurrence !== null) {
    const named = occurrences.find(({ due }) => due === entry.occurrence)
    return named === undefined ? one(entry.occurrence) : [[named.due, claim]]
  }
  // Not to do it from now on is said of the duty, not of one return; a period's report says it of that period too.
  const stopped = isStopped(status)
  if (entry.period === null) return stopped ? [] : one(entry.day)
  const { start, end } = periodBounds(entry.period)
  const inside = occurrences.filter(each => start <= each.start && each.end <= end)
  if (inside.length === 0) return stopped ? [] : one(end)
  // A unit calls a duty that it keeps up 'ongoing' until the year is over.
  const kept: Claim = status === 'ongoing' ? { ...claim, status: 'done' } : claim
  return inside.map(({ due }) => [due, kept] as const)
}

/**
 * What came of each return of a recurring duty.
 *
 * An entry is about the return that it names; else about all returns whose months lie within its period; else about
 * the one whose months hold its period's end or, without a period, its day. A return is done when the last entry
 * about it says done, or says 'ongoing' for a period that holds its months whole: `done` when that was first said for
 * a day up to the due day, else `late`. Not done it is `ahead` before its months begin, `due` until its day,
 * `missed` after it. It is left out, for it is not asked for, when an entry that names it or its period says paused or
 * cancelled, and when its day has passed while the duty as a whole stood paused or cancelled.
 *
 * @param entries the standing entries of the row up to today, in the order of their days (see `rowEntries`).
 */
export function occurrenceStates(
  occurrences: readonly Occurrence[],
  entries: readonly ProgressEntry[],
  at: Moment,
): readonly OccurrenceState[] {
  const claims = new Map<string, Claim[]>(occurrences.map(({ due }) => [due, []]))
  for (const entry of entries)
    for (const [due, claim] of claimsOf(entry, occurrences)) claims.get(due)?.push(claim)
  return occurrences.flatMap(({ due, start }): readonly OccurrenceState[] => {
    const last = lastClaim(claims.get(due) ?? [])
    if (last?.status === 'done')
      return [{ due, state: last.since <= due ? 'done' : 'late', doneOn: last.since }]
    const past = hasPassed(due, at)
    if (isStopped(last?.status) || (past && isStopped(wholeStatus(entries, due)))) return []
    return [{ due, state: past ? 'missed' : start > at.today ? 'ahead' : 'due', doneOn: null }]
  })
}

/**
 * What the entries about the duty as a whole, not about one return, last said by a day; undefined for nothing. A duty
 * that was stopped goes on again when a return that is due after that is being done: forms ask by return only.
 */
export function wholeStatus(entries: readonly ProgressEntry[], day: string): ReportedStatus | undefined {
  let last: { readonly status: ReportedStatus; readonly day: string } | undefined
  for (const entry of entries) {
    const status = saidStatus(entry)
    if (status === null || entry.day > day) continue
    const { occurrence } = entry
    const resumes =
      occurrence !== null &&
      last !== undefined &&
      isStopped(last.status) &&
      occurrence > last.day &&
      (status === 'ongoing' || status === 'done')
    if (occurrence === null || resumes) last = { status, day: entry.day }
  }
  return last?.status
}

/** Whether nothing is asked for: paused or not to be done at all. */
export function isStopped(status: ReportedStatus | undefined): status is 'paused' | 'cancelled' {
  return status === 'paused' || status === 'cancelled'
}
