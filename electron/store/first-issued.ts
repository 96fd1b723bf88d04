import { sql } from 'kysely'
import { letterhead } from '../../shared/plans/plan.ts'
import { statusContext } from '../../shared/tasks/track-row.ts'
import { fromJson } from './json-column.ts'
import type { Db } from './schema.ts'

/**
 * From when on the rows of an amendment are asked for: a row that it keeps was asked for since the plan that brought it
 * was issued, so that what was missed before the amendment stays missed.
 *
 * @returns days by row; none for rows that the amendment brought, and for a plan that amends no other.
 */
export async function firstIssuedDays(db: Db, planId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; year: number; letterhead: string }>`
    select item.id, earlier.year, earlier.letterhead
    from plans as own
    join plans as earlier on earlier.id = own.amends_plan_id
      or (earlier.amends_plan_id = own.amends_plan_id and earlier.amendment < own.amendment)
    join appendix_items as item on item.plan_id = earlier.id and item.kind = 'row'
    where own.id = ${planId} and earlier.state in ('issued', 'closed')
    order by coalesce(earlier.amendment, 0) desc`.execute(db)
  // The first of the plans comes last, and stands.
  return new Map(
    rows.flatMap(({ id, ...plan }) => {
      const head = fromJson(letterhead, plan.letterhead)
      const { issuedOn } = statusContext({ year: plan.year, letterhead: head }, '')
      return issuedOn === null ? [] : [[id, issuedOn] as const]
    }),
  )
}
