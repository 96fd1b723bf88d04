import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import {
  type CellChange,
  duplicateItems,
  type EditContext,
  insertItems,
  insertRows,
  moveItems,
  removeItems,
  setCells,
} from '../../../shared/plans/edit-appendix.ts'
import type { GridCell, GridEdit, GridTable } from '../../grid/grid-model.ts'
import { placeBlock } from '../../grid/place-block.ts'

type Paste = Extract<GridEdit, { kind: 'paste' }>

const changeOf = ({ rowId, column, text }: GridCell): CellChange => ({
  id: rowId,
  field: column === '' ? null : column,
  text,
})

/** A pasted block over what is shown; lines past the last row shown become rows behind it. */
function applyPaste(appendix: Appendix, edit: Paste, shown: GridTable, context: EditContext): Appendix {
  const { cells, beyond } = placeBlock(shown, edit)
  const fresh = beyond.map(texts => ({ texts, row: emptyRow(context.newId()) }))
  const last = appendix.items.findIndex(({ id }) => id === shown.rows.at(-1)?.id)
  const behind = last < 0 ? null : (appendix.items[last + 1]?.id ?? null)
  const grown =
    fresh.length === 0
      ? appendix
      : insertItems(
          appendix,
          behind,
          fresh.map(({ row }) => row),
        )
  const added = fresh.flatMap(({ texts, row }) =>
    Object.entries(texts).map(([field, text]): CellChange => ({ id: row.id, field, text })),
  )
  return setCells(grown, [...cells.map(changeOf), ...added], context.year)
}

const emptyRow = (id: string): RowItem => ({ id, kind: 'row', cells: {} })

/**
 * What an edit of the grid comes to in the appendix, as one step.
 *
 * @param shown what the grid shows: a pasted block runs over the rows and columns that are in sight.
 */
export function applyGridEdit(
  appendix: Appendix,
  edit: GridEdit,
  shown: GridTable,
  context: EditContext,
): Appendix {
  switch (edit.kind) {
    case 'cells':
      return setCells(appendix, edit.cells.map(changeOf), context.year)
    case 'paste':
      return applyPaste(appendix, edit, shown, context)
    case 'insert':
      return insertRows(appendix, edit, context)
    case 'remove':
      return removeItems(appendix, edit.ids)
    case 'duplicate':
      return duplicateItems(appendix, edit.ids, context)
    case 'move':
      return moveItems(appendix, edit.ids, edit.before)
  }
}

/** How many texts of a pasted block lie right of the last column, where there is nothing to take them. */
export function textsPastLastColumn({ columns }: GridTable, edit: Paste): number {
  const room =
    columns.length -
    Math.max(
      0,
      columns.findIndex(({ key }) => key === edit.column),
    )
  return edit.values.reduce(
    (sum, line) => sum + line.slice(room).filter(text => text.trim() !== '').length,
    0,
  )
}
