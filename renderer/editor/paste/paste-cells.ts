import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import {
  __clipCells,
  __insertCells,
  __pastedCells,
  CellSelection,
  selectedRect,
  TableMap,
} from '@tiptap/pm/tables'

/** A column that pasting adds is as wide as the others are on average. */
function widenTable(change: Transaction, tableStart: number): Transaction {
  const table = change.doc.nodeAt(tableStart - 1)
  if (table?.type.name !== 'table') return change
  const widths: readonly number[] = table.attrs['widths']
  const columns = TableMap.get(table).width
  if (columns <= widths.length) return change
  const average = widths.reduce((sum, width) => sum + width, 0) / widths.length
  const added = Array.from({ length: columns - widths.length }, () => average)
  return change.setNodeAttribute(tableStart - 1, 'widths', [...widths, ...added])
}

/**
 * Puts a table's cells over the cells from the caret's on; the table grows where they do not fit. Into selected cells
 * they are repeated or cut to fit.
 *
 * @returns null where no table is pasted into.
 */
export function pasteCells(state: EditorState, table: Node): Transaction | null {
  const pasted = __pastedCells(new Slice(Fragment.from(table), 0, 0))
  if (pasted === null) return null
  const rect = selectedRect(state)
  const selected = state.selection instanceof CellSelection
  const cells = selected ? __clipCells(pasted, rect.right - rect.left, rect.bottom - rect.top) : pasted
  let change: Transaction | null = null
  const dispatch = (made: Transaction) => {
    change = widenTable(made, rect.tableStart)
  }
  __insertCells(state, dispatch, rect.tableStart, rect, cells)
  return change
}
