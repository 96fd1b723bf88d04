import { z } from 'zod'
import { appendixKinds, fieldKey } from '../plans/appendix.ts'

/** What a column may hold besides a field: nothing to take, the group's words or number, a row's key. */
export const columnRoles = [
  'skip',
  'groupTitle',
  'subgroupTitle',
  'groupNumber',
  'subgroupNumber',
  'rowId',
  'ownColumns',
] as const
export type ColumnRole = (typeof columnRoles)[number]

export const mappedColumn = z.strictObject({
  field: z.union([fieldKey, z.enum(columnRoles)]),
  label: z.string(),
  /** Relative, as in an appendix's columns. */
  width: z.number().positive(),
  /** `sure` by its heading, `guess` by its contents, `none` when neither said anything. */
  confidence: z.enum(['sure', 'guess', 'none']),
})
export type MappedColumn = Readonly<z.infer<typeof mappedColumn>>
export type MappedField = MappedColumn['field']

export const tableMapping = z.strictObject({
  /** Rows above the heading, which are no part of the table. */
  titleRows: z.int().min(0),
  headerRows: z.int().min(0),
  /** One a column of the table. */
  columns: z.array(mappedColumn),
  /** What the appendix may be called, and what it is, if it is new. */
  title: z.string(),
  kind: z.enum(appendixKinds),
  /** Columns that share one, a line each (`Nhãn: nội dung`), in the column `ownColumns`. */
  own: z.array(z.strictObject({ field: fieldKey, label: z.string() })),
})

/** What is taken from a table and as what: guessed by the program, mended by a person. */
export type TableMapping = Omit<Readonly<z.infer<typeof tableMapping>>, 'columns' | 'own'> & {
  readonly columns: readonly MappedColumn[]
  readonly own: readonly { readonly field: string; readonly label: string }[]
}

/** What a column of numbers gets, whatever they are. */
export const ordinalWidth = 5

const roles: ReadonlySet<string> = new Set(columnRoles)

/** Whether a column holds words of the rows, and so becomes a column of the appendix. */
export function isFieldColumn(column: MappedColumn): boolean {
  return !roles.has(column.field)
}
