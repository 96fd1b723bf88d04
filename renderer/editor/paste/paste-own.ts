import { Fragment, type Node, type Slice } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { isBlock, typeOfKind } from '../schema.ts'
import { makeRoom } from './paste-transaction.ts'

/** Where a sentence outside the body has its place: the node's position; -1 when there is none. */
function placeOf(doc: Node, name: string): number {
  let place = -1
  doc.forEach((node, offset) => {
    if (node.type.name === name && place < 0) place = offset
  })
  return place
}

/** Fills the plan's own sentence where it is empty. */
function fillSentence(change: Transaction, sentence: Node) {
  const place = placeOf(change.doc, sentence.type.name)
  if (place >= 0) change.insert(place + 1, sentence.content)
}

/**
 * Puts back what our own editor copied from more than the body: bases go to the bases, the enacting and the closing
 * sentence to their places where those are empty, and else into the body, so that nothing is lost.
 *
 * @returns null when the body's own rules for pasting are enough.
 */
export function pasteOwnTransaction(state: EditorState, slice: Slice): Transaction | null {
  const nodes = slice.content.content
  const { $from } = state.selection
  const inBody = $from.depth > 0 && isBlock($from.node(1))
  if (nodes.length < 2 || (inBody && nodes.every(isBlock))) return null
  const change = state.tr
  if (!state.selection.empty) change.deleteSelection()
  const filled = nodes.filter(node => {
    const place = isBlock(node) || node.type.name === 'basis' ? -1 : placeOf(change.doc, node.type.name)
    return place >= 0 && change.doc.nodeAt(place)?.content.size === 0
  })
  const blocks = nodes
    .filter(node => node.type.name !== 'basis' && !filled.includes(node))
    .filter(node => isBlock(node) || node.content.size > 0)
    .map(node => (isBlock(node) ? node : typeOfKind('paragraph').create(null, node.content)))
  const bases = nodes.filter(node => node.type.name === 'basis')
  if (blocks.length > 0) {
    const content = Fragment.fromArray(blocks)
    const { place } = makeRoom(change)
    change.insert(place, content)
    change.setSelection(TextSelection.near(change.doc.resolve(place + content.size - 1), -1))
  }
  for (const sentence of filled) fillSentence(change, sentence)
  if (bases.length > 0) change.insert(placeOf(change.doc, 'lead'), bases)
  return change
}
