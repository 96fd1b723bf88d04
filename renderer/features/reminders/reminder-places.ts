import type { Output } from '../../../shared/api/contract.ts'
import type { Alert } from '../../../shared/tasks/alert.ts'
import { followPlace } from '../../follow-place.ts'
import type { Route } from '../../route.ts'

export type ReminderPlace = { readonly planId: string; readonly subject: string; readonly route: Route }

function placeOf({ kind, units }: Alert): string {
  const [unit] = units
  if (kind === 'unit') return followPlace('list', unit === undefined ? {} : { unit })
  return kind === 'reportingDay' ? 'calendar' : 'units'
}

/** Where a line's work is seen, one place a plan. */
export function reminderPlaces(
  alert: Alert,
  plans: Output<'progress.overview'>['plans'],
): readonly ReminderPlace[] {
  const place = placeOf(alert)
  return alert.planIds.map(planId => ({
    planId,
    subject: plans.find(plan => plan.planId === planId)?.subject ?? '',
    route: { screen: 'plan', planId, tab: 'follow', place },
  }))
}
