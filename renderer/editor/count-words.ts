import type { Node } from '@tiptap/pm/model'

const counted = new WeakMap<Node, number>()

function wordsIn(node: Node): number {
  const known = counted.get(node)
  if (known !== undefined) return known
  const count = node.inlineContent
    ? node.textBetween(0, node.content.size, ' ', ' ').split(/\s+/u).filter(Boolean).length
    : node.children.reduce((sum, child) => sum + wordsIn(child), 0)
  counted.set(node, count)
  return count
}

/** Words of a document as a word processor counts them: what stands between spaces. */
export function countWords(doc: Node): number {
  return wordsIn(doc)
}
