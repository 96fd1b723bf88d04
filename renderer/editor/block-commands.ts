import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { TextBlockKind } from '../../shared/plans/block.ts'
import { type BlockKind, demoted, endOfBranch, moved, moveTarget, promoted } from './block-tree.ts'
import { isBlock, kindOf, typeOfKind } from './schema.ts'

/** Kinds that may be headings on a line of their own. */
export const titledKinds: ReadonlySet<TextBlockKind> = new Set(['clause', 'subclause', 'point'])

/** A block at the document's top level. */
export type Placed = { readonly node: Node; readonly pos: number; readonly index: number }

/** The body's blocks with their positions, in order; `index` counts blocks. */
export function placedBlocks(doc: Node): readonly Placed[] {
  const placed: Placed[] = []
  doc.forEach((node, pos) => {
    if (isBlock(node)) placed.push({ node, pos, index: placed.length })
  })
  return placed
}

const blockKind = (node: Node): BlockKind => kindOf(node) ?? 'table'

/** Blocks that the selection touches. It is asked for after every key, so it looks at these only. */
export function selectedBlocks(state: EditorState): readonly Placed[] {
  const { doc, selection } = state
  const { $from, $to } = selection
  const before = doc.children.findIndex(isBlock)
  if (before < 0) return []
  const until = Math.max($to.index(0), $to.depth === 0 ? $to.index(0) - 1 : 0)
  const placed: Placed[] = []
  let pos = $from.depth === 0 ? $from.pos : $from.before(1)
  for (let index = $from.index(0); index <= until; index++) {
    const node = doc.maybeChild(index)
    if (node === null || pos > selection.to) break
    if (isBlock(node)) placed.push({ node, pos, index: index - before })
    pos += node.nodeSize
  }
  return placed
}

/** The text block that the caret is in, outside tables. */
export function currentBlock(state: EditorState): Placed | undefined {
  const { $head } = state.selection
  const [first] = $head.depth === 1 ? selectedBlocks(state) : []
  return first && kindOf(first.node) ? first : undefined
}

function attributesAs(node: Node, kind: TextBlockKind) {
  const from = kindOf(node)
  const wasHeading = node.attrs['title'] === true || from === 'part' || from === 'section'
  // A number written by hand was for the old kind.
  return { id: node.attrs['id'], number: null, title: titledKinds.has(kind) && wasHeading }
}

/** Makes the selected blocks of another kind, each as `next` says; undefined leaves a block as it is. */
function changeKinds(next: (kind: TextBlockKind) => TextBlockKind | undefined): Command {
  return (state, dispatch) => {
    const change = state.tr
    for (const { node, pos } of selectedBlocks(state)) {
      const from = kindOf(node)
      const kind = from && next(from)
      if (kind !== undefined && kind !== from)
        change.setNodeMarkup(pos, typeOfKind(kind), attributesAs(node, kind))
    }
    if (!change.docChanged) return false
    dispatch?.(change.scrollIntoView())
    return true
  }
}

/** Makes the selected blocks of this kind. */
export const setKind = (kind: TextBlockKind): Command => changeKinds(() => kind)
/** One level further in. */
export const demote: Command = changeKinds(demoted)
/** One level further out. */
export const promote: Command = changeKinds(promoted)

/** Steps a block and all that is under it one level in or out, as far as every one of them can. */
export function shiftBranch(direction: 'in' | 'out'): Command {
  return (state, dispatch) => {
    const blocks = placedBlocks(state.doc)
    const [first] = selectedBlocks(state)
    if (!first) return false
    const kinds = blocks.map(({ node }) => blockKind(node))
    const branch = blocks.slice(first.index, endOfBranch(kinds, first.index))
    const step = direction === 'in' ? demoted : promoted
    const change = state.tr
    for (const { node, pos } of branch) {
      const from = kindOf(node)
      if (from === undefined || (from === 'paragraph' && branch.length > 1)) continue
      const kind = step(from)
      if (kind === undefined) return false
      change.setNodeMarkup(pos, typeOfKind(kind), attributesAs(node, kind))
    }
    if (!change.docChanged) return false
    dispatch?.(change.scrollIntoView())
    return true
  }
}

