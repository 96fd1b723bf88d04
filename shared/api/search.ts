import { z } from 'zod'
import { query } from './command.ts'

export const searchHit = z.strictObject({
  planId: z.string(),
  /** What was found: a plan by its title, a block of its text, a row of an appendix. */
  kind: z.enum(['plan', 'block', 'row', 'basis']),
  /** Id of the block, row or basis inside the plan; the plan's own for a plan. */
  id: z.string(),
  planSubject: z.string(),
  text: z.string(),
})
export type SearchHit = Readonly<z.infer<typeof searchHit>>

export const searchCommands = {
  /** Accents and capitals do not count; best first, at most 50. */
  'search.find': query(z.strictObject({ words: z.string() }), z.array(searchHit)),
}
