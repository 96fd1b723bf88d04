import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findInDoc } from './find-in-doc.ts'
import type { FindOptions, Hit } from './find-in-text.ts'

export type Search = { readonly query: string; readonly options: FindOptions }

export type FindState = {
  /** Null while nothing is looked for. */
  readonly search: Search | null
  readonly hits: readonly Hit[]
  /** The document that the hits are of; typing leaves it behind until the text rests. */
  readonly doc: Node | null
  /** The hit that is shown, from 0; -1 when there is none. */
  readonly current: number
  /** Where in the document hits are marked: what is on the screen. */
  readonly window: Hit
  readonly decorations: DecorationSet
}

export type FindMessage =
  | { readonly current: number }
  | { readonly search: Search | null; readonly from: number }
  | { readonly window: Hit }

/** Before anything was looked for. */
export const nothingFound: FindState = {
  search: null,
  hits: [],
  doc: null,
  current: -1,
  window: { from: 0, to: Number.POSITIVE_INFINITY },
  decorations: DecorationSet.empty,
}
export const findKey = new PluginKey<FindState>('find')

/** Most hits that are marked at once; beyond the window that is known, marks are of no use. */
const mostMarks = 500

/** The first hit at or behind a position, by halving. */
export function firstFrom(hits: readonly Hit[], pos: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.from ?? 0) < pos) low = middle + 1
    else high = middle
  }
  return low
}

function decorate(state: Omit<FindState, 'decorations'>, doc: EditorState['doc']): DecorationSet {
  const { hits, current, window } = state
  const first = firstFrom(hits, window.from)
  const shown: Decoration[] = []
  for (let at = first; at < hits.length && shown.length < mostMarks; at++) {
    const hit = hits[at]
    if (hit === undefined || hit.from > window.to) break
    if (at !== current) shown.push(Decoration.inline(hit.from, hit.to, { class: 'findHit' }))
  }
  const now = hits[current]
  if (now !== undefined) shown.push(Decoration.inline(now.from, now.to, { class: 'findHit findHitCurrent' }))
  return shown.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, shown)
}

function nearest(hits: readonly Hit[], pos: number): number {
  if (hits.length === 0) return -1
  const at = firstFrom(hits, pos)
  return at < hits.length ? at : 0
}

/** The state after a change. */
export function receive(state: FindState, change: Transaction): FindState {
  const message: FindMessage | undefined = change.getMeta(findKey)
  const { doc } = change
  if (message !== undefined && 'search' in message) {
    const { search } = message
    const hits = search === null ? [] : findInDoc(doc, search.query, search.options)
    const next = { ...state, search, hits, doc, current: nearest(hits, message.from) }
    return { ...next, decorations: decorate(next, doc) }
  }
  // Typing only moves the marks that are shown, however many hits there are; what rests is looked through anew.
  if (change.docChanged) return { ...state, decorations: state.decorations.map(change.mapping, doc) }
  if (message === undefined) return state
  const next = { ...state, ...message }
  return { ...next, decorations: next.doc === doc ? decorate(next, doc) : state.decorations }
}

/** What is being looked for and where it was found. */
export function findState(state: EditorState): FindState {
  return findKey.getState(state) ?? nothingFound
}

/** The state with hits that are true of the document as it is now. */
export function fresh(state: EditorState): FindState {
  const found = findState(state)
  const { search } = found
  if (search === null || found.doc === state.doc) return found
  const hits = findInDoc(state.doc, search.query, search.options)
  return { ...found, hits, doc: state.doc, current: nearest(hits, state.selection.from) }
}

/** Looks for something, or stops; the first hit from the caret on becomes the current one. */
export function lookFor(search: Search | null): Command {
  return (state, dispatch) => {
    const now = findState(state)
    const from = now.hits[now.current]?.from ?? state.selection.from
    dispatch?.(state.tr.setMeta(findKey, { search, from } satisfies FindMessage))
    return true
  }
}

/** Goes to the next hit (1) or the one before (-1), round the end, and selects it; 0 selects the current one. */
export function goToHit(step: 1 | -1 | 0): Command {
  return (state, dispatch) => {
    const found = findState(state)
    const { hits, current, search } = fresh(state)
    if (hits.length === 0) return false
    const next = (Math.max(current, 0) + step + hits.length) % hits.length
    const hit = hits[next]
    if (hit === undefined) return false
    const message: FindMessage = found.doc === state.doc ? { current: next } : { search, from: hit.from }
    dispatch?.(
      state.tr
        .setMeta(findKey, message)
        .setSelection(TextSelection.create(state.doc, hit.from, hit.to))
        .scrollIntoView(),
    )
    return true
  }
}
