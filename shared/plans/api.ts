import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { appendixHead, appendixItem } from './appendix.ts'
import { block } from './block.ts'
import { letterhead, plan, planStates, recipients, reportFacts, signature } from './plan.ts'
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
  /** An amendment that is issued stands in its place. */
  replaced: z.boolean(),
  /**
   * Which plan it reports on, its period, and its letterhead's number (empty until it has one), symbol and date; null
   * for a plan.
   */
  report: reportFacts
    .pick({ about: true, period: true })
    .extend({ ...letterhead.pick({ number: true, symbol: true }).shape, issuedOn: z.iso.date().nullable() })
    .nullable(),
})
export type PlanSummary = Readonly<z.infer<typeof planSummary>>

/** The amendment that stands in the place of a plan, issued or closed itself. */
export const standingAmendment = planSummary
  .pick({ id: true, subject: true, state: true })
  .extend({ letterhead })
export type StandingAmendment = Readonly<z.infer<typeof standingAmendment>>

/**
 * A plan with its three revisions: `rev` counts changes of its facts, `bodyRev` of its body's blocks, `appendicesRev`
 * of its appendices, so that the form, the editor and the grid, which save on their own, do not get in each other's
 * way.
 */
export const storedPlan = z.strictObject({
  plan,
  rev: z.int(),
  bodyRev: z.int(),
  appendicesRev: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

/** The facts that the first screens edit; each given field replaces the stored one whole. */
export const planPatch = z.strictObject({
  year: plan.shape.year.optional(),
  subject: z.string().optional(),
  letterhead: letterhead.optional(),
  bases: plan.shape.bases.optional(),
  lead: plan.shape.lead.optional(),
  closing: plan.shape.closing.optional(),
  recipients: recipients.optional(),
  signature: signature.optional(),
  /** Of a report only: a plan does not become one. */
  report: reportFacts.optional(),
})
export type PlanPatch = Readonly<z.infer<typeof planPatch>>

export const importNote = z.strictObject({
  at: z.int(),
  severity: z.enum(['info', 'warning']),
  message: z.string(),
  text: z.string(),
})

export const stateChange = z.strictObject({
  from: z.enum(planStates),
  to: z.enum(planStates),
  who: z.string(),
  why: z.string(),
  /** ISO instant. */
  at: z.string(),
  /** SHA-256 of the files exported from the text that was frozen. */
  files: z.array(z.strictObject({ path: z.string(), hash: z.string() })),
})
export type StateChange = Readonly<z.infer<typeof stateChange>>

export const planCommands = {
  'plans.list': query(z.strictObject({ bin: z.boolean() }), z.array(planSummary)),
  'plans.get': query(z.strictObject({ id: z.string() }), storedPlan),
  'plans.createFromTemplate': change(
    z.strictObject({ templateId: z.string(), facts: templateFacts }),
    planSummary,
    // The register's units are worded for the kind of commune.
    ['plans', 'settings', 'organisations'],
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
  /**
   * Saves what changed in the body: blocks put (new or changed), blocks removed, and the order of all block ids where
   * it changed. Refused with `conflict` when `bodyRev` is not the stored one.
   */
  'plans.saveBody': change(
    z.strictObject({
      id: z.string(),
      bodyRev: z.int(),
      put: z.array(block),
      remove: z.array(z.string()),
      order: z.array(z.string()).nullable(),
    }),
    z.strictObject({ bodyRev: z.int(), updatedAt: z.string() }),
    ['plans', 'versions'],
  ),
  /**
   * Saves what changed in the appendices: heads (all but the items) put or removed with their items, the order of all
   * appendices where it changed; items put (new, changed or moved from another appendix), items removed, and the order
   * of all items of each appendix where it changed. Refused with `conflict` when `appendicesRev` is not the stored one.
   */
  'plans.saveAppendices': change(
    z.strictObject({
      id: z.string(),
      appendicesRev: z.int(),
      put: z.array(appendixHead),
      remove: z.array(z.string()),
      order: z.array(z.string()).nullable(),
      putItems: z.array(z.strictObject({ appendixId: z.string(), item: appendixItem })),
      removeItems: z.array(z.string()),
      itemOrders: z.array(z.strictObject({ appendixId: z.string(), ids: z.array(z.string()) })),
    }),
    z.strictObject({ appendicesRev: z.int(), updatedAt: z.string() }),
    ['plans', 'versions'],
  ),
  /** Moves a plan to another state; issuing freezes its text and keeps the hashes of its exported files. */
  'plans.changeState': change(
    z.strictObject({
      id: z.string(),
      rev: z.int(),
      to: z.enum(planStates),
      who: z.string().trim(),
      why: z.string().trim(),
    }),
    storedPlan,
    // An issued plan begins to be followed.
    ['plans', 'versions', 'progress'],
  ),
  /** Who moved it, when and why, latest first. */
  'plans.stateHistory': query(z.strictObject({ id: z.string() }), z.array(stateChange)),
  /** A new draft of an issued plan, to change it: its subject says so, its history points back. */
  'plans.amend': change(z.strictObject({ id: z.string() }), planSummary, ['plans', 'versions']),
  /** What stands in a plan's place; null while it stands itself. */
  'plans.amendedBy': query(z.strictObject({ id: z.string() }), standingAmendment.nullable()),
  /** Keeps a plan as the commune's own template. */
  'plans.saveAsTemplate': change(
    z.strictObject({ id: z.string(), title: z.string().trim().min(1) }),
    templateSummary,
    ['templates'],
  ),
  'plans.removeTemplate': change(z.strictObject({ id: z.string() }), z.null(), ['templates']),
  /** One name for another everywhere in the plan's text; refused with `conflict` when `rev` is not the stored one. */
  'plans.replaceText': change(
    z.strictObject({ id: z.string(), rev: z.int(), from: z.string().min(1), to: z.string().min(1) }),
    storedPlan,
    ['plans', 'versions'],
  ),
  'plans.remove': change(z.strictObject({ id: z.string() }), z.null(), ['plans', 'progress']),
  'plans.restore': change(z.strictObject({ id: z.string() }), z.null(), ['plans', 'progress']),
  'plans.templates': query(z.strictObject({}), z.array(templateSummary)),
}
