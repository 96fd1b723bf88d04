import type { Plan } from '../plans/plan.ts'

/** Whether a plan has a task or an indicator to follow: rows of free appendices, groups and notes are none. */
export function hasTrackedRows({ appendices }: Pick<Plan, 'appendices'>): boolean {
  return appendices.some(({ kind, items }) => kind !== 'free' && items.some(item => item.kind === 'row'))
}
