import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { blocksOf, editorToPlan } from './editor-to-plan.ts'
import { type PlanBody, planToEditor } from './plan-to-editor.ts'

/** How many children are equal at the start, and at the end of what is left. */
function commonEnds(before: Node, after: Node) {
  const least = Math.min(before.childCount, after.childCount)
  let start = 0
  while (start < least && before.child(start).eq(after.child(start))) start++
  let end = 0
  while (
    end < least - start &&
    before.child(before.childCount - 1 - end).eq(after.child(after.childCount - 1 - end))
  )
    end++
  return { start, end }
}

const sizeOf = (nodes: readonly Node[]) => nodes.reduce((sum, node) => sum + node.nodeSize, 0)

/** Where the caret is: in which block, by id or place, and how far in. */
function caretOf(state: EditorState) {
  const { $head } = state.selection
  if ($head.depth === 0) return null
  const start = $head.start(1)
  return {
    index: $head.index(0),
    id: $head.node(1).attrs['id'],
    name: $head.node(1).type.name,
    offset: $head.pos - start,
  }
}

function keepCaret(change: Transaction, caret: NonNullable<ReturnType<typeof caretOf>>) {
  let found: number | null = null
  change.doc.forEach((node, pos) => {
    const same = caret.id === undefined ? node.type.name === caret.name : node.attrs['id'] === caret.id
    if (found === null && same) found = pos + 1 + Math.min(caret.offset, node.content.size)
  })
  if (found !== null) change.setSelection(TextSelection.near(change.doc.resolve(found)))
}

/**
 * What turns the editor's text into the given one: only the stretch of blocks that differs is replaced.
 *
 * @param body parts that are not given stay as they are.
 * @returns null when nothing differs.
 */
export function replaceDifference(state: EditorState, body: Partial<PlanBody>): Transaction | null {
  const { bases, lead, closing } = editorToPlan(state.doc)
  const wanted = planToEditor({ bases, lead, closing, blocks: blocksOf(state.doc), ...body })
  const { start, end } = commonEnds(state.doc, wanted)
  const old = state.doc.children.slice(start, state.doc.childCount - end)
  const fresh = wanted.children.slice(start, wanted.childCount - end)
  if (old.length === 0 && fresh.length === 0) return null
  const from = sizeOf(state.doc.children.slice(0, start))
  const change = state.tr.replaceWith(from, from + sizeOf(old), fresh)
  const caret = caretOf(state)
  if (caret && caret.index >= start && caret.index < start + old.length) keepCaret(change, caret)
  return change
}
