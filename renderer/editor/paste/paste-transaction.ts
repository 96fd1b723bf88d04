import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'
import type { Block } from '../../../shared/plans/block.ts'
import { numberBlocks } from '../../../shared/plans/numbering.ts'
import { plainText, type RichText } from '../../../shared/plans/rich-text.ts'
import { inlineOf, nodeOfBlock } from '../plan-to-editor.ts'
import { isBlock, kindOf, nodeType, planSchema } from '../schema.ts'
import type { Pasted } from './clipboard-to-blocks.ts'
import { pasteCells } from './paste-cells.ts'

export type Placed = {
  readonly change: Transaction
  /** Where the pasted content stands after the change; undefined when it is spread over cells. */
  readonly range: { readonly from: number; readonly to: number } | undefined
  /** What other blocks or words would stand in that range, in the same way. */
  readonly sliceOf: (blocks: readonly Block[], inline: RichText | undefined) => Slice
}

/** The words of blocks line by line, numbers and bullets typed out: for places that have no kinds. */
function linesOf(blocks: readonly Block[]): readonly RichText[] {
  const numbers = numberBlocks(blocks)
  return blocks.flatMap((block, index): readonly RichText[] => {
    if (block.kind === 'table') {
      return block.rows.map(row => [
        {
          text: row
            .map(cell => plainText(cell.text))
            .join(' | ')
            .replaceAll('\n', ' '),
        },
      ])
    }
    const number = numbers[index]
    return [number === undefined ? block.text : [{ text: `${number} ` }, ...block.text]]
  })
}

/** Words over the selection. A basis takes no marks. */
function placeInline(state: EditorState, words: RichText): Placed {
  const plain = state.selection.$from.parent.type.name === 'basis'
  const sliceOf = (text: RichText) =>
    new Slice(
      plain
        ? Fragment.from(plainText(text) === '' ? null : planSchema.text(plainText(text)))
        : inlineOf(text),
      0,
      0,
    )
  const { from } = state.selection
  const slice = sliceOf(words)
  const change = state.tr.replaceSelection(slice)
  return {
    change,
    range: { from, to: from + slice.size },
    sliceOf: (_, inline) => sliceOf(inline ?? []),
  }
}

/** Lines into a place that holds lines of one sort: the first and last join what stands around them. */
function placeLines(state: EditorState, blocks: readonly Block[], nodeOf: (line: RichText) => Node): Placed {
  const sliceOf = (some: readonly Block[]) => new Slice(Fragment.fromArray(linesOf(some).map(nodeOf)), 1, 1)
  const { from, to } = state.selection
  const change = state.tr.replaceSelection(sliceOf(blocks))
  return { change, range: { from, to: change.mapping.map(to) }, sliceOf }
}

/** Lines as legal bases: behind the one that the caret ends, else into it. */
function placeBases(state: EditorState, blocks: readonly Block[]): Placed {
  const nodeOf = (line: RichText) => nodeType('basis').create(null, planSchema.text(plainText(line)))
  const { $from, empty } = state.selection
  const isBehind = empty && $from.parent.content.size > 0 && $from.parentOffset === $from.parent.content.size
  if (!isBehind) return placeLines(state, blocks, nodeOf)
  const sliceOf = (some: readonly Block[]) => new Slice(Fragment.fromArray(linesOf(some).map(nodeOf)), 0, 0)
  const place = $from.after()
  const content = sliceOf(blocks).content
  const change = state.tr.insert(place, content)
  const end = place + content.size
  change.setSelection(TextSelection.near(change.doc.resolve(end - 1), -1))
  return { change, range: { from: place, to: end }, sliceOf }
}

function bodyRange(doc: Node): { from: number; to: number } {
  let from = 0
  doc.forEach((node, offset) => {
    if (node.type.name === 'basis' || node.type.name === 'lead') from = offset + node.nodeSize
  })
  return { from, to: doc.content.size - (doc.lastChild?.nodeSize ?? 0) }
}

/** Makes room for whole blocks at the caret: in place of an empty block, beside one, or where one is split in two. */
export function makeRoom(change: Transaction): { place: number; emptied: Node | undefined } {
  const { $from } = change.selection
  const body = bodyRange(change.doc)
  const clamp = (pos: number) => Math.min(Math.max(pos, body.from), body.to)
  const top = $from.depth === 0 ? null : $from.node(1)
  if (top === null || !isBlock(top))
    return { place: clamp($from.depth === 0 ? $from.pos : $from.after(1)), emptied: undefined }
  if (kindOf(top) === undefined) return { place: $from.after(1), emptied: undefined }
  if (top.content.size === 0) {
    const place = $from.before(1)
    change.delete(place, place + top.nodeSize)
    return { place, emptied: top }
  }
  if ($from.parentOffset === 0) return { place: $from.before(1), emptied: undefined }
  if ($from.parentOffset < top.content.size) {
    change.split($from.pos, 1, [{ type: top.type, attrs: { ...top.attrs, number: null } }])
  }
  return { place: change.doc.resolve($from.pos).after(1), emptied: undefined }
}

function placeBlocks(state: EditorState, blocks: readonly Block[]): Placed {
  const change = state.tr
  if (!state.selection.empty) change.deleteSelection()
  const { place, emptied } = makeRoom(change)
  const nodesOf = (some: readonly Block[]) => {
    const [first, ...rest] = some.map(nodeOfBlock)
    // An item that was begun by hand takes the first words.
    const begun =
      emptied !== undefined && emptied.type.name !== 'paragraph' && first?.type.name === 'paragraph'
    const head = begun ? emptied.copy(first.content) : first
    return head === undefined ? [] : [head, ...rest]
  }
  const content = Fragment.fromArray(nodesOf(blocks))
  change.insert(place, content)
  const end = place + content.size
  change.setSelection(TextSelection.near(change.doc.resolve(end - 1), -1))
  return {
    change,
    range: { from: place, to: end },
    sliceOf: some => new Slice(Fragment.fromArray(nodesOf(some)), 0, 0),
  }
}

/** A line of its own kind is structure where a block waits for it; inside a sentence it is words. */
function isInline(state: EditorState, { inline, blocks }: Pasted): boolean {
  if (inline === undefined) return false
  const { $from } = state.selection
  if (!$from.parent.inlineContent) return false
  const kind = kindOf($from.parent)
  return kind !== 'paragraph' || $from.parent.content.size > 0 || blocks[0]?.kind === 'paragraph'
}

/** Puts what was pasted where the selection is: words into a sentence, cells into a table, blocks into the body. */
export function pasteTransaction(state: EditorState, pasted: Pasted): Placed | null {
  const { blocks } = pasted
  const [first] = blocks
  if (first === undefined) return null
  const isText = state.selection instanceof TextSelection
  if (isText && isInline(state, pasted)) return placeInline(state, pasted.inline ?? [])
  if (isInTable(state)) {
    const cells = first.kind === 'table' && blocks.length === 1 ? pasteCells(state, nodeOfBlock(first)) : null
    if (cells !== null) return { change: cells, range: undefined, sliceOf: () => Slice.empty }
    return placeLines(state, blocks, line => nodeType('cell_text').create(null, inlineOf(line)))
  }
  const { $from, $to } = state.selection
  const inBases = $from.parent.type.name === 'basis' && $to.parent.type.name === 'basis'
  if (inBases && blocks.every(block => block.kind !== 'table')) return placeBases(state, blocks)
  return placeBlocks(state, blocks)
}
