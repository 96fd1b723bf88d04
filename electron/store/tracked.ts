import { letterhead } from '../../shared/plans/plan.ts'
import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import { trackPlan, trackPlanAtEnd } from '../../shared/tasks/track-plan.ts'
import type { TrackedRow } from '../../shared/tasks/tracked.ts'
import { loadAppendices } from './appendices.ts'
import { firstIssuedDays } from './first-issued.ts'
import { fromJson } from './json-column.ts'
import { listEntries } from './progress.ts'
import type { Db } from './schema.ts'
import { inOneRead } from './transaction.ts'

export type TrackedAt = {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** A day before today, to see how things stood at its end by what is known now; null for today. */
  readonly endOf?: string | null
  /** The plan's whole log, where it has been read already. */
  readonly known?: readonly ProgressEntry[] | undefined
}

/**
 * Every task and indicator of a plan with what its log comes to on a day, worked out from the log itself: one plan's
 * is short. What was reported under the plan that it amends counts, too.
 *
 * @returns undefined for no plan.
 */
export async function trackedRows(
  db: Db,
  planId: string,
  { today, endOf = null, known }: TrackedAt,
): Promise<readonly TrackedRow[] | undefined> {
  return inOneRead(db, async tx => {
    const plan = await tx
      .selectFrom('plans')
      .select(['id', 'year', 'letterhead'])
      .where('id', '=', planId)
      .executeTakeFirst()
    if (plan === undefined) return undefined
    const appendices = await loadAppendices(tx, planId)
    const log = known ?? (await listEntries(tx, planId))
    const facts = { ...plan, letterhead: fromJson(letterhead, plan.letterhead), appendices }
    const issuedOn = await firstIssuedDays(tx, planId)
    return endOf !== null && endOf < today
      ? trackPlanAtEnd(facts, log, endOf, issuedOn)
      : trackPlan(facts, log, endOf ?? today, issuedOn)
  })
}
