import type { RowItem } from '../plans/appendix.ts'
import { daysBetween } from './days-between.ts'
import { rowEntries } from './known-entries.ts'
import {
  hasPassed,
  isStopped,
  type Moment,
  type OccurrenceState,
  occurrenceStates,
  wholeStatus,
} from './occurrence-states.ts'
import { occurrencesOf } from './occurrences.ts'
import type { ProgressEntry } from './progress.ts'
import { type Claim, lastClaim, saidStatus } from './said-status.ts'
import type { Schedule } from './schedule.ts'
import type { TaskStatusName } from './tracked.ts'

/** What a status hangs on besides the task and its log. Days are `YYYY-MM-DD`. */
export type StatusContext = Moment & {
  readonly planYear: number
  /** The day on which the plan was issued; null when it is not known. Returns due before it are not asked for. */
  readonly issuedOn: string | null
}

export type TaskState = {
  /** Labels: glossary room `progress`. */
  readonly status: TaskStatusName
  /** 100 when done; else what was last said. For a recurring duty, how much of what is asked was done. */
  readonly percent: number | null
  /** The day that counts: the deadline; of a recurring duty the first missed return, else the next, else the last. */
  readonly due: string | null
  /** The day on which it was done; of a recurring duty, when the last return was. */
  readonly doneOn: string | null
  /** The last entry that stands, whatever it says. */
  readonly last: ProgressEntry | undefined
  /** How many days it is overdue, or was done too late; else 0. */
  readonly daysLate: number
  /** The returns of a recurring duty in the plan's year; else empty. */
  readonly occurrences: readonly OccurrenceState[]
}

/** The last day on which a task counts as done in time; null when its schedule has none. */
export function dueDay(schedule: Schedule | undefined): string | null {
  if (schedule === undefined) return null
  if (schedule.kind === 'range') return schedule.due ?? schedule.end
  return schedule.kind === 'point' || schedule.kind === 'year' ? schedule.due : null
}

/** A task that is done once, or goes on without an end. */
function onceStatus(
  schedule: Schedule | undefined,
  entries: readonly ProgressEntry[],
  at: Moment,
): TaskState {
  const due = dueDay(schedule)
  const claims = entries.flatMap((entry): readonly Claim[] => {
    const status = saidStatus(entry)
    return status === null ? [] : [{ status, day: entry.day, entry }]
  })
  const last = lastClaim(claims)
  const base = { due, last: entries.at(-1), occurrences: [] }
  if (last?.status === 'done') {
    const late = due === null ? 0 : Math.max(0, daysBetween(due, last.since))
    const status = late > 0 ? 'doneLate' : 'doneOnTime'
    return { ...base, status, percent: 100, doneOn: last.since, daysLate: late }
  }
  const open = {
    ...base,
    percent: entries.findLast(({ percent }) => percent !== null)?.percent ?? null,
    doneOn: null,
    daysLate: 0,
  }
  const status =
    last?.status ?? (entries.some(({ result }) => result.trim() !== '') ? 'ongoing' : 'notStarted')
  if (due === null || !hasPassed(due, at) || isStopped(status)) return { ...open, status }
  return { ...open, status: 'overdue', daysLate: daysBetween(due, at.today) }
}

/** A duty that comes back. */
function recurringStatus(
  occurrences: readonly OccurrenceState[],
  entries: readonly ProgressEntry[],
  { today }: Moment,
): TaskState {
  const answered = occurrences.filter(({ doneOn }) => doneOn !== null)
  const missed = occurrences.find(({ state }) => state === 'missed')
  const next = occurrences.find(({ state }) => state === 'due' || state === 'ahead')
  const base = {
    percent: Math.round((100 * answered.length) / occurrences.length),
    due: (missed ?? next ?? occurrences.at(-1))?.due ?? null,
    doneOn: null,
    last: entries.at(-1),
    daysLate: 0,
    occurrences,
  }
  const whole = wholeStatus(entries, today)
  if (isStopped(whole)) return { ...base, status: whole }
  if (missed !== undefined) return { ...base, status: 'overdue', daysLate: daysBetween(missed.due, today) }
  if (next === undefined) {
    const days = answered.flatMap(({ doneOn }) => doneOn ?? []).toSorted()
    const late = answered.map(({ due, doneOn }) => Math.max(0, daysBetween(due, doneOn ?? due)))
    const daysLate = Math.max(0, ...late)
    return {
      ...base,
      status: daysLate > 0 ? 'doneLate' : 'doneOnTime',
      doneOn: days.at(-1) ?? null,
      daysLate,
    }
  }
  const begun =
    answered.length > 0 ||
    entries.some(entry => saidStatus(entry) === 'ongoing' || entry.result.trim() !== '')
  return { ...base, status: begun ? 'ongoing' : 'notStarted' }
}

/**
 * Where a task stands today. A total function: every schedule and every log gives one status.
 *
 * - Entries about days after today, those that another corrects, and those of other rows count for nothing; the rest
 *   count by their `day`, in whatever order they were entered (on one day by `at`).
 * - The last entry that says a status counts; 100 % without a status says done, less says ongoing, 0 not started.
 *   An entry of words or a figure leaves the status, but a first one with a result makes the task ongoing.
 * - Done is the day from which all entries say so: in time up to and on the deadline (`doneOnTime`), else `doneLate`.
 *   Without a deadline it is in time.
 * - Not done after the deadline (`hasPassed`) is `overdue`, unless it was last said to be paused or cancelled.
 * - Continuous tasks, those with another document's times, without a schedule, or recurring without an interval have
 *   no deadline and are never overdue; whether they were reported on is told by `periodAnswers`.
 * - A schedule of a year only is due on 31/12.
 * - A recurring duty of which returns are asked for (those in the plan's year from the day of issue on, see
 *   `occurrenceStates`) is overdue when one is missed; done when all are done, late when one was; ongoing when
 *   something was done or begun.
 *
 * @param row a task's row; only its id and its schedule count.
 * @param entries of the row or its whole plan, in any order (for many rows, part them with `entriesByRow` first).
 */
export function taskStatus(
  row: Pick<RowItem, 'id' | 'schedule'>,
  entries: readonly ProgressEntry[],
  { planYear, issuedOn, ...at }: StatusContext,
): TaskState {
  const known = rowEntries(row.id, entries, at.today)
  const { schedule } = row
  if (schedule?.kind !== 'recurring') return onceStatus(schedule, known, at)
  const asked = occurrencesOf(schedule, `${planYear}-01-01`, `${planYear}-12-31`).filter(
    ({ due }) => issuedOn === null || due >= issuedOn,
  )
  const states = occurrenceStates(asked, known, at)
  return states.length === 0 ? onceStatus(schedule, known, at) : recurringStatus(states, known, at)
}
