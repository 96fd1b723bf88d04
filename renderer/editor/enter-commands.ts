import { type Command, type EditorState, Selection, TextSelection } from '@tiptap/pm/state'
import { currentBlock } from './block-commands.ts'
import { kindOf, nodeType, typeOfKind } from './schema.ts'

/** Text that the caret's block holds before and after the selection; null outside one textblock at the top level. */
function around(state: EditorState) {
  const { $from, $to } = state.selection
  if ($from.depth !== 1 || !$from.sameParent($to) || !$from.parent.inlineContent) return null
  return { node: $from.parent, pos: $from.before(), $from, $to }
}

/** A break of the line inside the block. */
export const breakLine: Command = (state, dispatch) => {
  const { $from } = state.selection
  if (!$from.parent.inlineContent || $from.parent.type.name === 'basis') return false
  const marks = state.storedMarks ?? $from.marks()
  dispatch?.(
    state.tr.replaceSelectionWith(nodeType('hard_break').create(null, null, marks), false).scrollIntoView(),
  )
  return true
}

/** In a cell a new line is a line of the same cell. */
const breakInCell: Command = (state, dispatch) =>
  state.selection.$from.parent.type.name === 'cell_text' && breakLine(state, dispatch)

/** An empty numbered block ends its list: it becomes a paragraph. An empty basis ends the bases. */
const leaveEmpty: Command = (state, dispatch) => {
  const place = around(state)
  if (!place || place.node.content.size > 0) return false
  const kind = kindOf(place.node)
  if (kind !== undefined && kind !== 'paragraph') {
    dispatch?.(
      state.tr
        .setNodeMarkup(place.pos, typeOfKind('paragraph'), { id: place.node.attrs['id'] })
        .scrollIntoView(),
    )
    return true
  }
  if (place.node.type.name !== 'basis') return false
  const change = state.tr.delete(place.pos, place.pos + place.node.nodeSize)
  dispatch?.(change.setSelection(Selection.near(change.doc.resolve(place.pos + 1))).scrollIntoView())
  return true
}

/** A block's first half keeps what it is, the second is its sibling; an empty first half leaves the block to the second. */
const splitBlock: Command = (state, dispatch) => {
  const place = around(state)
  if (!place) return false
  const { node, pos, $from, $to } = place
  const before = node.cut(0, $from.parentOffset)
  const after = node.cut($to.parentOffset)
  const { name } = node.type
  if (name === 'closing') {
    if (after.content.size === 0 && before.content.size > 0) return true
    const paragraph = typeOfKind('paragraph').create(null, before.content)
    const change = state.tr.replaceWith(pos, pos + node.nodeSize, [paragraph, node.copy(after.content)])
    const caret = before.content.size === 0 ? pos + 1 : pos + paragraph.nodeSize + 1
    dispatch?.(change.setSelection(TextSelection.create(change.doc, caret)).scrollIntoView())
    return true
  }
  const fresh =
    name === 'lead'
      ? typeOfKind('paragraph').create(null, after.content)
      : node.type.create(
          { ...node.attrs, id: '', ...(name === 'basis' ? {} : { number: null }) },
          after.content,
        )
  const leavesBlock = before.content.size === 0 && after.content.size > 0 && name !== 'lead'
  const halves = leavesBlock
    ? [fresh.copy(before.content), node.copy(after.content)]
    : [node.copy(before.content), fresh]
  const change = state.tr.replaceWith(pos, pos + node.nodeSize, halves)
  const caret = pos + (halves[0]?.nodeSize ?? 0) + 1
  dispatch?.(change.setSelection(TextSelection.create(change.doc, caret)).scrollIntoView())
  return true
}

/** Enter over a selection of several blocks takes it out first. */
const splitSelection: Command = (state, dispatch, view) => {
  const { $from, $to } = state.selection
  if (state.selection.empty || $from.sameParent($to) || $from.depth !== 1) return false
  const change = state.tr.deleteSelection()
  if (dispatch) {
    dispatch(change)
    if (view) splitBlock(view.state, view.dispatch)
  }
  return true
}

/** What Enter does, in order. */
export const enterCommands: readonly Command[] = [breakInCell, leaveEmpty, splitBlock, splitSelection]

/** A paragraph after the caret's block, for writing on under a table. */
export const paragraphAfter: Command = (state, dispatch) => {
  const { $to } = state.selection
  if ($to.depth === 0) return false
  const place = $to.after(1)
  const change = state.tr
  if (!currentBlock(state) && state.doc.nodeAt($to.before(1))?.type.name !== 'table') return false
  change.insert(place, typeOfKind('paragraph').create())
  dispatch?.(change.setSelection(TextSelection.create(change.doc, place + 1)).scrollIntoView())
  return true
}
