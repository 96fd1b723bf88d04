import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Plan, plan as planSchema } from '../../shared/plans/plan.ts'
import { fromJson, toJson } from './json-column.ts'

/**
 * What tells two texts of a plan apart: everything but its state and its id. Hexadecimal SHA-256, the same on every
 * machine, in whatever order the cells of a row were filled in.
 */
export function textHash(plan: Plan): string {
  const { id: _, state: __, ...text } = plan
  return createHash('sha256').update(JSON.stringify(text, inOrder)).digest('hex')
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A plan as a version keeps it: a tenth of its size, since most of it is words that repeat. */
export function packPlan(plan: Plan): Uint8Array {
  return deflateRawSync(toJson(plan))
}

/** A kept plan; throws `storeProblem/corrupt` for what is no plan. */
export function unpackPlan(content: Uint8Array): Plan {
  return fromJson(planSchema, inflateRawSync(content).toString('utf8'))
}
