import type { TaskStatusName, TrackedRow } from './tracked.ts'

/** What changes need of a row. */
export type ChangeRow = Pick<TrackedRow, 'planId' | 'rowId' | 'kind' | 'name' | 'status' | 'actual'>

/** What became of a task between two days. */
export type TaskChange = {
  readonly planId: string
  readonly rowId: string
  readonly name: string
  /** Null where the row was not there, or is gone. */
  readonly from: TaskStatusName | null
  readonly to: TaskStatusName | null
  /**
   * `finished`; `overdue` newly; `begun` for the first time; `stopped`: paused or given up; `reopened`: it was done and
   * is not now; `resumed` after a stop; `added` and `removed` with an amendment; `other`: the rest, such as a correction
   * from late to in time.
   */
  readonly what:
    | 'finished'
    | 'overdue'
    | 'begun'
    | 'stopped'
    | 'reopened'
    | 'resumed'
    | 'added'
    | 'removed'
    | 'other'
}

/** A new figure of an indicator. */
export type FigureChange = {
  readonly planId: string
  readonly rowId: string
  readonly name: string
  readonly from: number | null
  readonly to: number | null
}

const isDone = (status: TaskStatusName) => status === 'doneOnTime' || status === 'doneLate'
const isStopped = (status: TaskStatusName) => status === 'paused' || status === 'cancelled'

function whatOf(from: TaskStatusName, to: TaskStatusName): TaskChange['what'] {
  if (isDone(to)) return isDone(from) ? 'other' : 'finished'
  if (isDone(from)) return 'reopened'
  if (isStopped(to)) return isStopped(from) ? 'other' : 'stopped'
  if (to === 'overdue') return 'overdue'
  if (isStopped(from)) return 'resumed'
  return from === 'notStarted' && to === 'ongoing' ? 'begun' : 'other'
}

const keyOf = ({ planId, rowId }: Pick<ChangeRow, 'planId' | 'rowId'>) => `${planId}/${rowId}`

/**
 * What changed between two states of the same rows: `before` on an earlier day, `after` on a later one.
 * Unchanged rows are left out; the order is that of `after`, then what is gone.
 */
export function changesBetween(
  before: readonly ChangeRow[],
  after: readonly ChangeRow[],
): { readonly tasks: readonly TaskChange[]; readonly figures: readonly FigureChange[] } {
  const known = new Map(before.map(row => [keyOf(row), row]))
  const left = new Set(after.map(keyOf))
  const tasks: TaskChange[] = []
  const figures: FigureChange[] = []
  for (const row of after) {
    const { planId, rowId, name, status, actual } = row
    const old = known.get(keyOf(row))
    if (row.kind === 'indicators') {
      const from = old?.actual ?? null
      if (from !== actual) figures.push({ planId, rowId, name, from, to: actual })
    } else if (old === undefined) tasks.push({ planId, rowId, name, from: null, to: status, what: 'added' })
    else if (old.status !== status)
      tasks.push({ planId, rowId, name, from: old.status, to: status, what: whatOf(old.status, status) })
  }
  for (const row of before) {
    const { planId, rowId, name, status, kind } = row
    if (kind === 'tasks' && !left.has(keyOf(row)))
      tasks.push({ planId, rowId, name, from: status, to: null, what: 'removed' })
  }
  return { tasks, figures }
}
