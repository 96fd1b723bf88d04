import { toRoman } from '../plans/numbering.ts'
import type { Plan } from '../plans/plan.ts'
import { planCitation } from './letterhead-text.ts'

/**
 * `Phụ lục` for the only one, `Phụ lục II` where there are two or more (NĐ30 PL I.III.1.b).
 *
 * @param index place among the plan's appendices, from 0.
 */
export function appendixLabel(index: number, count: number): string {
  return count < 2 ? 'Phụ lục' : `Phụ lục ${toRoman(index + 1)}`
}

/**
 * `(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026 của UBND xã Sơn Dương)`, with room for what is not
 * registered yet (NĐ30 PL I.III.1.c).
 */
export function appendixReference(plan: Pick<Plan, 'letterhead' | 'report'>): string {
  return `(Kèm theo ${planCitation(plan)})`
}
