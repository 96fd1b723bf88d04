import { unitIdentity } from '../organisations/unit-identity.ts'
import { compare } from '../vietnamese.ts'
import { hasDeadline } from './filter-tracked.ts'
import { owesAnswer } from './owed-answers.ts'
import type { Period } from './period.ts'
import type { TaskStatusName, TrackedRow } from './tracked.ts'

/** Whether a unit has reported for a period; `nothing` is asked of it when all its work was done before. */
export type AnswerState = 'full' | 'part' | 'silent' | 'nothing'

/** What a unit has to do with the plan, rows in the plan's order. */
export type UnitWork = {
  /** Equal for all spellings. */
  readonly key: string
  /** As first written. */
  readonly name: string
  readonly leads: readonly TrackedRow[]
  readonly supports: readonly TrackedRow[]
  /** Tasks that it leads, by status. */
  readonly counts: ReadonlyMap<TaskStatusName, number>
  readonly overdue: readonly TrackedRow[]
  readonly dueSoon: readonly TrackedRow[]
  /** Rows that a report is asked for. */
  readonly owed: readonly TrackedRow[]
  readonly unanswered: readonly TrackedRow[]
  readonly state: AnswerState
}

export type AnswerContext = {
  readonly today: string
  readonly period: Period
  /** Ids of the rows that were reported on for the period. */
  readonly answered: ReadonlySet<string>
}

/** How near a deadline is soon, in days. */
const soon = '30'

type Found = { readonly name: string; readonly leads: TrackedRow[]; readonly supports: TrackedRow[] }

/** The units that lead or support something, in Vietnamese order; rows that nobody leads belong to none. */
export function workByUnit(rows: readonly TrackedRow[], context: AnswerContext): readonly UnitWork[] {
  const found = new Map<string, Found>()
  const keys = new Map<string, string>()
  const unitOf = (name: string): Found => {
    const key = keys.get(name) ?? unitIdentity(name).key
    keys.set(name, key)
    const unit = found.get(key) ?? { name, leads: [], supports: [] }
    found.set(key, unit)
    return unit
  }
  for (const row of rows) {
    for (const { leads } of new Set(row.leads.map(unitOf))) leads.push(row)
    for (const { supports } of new Set(row.supports.map(unitOf))) supports.push(row)
  }
  return [...found]
    .map(([key, unit]) => workOf(key, unit, context))
    .toSorted((left, right) => compare(left.name, right.name))
}

function workOf(key: string, { name, leads, supports }: Found, context: AnswerContext): UnitWork {
  const { today, period, answered } = context
  const counts = new Map<TaskStatusName, number>()
  for (const { kind, status } of leads)
    if (kind === 'tasks') counts.set(status, (counts.get(status) ?? 0) + 1)
  const owed = leads.filter(row => owesAnswer(row, period))
  const unanswered = owed.filter(({ rowId }) => !answered.has(rowId))
  return {
    key,
    name,
    leads,
    supports,
    counts,
    overdue: leads.filter(row => hasDeadline(row, 'overdue', today)),
    dueSoon: leads.filter(row => hasDeadline(row, soon, today)),
    owed,
    unanswered,
    state:
      owed.length === 0
        ? 'nothing'
        : unanswered.length === 0
          ? 'full'
          : unanswered.length < owed.length
            ? 'part'
            : 'silent',
  }
}

/** Whether a unit still has something to report for the period. */
export function owesReport({ state }: Pick<UnitWork, 'state'>): boolean {
  return state === 'silent' || state === 'part'
}
