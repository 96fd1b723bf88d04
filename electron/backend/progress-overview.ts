import { addDays } from '../../shared/dates.ts'
import { alertMatters } from '../../shared/tasks/alert-matters.ts'
import type { PlanDuties } from '../../shared/tasks/alert-row.ts'
import { alertsFor, toldAlerts } from '../../shared/tasks/alerts.ts'
import { planReportingDays } from '../../shared/tasks/reporting-days.ts'
import { noIndicators, noTasks } from '../../shared/tasks/summarise.ts'
import { alertMemory } from '../store/alerts.ts'
import { frozenCalendars } from '../store/calendars.ts'
import { loadOverview, type OverviewGroup } from '../store/overview.ts'
import type { FollowedPlan } from '../store/plan-family.ts'
import type { BackendContext } from './context.ts'
import type { Answer } from './handlers.ts'
import { requirePlan } from './require-plan.ts'

/** How far ahead the home page looks for reporting days, and how many it has room for. */
const daysAhead = 92
const mostDays = 12

type Overview = Answer<'progress.overview'>

/** What the home page shows of the plans that are followed. */
export async function progressOverview({ clock, store, version }: BackendContext): Promise<Overview> {
  const { db } = store
  const today = clock.today()
  const { plans, groups, due } = await loadOverview(db, today)
  const calendars = await frozenCalendars(
    db,
    plans.map(({ id }) => id),
    version,
    async id => (await requirePlan(db, id)).plan,
  )
  const duties = plans.map(({ id, year }) => ({
    planId: id,
    year,
    duties: calendars.get(id)?.duties ?? [],
  }))
  const matters = alertMatters({ due, said: groups }, duties, today)
  const memory = await alertMemory(db)
  const byPlan = Map.groupBy(groups, ({ planId }) => planId)
  return {
    plans: plans.map(plan => planProgress(plan, byPlan.get(plan.id) ?? [])),
    alerts: [...alertsFor(matters, memory, today)],
    told: [...toldAlerts(matters, memory, today)],
    reportingDays: duties
      .flatMap(plan => comingDays(plan, today))
      .toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
      .slice(0, mostDays),
  }
}

function planProgress(
  { id, year, subject }: FollowedPlan,
  groups: readonly OverviewGroup[],
): Overview['plans'][number] {
  const counts = { ...noTasks }
  const verdicts = { ...noIndicators }
  for (const { kind, status, verdict, count } of groups)
    if (kind === 'tasks') counts[status] += count
    else verdicts[verdict ?? 'unjudged'] += count
  const { met, exceeded, ...others } = verdicts
  return { planId: id, year, subject, counts, indicators: { ...others, met: met + exceeded } }
}

function comingDays(
  { planId, year, duties }: PlanDuties,
  today: string,
): Overview['reportingDays'][number][] {
  const byId = new Map(duties.map(duty => [duty.id, duty]))
  return planReportingDays(duties, year, { from: today, to: addDays(today, daysAhead), today }).map(
    ({ dutyId, day, period }) => {
      const { title = '', from = '', to = '' } = byId.get(dutyId) ?? {}
      return { planId, dutyId, title, from, to, day, period }
    },
  )
}
