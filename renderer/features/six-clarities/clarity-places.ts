import type { Clarity } from '../../../shared/glossary.ts'
import type { Appendix, KnownField, RowItem } from '../../../shared/plans/appendix.ts'
import { type ClarityState, rowClarities } from '../../../shared/tasks/six-clarities.ts'

/** Where each of the six is made clear: the first of these columns that the form has. */
const places: Readonly<Record<Clarity, readonly KnownField[]>> = {
  person: ['person', 'lead', 'monitor'],
  work: ['name', 'detail'],
  time: ['schedule'],
  responsibility: ['lead', 'monitor'],
  product: ['deliverable', 'target'],
  means: ['resources', 'authority'],
}

/** The column to add to a form that has none for it. */
export const columnToAdd: Readonly<Record<Clarity, KnownField>> = {
  person: 'lead',
  work: 'name',
  time: 'schedule',
  responsibility: 'lead',
  product: 'deliverable',
  means: 'resources',
}

/** The column in which one of the six is mended; undefined where the form has none. One that prints comes first. */
export function fieldOf(clarity: Clarity, { columns }: Pick<Appendix, 'columns'>): KnownField | undefined {
  const there = places[clarity].filter(field => columns.some(column => column.field === field))
  const shown = there.find(field => columns.some(column => column.field === field && !column.hidden))
  return shown ?? there[0]
}

/** What a row leaves open, with the column where it is mended. */
export type OpenClarity = ClarityState & { readonly field: KnownField | undefined }

/** What a row leaves missing or weak, in the order of the six. */
export function openClarities(row: RowItem, appendix: Appendix): readonly OpenClarity[] {
  return rowClarities(row, appendix)
    .filter(({ state }) => state !== 'met')
    .map(each => ({ ...each, field: fieldOf(each.clarity, appendix) }))
}
