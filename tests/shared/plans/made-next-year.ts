import { builtInLegalBases } from '../../../shared/legal-bases/built-in-legal-bases.ts'
import type { AppendixItem, RowItem } from '../../../shared/plans/appendix.ts'
import { applyNextYear } from '../../../shared/plans/apply-next-year.ts'
import { prepareNextYear } from '../../../shared/plans/carry-over.ts'
import type { NextYear } from '../../../shared/plans/next-year.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { trackPlan } from '../../../shared/tasks/track-plan.ts'

/** The day on which next year's plan is made. */
export const today = '2026-12-20'

/** What next year's plan would change, by the log as it stands then. */
export function prepare(plan: Plan, log: readonly ProgressEntry[]): NextYear {
  return prepareNextYear(plan, trackPlan(plan, log, today), builtInLegalBases, { today })
}

/** Ids of the changes that are made unless someone objects. */
export const proposed = ({ changes }: NextYear) =>
  new Set(changes.flatMap(({ id, accepted }) => (accepted ? [id] : [])))

/** Next year's plan with some of the changes: those that are proposed, when absent. */
export function apply(
  plan: Plan,
  nextYear: NextYear,
  accepted: ReadonlySet<string> = proposed(nextYear),
): Plan {
  let ids = 0
  return applyNextYear(plan, nextYear, accepted, { id: 'next', newId: () => `next-${++ids}` })
}

/** The tasks or indicators of all appendices. */
export const rowsOf = (plan: Plan, kind: 'tasks' | 'indicators'): readonly RowItem[] =>
  plan.appendices
    .filter(appendix => appendix.kind === kind)
    .flatMap(({ items }: { readonly items: readonly AppendixItem[] }) =>
      items.flatMap(item => (item.kind === 'row' ? [item] : [])),
    )
