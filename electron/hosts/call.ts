import { z } from 'zod'
import type { Host } from '../../shared/api/client.ts'
import type { Result } from '../../shared/result.ts'

/** JSON drops an input that is undefined; whether a command does without one is for the command to say. */
const call = z.strictObject({
  name: z.string(),
  input: z.unknown().optional(),
  origin: z.string().nullable(),
})

/**
 * Answers one call that came from outside this process.
 * @param raw what arrived, not yet trusted to be `{name, input, origin}`
 * @returns the command's own answer; `invalid input` when it is no call at all
 */
export async function answerCall(backend: Pick<Host, 'invoke'>, raw: unknown): Promise<Result<unknown>> {
  const parsed = call.safeParse(raw)
  if (!parsed.success) return { ok: false, error: { code: 'invalid', what: 'input' } }
  return backend.invoke(parsed.data.name, parsed.data.input, parsed.data.origin)
}
