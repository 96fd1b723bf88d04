import { z } from 'zod'
import { addDays } from '../../shared/dates.ts'
import { alertDays } from '../../shared/tasks/alert-matters.ts'
import type { AlertRow, SaidRow } from '../../shared/tasks/alert-row.ts'
import { daysBetween } from '../../shared/tasks/days-between.ts'
import { period } from '../../shared/tasks/period.ts'
import { isoDate } from '../../shared/tasks/schedule.ts'
import { taskStatusName, trackedRow, verdict } from '../../shared/tasks/tracked.ts'
import { fromJson, parseStored } from './json-column.ts'
import { type FollowedPlan, followedPlans } from './plan-family.ts'
import { type KeptRow, keptProgress } from './row-progress.ts'
import type { Db } from './schema.ts'

/** Tasks or indicators of one plan and one unit that stand alike, and what was said on one of them last. */
export type OverviewGroup = SaidRow & {
  readonly verdict: z.infer<typeof verdict> | null
  readonly count: number
}

export type Overview = {
  readonly plans: readonly FollowedPlan[]
  /** All rows: ten thousand of them are some hundred groups. */
  readonly groups: readonly OverviewGroup[]
  /** Tasks that are overdue, and those open that are due soon. */
  readonly due: readonly AlertRow[]
}

const storedGroup = z.object({
  plan_id: z.string(),
  kind: trackedRow.shape.kind,
  leads: z.string(),
  status: taskStatusName,
  verdict: verdict.nullable(),
  last_period: period.nullable(),
})
const names = z.array(z.string())

/**
 * The plans that are followed, and what the log of their rows comes to today, out of what is kept of it.
 *
 * @param today `YYYY-MM-DD`.
 */
export async function loadOverview(db: Db, today: string): Promise<Overview> {
  const plans = await followedPlans(db)
  // A hundred units lead ten thousand tasks: their names are read once.
  const read = new Map<string, readonly string[]>()
  const namesIn = (text: string): readonly string[] => {
    const known = read.get(text) ?? fromJson(names, text)
    read.set(text, known)
    return known
  }
  const alike = Map.groupBy(await keptProgress(db, plans, today), alikeKey)
  const found = [...alike.values()].map(rows => {
    const { plan_id: planId, leads, last_period, ...group } = parseStored(storedGroup, rows[0])
    return { rows, group: { planId, ...group, leads: namesIn(leads), monitors: [] }, last_period }
  })
  const soon = addDays(today, alertDays)
  return {
    plans,
    groups: found.map(({ rows, group, last_period }) => {
      const day = lastDayOf(rows)
      const last = day === null ? null : { day, period: last_period }
      return { ...group, last, count: rows.length }
    }),
    due: found.flatMap(({ rows, group }) => {
      const { kind, status } = group
      if (kind !== 'tasks' || !(status === 'overdue' || status === 'notStarted' || status === 'ongoing'))
        return []
      return rows.flatMap(({ row_id: rowId, due: stored }): AlertRow[] => {
        if (stored === null || stored > soon) return []
        const due = parseStored(isoDate, stored)
        return [{ ...group, rowId, due, daysLate: status === 'overdue' ? daysBetween(due, today) : 0 }]
      })
    }),
  }
}

function alikeKey({ plan_id, kind, leads, status, verdict: judged, last_period }: KeptRow): string {
  return `${plan_id}|${kind}|${status}|${judged}|${last_period}|${leads}`
}

/** The latest day on which something was said of one of these. */
function lastDayOf(rows: readonly KeptRow[]): string | null {
  let last: string | null = null
  for (const { last_day } of rows)
    if (last_day !== null && (last === null || last_day > last)) last = last_day
  return last === null ? null : parseStored(isoDate, last)
}
