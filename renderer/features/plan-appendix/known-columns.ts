import { label } from '../../../shared/glossary.ts'
import {
  type Appendix,
  type AppendixKind,
  type KnownField,
  knownFields,
} from '../../../shared/plans/appendix.ts'

/** Fields that say something in one kind of appendix only. */
const indicatorFields: ReadonlySet<KnownField> = new Set(['unitOfMeasure', 'baseline', 'target', 'result'])

function fits(field: KnownField, kind: AppendixKind): boolean {
  return kind !== 'tasks' || !indicatorFields.has(field)
}

/** The columns that the program understands and that an appendix does not have yet, as they are usually called. */
export function missingColumns({
  columns,
  kind,
}: Pick<Appendix, 'columns' | 'kind'>): readonly { readonly field: KnownField; readonly label: string }[] {
  const there = new Set<string>(columns.map(({ field }) => field))
  return knownFields
    .filter(field => !there.has(field) && fits(field, kind))
    .map(field => ({ field, label: label(`field.${field}`) }))
}

/** How many rows have words in a column. */
export function filledRows({ items }: Pick<Appendix, 'items'>, field: string): number {
  return items.filter(
    item =>
      item.kind === 'row' &&
      Object.entries(item.cells).some(([key, text]) => key === field && (text ?? '').trim() !== ''),
  ).length
}

/** What the program takes a column for; columns of the commune's own mean nothing to it. */
export function fieldName(field: string): string {
  const known = knownFields.find(one => one === field)
  return known === undefined ? 'Cột riêng' : label(`field.${known}`)
}
