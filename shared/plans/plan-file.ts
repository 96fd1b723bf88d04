import { z } from 'zod'
import { Failure } from '../errors.ts'
import { knownFields } from './appendix.ts'
import { type Plan, plan as planSchema } from './plan.ts'
import { planFault } from './plan-faults.ts'

const format = 'so-ke-hoach/plan'
/** Raised when a plan written now could not be read by an older program. */
const version = 1

const envelope = z.object({
  format: z.literal(format),
  version: z.int().positive(),
  plan: z.unknown().optional(),
})

const fieldOrder = new Map<string, number>(knownFields.map((field, index) => [field, index]))

/** Cells in one order, whatever order they were filled in. */
function orderCells(key: string, value: unknown): unknown {
  if (key !== 'cells' || typeof value !== 'object' || value === null) return value
  const place = (field: string) => fieldOrder.get(field) ?? knownFields.length
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)))
}

/**
 * A plan as a plan file (.khxa). Equal plans give equal text, whatever order their keys were set in.
 *
 * @returns JSON with two spaces of indent and a final line break.
 */
export function writePlanFile(plan: Plan): string {
  return `${JSON.stringify({ format, version, plan: planSchema.parse(plan) }, orderCells, 2)}\n`
}

/**
 * The plan in a plan file.
 *
 * @param name the file's name, for saying which file is at fault.
 * @throws Failure `invalid` emptyFile, brokenJson, notAPlanFile or planContent (with the path of the first fault),
 *   `refused` newerFile when a newer program wrote it.
 */
export function readPlanFile(name: string, text: string): Plan {
  const { plan } = readEnvelope(name, text)
  const parsed = planSchema.safeParse(plan)
  if (!parsed.success) throw contentFault(parsed.error.issues[0]?.path ?? [])
  const fault = planFault(parsed.data)
  if (fault !== undefined) throw contentFault(fault)
  return parsed.data
}

function readEnvelope(name: string, text: string): { readonly plan?: unknown } {
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
  if (opened.data.version > version) throw new Failure({ code: 'refused', what: 'newerFile', detail: name })
  return opened.data
}

function contentFault(path: readonly PropertyKey[]): Failure {
  return new Failure({
    code: 'invalid',
    what: 'planContent',
    detail: ['plan', ...path].map(String).join('.'),
  })
}
