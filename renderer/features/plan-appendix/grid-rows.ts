import type { AppendixItem } from '../../../shared/plans/appendix.ts'
import type { GridRow } from '../../grid/grid-model.ts'

/** Rows of the grid by the item they show: an item that stays the same is the same row, and is not drawn again. */
const known = new WeakMap<AppendixItem, { readonly number: string | undefined; readonly row: GridRow }>()

function rowOf(item: AppendixItem, number: string | undefined): GridRow {
  if (item.kind === 'row')
    return { kind: 'row', id: item.id, cells: { ...item.cells, ordinal: number ?? '' } }
  return { kind: 'heading', id: item.id, level: item.kind === 'group' ? 1 : 2, number, text: item.title }
}

/** An item as a row of the grid, with the number that prints. */
export function gridRow(item: AppendixItem, number: string | undefined): GridRow {
  const made = known.get(item)
  if (made !== undefined && made.number === number) return made.row
  const row = rowOf(item, number)
  known.set(item, { number, row })
  return row
}
