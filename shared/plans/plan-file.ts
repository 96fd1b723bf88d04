import { z } from 'zod'
import { Failure } from '../errors.ts'
import { logFault } from '../tasks/log-fault.ts'
import { type ProgressEntry, progressEntry } from '../tasks/progress.ts'
import { knownFields } from './appendix.ts'
import { type Plan, plan as planSchema } from './plan.ts'
import { planFault } from './plan-faults.ts'

const format = 'so-ke-hoach/plan'
/**
 * The version that a program must know to read a file without losing anything of it: raised when a plan or its log is
 * written otherwise. A plan without a log stays readable for older programs.
 */
const planVersion = 2
/** Of files with a log, and of reports. */
const logVersion = 3

/** Which plan it amends, as first issued, and the how manieth amendment of it this is. */
const amendedPlan = z.object({ planId: z.string().min(1), number: z.int().min(1) })

const envelope = z.object({
  format: z.literal(format),
  version: z.int().positive(),
  plan: z.unknown().optional(),
  amends: amendedPlan.optional(),
  progress: z.unknown().optional(),
})

const fieldOrder = new Map<string, number>(knownFields.map((field, index) => [field, index]))

/** Cells in one order, whatever order they were filled in. */
function orderCells(key: string, value: unknown): unknown {
  if (key !== 'cells' || typeof value !== 'object' || value === null) return value
  const place = (field: string) => fieldOrder.get(field) ?? knownFields.length
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)))
}

/** What goes with a plan that is followed from one machine to another. */
export type FollowUp = {
  /** Its whole log. */
  readonly log: readonly ProgressEntry[]
  readonly amends?: Readonly<z.infer<typeof amendedPlan>>
}

/**
 * A plan as a plan file (.khxa), with its log where one is given. Equal plans and logs give equal text, whatever order
 * their keys were set in.
 *
 * @returns JSON with two spaces of indent and a final line break.
 */
export function writePlanFile(plan: Plan, followUp?: FollowUp): string {
  const content = followUp === undefined ? {} : followUpContent(plan, followUp)
  const version = followUp === undefined && plan.report === undefined ? planVersion : logVersion
  return `${JSON.stringify({ format, version, plan: planSchema.parse(plan), ...content }, orderCells, 2)}\n`
}

/** Every entry is said of the plan in the file, whichever of its amendments it was entered under. */
function followUpContent({ id }: Plan, { log, amends }: FollowUp): object {
  const progress = progressEntry.array().parse(log.map(entry => ({ ...entry, planId: id })))
  return { ...(amends === undefined ? {} : { amends: amendedPlan.parse(amends) }), progress }
}

/**
 * The plan in a plan file.
 *
 * @param name the file's name, for saying which file is at fault.
 * @throws Failure `invalid` emptyFile, brokenJson, notAPlanFile or planContent (with the path of the first fault),
 *   `refused` newerFile when a newer program wrote it.
 */
export function readPlanFile(name: string, text: string): Plan {
  return planIn(readEnvelope(name, text))
}

/** The plan in a plan file with its log, which is empty when the file has none; throws like `readPlanFile`. */
export function readFollowedPlanFile(name: string, text: string): FollowUp & { readonly plan: Plan } {
  const opened = readEnvelope(name, text)
  const plan = planIn(opened)
  const parsed = progressEntry.array().safeParse(opened.progress ?? [])
  if (!parsed.success) throw contentFault(['progress', ...(parsed.error.issues[0]?.path ?? [])])
  const fault = logFault(parsed.data)
  if (fault !== undefined) throw contentFault(['progress', ...fault])
  const log = parsed.data.map(entry => ({ ...entry, planId: plan.id }))
  return { plan, log, ...(opened.amends === undefined ? {} : { amends: opened.amends }) }
}

function planIn({ plan }: z.infer<typeof envelope>): Plan {
  const parsed = planSchema.safeParse(plan)
  if (!parsed.success) throw contentFault(['plan', ...(parsed.error.issues[0]?.path ?? [])])
  const fault = planFault(parsed.data)
  if (fault !== undefined) throw contentFault(['plan', ...fault])
  return parsed.data
}

function readEnvelope(name: string, text: string): z.infer<typeof envelope> {
  const json = text.replace(/^\ufeff/, '')
  if (json.trim() === '') throw new Failure({ code: 'invalid', what: 'emptyFile', detail: name })
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch {
    throw new Failure({ code: 'invalid', what: 'brokenJson', detail: name })
  }
  const opened = envelope.safeParse(content)
  if (!opened.success) throw new Failure({ code: 'invalid', what: 'notAPlanFile', detail: name })
  if (opened.data.version > logVersion)
    throw new Failure({ code: 'refused', what: 'newerFile', detail: name })
  return opened.data
}

function contentFault(path: readonly PropertyKey[]): Failure {
  return new Failure({
    code: 'invalid',
    what: 'planContent',
    detail: path.map(String).join('.'),
  })
}
