import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state'
import { findInDoc } from './find-in-doc.ts'
import type { Hit } from './find-in-text.ts'
import { type FindMessage, findKey, firstFrom, fresh } from './find-state.ts'

/** New words take the look of the first letter they replace. */
function replaceHit(change: Transaction, { from, to }: Hit, words: string) {
  if (words === '') change.delete(from, to)
  else change.replaceWith(from, to, change.doc.type.schema.text(words, change.doc.resolve(from + 1).marks()))
}

/** Replaces the current hit and goes on to the next. */
export function replaceCurrent(words: string): Command {
  return (state, dispatch) => {
    const { hits, current, search } = fresh(state)
    const hit = hits[current]
    if (hit === undefined || search === null) return false
    if (dispatch) {
      const change = state.tr
      replaceHit(change, hit, words)
      const from = hit.from + words.length
      change.setMeta(findKey, { search, from } satisfies FindMessage)
      const next = findInDoc(change.doc, search.query, search.options).find(one => one.from >= from)
      change.setSelection(TextSelection.create(change.doc, next?.from ?? from, next?.to ?? from))
      dispatch(change.scrollIntoView())
    }
    return true
  }
}

/** A node with its hits replaced; `pos` is where its content begins in the document. */
function withReplaced(node: Node, pos: number, hits: readonly Hit[], words: string): Node {
  const end = pos + node.content.size
  const inside = hits.slice(firstFrom(hits, pos), firstFrom(hits, end))
  if (inside.length === 0) return node
  if (!node.isTextblock) {
    const children: Node[] = []
    node.forEach((child, offset) => {
      children.push(withReplaced(child, pos + offset + 1, inside, words))
    })
    return node.copy(Fragment.fromArray(children))
  }
  let content = Fragment.empty
  let kept = 0
  for (const hit of inside) {
    const marks = node.resolve(hit.from - pos + 1).marks()
    const put = words === '' ? Fragment.empty : Fragment.from(node.type.schema.text(words, marks))
    content = content.append(node.content.cut(kept, hit.from - pos)).append(put)
    kept = hit.to - pos
  }
  return node.copy(content.append(node.content.cut(kept)))
}

/** Replaces every hit, as one step to undo and one change to the document, however many there are. */
export function replaceAll(words: string): Command {
  return (state, dispatch) => {
    const { hits, search } = fresh(state)
    const first = hits[0]
    const last = hits.at(-1)
    if (first === undefined || last === undefined || search === null) return false
    if (dispatch) {
      const { doc, selection } = state
      const from = doc.resolve(first.from).before(1)
      const to = doc.resolve(last.to).after(1)
      const nodes: Node[] = []
      doc.nodesBetween(from, to, (node, pos) => {
        nodes.push(withReplaced(node, pos + 1, hits, words))
        return false
      })
      const change = state.tr.replace(from, to, new Slice(Fragment.fromArray(nodes), 0, 0))
      const before = hits.filter(hit => hit.to <= selection.from)
      const caret = before.reduce((at, hit) => at + words.length - (hit.to - hit.from), selection.from)
      change.setSelection(TextSelection.near(change.doc.resolve(Math.min(caret, change.doc.content.size))))
      dispatch(change.setMeta(findKey, { search, from: caret } satisfies FindMessage))
    }
    return true
  }
}
