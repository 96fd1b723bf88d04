import type { LegalBasis } from '../legal-bases/legal-basis.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { basisBlocks, basisChanges } from './carry-bases.ts'
import { oldReview, reviewChange } from './carry-review.ts'
import { baselineChanges, rowChanges } from './carry-rows.ts'
import { yearChanges } from './carry-years.ts'
import type { NextYear } from './next-year.ts'
import type { Plan } from './plan.ts'

/**
 * What the plan for the year after changes against this one, each thing by itself so that it can be accepted or
 * refused: years in dates and text, tasks carried on or taken out, bases that no longer hold, last year's figures,
 * the review of the year. Units, recipients, structure and columns are carried over as they are.
 *
 * @param tracked the plan's rows with what their logs come to.
 * @param register of legal bases.
 * @param today `YYYY-MM-DD`.
 */
export function prepareNextYear(
  plan: Plan,
  tracked: readonly TrackedRow[],
  register: readonly LegalBasis[],
  { today }: { readonly today: string },
): NextYear {
  const rows = new Map(tracked.map(row => [row.rowId, row]))
  const tasks = rowChanges(plan, rows)
  // What is cited keeps its years; last year's review goes, or stays what it was.
  const passedOver = new Set([
    ...basisBlocks(plan.body),
    ...(oldReview(plan)?.content ?? []).map(({ id }) => id),
  ])
  return {
    planId: plan.id,
    year: plan.year + 1,
    changes: [
      ...yearChanges(plan, passedOver),
      ...basisChanges(plan, register),
      ...tasks,
      ...baselineChanges(plan, rows),
      ...reviewChange(plan, tracked, today),
    ],
  }
}
