import type { Finding } from '../documents/api.ts'
import type { Plan } from '../plans/plan.ts'
import { checkAppendixMentioned } from './check-appendix-mentioned.ts'
import { checkAppendixRows } from './check-appendix-rows.ts'
import { checkBases } from './check-bases.ts'
import { checkBody } from './check-body.ts'
import { checkDate } from './check-date.ts'
import { checkLetterhead } from './check-letterhead.ts'
import { checkOwnName } from './check-own-name.ts'
import { checkRecipients } from './check-recipients.ts'
import { checkReview } from './check-review.ts'
import { checkSignature } from './check-signature.ts'
import { checkSubject } from './check-subject.ts'
import { checkUnwritten } from './check-unwritten.ts'
import { checkYear } from './check-year.ts'
import type { Rule } from './finding.ts'

const rules: readonly Rule[] = [
  checkLetterhead,
  checkDate,
  checkSubject,
  checkYear,
  checkOwnName,
  checkBases,
  checkBody,
  checkUnwritten,
  checkReview,
  checkRecipients,
  checkSignature,
  checkAppendixMentioned,
  checkAppendixRows,
]

/**
 * What stands in the way of printing a plan, or would have it sent back. A draft's blank number and date are no fault.
 *
 * @returns findings in the order of the printed page; empty for a plan that may be printed.
 */
export function checkPlan(plan: Plan): readonly Finding[] {
  return rules.flatMap(rule => rule(plan))
}
