import { Failure } from '../../shared/errors.ts'
import { type PlanHead, planHead } from '../store/plan-head.ts'
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

/**
 * A stored plan that is not in the bin.
 * @throws {Failure} `notFound/plan`
 */
export async function requireLivePlan(db: Db, id: string): Promise<StoredPlan> {
  const head = await planHead(db, id)
  if (head === undefined || head.inBin) throw missingPlan(id)
  return requirePlan(db, id)
}

/**
 * The head of a live plan whose text is not frozen: issued and closed plans stay as they were signed.
 * @throws {Failure} `notFound/plan`, `refused/issuedPlan`
 */
export async function requireEditable(db: Db, id: string): Promise<PlanHead> {
  const head = await planHead(db, id)
  if (head === undefined || head.inBin) throw missingPlan(id)
  if (head.state === 'issued' || head.state === 'closed')
    throw new Failure({ code: 'refused', what: 'issuedPlan', detail: id })
  return head
}

/** What a person is told when a plan is gone. */
export function missingPlan(id: string): Failure {
  return new Failure({ code: 'notFound', what: 'plan', detail: id })
}

/**
 * What a change of a plan came to, or why it did not.
 * @throws {Failure} `notFound/plan`, `conflict/plan`, `invalid/input` for ids that do not fit together
 */
export function settled<T>(id: string, outcome: T | 'conflict' | 'missing' | 'disorder'): T {
  if (outcome === 'missing') throw missingPlan(id)
  if (outcome === 'conflict') throw new Failure({ code: 'conflict', what: 'plan', detail: id })
  if (outcome === 'disorder') throw new Failure({ code: 'invalid', what: 'input', detail: 'id' })
  return outcome
}
