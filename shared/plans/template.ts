import { z } from 'zod'
import { unitKinds } from './plan.ts'

/** What a clerk says of her commune when she starts a plan from a template. */
export const templateFacts = z.strictObject({
  unitKind: z.enum(unitKinds),
  communeName: z.string().trim().min(1),
  provinceKind: z.enum(['tỉnh', 'thành phố']),
  provinceName: z.string().trim(),
  year: z.int().min(2000).max(2100),
  signerName: z.string().trim(),
})
export type TemplateFacts = Readonly<z.infer<typeof templateFacts>>

export const templateSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** Titles of its appendices, to tell templates apart. */
  appendices: z.array(z.string()),
})
export type TemplateSummary = Readonly<z.infer<typeof templateSummary>>
