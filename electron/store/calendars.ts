import type { Plan } from '../../shared/plans/plan.ts'
import { readReportingDuties } from '../../shared/tasks/read-reporting-duties.ts'
import { type ReportingDuty, reportingDuty } from '../../shared/tasks/reporting-duty.ts'
import { fromJson, toJson } from './json-column.ts'
import type { Db } from './schema.ts'

export type Calendar = {
  readonly duties: readonly ReportingDuty[]
  /** Whether a person confirmed or set them; else they are read from the plan's text. */
  readonly confirmed: boolean
}

/** Keeps the reporting duties that a person confirmed or set. The plan must be stored. */
export async function saveCalendar(db: Db, planId: string, duties: readonly ReportingDuty[]): Promise<void> {
  await keep(db, planId, duties, null)
}

/**
 * The reporting duties of frozen plans, by plan id. Reading them takes a plan's whole text, which no longer changes, so
 * what this version of the program read is kept.
 *
 * @param load a plan's text; called only for plans of which nothing is kept.
 */
export async function frozenCalendars(
  db: Db,
  planIds: readonly string[],
  version: string,
  load: (planId: string) => Promise<Plan>,
): Promise<ReadonlyMap<string, Calendar>> {
  const rows = await db.selectFrom('reporting_calendars').selectAll().execute()
  const kept = new Map(rows.map(row => [row.plan_id, row]))
  const found = new Map<string, Calendar>()
  for (const planId of planIds) {
    const row = kept.get(planId)
    if (row !== undefined && (row.read_by === null || row.read_by === version)) {
      found.set(planId, {
        duties: fromJson(reportingDuty.array(), row.duties),
        confirmed: row.read_by === null,
      })
      continue
    }
    const duties = readReportingDuties(await load(planId))
    await keep(db, planId, duties, version)
    found.set(planId, { duties, confirmed: false })
  }
  return found
}

/** The reporting duties of one plan in any state. */
export async function calendarOf(db: Db, plan: Plan): Promise<Calendar> {
  const row = await db
    .selectFrom('reporting_calendars')
    .select('duties')
    .where('plan_id', '=', plan.id)
    .where('read_by', 'is', null)
    .executeTakeFirst()
  return row === undefined
    ? { duties: readReportingDuties(plan), confirmed: false }
    : { duties: fromJson(reportingDuty.array(), row.duties), confirmed: true }
}

async function keep(
  db: Db,
  planId: string,
  duties: readonly ReportingDuty[],
  readBy: string | null,
): Promise<void> {
  const kept = { duties: toJson(duties), read_by: readBy }
  await db
    .insertInto('reporting_calendars')
    .values({ plan_id: planId, ...kept })
    .onConflict(target => target.column('plan_id').doUpdateSet(kept))
    .execute()
}
