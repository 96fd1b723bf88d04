import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { letterhead, plan, planStates, recipients, signature } from './plan.ts'
import { templateFacts, templateSummary } from './template.ts'

export const planSummary = z.strictObject({
  id: z.string(),
  rev: z.int(),
  year: z.int(),
  state: z.enum(planStates),
  subject: z.string(),
  communeName: z.string(),
  /** Rows of all its appendices. */
  rowCount: z.int(),
  /** ISO instants. */
  createdAt: z.string(),
  updatedAt: z.string(),
  /** When it was put in the bin; null for a live plan. */
  deletedAt: z.string().nullable(),
})
export type PlanSummary = Readonly<z.infer<typeof planSummary>>

export const storedPlan = z.strictObject({ plan, rev: z.int(), createdAt: z.string(), updatedAt: z.string() })

/** The facts that the first screens edit; each given field replaces the stored one whole. */
export const planPatch = z.strictObject({
  year: plan.shape.year.optional(),
  subject: z.string().optional(),
  letterhead: letterhead.optional(),
  recipients: recipients.optional(),
  signature: signature.optional(),
})
export type PlanPatch = Readonly<z.infer<typeof planPatch>>

export const importNote = z.strictObject({
  at: z.int(),
  severity: z.enum(['info', 'warning']),
  message: z.string(),
  text: z.string(),
})

export const planCommands = {
  'plans.list': query(z.strictObject({ bin: z.boolean() }), z.array(planSummary)),
  'plans.get': query(z.strictObject({ id: z.string() }), storedPlan),
  'plans.createFromTemplate': change(
    z.strictObject({ templateId: z.string(), facts: templateFacts }),
    planSummary,
    ['plans', 'settings'],
  ),
  /** The bytes of a .txt or .khxa file in base64: a page has no path to give. */
  'plans.importFile': change(
    z.strictObject({ name: z.string().min(1), base64: z.base64() }),
    z.strictObject({ plan: planSummary, notes: z.array(importNote) }),
    ['plans'],
  ),
  /** Refused with `conflict` when `rev` is not the stored one. */
  'plans.update': change(z.strictObject({ id: z.string(), rev: z.int(), patch: planPatch }), storedPlan, [
    'plans',
  ]),
  /** One name for another everywhere in the plan's text; refused with `conflict` when `rev` is not the stored one. */
  'plans.replaceText': change(
    z.strictObject({ id: z.string(), rev: z.int(), from: z.string().min(1), to: z.string().min(1) }),
    storedPlan,
    ['plans'],
  ),
  'plans.remove': change(z.strictObject({ id: z.string() }), z.null(), ['plans']),
  'plans.restore': change(z.strictObject({ id: z.string() }), z.null(), ['plans']),
  'plans.templates': query(z.strictObject({}), z.array(templateSummary)),
}
