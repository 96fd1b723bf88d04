import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Plan, plan as planSchema } from '../../shared/plans/plan.ts'
import { fromJson, toJson } from './json-column.ts'

/** What tells two texts of a plan apart: everything but its state and its id. Hexadecimal SHA-256. */
export function textHash(plan: Plan): string {
  const { id: _, state: __, ...text } = plan
  return createHash('sha256').update(toJson(text)).digest('hex')
}

/** A plan as a version keeps it: a tenth of its size, since most of it is words that repeat. */
export function packPlan(plan: Plan): Uint8Array {
  return deflateRawSync(toJson(plan))
}

/** A kept plan; throws `storeProblem/corrupt` for what is no plan. */
export function unpackPlan(content: Uint8Array): Plan {
  return fromJson(planSchema, inflateRawSync(content).toString('utf8'))
}
