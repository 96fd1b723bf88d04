import { z } from 'zod'
import { type RichText, richText } from './rich-text.ts'

/** Kinds of text block from the outermost level inwards; `paragraph` stands at any level and has no number. */
export const textBlockKinds = [
  'part',
  'section',
  'clause',
  'subclause',
  'point',
  'dash',
  'plus',
  'paragraph',
] as const
export type TextBlockKind = (typeof textBlockKinds)[number]

export const textBlock = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(textBlockKinds),
  text: richText,
  /** What prints instead of the computed number, as it prints: `IV.`, `Phần 1`, `a)`. Old documents keep theirs. */
  number: z.string().min(1).optional(),
  /**
   * A clause, subclause or point that is a heading on a line of its own (bold), not a sentence (upright).
   * NĐ30 PL I.II.6.đ makes the two look different, so it is a fact of the text and not of its style.
   */
  title: z.literal(true).optional(),
})
export type TextBlock = Omit<Readonly<z.infer<typeof textBlock>>, 'text'> & { readonly text: RichText }

export const inlineCell = z.strictObject({
  text: richText,
  /** Columns and rows that the cell covers; 1 when absent. A covered place has no cell of its own. */
  colSpan: z.int().min(2).optional(),
  rowSpan: z.int().min(2).optional(),
})

export const tableBlock = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('table'),
  /** Relative widths, one a column; only their ratios matter. */
  widths: z.array(z.number().positive()).min(1),
  /** How many of the first rows are headings, repeated on every page. */
  headerRows: z.int().min(0),
  rows: z.array(z.array(inlineCell)),
})
export type TableBlock = Readonly<z.infer<typeof tableBlock>>

export const block = z.discriminatedUnion('kind', [textBlock, tableBlock])
export type Block = TextBlock | TableBlock
