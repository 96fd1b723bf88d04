import { z } from 'zod'
import type { AlertRow } from '../../shared/tasks/alert-row.ts'
import { daysBetween } from '../../shared/tasks/days-between.ts'
import { period } from '../../shared/tasks/period.ts'
import { isoDate } from '../../shared/tasks/schedule.ts'
import { taskStatusName, trackedRow, verdict } from '../../shared/tasks/tracked.ts'
import { fromJson, parseStored } from './json-column.ts'
import { type FollowedPlan, followedPlans } from './plan-family.ts'
import { refreshRowProgress } from './row-progress.ts'
import type { Db } from './schema.ts'

/** A task or an indicator with as much as counting and reminding need. */
export type OverviewRow = AlertRow & Pick<z.infer<typeof trackedRow>, 'verdict'>

export type Overview = {
  readonly plans: readonly FollowedPlan[]
  readonly rows: readonly OverviewRow[]
}

const storedRow = z.object({
  plan_id: z.string(),
  row_id: z.string(),
  kind: trackedRow.shape.kind,
  leads: z.string(),
  status: taskStatusName,
  verdict: verdict.nullable(),
  due: isoDate.nullable(),
  last_day: isoDate.nullable(),
  last_period: period.nullable(),
})
const names = z.array(z.string())

/**
 * The plans that are followed, and what the log of each of their rows comes to today, out of what is kept of it.
 *
 * @param today `YYYY-MM-DD`.
 */
export async function loadOverview(db: Db, today: string): Promise<Overview> {
  const plans = await followedPlans(db)
  await refreshRowProgress(db, plans, today)
  const followed = new Set(plans.map(({ id }) => id))
  const stored = await db
    .selectFrom('row_progress')
    .selectAll()
    .where('from_day', '<=', today)
    .where('until_day', '>=', today)
    .execute()
  // A hundred units lead ten thousand tasks: their names are read once.
  const read = new Map<string, readonly string[]>()
  const namesIn = (text: string): readonly string[] => {
    const known = read.get(text) ?? fromJson(names, text)
    read.set(text, known)
    return known
  }
  const rows = stored
    .filter(row => followed.has(row.plan_id))
    .map((each): OverviewRow => {
      const row = parseStored(storedRow, each)
      return {
        planId: row.plan_id,
        rowId: row.row_id,
        kind: row.kind,
        leads: namesIn(row.leads),
        monitors: [],
        status: row.status,
        verdict: row.verdict,
        due: row.due,
        daysLate: row.status === 'overdue' && row.due !== null ? daysBetween(row.due, today) : 0,
        last: row.last_day === null ? null : { day: row.last_day, period: row.last_period },
      }
    })
  return { plans, rows }
}
