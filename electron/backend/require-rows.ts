import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import type { TrackedRow } from '../../shared/tasks/tracked.ts'
import type { Db } from '../store/schema.ts'
import { trackedRows } from '../store/tracked.ts'
import { missingPlan } from './require-plan.ts'

/**
 * A plan's tasks and indicators as `trackedRows` has them.
 * @throws {Failure} `notFound/plan`
 */
export async function requireRows(
  db: Db,
  planId: string,
  today: string,
  log?: readonly ProgressEntry[],
): Promise<readonly TrackedRow[]> {
  const rows = await trackedRows(db, planId, { today, known: log })
  if (rows === undefined) throw missingPlan(planId)
  return rows
}
