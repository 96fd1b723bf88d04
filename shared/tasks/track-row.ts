import { addDays, dayBefore, toDay } from '../dates.ts'
import type { RowItem } from '../plans/appendix.ts'
import type { Plan } from '../plans/plan.ts'
import { indicatorStatus } from './indicator-status.ts'
import type { ProgressEntry } from './progress.ts'
import { type StatusContext, taskStatus } from './task-status.ts'
import type { TrackedRow } from './tracked.ts'

/** What a row's log comes to on a day. */
export type RowState = Pick<
  TrackedRow,
  | 'status'
  | 'percent'
  | 'due'
  | 'doneOn'
  | 'daysLate'
  | 'occurrences'
  | 'verdict'
  | 'actual'
  | 'gap'
  | 'direction'
  | 'trend'
  | 'last'
  | 'entryCount'
>

/** What the rows of a plan are judged by on a day: its year, and the date that it bears. */
export function statusContext(
  {
    year,
    letterhead,
  }: Pick<Plan, 'year'> & { readonly letterhead: Pick<Plan['letterhead'], 'day' | 'month' | 'year'> },
  today: string,
): StatusContext {
  const { day, month, year: signed } = letterhead
  return { today, planYear: year, issuedOn: toDay(signed ?? 0, month ?? 0, day ?? 0) ?? null }
}

/**
 * What the log of a task or an indicator comes to on a day. An indicator has a verdict and figures besides: its
 * status is that of the work on it, done when its target is met.
 *
 * @param entries of this row or more, in any order; those about later days count for nothing.
 */
export function trackRow(
  row: RowItem,
  kind: TrackedRow['kind'],
  entries: readonly ProgressEntry[],
  context: StatusContext,
): RowState {
  const own = entries.filter(({ rowId, day }) => rowId === row.id && day <= context.today)
  const { last, occurrences, status, percent, due, doneOn, daysLate } = taskStatus(row, own, context)
  const base = { status, percent, due, doneOn, daysLate, last: last ?? null, entryCount: own.length }
  if (kind === 'tasks')
    return {
      ...base,
      occurrences: occurrences.map(each => ({ due: each.due, state: each.state, doneOn: each.doneOn })),
      verdict: null,
      actual: null,
      gap: null,
      direction: null,
      trend: [],
    }
  const { verdict, actual, gap, direction, trend } = indicatorStatus(row, own, context)
  return {
    ...base,
    occurrences: [],
    verdict,
    actual,
    gap,
    direction,
    trend: trend.map(({ day, value }) => ({ day, value })),
  }
}

const endOfTime = '9999-12-31'

/**
 * The last day on which a row's status, verdict and deadline are still what they are on `today`, as long as nothing is
 * added to its log: they change when a deadline passes that is not met, with the returns of a recurring duty, and on
 * the day of an entry that is about a day to come.
 *
 * @returns `9999-12-31` for a row that no day changes.
 */
export function standsUntil(
  row: Pick<RowItem, 'id' | 'schedule'>,
  state: Pick<RowState, 'status' | 'due' | 'occurrences'>,
  entries: readonly ProgressEntry[],
  today: string,
): string {
  const isOpen = state.status === 'notStarted' || state.status === 'ongoing'
  const changesByDay = row.schedule?.kind === 'recurring' || isOpen
  const ends = changesByDay ? [state.due ?? '', ...state.occurrences.map(({ due }) => due)] : []
  const later = entries
    .filter(({ rowId, day }) => rowId === row.id && day > today)
    .map(({ day }) => dayBefore(day))
  const changes = [...ends.filter(day => day >= today), ...later]
  return changes.reduce((first, day) => (day < first ? day : first), endOfTime)
}

/** A row's state and the days, both included, on which it is so. */
export type ComingState = { readonly from: string; readonly until: string; readonly state: RowState }

/** More than the returns of a monthly duty in a year, each of which may be missed. */
const mostStates = 16

/**
 * What the log of a row comes to from today on, as long as nothing is added to it: one state after the other without a
 * gap, to the end of time, or for the next changes where there are many.
 */
export function comingStates(
  row: RowItem,
  kind: TrackedRow['kind'],
  entries: readonly ProgressEntry[],
  context: StatusContext,
): readonly ComingState[] {
  const found: ComingState[] = []
  for (let from = context.today; found.length < mostStates && from !== ''; ) {
    const state = trackRow(row, kind, entries, { ...context, today: from })
    const until = standsUntil(row, state, entries, from)
    found.push({ from, until, state })
    from = until === endOfTime ? '' : addDays(until, 1)
  }
  return found
}
