import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import * as tables from '@tiptap/pm/tables'
import { nodeType, typeOfKind } from './schema.ts'

/** The most rows and columns that the program offers to insert. */
export const largestTable = { rows: 50, columns: 12 } as const

/** A new table with one heading row and columns of one width. */
export function emptyTable(rows: number, columns: number): Node {
  const row = (header: boolean) =>
    nodeType('table_row').create(
      { header },
      Array.from({ length: columns }, () =>
        nodeType('table_cell').create(null, nodeType('cell_text').create()),
      ),
    )
  return nodeType('table').create(
    { widths: Array.from({ length: columns }, () => 1) },
    Array.from({ length: rows }, (_, index) => row(index === 0)),
  )
}

/** Puts nodes after the caret's block, in its place when it is an empty paragraph; the caret goes into the first. */
export function insertNodes(nodes: readonly Node[], caretIn: 'first' | 'last' = 'last'): Command {
  return (state, dispatch) => {
    if (nodes.length === 0) return false
    const { $to } = state.selection
    const top = $to.depth === 0 ? null : $to.node(1)
    const change = state.tr
    let place: number
    if (top === null || $to.depth === 0) place = Math.max(firstPlace(state.doc), $to.pos)
    else if (top.type.name === 'basis') place = firstPlace(state.doc)
    else if (top.type.name === 'closing') place = $to.before(1)
    else if (top.type.name === 'paragraph' && top.content.size === 0) {
      place = $to.before(1)
      change.delete(place, place + top.nodeSize)
    } else place = $to.after(1)
    change.insert(place, [...nodes])
    const before = caretIn === 'first' ? [] : nodes.slice(0, -1)
    const caret = before.reduce((sum, node) => sum + node.nodeSize, place)
    const node = change.doc.nodeAt(caret)
    const inside = caretIn === 'first' || node === null ? caret + 1 : caret + node.nodeSize - 1
    change.setSelection(TextSelection.near(change.doc.resolve(inside), caretIn === 'first' ? 1 : -1))
    dispatch?.(change.scrollIntoView())
    return true
  }
}

/** The position of the body's first block: after the enacting sentence. */
function firstPlace(doc: Node): number {
  let place = 0
  doc.forEach((node, offset) => {
    if (node.type.name === 'lead') place = offset + node.nodeSize
  })
  return place
}

/** A new table at the caret, which goes into its first cell. */
export const insertTable = (rows: number, columns: number): Command =>
  insertNodes([emptyTable(rows, columns)], 'first')

type WidthChange = (widths: readonly number[], rect: tables.TableRect) => readonly number[]

/** Runs a command over columns and changes the table's widths in the same step. */
function withWidths(command: Command, widthsAfter: WidthChange): Command {
  return (state, dispatch) => {
    if (!tables.isInTable(state)) return false
    if (!dispatch) return command(state)
    const rect = tables.selectedRect(state)
    return command(state, change => dispatch(setWidths(change, rect, widthsAfter)))
  }
}

function setWidths(change: Transaction, rect: tables.TableRect, widthsAfter: WidthChange): Transaction {
  const pos = rect.tableStart - 1
  const table = change.doc.nodeAt(pos)
  if (table?.type.name !== 'table') return change
  const old: readonly number[] = table.attrs['widths']
  return change.setNodeAttribute(pos, 'widths', [...widthsAfter(old, rect)])
}

const mean = (widths: readonly number[]) =>
  widths.length === 0 ? 1 : widths.reduce((sum, width) => sum + width, 0) / widths.length

const addedAt =
  (place: (rect: tables.TableRect) => number): WidthChange =>
  (widths, rect) =>
    widths.toSpliced(place(rect), 0, mean(widths))

export const addColumnBefore: Command = withWidths(
  tables.addColumnBefore,
  addedAt(rect => rect.left),
)
export const addColumnAfter: Command = withWidths(
  tables.addColumnAfter,
  addedAt(rect => rect.right),
)

/** Takes the table out; an empty paragraph takes its place, so that the caret does not jump. */
export const removeTable: Command = (state, dispatch) => {
  const { $head } = state.selection
  const table = tables.findTable($head)
  if (!table) return false
  const change = state.tr.replaceWith(
    table.pos,
    table.pos + table.node.nodeSize,
    typeOfKind('paragraph').create(),
  )
  dispatch?.(change.setSelection(TextSelection.create(change.doc, table.pos + 1)))
  return true
}

const coversAll = (state: EditorState, side: 'rows' | 'columns') => {
  const { top, bottom, left, right, map } = tables.selectedRect(state)
  return side === 'rows' ? bottom - top >= map.height : right - left >= map.width
}

export const removeColumn: Command = (state, dispatch) => {
  if (!tables.isInTable(state)) return false
  if (coversAll(state, 'columns')) return removeTable(state, dispatch)
  return withWidths(tables.deleteColumn, (widths, rect) =>
    widths.toSpliced(rect.left, rect.right - rect.left),
  )(state, dispatch)
}

export const removeRow: Command = (state, dispatch) => {
  if (!tables.isInTable(state)) return false
  return coversAll(state, 'rows') ? removeTable(state, dispatch) : tables.deleteRow(state, dispatch)
}

export const addRowBefore: Command = tables.addRowBefore
export const addRowAfter: Command = tables.addRowAfter
export const mergeCells: Command = tables.mergeCells
export const splitCell: Command = tables.splitCell

/** Makes the selected rows heading rows, from the table's first down; or plain again when they are. */
export const toggleHeaderRow: Command = (state, dispatch) => {
  if (!tables.isInTable(state)) return false
  const { table, tableStart, bottom, top } = tables.selectedRect(state)
  const isHeader = table.maybeChild(top)?.attrs['header'] === true
  if (dispatch) {
    const change = state.tr
    table.forEach((row, offset, index) => {
      // Heading rows are the first ones, without a gap.
      const header = isHeader ? index < top && row.attrs['header'] === true : index < bottom
      if (header !== row.attrs['header']) change.setNodeAttribute(tableStart + offset, 'header', header)
    })
    dispatch(change)
  }
  return true
}

/** To the next cell; from the last one into a new row. */
export const nextCell: Command = (state, dispatch, view) => {
  if (tables.goToNextCell(1)(state, dispatch)) return true
  if (!tables.isInTable(state)) return false
  if (!dispatch || !view) return true
  tables.addRowAfter(state, dispatch)
  return tables.goToNextCell(1)(view.state, dispatch)
}
export const previousCell: Command = (state, dispatch) =>
  tables.isInTable(state) && (tables.goToNextCell(-1)(state, dispatch) || true)
