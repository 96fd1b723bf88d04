import { Failure } from '../../shared/errors.ts'
import { takesEntries } from '../store/plan-family.ts'
import { type PlanHead, planHead } from '../store/plan-head.ts'
import type { Db } from '../store/schema.ts'
import { missingPlan } from './require-plan.ts'

/**
 * The head of a plan whose log may grow; refuses a plan whose progress cannot be entered: one that is not in force yet or at its end, a report.
 * @throws {Failure} `notFound/plan`, `refused/notFollowed`
 */
export async function requireFollowed(db: Db, id: string): Promise<PlanHead> {
  const head = await planHead(db, id)
  if (head === undefined || head.inBin) throw missingPlan(id)
  if (!(await takesEntries(db, id))) throw new Failure({ code: 'refused', what: 'notFollowed', detail: id })
  return head
}
