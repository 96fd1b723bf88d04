import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { FieldWords } from '../../shared/plans/refill-fields.ts'
import { type FieldLink, linksOf } from './field-links.ts'
import { inlineOf } from './plan-to-editor.ts'
import { markType } from './schema.ts'

const key = new PluginKey<FieldWords | null>('fields')

/** Milliseconds after the end of a composition in which its last letters arrive. */
const compositionRest = 50

/** Calls back for every linked stretch of words between two places, with where its line begins. */
function eachLink(doc: Node, from: number, to: number, found: (link: FieldLink, start: number) => void) {
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, pos) => {
    if (!node.inlineContent) return true
    for (const link of linksOf(node)) found(link, pos + 1)
    return false
  })
}

/** The stretch of the new document that transactions changed; null when they changed none. */
function changedRange(transactions: readonly Transaction[]): { from: number; to: number } | null {
  let from = Infinity
  let to = -Infinity
  for (const map of transactions.flatMap(one => one.mapping.maps)) {
    if (from <= to) [from, to] = [map.map(from, -1), map.map(to, 1)]
    map.forEach((_, __, start, end) => {
      from = Math.min(from, start)
      to = Math.max(to, end)
    })
  }
  return from <= to ? { from, to } : null
}

/** Whether a person made a change here and now, rather than undoing it or another window having made it. */
function isOwn(transaction: Transaction): boolean {
  const origin: unknown = transaction.getMeta('appendedTransaction')
  const root = origin instanceof Transaction ? origin : transaction
  return transaction.docChanged && root.getMeta('addToHistory') !== false && !isHistoryTransaction(root)
}

function unlink(change: Transaction, from: number, to: number, isBroken: (link: FieldLink) => boolean) {
  eachLink(change.doc, from, to, (link, start) => {
    if (isBroken(link)) change.removeMark(start + link.from, start + link.to, markType('field'))
  })
}

/**
 * Words that a field gave are linked until a person edits them: then they are hers, and undoing the edit links them
 * again. So are words that she brings from a plan with other facts.
 */
export function fieldPlugin(): Plugin<FieldWords | null> {
  let view: EditorView | null = null
  /** Changes made while a word was composed, which must be let alone until it is done. */
  let waiting: Transaction | null = null

  function afterComposition() {
    if (view === null || view.composing || waiting === null) return
    const change = view.state.tr
    unlink(change, 0, change.doc.content.size, link => !link.intact)
    // One step to undo with the words that were composed.
    if (change.docChanged) view.dispatch(change.setMeta('appendedTransaction', waiting))
    waiting = null
  }

  return new Plugin<FieldWords | null>({
    key,
    state: {
      init: () => null,
      apply: (transaction, words) => transaction.getMeta(key) ?? words,
    },
    view: shown => {
      view = shown
      return {
        destroy: () => {
          view = null
        },
      }
    },
    props: {
      handleDOMEvents: {
        compositionend: () => {
          setTimeout(afterComposition, compositionRest)
          return false
        },
      },
    },
    appendTransaction(transactions, _, after) {
      const range = changedRange(transactions)
      if (range === null) return null
      if (view?.composing) {
        waiting = transactions[0] ?? null
        return null
      }
      const words = key.getState(after)
      const own = words && transactions.some(isOwn)
      const change = after.tr
      unlink(
        change,
        range.from,
        range.to,
        link => !link.intact || (own === true && words(link.field) !== link.given),
      )
      return change.docChanged ? change : null
    },
  })
}

/**
 * Puts the words that the fields have now into a text's linked words.
 *
 * @returns a change of the document only where they read otherwise; it belongs to no step of undo.
 */
export function refillLinks(state: EditorState, wordsOf: FieldWords): Transaction {
  const change = state.tr.setMeta(key, wordsOf).setMeta('addToHistory', false)
  const found: { readonly link: FieldLink; readonly start: number }[] = []
  eachLink(state.doc, 0, state.doc.content.size, (link, start) => found.push({ link, start }))
  for (const { link, start } of found.toReversed()) {
    const words = wordsOf(link.field)
    const [from, to] = [start + link.from, start + link.to]
    if (!link.intact || words === undefined || words === link.given) continue
    const look = state.doc.nodeAt(from)?.marks ?? []
    const has = (name: string) => look.some(({ type }) => type.name === name)
    const run = {
      text: words,
      field: link.field,
      ...(has('bold') ? { bold: true as const } : {}),
      ...(has('italic') ? { italic: true as const } : {}),
    }
    change.replaceWith(from, to, inlineOf([run]))
  }
  return change
}
