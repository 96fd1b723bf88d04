import type { Node } from '@tiptap/pm/model'
import { type Command, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import { clearOverride } from './block-commands.ts'
import { kindOf, typeOfKind } from './schema.ts'

/** The block before and after a position between blocks. */
function neighbours(doc: Node, pos: number) {
  const $pos = doc.resolve(pos)
  return { before: $pos.nodeBefore, after: $pos.nodeAfter }
}

/** First the number written by hand goes, then the kind: the block becomes a paragraph. */
const plainAtStart: Command = (state, dispatch) => {
  const { $head, empty } = state.selection
  if (!empty || $head.depth !== 1 || $head.parentOffset > 0) return false
  const kind = kindOf($head.parent)
  if (kind === undefined) return false
  if ($head.parent.attrs['number'] !== null) return clearOverride(state, dispatch)
  if (kind === 'paragraph') return false
  dispatch?.(
    state.tr.setNodeMarkup($head.before(), typeOfKind('paragraph'), { id: $head.parent.attrs['id'] }),
  )
  return true
}

/** Whether the words of `after` may run on in `before`: a basis in a basis, a block of the body in what precedes it. */
function joinable(before: Node, after: Node): boolean {
  if (after.type.name === 'basis') return before.type.name === 'basis'
  return kindOf(after) !== undefined && before.type.name !== 'basis' && before.inlineContent
}

/** Joins two neighbouring blocks at the position between them; the first stays what it is. */
function join(pos: number): Command {
  return (state, dispatch) => {
    const { before, after } = neighbours(state.doc, pos)
    if (!before || !after) return false
    const empty = (node: Node) => node.inlineContent && node.content.size === 0
    const change = state.tr
    if (joinable(before, after)) {
      const end = pos - 1
      if (empty(before) && kindOf(before) !== undefined) change.delete(pos - before.nodeSize, pos)
      else change.delete(pos, pos + after.nodeSize).insert(end, after.content)
      const caret = empty(before) && kindOf(before) !== undefined ? pos - before.nodeSize + 1 : end
      change.setSelection(TextSelection.create(change.doc, caret))
    } else if (empty(before) && kindOf(before) !== undefined) {
      change.delete(pos - before.nodeSize, pos)
    } else if (empty(before) && before.type.name === 'basis') {
      change.delete(pos - before.nodeSize, pos)
    } else return false
    dispatch?.(change.scrollIntoView())
    return true
  }
}

const joinBefore: Command = (state, dispatch) => {
  const { $head, empty } = state.selection
  if (!empty || $head.depth !== 1 || $head.parentOffset > 0) return false
  const pos = $head.before()
  if (join(pos)(state, dispatch)) return true
  const { before } = neighbours(state.doc, pos)
  // Nothing to join with: a table is selected first, as is usual before it is taken out; else the caret steps back.
  if (before?.type.name === 'table') {
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, pos - before.nodeSize)))
    return true
  }
  const emptyHere = $head.parent.content.size === 0
  if (emptyHere && $head.parent.type.name === 'basis') {
    const change = state.tr.delete(pos, pos + $head.parent.nodeSize)
    dispatch?.(change.setSelection(Selection.near(change.doc.resolve(pos), before ? -1 : 1)))
    return true
  }
  if (before) dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(pos), -1)))
  return true
}

const joinAfter: Command = (state, dispatch) => {
  const { $head, empty } = state.selection
  if (!empty || $head.depth !== 1 || $head.parentOffset < $head.parent.content.size) return false
  const pos = $head.after()
  if (join(pos)(state, dispatch)) return true
  const { after } = neighbours(state.doc, pos)
  if (after?.type.name === 'table') dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, pos)))
  return true
}

/** What Backspace does at a block's start; elsewhere the letter before goes. */
export const backspaceCommands: readonly Command[] = [plainAtStart, joinBefore]
/** What Delete does at a block's end. */
export const deleteCommands: readonly Command[] = [joinAfter]
