import type { LegalBasis } from '../legal-bases/legal-basis.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { basisBlocks, basisChanges } from './carry-bases.ts'
import { oldReview, reviewChange } from './carry-review.ts'
import { baselineChanges, columnChanges, rowChanges } from './carry-rows.ts'
import { amendmentChange, yearChanges } from './carry-years.ts'
import type { NextYear } from './next-year.ts'
import type { Plan } from './plan.ts'

/**
 * What the plan for the year after changes against this one, each thing by itself so that it can be accepted or
 * refused: years in dates and text, tasks carried on or taken out, bases that no longer hold, last year's figures,
 * the review of the year. Units, recipients, structure and columns are carried over as they are.
 *
 * @param tracked the plan's rows with what their logs come to by the end of the year, or today while it is not over.
 * @param register of legal bases.
 * @param given today as `YYYY-MM-DD`; where the year is over, the rows as they stand now: a task that was finished
 * since is finished.
 */
export function prepareNextYear(
  plan: Plan,
  tracked: readonly TrackedRow[],
  register: readonly LegalBasis[],
  { today, now = tracked }: { readonly today: string; readonly now?: readonly TrackedRow[] },
): NextYear {
  const byId = (rows: readonly TrackedRow[]) => new Map(rows.map(row => [row.rowId, row]))
  const rows = [...rowChanges(plan, byId(now)), ...baselineChanges(plan, byId(tracked))]
  // What is cited keeps its years; last year's review goes, or stays what it was.
  const passedOver = new Set([
    ...basisBlocks(plan.body),
    ...(oldReview(plan)?.content ?? []).map(({ id }) => id),
  ])
  const end = `${plan.year}-12-31`
  return {
    planId: plan.id,
    year: plan.year + 1,
    asOf: today < end ? today : end,
    changes: [
      ...amendmentChange(plan),
      ...yearChanges(plan, passedOver),
      ...basisChanges(plan, register),
      ...rows,
      ...columnChanges(plan, rows),
      ...reviewChange(plan, tracked, today),
    ],
  }
}
