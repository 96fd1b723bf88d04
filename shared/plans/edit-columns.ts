import { label } from '../glossary.ts'
import {
  type Appendix,
  type AppendixItem,
  type Column,
  type FieldKey,
  fieldKey,
  knownFields,
} from './appendix.ts'
import type { AppendixForm } from './appendix-form.ts'

/** Width of a column that is added, relative to the average of the others. */
const newWidth = (columns: readonly Column[]) =>
  columns.reduce((sum, { width }) => sum + width, 0) / Math.max(1, columns.length)

/**
 * Changes how one column looks: label, width, alignment, whether it prints. At least one column goes on printing; a
 * width that is none is passed over.
 */
export function setColumn(
  appendix: Appendix,
  field: string,
  change: { readonly [K in 'label' | 'width' | 'align']?: Column[K] } & { readonly hidden?: boolean },
): Appendix {
  const { hidden, width, ...look } = change
  const columns = appendix.columns.map((column): Column => {
    if (column.field !== field) return column
    const { hidden: was, ...rest } = { ...column, ...look }
    const sized = width !== undefined && width > 0 && Number.isFinite(width) ? { ...rest, width } : rest
    return (hidden ?? was === true) ? { ...sized, hidden: true } : sized
  })
  return columns.every(column => column.hidden) ? appendix : { ...appendix, columns }
}

/** Moves a column before another (null: to the end). */
export function moveColumn(appendix: Appendix, field: string, before: string | null): Appendix {
  const moved = appendix.columns.filter(column => column.field === field)
  if (field === before) return appendix
  const rest = appendix.columns.filter(column => column.field !== field)
  const at = rest.findIndex(column => column.field === before)
  return { ...appendix, columns: rest.toSpliced(at < 0 ? rest.length : at, 0, ...moved) }
}

/** A field for one more column of the clerk's own: `custom1`, `custom2` …, the first that is free. */
export function freeCustomField({ columns }: Pick<Appendix, 'columns'>): FieldKey {
  const taken = new Set<string>(columns.map(({ field }) => field))
  let count = 1
  while (taken.has(`custom${count}`)) count++
  return fieldKey.parse(`custom${count}`)
}

/** Adds a column before another (null: at the end). A field that has a column already gets no second one. */
export function addColumn(
  appendix: Appendix,
  column: { readonly field: FieldKey; readonly label: string },
  before: string | null,
): Appendix {
  if (appendix.columns.some(({ field }) => field === column.field)) return appendix
  const added: Column = { ...column, width: newWidth(appendix.columns) }
  return moveColumn({ ...appendix, columns: [...appendix.columns, added] }, column.field, before)
}

/** Takes a column away with its cells and what they mean; undo brings all back. The last one that prints stays. */
export function removeColumn(appendix: Appendix, field: string): Appendix {
  const columns = appendix.columns.filter(column => column.field !== field)
  if (columns.length === appendix.columns.length || columns.every(column => column.hidden)) return appendix
  const items = appendix.items.map((item): AppendixItem => {
    if (item.kind !== 'row' || !(field in item.cells || field in item)) return item
    const cells = Object.fromEntries(Object.entries(item.cells).filter(([each]) => each !== field))
    const { schedule, target, ...rest } = item
    return {
      ...rest,
      cells,
      ...(schedule === undefined || field === 'schedule' ? {} : { schedule }),
      ...(target === undefined || field === 'target' ? {} : { target }),
    }
  })
  return { ...appendix, columns, items }
}

/** Hidden columns for words of items that come from elsewhere and that no column of the appendix holds. */
export function missingColumns(
  { columns }: Pick<Appendix, 'columns'>,
  items: readonly AppendixItem[],
): readonly Column[] {
  const held = new Set<string>(columns.map(({ field }) => field))
  const used = items.flatMap(item => (item.kind === 'row' ? Object.keys(item.cells) : []))
  return [...new Set(used)]
    .filter(field => !held.has(field))
    .map(name => {
      const field = fieldKey.parse(name)
      return { field, label: labelOf(field), width: newWidth(columns), hidden: true }
    })
}

function labelOf(field: FieldKey): string {
  const known = knownFields.find(each => each === field)
  return known === undefined ? 'Cột khác' : label(`field.${known}`)
}

/**
 * Gives an appendix another form. A column of the old form that holds words and is not in the new one stays, hidden,
 * so that no word is lost.
 */
export function applyForm(appendix: Appendix, form: AppendixForm): Appendix {
  const listed = new Set<string>(form.columns.map(({ field }) => field))
  const used = new Set<string>(
    appendix.items.flatMap(item => (item.kind === 'row' ? Object.keys(item.cells) : [])),
  )
  const kept = appendix.columns
    .filter(({ field }) => !listed.has(field) && used.has(field))
    .map((column): Column => ({ ...column, hidden: true }))
  const columns = [...form.columns, ...kept]
  if (columns.every(({ hidden }) => hidden)) return appendix
  // Named one by one: what is given as a form may be a whole appendix, whose items are not meant.
  const { kind, groupNumbering, subgroupNumbering, rowNumbering } = form
  return { ...appendix, kind, columns, groupNumbering, subgroupNumbering, rowNumbering }
}
