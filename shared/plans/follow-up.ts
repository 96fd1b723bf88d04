import { z } from 'zod'
import type { FormReceived, FormSent } from '../forms/unit-rounds.ts'
import { type ProgressEntry, progressEntry } from '../tasks/progress.ts'
import { type ReportingDuty, reportingDuty } from '../tasks/reporting-duty.ts'
import { isoDate } from '../tasks/schedule.ts'
import { type StateChange, stateChange } from './api.ts'
import { type Plan, plan } from './plan.ts'

/** What is known of a plan beside its text. */
const standing = {
  /** Which plan it amends, as first issued, and the how manieth amendment of it this is. */
  amends: z.object({ planId: z.string().min(1), number: z.int().min(1) }).optional(),
  /** How it came to its state. */
  states: z.array(stateChange),
}

/** A plan or report that goes along with another, as it stands. */
const carriedPlan = z.object({ plan, ...standing })
export type CarriedPlan = {
  readonly plan: Plan
  readonly amends?: Readonly<z.infer<typeof standing.amends>>
  readonly states: readonly StateChange[]
}

const formCommon = {
  period: z.string().min(1),
  unitKey: z.string().min(1),
  unit: z.string(),
  round: z.int().min(1),
  on: isoDate,
}

const forms = z.object({
  sent: z.array(z.object({ ...formCommon, path: z.string(), asked: z.array(z.string()) })),
  received: z.array(z.object({ ...formCommon, hash: z.string().min(1), name: z.string() })),
})
export type CarriedForms = {
  readonly sent: readonly (FormSent & { readonly period: string })[]
  readonly received: readonly (FormReceived & { readonly period: string })[]
}

/** What goes with a plan from one machine to another. */
export const followUp = z.object({
  ...standing,
  states: standing.states.default([]),
  /** What tells apart the texts that the plan has had, this one included: whoever has one of them has an older copy. */
  texts: z.array(z.string()).default([]),
  /** Its reporting duties, once a person has set them. */
  duties: z.array(reportingDuty).optional(),
  /** The units' forms: those that were made, and the filled-in files that were taken. */
  forms: forms.default({ sent: [], received: [] }),
  /** The plans that it amends or that amend it, and the reports on them, as far as these are signed. */
  beside: z.array(carriedPlan).default([]),
  /** Its whole log. */
  progress: z.array(progressEntry).default([]),
})
export type FollowUp = Omit<CarriedPlan, 'plan'> & {
  readonly texts: readonly string[]
  readonly duties?: readonly ReportingDuty[] | undefined
  readonly forms: CarriedForms
  readonly beside: readonly CarriedPlan[]
  readonly progress: readonly ProgressEntry[]
}
