import { unitIdentity } from '../../../shared/organisations/unit-identity.ts'
import { openFilter, type TrackingFilter, trackingMarks } from '../../../shared/tasks/tracking-filter.ts'

/** What an address asks to see: a row, a unit as written in the plan, a status or a verdict. */
export type ListWish = { readonly row?: string; readonly unit?: string; readonly status?: string }

/** The filter that shows it; undefined for an address that asks for nothing. */
export function wishedFilter({ row, unit, status }: ListWish): TrackingFilter | undefined {
  const mark = trackingMarks.find(each => each === status)
  if (row === undefined && unit === undefined && mark === undefined) return undefined
  return {
    ...openFilter,
    unit: unit === undefined ? '' : unitIdentity(unit).key,
    marks: mark === undefined ? [] : [mark],
  }
}
