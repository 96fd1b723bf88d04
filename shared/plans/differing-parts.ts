import { sameData } from '../versions/same-data.ts'
import type { Plan } from './plan.ts'

/** Parts of a plan that can read otherwise in another copy of it. */
export const planParts = [
  'year',
  'state',
  'letterhead',
  'subject',
  'bases',
  'lead',
  'body',
  'closing',
  'recipients',
  'signature',
  'appendices',
] as const satisfies readonly (keyof Plan)[]

export type PlanPart = (typeof planParts)[number]

/** The parts of a plan that read otherwise in another copy of it. */
export function differingParts(here: Plan, there: Plan): readonly PlanPart[] {
  return planParts.filter(part => !sameData(here[part], there[part]))
}
