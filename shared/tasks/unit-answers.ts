import { unitIdentity } from '../organisations/unit-identity.ts'
import { type Period, periodBounds } from './period.ts'
import type { TrackedRow } from './tracked.ts'

/** What answers are counted by. */
export type AnswerRow = Pick<TrackedRow, 'kind' | 'status' | 'leads'> & {
  readonly last: Pick<NonNullable<TrackedRow['last']>, 'day' | 'period'> | null
}

/** What was last said is about the period or a later one. */
export function hasAnswered({ last }: Pick<AnswerRow, 'last'>, period: Period): boolean {
  if (last === null) return false
  const { start, end } = periodBounds(period)
  return last.period === null ? last.day >= start : periodBounds(last.period).end >= end
}

/** A task of which nothing more is to be reported. */
export const isFinished = ({ kind, status }: Pick<AnswerRow, 'kind' | 'status'>): boolean =>
  kind === 'tasks' && (status === 'doneOnTime' || status === 'doneLate' || status === 'cancelled')

/**
 * How many of the units that owe an answer for a period have given one: a unit answers with any of its rows, and owes
 * one while a task of its is open or it has an indicator. Who gathers the reports owes none.
 *
 * @param gatherer as written in the plan.
 */
export function unitAnswers(
  rows: readonly AnswerRow[],
  period: Period,
  gatherer: string,
): { readonly answered: number; readonly asked: number } {
  const { key: gathers } = unitIdentity(gatherer)
  const answered = new Set<string>()
  const asked = new Set<string>()
  for (const row of rows)
    for (const unit of row.leads) {
      const { key } = unitIdentity(unit)
      if (key === gathers) continue
      const said = hasAnswered(row, period)
      if (said) answered.add(key)
      if (said || !isFinished(row)) asked.add(key)
    }
  return { answered: answered.size, asked: asked.size }
}
