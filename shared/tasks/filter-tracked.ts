import { addDays } from '../dates.ts'
import { unitIdentity } from '../organisations/unit-identity.ts'
import { compare, fold } from '../vietnamese.ts'
import { owesAnswer } from './owed-answers.ts'
import type { Period } from './period.ts'
import type { TrackedRow } from './tracked.ts'
import { type DeadlineChoice, markOf, type TrackingFilter, type trackingMarks } from './tracking-filter.ts'

/** A row with what filters look at, worked out once. */
export type PreparedRow = {
  readonly row: TrackedRow
  /** All its words, folded. */
  readonly text: string
  /** Keys of its leading units. */
  readonly units: readonly string[]
}

/** What filters hang on besides the rows. */
export type FilterContext = {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** The running month. */
  readonly period: Period
  /** Ids of the rows that were reported on for it. */
  readonly answered: ReadonlySet<string>
}

/** Makes rows ready for many filters. */
export function prepareRows(rows: readonly TrackedRow[]): readonly PreparedRow[] {
  const keys = new Map<string, string>()
  const keyOf = (unit: string) => {
    const known = keys.get(unit) ?? unitIdentity(unit).key
    keys.set(unit, known)
    return known
  }
  return rows.map(row => ({ row, text: fold(wordsOf(row).join('\n')), units: row.leads.map(keyOf) }))
}

const wordsOf = (row: TrackedRow): readonly string[] => [
  row.number,
  row.name,
  ...row.leads,
  ...row.supports,
  row.person,
  row.deliverable,
  row.scheduleText,
  row.targetText,
  row.last?.result ?? '',
  row.last?.difficulty ?? '',
]

/** Whether work on a row goes on and its deadline is still to come. */
function isAwaited({ kind, status, verdict }: TrackedRow): boolean {
  const reached = kind === 'indicators' && (verdict === 'met' || verdict === 'exceeded')
  return !reached && (status === 'notStarted' || status === 'ongoing')
}

/** Whether a row's deadline is one of those. Indicators are never late: their figures are. */
export function hasDeadline(row: TrackedRow, choice: DeadlineChoice, today: string): boolean {
  if (choice === 'any') return true
  if (choice === 'overdue') return row.kind === 'tasks' && row.status === 'overdue'
  const last = addDays(today, Number(choice))
  return isAwaited(row) && row.due !== null && row.due >= today && row.due <= last
}

/** Whether a report on a row for the running month is asked for and not there. */
export function isUnanswered(row: TrackedRow, { period, answered }: FilterContext): boolean {
  return owesAnswer(row, period) && !answered.has(row.rowId)
}

/** Whether a row is shown. Words are folded by the caller: `fold(filter.words)`. */
function isShown(
  prepared: PreparedRow,
  filter: TrackingFilter,
  words: string,
  context: FilterContext,
): boolean {
  const { row, text, units } = prepared
  return (
    (filter.kind === 'any' || row.kind === filter.kind) &&
    (filter.marks.length === 0 || filter.marks.includes(markOf(row))) &&
    (filter.unit === '' || units.includes(filter.unit)) &&
    (filter.group === null || row.group === filter.group) &&
    hasDeadline(row, filter.deadline, context.today) &&
    (!filter.unanswered || isUnanswered(row, context)) &&
    (words === '' || text.includes(words))
  )
}

/** The rows that a filter shows, in its order; rows that it holds equal stay as in the plan. */
export function filterTracked(
  rows: readonly PreparedRow[],
  filter: TrackingFilter,
  context: FilterContext,
): readonly TrackedRow[] {
  const words = fold(filter.words)
  const shown = rows.filter(row => isShown(row, filter, words, context)).map(({ row }) => row)
  switch (filter.sort) {
    case 'plan':
      return shown
    case 'due':
      // What has no deadline comes last.
      return shown.toSorted((left, right) => byText(left.due ?? '9999', right.due ?? '9999'))
    case 'status':
      return shown.toSorted((left, right) => urgency(left) - urgency(right))
    case 'unit':
      return shown.toSorted((left, right) => byUnit(left.leads[0], right.leads[0]))
  }
}

const byText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

/** Units in Vietnamese order, rows without one last. */
const byUnit = (left: string | undefined, right: string | undefined) =>
  left === undefined || right === undefined
    ? Number(left === undefined) - Number(right === undefined)
    : compare(left, right)

/** What has to be looked at first comes first. */
const order: readonly (typeof trackingMarks)[number][] = [
  'overdue',
  'notMet',
  'notReported',
  'notStarted',
  'ongoing',
  'paused',
  'unjudged',
  'doneLate',
  'doneOnTime',
  'met',
  'exceeded',
  'cancelled',
]
const urgency = (row: TrackedRow) => order.indexOf(markOf(row))
