import { unitIdentity } from '../../../shared/organisations/unit-identity.ts'
import { owesAnswer } from '../../../shared/tasks/owed-answers.ts'
import { type Period, periodBounds } from '../../../shared/tasks/period.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'

export type DataCount = {
  /** How many are to be reported on in the period. */
  readonly asked: number
  readonly reported: number
}

/** What a report on a period can be drafted from. */
export type DataAtHand = {
  readonly tasks: DataCount
  readonly indicators: DataCount
  /** Units that lead something and have reported on nothing. */
  readonly missing: readonly string[]
}

/** What was last said of a row is about the period, or was said in it. */
function isReported({ last }: TrackedRow, period: Period): boolean {
  if (last === null) return false
  const { start } = periodBounds(period)
  return last.day >= start || (last.period !== null && periodBounds(last.period).end >= start)
}

/**
 * How much of a plan was reported on in a period.
 *
 * @param rows as they stand at the period's end, or today while it runs.
 * @param answered ids of rows with an answer for this very period.
 */
export function dataAtHand(
  rows: readonly TrackedRow[],
  answered: readonly string[],
  period: Period,
): DataAtHand {
  const known = new Set(answered)
  const asked = rows.filter(row => owesAnswer(row, period))
  const isThere = (row: TrackedRow) => known.has(row.rowId) || isReported(row, period)
  const count = (kind: TrackedRow['kind']): DataCount => {
    const own = asked.filter(row => row.kind === kind)
    return { asked: own.length, reported: own.filter(isThere).length }
  }
  const keyOf = (unit: string) => unitIdentity(unit).key
  const silent = new Map<string, string>()
  for (const row of asked)
    for (const unit of row.leads) if (!silent.has(keyOf(unit))) silent.set(keyOf(unit), unit)
  for (const row of rows.filter(isThere)) for (const unit of row.leads) silent.delete(keyOf(unit))
  return { tasks: count('tasks'), indicators: count('indicators'), missing: [...silent.values()] }
}
