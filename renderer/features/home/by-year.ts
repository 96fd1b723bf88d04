import type { PlanSummary } from '../../../shared/plans/api.ts'

export type YearOfPlans = { readonly year: number; readonly plans: readonly PlanSummary[] }

/** Plans by the year they are for, newest year first; within a year the last edited first. */
export function byYear(plans: readonly PlanSummary[]): readonly YearOfPlans[] {
  const years = Map.groupBy(plans, plan => plan.year)
  return [...years]
    .sort(([left], [right]) => right - left)
    .map(([year, ofYear]) => ({
      year,
      plans: ofYear.toSorted((left, right) => right.updatedAt.localeCompare(left.updatedAt)),
    }))
}
