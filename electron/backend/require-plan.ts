import { Failure } from '../../shared/errors.ts'
import { loadPlan, type StoredPlan } from '../store/plans.ts'
import type { Db } from '../store/schema.ts'

/**
 * A stored plan that must be there, live or in the bin.
 * @throws {Failure} `notFound/plan`
 */
export async function requirePlan(db: Db, id: string): Promise<StoredPlan> {
  const stored = await loadPlan(db, id)
  if (stored === undefined) throw missingPlan(id)
  return stored
}

/** What a person is told when a plan is gone. */
export function missingPlan(id: string): Failure {
  return new Failure({ code: 'notFound', what: 'plan', detail: id })
}
