import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { Block } from '../../shared/plans/block.ts'
import { numberBlocks } from '../../shared/plans/numbering.ts'
import { onlyText } from './only-text.ts'
import { isBlock, kindOf } from './schema.ts'

/** One entry a block, as it prints. */
type Numbers = readonly (string | undefined)[]

const key = new PluginKey<Numbers>('numbers')

/** What the numbering looks at of a node. */
function skeleton(node: Node): Block {
  const kind = kindOf(node)
  if (kind === undefined) return { id: 't', kind: 'table', widths: [1], headerRows: 0, rows: [] }
  const { number } = node.attrs
  return { id: 't', kind, text: [], ...(typeof number === 'string' ? { number } : {}) }
}

/** The number of every block of a document as it prints. */
export function numbersOf(doc: Node): Numbers {
  return numberBlocks(doc.children.filter(isBlock).map(skeleton))
}

/** Keeps every block's number. Typing inside a block changes none, so it costs nothing. */
export function numberingPlugin(): Plugin<Numbers> {
  return new Plugin<Numbers>({
    key,
    state: {
      init: (_, state) => numbersOf(state.doc),
      apply: (transaction, numbers, _, state) =>
        !transaction.docChanged || onlyText(transaction) ? numbers : numbersOf(state.doc),
    },
  })
}

/** The numbers as shown now, one entry a block; the same list until one may have changed. */
export function shownNumbers(state: EditorState): Numbers {
  return key.getState(state) ?? numbersOf(state.doc)
}
