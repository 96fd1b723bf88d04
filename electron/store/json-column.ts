import type { z } from 'zod'
import { Failure } from '../../shared/errors.ts'

/** A structure as a column holds it. Equal structures of one spelling give equal text. */
export function toJson(value: unknown): string {
  return JSON.stringify(value)
}

/**
 * A structure read back from a column.
 *
 * @throws Failure `storeProblem/corrupt` when the text is no longer what the schema says.
 */
export function fromJson<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  return parseStored(schema, parseJson(text))
}

/** A value put together from columns, checked as it enters the program; throws like `fromJson`. */
export function parseStored<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Failure({ code: 'storeProblem', what: 'corrupt', detail: issue?.path.join('.') ?? '' })
}

/** A column's text as JSON of any shape; throws like `fromJson`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure({ code: 'storeProblem', what: 'corrupt', detail: 'JSON' })
  }
}
