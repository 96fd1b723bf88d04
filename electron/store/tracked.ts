import { letterhead } from '../../shared/plans/plan.ts'
import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import { trackPlan } from '../../shared/tasks/track-plan.ts'
import type { TrackedRow } from '../../shared/tasks/tracked.ts'
import { loadAppendices } from './appendices.ts'
import { firstIssuedDays } from './first-issued.ts'
import { fromJson } from './json-column.ts'
import { listEntries } from './progress.ts'
import type { Db } from './schema.ts'
import { inOneRead } from './transaction.ts'

/**
 * Every task and indicator of a plan with what its log comes to on a day, worked out from the log itself: one plan's
 * is short. What was reported under the plan that it amends counts, too.
 *
 * @param day `YYYY-MM-DD`: today, or an earlier day to see how things stood then by what is known now.
 * @param known the plan's whole log, where it has been read already.
 * @returns undefined for no plan.
 */
export async function trackedRows(
  db: Db,
  planId: string,
  day: string,
  known?: readonly ProgressEntry[],
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
    return trackPlan(facts, log, day, await firstIssuedDays(tx, planId))
  })
}
