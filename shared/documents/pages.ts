import { z } from 'zod'
import { run } from '../plans/rich-text.ts'

/**
 * Pages as they print, to draw and to print: all that is on them and where it stands, so that nothing has to be laid
 * out or looked up again. Lengths are in pixels, 96 to the inch, from the page's top left corner; font sizes are points.
 */
const line = z.strictObject({
  /** With every mark that prints: those of the paragraph's role too. */
  runs: z.array(run),
  /** Where the text starts and the line's top. */
  x: z.number(),
  y: z.number(),
  height: z.number(),
  /** How far the text goes when it is drawn, and how far it would go unstretched: spaces take up the difference. */
  width: z.number(),
  natural: z.number(),
})

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  /** The block, row or basis that it shows; null for what has no place to go to. */
  source: z.string().nullable(),
  size: z.number(),
  /** Level of a heading, 0 outermost; null for text. */
  level: z.int().nullable(),
  /** Those on this page. */
  lines: z.array(line),
})

/** A drawn rule; `y` is its upper edge. */
const rule = z.strictObject({ type: z.literal('rule'), x: z.number(), y: z.number(), width: z.number() })

const table = z.strictObject({
  type: z.literal('table'),
  /** The letterhead and the signature block have no borders. */
  bordered: z.boolean(),
  /** Cells on this page, row by row, those of repeated heading rows included. */
  cells: z.array(
    z.strictObject({
      row: z.int(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      content: z.array(z.discriminatedUnion('type', [paragraph, rule])),
    }),
  ),
})

export const laidOutPage = z.strictObject({
  /** Which section of the document: 0 is the plan's text, the rest are its appendices. */
  section: z.int(),
  width: z.number(),
  height: z.number(),
  /** As it prints; null on a section's first page, which shows none. */
  pageNumber: z.string().nullable(),
  blocks: z.array(z.discriminatedUnion('type', [paragraph, rule, table])),
})

export const laidOutPages = z.strictObject({
  pages: z.array(laidOutPage),
  /** Vietnamese: why the layout stopped before the end; null when all pages are there. */
  stoppedAt: z.string().nullable(),
})

export type LaidOutLine = Readonly<z.infer<typeof line>>
export type LaidOutParagraph = Readonly<z.infer<typeof paragraph>>
export type LaidOutRule = Readonly<z.infer<typeof rule>>
export type LaidOutTable = Readonly<z.infer<typeof table>>
export type LaidOutCell = LaidOutTable['cells'][number]
export type LaidOutBlock = LaidOutParagraph | LaidOutRule | LaidOutTable
export type LaidOutPage = Readonly<z.infer<typeof laidOutPage>>
export type LaidOutPages = Readonly<z.infer<typeof laidOutPages>>
