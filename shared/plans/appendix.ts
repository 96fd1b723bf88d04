import { z } from 'zod'
import { schedule } from '../tasks/schedule.ts'
import { target } from '../tasks/target.ts'

export const appendixKinds = ['tasks', 'indicators', 'free'] as const
export type AppendixKind = (typeof appendixKinds)[number]

/**
 * The fields that the program understands. A column shows one of them, or a field of its own whose key starts
 * with `custom`. Labels and widths belong to the column, since every province words its form differently.
 */
export const knownFields = [
  'ordinal',
  'name',
  'detail',
  'person',
  'lead',
  'support',
  'monitor',
  'guide',
  'schedule',
  'deliverable',
  'resources',
  'authority',
  'unitOfMeasure',
  'baseline',
  'target',
  'result',
  'note',
] as const
export type KnownField = (typeof knownFields)[number]

export const fieldKey = z.union([z.enum(knownFields), z.string().regex(/^custom[A-Za-z0-9]+$/)])

export const column = z.strictObject({
  field: fieldKey,
  label: z.string(),
  /** Relative width; only the ratios between an appendix's columns matter. */
  width: z.number().positive(),
  align: z.enum(['left', 'center', 'justify']).optional(),
  /** Kept with its cells, but neither printed nor exported in the printed sheet. */
  hidden: z.literal(true).optional(),
})
export type Column = Readonly<z.infer<typeof column>>
export type FieldKey = Column['field']

/** A heading row. `title` prints after the number: `I. CHÍNH QUYỀN SỐ`. A sub-group belongs to the group before it. */
export const groupItem = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['group', 'subgroup']),
  title: z.string(),
  /** What prints instead of the computed number, as it prints: `IV.`, `A.`. */
  number: z.string().min(1).optional(),
})
export type GroupItem = Readonly<z.infer<typeof groupItem>>

/** What an indicator's row says beyond its cells, for following it through the year. */
export const indicatorFacts = z.strictObject({
  /** Whether more is better; absent until someone says so: a comparator tells most of them (`≥`, `≤`). */
  direction: z.enum(['more', 'less']).optional(),
  /** Ids of the task rows of this plan that serve it. */
  tasks: z.array(z.string().min(1)),
})
export type IndicatorFacts = Readonly<z.infer<typeof indicatorFacts>>

export const rowItem = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('row'),
  /** What prints in the ordinal column instead of the computed number. */
  number: z.string().min(1).optional(),
  /** Printed text by field; absent is empty. Lines are parted by `\n`. The ordinal is not a cell: it is computed. */
  cells: z.record(fieldKey, z.string()),
  /** What the schedule cell means, for following the task; the cell's text is what prints. */
  schedule: schedule.optional(),
  /** What the target cell means; the cell's text is what prints. */
  target: target.optional(),
  indicator: indicatorFacts.optional(),
})
export type RowItem = Readonly<z.infer<typeof rowItem>>

export const appendixItem = z.discriminatedUnion('kind', [groupItem, rowItem])
export type AppendixItem = GroupItem | RowItem

export const appendix = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(appendixKinds),
  /** Sentence or capital case as typed; it prints in capitals (NĐ30 PL I.III.1.b). */
  title: z.string(),
  columns: z.array(column).min(1),
  /** How group headings count; `none` prints the title alone. Sub-groups likewise. */
  groupNumbering: z.enum(['roman', 'letter', 'arabic', 'none']),
  subgroupNumbering: z.enum(['roman', 'letter', 'arabic', 'none']),
  /** `restart`: rows count from 1 in each group; `continuous`: through the whole appendix. */
  rowNumbering: z.enum(['restart', 'continuous', 'none']),
  /** Groups, sub-groups and rows in printed order. */
  items: z.array(appendixItem),
})
/** An appendix without its items. */
export const appendixHead = appendix.omit({ items: true })
export type Appendix = Omit<Readonly<z.infer<typeof appendix>>, 'items' | 'columns'> & {
  readonly columns: readonly Column[]
  readonly items: readonly AppendixItem[]
}
export type AppendixHead = Omit<Appendix, 'items'>

/** The columns that print, in order. */
export function printedColumns({ columns }: Pick<Appendix, 'columns'>): readonly Column[] {
  return columns.filter(({ hidden }) => hidden === undefined)
}
