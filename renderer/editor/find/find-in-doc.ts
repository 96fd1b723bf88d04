import type { Node } from '@tiptap/pm/model'
import { type FindOptions, type Folded, findInFolded, foldQuery, foldText, type Hit } from './find-in-text.ts'

/** Folded texts by node: nodes never change, so only what was edited is folded again. */
type Memory = { readonly options: FindOptions; readonly texts: WeakMap<Node, Folded> }

let memory: Memory = { options: { marks: false, capitals: false, wholeWord: false }, texts: new WeakMap() }

function textsFor(options: FindOptions): WeakMap<Node, Folded> {
  if (memory.options.marks !== options.marks || memory.options.capitals !== options.capitals) {
    memory = { options, texts: new WeakMap() }
  }
  return memory.texts
}

/** A text block's characters, one for one with the positions inside it; what is no text cannot be found. */
function textOf(block: Node): string {
  let text = ''
  block.forEach(child => {
    text += child.isText ? (child.text ?? '') : '\ufffc'.repeat(child.nodeSize)
  })
  return text
}

/** Every place of a query in a document, in order, as document positions. */
export function findInDoc(doc: Node, query: string, options: FindOptions): readonly Hit[] {
  const wanted = foldQuery(query, options)
  if (wanted === '') return []
  const texts = textsFor(options)
  const hits: Hit[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    let folded = texts.get(node)
    if (folded === undefined) {
      folded = foldText(textOf(node), options)
      texts.set(node, folded)
    }
    for (const hit of findInFolded(folded, wanted, options)) {
      hits.push({ from: pos + 1 + hit.from, to: pos + 1 + hit.to })
    }
    return false
  })
  return hits
}
