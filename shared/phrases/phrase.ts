import { z } from 'zod'

/** A standard sentence to insert; `{tên xã}`, `{năm}` and the other fields of templates are filled from the plan. */
export const phrase = z.strictObject({
  id: z.string().min(1),
  /** The section of a plan that it belongs to, as a person looks for it: `Mục tiêu`, `Kinh phí`. */
  section: z.string(),
  text: z.string().min(1),
  /** The commune's own, which may be changed and removed; built-in ones stay. */
  own: z.boolean(),
})
export type Phrase = Readonly<z.infer<typeof phrase>>
