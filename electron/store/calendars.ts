import { sql } from 'kysely'
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
  const set = await setCalendars(db, planIds)
  const rows = await db.selectFrom('reporting_calendars').selectAll().where('read_by', '=', version).execute()
  const read = new Map(rows.map(row => [row.plan_id, row.duties]))
  const found = new Map<string, Calendar>()
  for (const planId of planIds) {
    const kept = read.get(planId)
    found.set(
      planId,
      set.get(planId) ?? { duties: kept ? parsed(kept) : await readAnew(planId), confirmed: false },
    )
  }
  return found

  async function readAnew(planId: string): Promise<readonly ReportingDuty[]> {
    const duties = readReportingDuties(await load(planId))
    await keep(db, planId, duties, version)
    return duties
  }
}

/** The reporting duties of one plan in any state. */
export async function calendarOf(db: Db, plan: Plan): Promise<Calendar> {
  const set = await setCalendars(db, [plan.id])
  return set.get(plan.id) ?? { duties: readReportingDuties(plan), confirmed: false }
}

/**
 * What persons confirmed or set, by plan: for the plan itself, else for the latest of those that it amends, as what was
 * reported under them counts for it, too.
 */
async function setCalendars(db: Db, planIds: readonly string[]): Promise<ReadonlyMap<string, Calendar>> {
  if (planIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; duties: string }>`
    select own.id, kept.duties
    from reporting_calendars as kept
    join plans as earlier on earlier.id = kept.plan_id
    join plans as own on coalesce(own.amends_plan_id, own.id) = coalesce(earlier.amends_plan_id, earlier.id)
      and coalesce(own.amendment, 0) >= coalesce(earlier.amendment, 0)
    where kept.read_by is null and own.id in (${sql.join(planIds)})
    order by coalesce(earlier.amendment, 0)`.execute(db)
  // The latest comes last, and stands.
  return new Map(rows.map(({ id, duties }) => [id, { duties: parsed(duties), confirmed: true }]))
}

const parsed = (duties: string): readonly ReportingDuty[] => fromJson(reportingDuty.array(), duties)

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
