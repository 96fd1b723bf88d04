import { z } from 'zod'

/** The facts of a plan that are compared and brought back one by one, in the order in which they print. */
export const factNames = [
  'unitKind',
  'communeName',
  'provinceKind',
  'provinceName',
  'number',
  'symbol',
  'place',
  'date',
  'year',
  'subject',
  'archive',
  'signer',
] as const
export type FactName = (typeof factNames)[number]

const id = z.string().min(1)

/**
 * One thing of a version that can be brought back by itself, as it is named in that version. Lines of recipients and
 * of authority have no id: they go by their words. `appendix`: one that is gone, whole; else its title and how it counts.
 */
export const versionPart = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('fact'), name: z.enum(factNames) }),
  z.strictObject({ of: z.literal('basis'), id }),
  z.strictObject({ of: z.literal('lead') }),
  z.strictObject({ of: z.literal('block'), id }),
  z.strictObject({ of: z.literal('closing') }),
  z.strictObject({ of: z.literal('recipient'), text: z.string() }),
  z.strictObject({ of: z.literal('authority'), text: z.string() }),
  z.strictObject({ of: z.literal('appendix'), id }),
  /** A group, sub-group or row of an appendix. */
  z.strictObject({ of: z.literal('item'), id }),
])
export type VersionPart = Readonly<z.infer<typeof versionPart>>