/** Turns the heading form of the selected clauses, subclauses and points on, or off when all have it. */
export const toggleTitle: Command = (state, dispatch) => {
  const able = selectedBlocks(state).filter(({ node }) => titledKinds.has(kindOf(node) ?? 'paragraph'))
  if (able.length === 0) return false
  const title = able.some(({ node }) => node.attrs['title'] !== true)
  if (dispatch) {
    const change = state.tr
    for (const { node, pos } of able) change.setNodeMarkup(pos, null, { ...node.attrs, title })
    dispatch(change)
  }
  return true
}

/** Numbers written by hand in the selected blocks give way to the computed ones. */
export const clearOverride: Command = (state, dispatch) => {
  const able = selectedBlocks(state).filter(({ node }) => typeof node.attrs['number'] === 'string')
  if (able.length === 0) return false
  if (dispatch) {
    const change = state.tr
    for (const { node, pos } of able) change.setNodeMarkup(pos, null, { ...node.attrs, number: null })
    dispatch(change)
  }
  return true
}

/** Moves blocks from one place to another among all blocks, by their indexes; the selection stays in them. */
export function moveBlocks(
  state: EditorState,
  start: number,
  end: number,
  target: number,
): Transaction | null {
  const blocks = placedBlocks(state.doc)
  const [first, last] = [Math.min(start, target), Math.max(end, target) - 1]
  const from = blocks[first]
  const until = blocks[last]
  if (!from || !until || (target >= start && target <= end)) return null
  const part = blocks.slice(first, last + 1)
  const order = moved(part, start - first, end - first, target - first)
  const change = state.tr.replaceWith(
    from.pos,
    until.pos + until.node.nodeSize,
    order.map(({ node }) => node),
  )
  keepSelection(state, change, order, from.pos)
  return change
}

/** Puts the selection back into the nodes that it was in, after these were put elsewhere. */
function keepSelection(state: EditorState, change: Transaction, order: readonly Placed[], start: number) {
  const { anchor, head } = state.selection
  const shift = (pos: number) => {
    let place = start
    for (const { node, pos: old } of order) {
      if (pos >= old && pos < old + node.nodeSize) return place + pos - old
      place += node.nodeSize
    }
    return pos
  }
  const $anchor = change.doc.resolve(shift(anchor))
  const $head = change.doc.resolve(shift(head))
  const both = $anchor.parent.inlineContent && $head.parent.inlineContent
  change.setSelection(both ? new TextSelection($anchor, $head) : Selection.near($head))
}

/** Index and end of the branch of a block, among all blocks. */
function branchAt(state: EditorState, start: number) {
  const blocks = placedBlocks(state.doc)
  const kinds = blocks.map(({ node }) => blockKind(node))
  return { blocks, kinds, end: endOfBranch(kinds, start) }
}

function moveAt(state: EditorState, start: number, direction: 'up' | 'down'): Transaction | null {
  const { kinds, end } = branchAt(state, start)
  const target = moveTarget(kinds, start, direction)
  return target === null ? null : moveBlocks(state, start, end, target)
}

/** Moves the current block with what is under it over its neighbour. */
export function moveBranch(direction: 'up' | 'down'): Command {
  return (state, dispatch) => {
    const [first] = selectedBlocks(state)
    const change = first ? moveAt(state, first.index, direction) : null
    if (!change) return false
    dispatch?.(change.scrollIntoView())
    return true
  }
}

const indexOf = (state: EditorState, id: string) =>
  placedBlocks(state.doc).findIndex(({ node }) => node.attrs['id'] === id)

/** As `moveBranch`, for the block with this id. */
export function moveBranchOf(id: string, direction: 'up' | 'down'): Command {
  return (state, dispatch) => {
    const start = indexOf(state, id)
    const change = start < 0 ? null : moveAt(state, start, direction)
    if (!change) return false
    dispatch?.(change)
    return true
  }
}

/** Moves a block with what is under it before another, or after that one and what is under it; by their ids. */
export function moveBranchBeside(id: string, beside: string, side: 'before' | 'after'): Command {
  return (state, dispatch) => {
    const [start, other] = [indexOf(state, id), indexOf(state, beside)]
    if (start < 0 || other < 0) return false
    const target = side === 'before' ? other : branchAt(state, other).end
    const change = moveBlocks(state, start, branchAt(state, start).end, target)
    if (!change) return false
    dispatch?.(change)
    return true
  }
}
