import type { Output } from '../../../shared/api/contract.ts'
import type { Alert } from '../../../shared/tasks/alert.ts'
import { followPlace } from '../../follow-place.ts'
import type { Route } from '../../route.ts'

type Overview = Output<'progress.overview'>

export type ReminderPlace = { readonly planId: string; readonly subject: string; readonly route: Route }

/** Which plans a line is about. */
function plansOf({ kind, rows, day, cause }: Alert, { plans, reportingDays }: Overview): readonly string[] {
  if (kind === 'unit') return rows.map(({ planId }) => planId)
  if (kind === 'reportingDay')
    return reportingDays.filter(each => each.day === day).map(({ planId }) => planId)
  const year = Number(cause.split('|')[1]?.slice(0, 4))
  return plans.filter(plan => plan.year === year).map(({ planId }) => planId)
}

function placeOf({ kind, units }: Alert): string {
  const [unit] = units
  if (kind === 'unit') return followPlace('list', unit === undefined ? {} : { unit })
  return kind === 'reportingDay' ? 'calendar' : 'units'
}

/** Where a line's work is seen, one place a plan. */
export function reminderPlaces(alert: Alert, overview: Overview): readonly ReminderPlace[] {
  const place = placeOf(alert)
  return [...new Set(plansOf(alert, overview))].map(planId => ({
    planId,
    subject: overview.plans.find(plan => plan.planId === planId)?.subject ?? '',
    route: { screen: 'plan', planId, tab: 'follow', place },
  }))
}
