import { unitIdentity } from '../organisations/unit-identity.ts'
import type { TaskStatusName, TrackedRow, Verdict } from './tracked.ts'

/** What a summary needs of a row. */
export type SummaryRow = Pick<
  TrackedRow,
  'planId' | 'rowId' | 'kind' | 'group' | 'name' | 'leads' | 'status' | 'due' | 'daysLate' | 'verdict'
>

export type StatusCounts = {
  readonly total: number
  readonly byStatus: Readonly<Record<TaskStatusName, number>>
  /** Done, in time or late. */
  readonly done: number
  /** Of those that are not given up, rounded to whole per cent; null when there are none. */
  readonly donePercent: number | null
}

/** A group of the appendix, or a unit: `name` as first written, empty for rows that have none. */
export type NamedCounts = StatusCounts & { readonly key: string; readonly name: string }

export type Summary = StatusCounts & {
  readonly byGroup: readonly NamedCounts[]
  /** A task of two leads counts for both, so these add up to more than the total. */
  readonly byUnit: readonly NamedCounts[]
  /** Overdue tasks, the longest overdue first. */
  readonly late: readonly SummaryRow[]
  /** Indicators by verdict; `unjudged` have a figure and no target that was understood. */
  readonly indicators: Readonly<Record<Verdict | 'unjudged', number>>
}

/** Counts to begin with. */
export const noTasks: Readonly<Record<TaskStatusName, number>> = {
  notStarted: 0,
  ongoing: 0,
  doneOnTime: 0,
  doneLate: 0,
  overdue: 0,
  paused: 0,
  cancelled: 0,
}
/** Counts to begin with; `unjudged` have a figure and no target that was understood. */
export const noIndicators: Readonly<Record<Verdict | 'unjudged', number>> = {
  met: 0,
  exceeded: 0,
  notMet: 0,
  notReported: 0,
  unjudged: 0,
}

function countStatuses(rows: readonly Pick<SummaryRow, 'status'>[]): StatusCounts {
  const byStatus = { ...noTasks }
  for (const { status } of rows) byStatus[status]++
  const done = byStatus.doneOnTime + byStatus.doneLate
  const asked = rows.length - byStatus.cancelled
  return {
    total: rows.length,
    byStatus,
    done,
    donePercent: asked === 0 ? null : Math.round((100 * done) / asked),
  }
}

function countBy(
  rows: readonly SummaryRow[],
  namesOf: (row: SummaryRow) => readonly (readonly [string, string])[],
): readonly NamedCounts[] {
  const found = new Map<string, { readonly name: string; readonly rows: SummaryRow[] }>()
  for (const row of rows)
    for (const [key, [first]] of Map.groupBy(namesOf(row), ([unit]) => unit)) {
      const known = found.get(key) ?? { name: first?.[1] ?? '', rows: [] }
      found.set(key, known)
      known.rows.push(row)
    }
  return [...found].map(([key, { name, rows: own }]) => ({ key, name, ...countStatuses(own) }))
}

function countVerdicts(rows: readonly Pick<SummaryRow, 'verdict'>[]): Summary['indicators'] {
  const counts = { ...noIndicators }
  for (const { verdict } of rows) counts[verdict ?? 'unjudged']++
  return counts
}

/**
 * The totals of a plan's tasks by status, by group and by leading unit, each in the order in which it first appears
 * (spellings of one unit are one), the overdue ones, and its indicators by verdict.
 */
export function summarise(rows: readonly SummaryRow[]): Summary {
  const tasks = rows.filter(({ kind }) => kind === 'tasks')
  return {
    ...countStatuses(tasks),
    byGroup: countBy(tasks, ({ group }) => [[group, group]]),
    byUnit: countBy(tasks, ({ leads }) =>
      leads.length === 0 ? [['', '']] : leads.map(unit => [unitIdentity(unit).key, unit] as const),
    ),
    late: tasks
      .filter(({ status }) => status === 'overdue')
      .toSorted((left, right) => right.daysLate - left.daysLate),
    indicators: countVerdicts(rows.filter(({ kind }) => kind === 'indicators')),
  }
}
