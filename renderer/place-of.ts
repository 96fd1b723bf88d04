import type { Plan } from '../shared/plans/plan.ts'
import type { PlanTab } from './route.ts'

export type Place = { readonly tab: PlanTab; readonly place?: string }

/** The tab, and the place in it, where a finding can be seen and mended. */
export function placeOf(plan: Plan, where: string): Place {
  const inAppendix = plan.appendices.some(
    one => one.id === where || one.items.some(item => item.id === where),
  )
  if (inAppendix) return { tab: 'appendix', place: where }
  if (/^(letterhead|subject|recipients|signature)/.test(where)) return { tab: 'info' }
  const inText = plan.body.some(block => block.id === where) || plan.bases.some(basis => basis.id === where)
  return inText ? { tab: 'text', place: where } : { tab: 'text' }
}
