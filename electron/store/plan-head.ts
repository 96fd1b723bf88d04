import { type PlanState, plan } from '../../shared/plans/plan.ts'
import { parseStored } from './json-column.ts'
import type { Db } from './schema.ts'

/** What decides whether a plan may be changed and what its log takes, read without the plan. */
export type PlanHead = {
  readonly year: number
  readonly state: PlanState
  readonly rev: number
  readonly bodyRev: number
  readonly appendicesRev: number
  readonly inBin: boolean
}

/** The head of a plan, live or in the bin; undefined when there is none. */
export async function planHead(db: Db, id: string): Promise<PlanHead | undefined> {
  const row = await db
    .selectFrom('plans')
    .select(['year', 'state', 'rev', 'body_rev', 'appendices_rev', 'deleted_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      year: row.year,
      state: parseStored(plan.shape.state, row.state),
      rev: row.rev,
      bodyRev: row.body_rev,
      appendicesRev: row.appendices_rev,
      inBin: row.deleted_at !== null,
    }
  )
}
