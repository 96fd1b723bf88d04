import { z } from 'zod'
import { Failure } from '../errors.ts'
import { logFault } from '../tasks/log-fault.ts'
import { knownFields } from './appendix.ts'
import { type FollowUp, followUp as followUpSchema } from './follow-up.ts'
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

const envelope = z.looseObject({
  format: z.literal(format),
  version: z.int().positive(),
  plan: z.unknown().optional(),
  progress: z.unknown().optional(),
})

const fieldOrder = new Map<string, number>(knownFields.map((field, index) => [field, index]))

/** Cells in one order, whatever order they were filled in. */
function orderCells(key: string, value: unknown): unknown {
  if (key !== 'cells' || typeof value !== 'object' || value === null) return value
  const place = (field: string) => fieldOrder.get(field) ?? knownFields.length
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)))
}

/**
 * A plan as a plan file (.khxa), with what goes with it where that is given. Equal content gives equal text, whatever
 * order its keys were set in.
 *
 * @param followUp said of the plan in the file, whichever of its amendments the log was entered under.
 * @returns JSON with two spaces of indent and a final line break.
 */
export function writePlanFile(plan: Plan, followUp?: Partial<FollowUp>): string {
  const progress = followUp?.progress?.map(entry => ({ ...entry, planId: plan.id }))
  const content = followUp === undefined ? {} : followUpSchema.parse({ ...followUp, progress })
  const version = followUp === undefined && plan.report === undefined ? planVersion : logVersion
  return `${JSON.stringify({ format, version, plan: planSchema.parse(plan), ...content }, orderCells, 2)}\n`
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

/** The plan in a plan file with what goes with it, as far as the file has any; throws like `readPlanFile`. */
export function readFollowedPlanFile(
  name: string,
  text: string,
): { readonly plan: Plan; readonly followUp: FollowUp } {
  const opened = readEnvelope(name, text)
  const plan = planIn(opened)
  const parsed = followUpSchema.safeParse(opened)
  if (!parsed.success) throw contentFault(parsed.error.issues[0]?.path ?? [])
  const fault = logFault(parsed.data.progress)
  if (fault !== undefined) throw contentFault(['progress', ...fault])
  for (const [at, beside] of parsed.data.beside.entries()) {
    const broken = planFault(beside.plan)
    if (broken !== undefined) throw contentFault(['beside', at, 'plan', ...broken])
  }
  const progress = parsed.data.progress.map(entry => ({ ...entry, planId: plan.id }))
  return { plan, followUp: { ...parsed.data, progress } }
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
