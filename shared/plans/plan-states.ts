import { formatOfficialDay, toDay } from '../dates.ts'
import { documentKind } from './document-kind.ts'
import type { Plan, PlanState } from './plan.ts'

/** The way of a plan from its draft to its end; a submitted one may be given back. */
const steps: Readonly<Record<PlanState, readonly PlanState[]>> = {
  draft: ['submitted'],
  submitted: ['issued', 'draft'],
  issued: ['closed'],
  closed: [],
}

/** Whether a plan may go from one state straight to the other. */
export function canMove(from: PlanState, to: PlanState): boolean {
  return steps[from].includes(to)
}

/** Whether the text of a plan in this state stays as it was signed. */
export function isFrozen(state: PlanState): boolean {
  return state === 'issued' || state === 'closed'
}

/**
 * What a plan still lacks to be issued: a document in force has a number and a whole date (NĐ30 PL I.II.3–4).
 *
 * @returns Vietnamese names of what is missing; `ngày … không có thật` for a day that no calendar has.
 */
export function missingForIssue({ letterhead }: Plan): readonly string[] {
  const { number, day, month, year } = letterhead
  const missing = [
    ...(number === '' ? ['số'] : []),
    ...(day === null ? ['ngày'] : []),
    ...(month === null ? ['tháng'] : []),
    ...(year === null ? ['năm'] : []),
  ]
  if (missing.length > 0) return missing.map(each => `${each} ban hành`)
  const exists = toDay(year ?? 0, month ?? 0, day ?? 0) !== undefined
  return exists ? [] : ['ngày ban hành có trong lịch']
}

/** A plan or report as another document names it: `Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm 2026`. */
export function citePlan(plan: Pick<Plan, 'letterhead' | 'report'>): string {
  const { letterhead } = plan
  const { name } = documentKind(plan)
  const { number, symbol, day, month, year } = letterhead
  const date = toDay(year ?? 0, month ?? 0, day ?? 0)
  const named = number === '' ? name : `${name} số ${number.padStart(2, '0')}/${symbol}`
  return date === undefined ? named : `${named} ${formatOfficialDay(date)}`
}
