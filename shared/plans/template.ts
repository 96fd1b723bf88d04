import { z } from 'zod'
import { appendix, column } from './appendix.ts'
import { inlineCell, tableBlock, textBlock } from './block.ts'
import { unitKinds } from './plan.ts'
import { richText } from './rich-text.ts'
import { signatureFormIds } from './signature-forms.ts'
import { fillsGrid } from './table-grid.ts'
import { unknownFields } from './template-fields.ts'

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
  /** The commune's own, which may be removed; built-in ones stay. */
  own: z.boolean(),
})
export type TemplateSummary = Readonly<z.infer<typeof templateSummary>>

/** Words with fields in braces (`{tên xã}`, `{năm}`); a name that is no field is refused. */
const words = z.string().refine(text => unknownFields(text).length === 0, {
  error: issue => `unknown field: ${unknownFields(String(issue.input)).join(', ')}`,
})
/** Plain words, or runs where some are bold or italic. */
const styledWords = z.union([
  words,
  richText.refine(runs => runs.every(part => words.safeParse(part.text).success)),
])

const templateText = z.strictObject({
  kind: textBlock.shape.kind,
  text: styledWords,
  title: textBlock.shape.title,
})

/** A cell's words alone, or with the columns and rows that the cell covers. */
const templateCell = z.union([styledWords, inlineCell.extend({ text: styledWords })])

/** A table inside the text. Its cells must fill it: Word refuses a table with a hole or an overlap. */
const templateTable = z
  .strictObject({
    kind: tableBlock.shape.kind,
    widths: tableBlock.shape.widths,
    headerRows: tableBlock.shape.headerRows,
    rows: z.array(z.array(templateCell)).min(1),
  })
  .refine(
    ({ widths, rows }) =>
      fillsGrid(
        widths.length,
        rows.map(cells => cells.map(cell => (typeof cell === 'string' || Array.isArray(cell) ? {} : cell))),
      ),
    { error: 'the cells do not fill the table' },
  )

const templateBlock = z.union([templateText, templateTable])

/** A heading row or a row of cells, as short as it can be written by hand. */
const templateItem = z.union([
  z.strictObject({ group: words }),
  z.strictObject({ subgroup: words }),
  z.strictObject({ cells: z.record(column.shape.field, words) }),
])

const templateAppendix = z.strictObject({
  kind: appendix.shape.kind,
  title: words,
  columns: z.array(column.extend({ label: words })).min(1),
  groupNumbering: appendix.shape.groupNumbering,
  subgroupNumbering: appendix.shape.subgroupNumbering,
  rowNumbering: appendix.shape.rowNumbering,
  items: z.array(templateItem),
})

/**
 * A plan without a commune: what every commune writes alike, with fields where they differ. `defaults` are the
 * facts of an invented commune, so that a template can be shown and tried before anything is typed.
 */
export const planTemplate = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  defaults: templateFacts,
  subject: words,
  bases: z.array(words),
  lead: styledWords,
  body: z.array(templateBlock),
  closing: styledWords,
  recipients: z.strictObject({ items: z.array(words), archive: words }),
  signature: z.strictObject({ form: z.enum(signatureFormIds), name: words }),
  appendices: z.array(templateAppendix),
})
export type PlanTemplate = Readonly<z.infer<typeof planTemplate>>
