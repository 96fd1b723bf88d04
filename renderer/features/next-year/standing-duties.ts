import type { Plan } from '../../../shared/plans/plan.ts'

/** Names of the duties that come back or go on, which are in next year's plan as they are. */
export function standingDuties(plan: Plan): readonly string[] {
  return plan.appendices
    .filter(({ kind }) => kind === 'tasks')
    .flatMap(({ items }) => items)
    .flatMap(item =>
      item.kind === 'row' && (item.schedule?.kind === 'recurring' || item.schedule?.kind === 'continuous')
        ? [item.cells.name ?? '']
        : [],
    )
}
