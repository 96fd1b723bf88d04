import type { Slice } from '@tiptap/pm/model'
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { blocksFromClipboard, type PasteNote } from './clipboard-to-blocks.ts'
import { pasteOwnTransaction } from './paste-own.ts'
import { type Placed, pasteTransaction } from './paste-transaction.ts'

type Offer = { readonly from: number; readonly to: number; readonly original: Slice }

type PasteState = {
  readonly notes: readonly PasteNote[]
  /** How to take back a conversion; undefined once the pasted text was changed. */
  readonly offer: Offer | undefined
}

const nothing: PasteState = { notes: [], offer: undefined }
const key = new PluginKey<PasteState>('paste')

/** Whether a change reaches into a range, from its first to its last position. */
function touches(change: Transaction, from: number, to: number): boolean {
  let start = from
  let end = to
  let touched = false
  for (const map of change.mapping.maps) {
    map.forEach((changedFrom, changedTo) => {
      if (changedFrom < end && changedTo > start) touched = true
    })
    start = map.map(start, 1)
    end = map.map(end, -1)
  }
  return touched
}

function follow(state: PasteState, change: Transaction): PasteState {
  const set: PasteState | undefined = change.getMeta(key)
  if (set !== undefined) return set
  const { offer } = state
  if (offer === undefined || !change.docChanged) return state
  if (touches(change, offer.from, offer.to))
    return { notes: state.notes.filter(note => note.kind !== 'converted'), offer: undefined }
  return {
    ...state,
    offer: { ...offer, from: change.mapping.map(offer.from, 1), to: change.mapping.map(offer.to, -1) },
  }
}

/** What the last paste has to say, until it is dismissed. */
export function pasteNotes(state: EditorState): readonly PasteNote[] {
  return key.getState(state)?.notes ?? nothing.notes
}

/** Whether the last paste's conversion can still be taken back. */
export function canUndoConversion(state: EditorState): boolean {
  return key.getState(state)?.offer !== undefined
}

export const dismissPasteNotes: Command = (state, dispatch) => {
  if (pasteNotes(state).length === 0) return false
  dispatch?.(state.tr.setMeta(key, nothing))
  return true
}

/** Puts the pasted text back as the clipboard had it, in its old encoding. */
export const undoConversion: Command = (state, dispatch) => {
  const offer = key.getState(state)?.offer
  if (offer === undefined) return false
  dispatch?.(state.tr.replace(offer.from, offer.to, offer.original).setMeta(key, nothing).scrollIntoView())
  return true
}

function offerOf({ range, sliceOf }: Placed, notes: readonly PasteNote[]): Offer | undefined {
  const converted = notes.find(note => note.kind === 'converted')
  if (converted === undefined || range === undefined) return undefined
  return { ...range, original: sliceOf(converted.original, converted.originalInline) }
}

function asPaste(change: Transaction): Transaction {
  return change.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView()
}

/** What our own editor put on the clipboard: its nodes come back as they were. */
function isOwn(html: string): boolean {
  return html.includes('data-pm-slice') && html.includes('data-kind="')
}

/**
 * Takes in what other programs put on the clipboard: blocks by structure, text in old encodings as Unicode. A single
 * line goes into the sentence at the caret. Ctrl+Shift+V pastes words alone. What was changed or left out is kept as
 * notes for the screen.
 *
 * @param newId makes ids for new blocks.
 * @param onNotes hears of every paste's notes, if any.
 */
export function pastePlugin(
  newId: () => string,
  onNotes?: (notes: readonly PasteNote[]) => void,
): Plugin<PasteState> {
  let plain = false
  return new Plugin<PasteState>({
    key,
    state: { init: () => nothing, apply: (change, state) => follow(state, change) },
    props: {
      handleDOMEvents: {
        keydown: (_, event) => {
          plain = (event.ctrlKey || event.metaKey) && event.shiftKey && event.code === 'KeyV'
          return false
        },
        keyup: () => {
          plain = false
          return false
        },
      },
      handlePaste(view, event, slice) {
        const data = event.clipboardData
        const html = plain ? '' : (data?.getData('text/html') ?? '')
        if (data === null) return false
        if (isOwn(html)) {
          const change = pasteOwnTransaction(view.state, slice)
          if (change !== null) view.dispatch(asPaste(change.setMeta(key, nothing)))
          return change !== null
        }
        const pasted = blocksFromClipboard({ html, text: data.getData('text/plain'), newId, plain })
        plain = false
        const placed = pasteTransaction(view.state, pasted)
        if (placed === null) return false
        const { notes } = pasted
        const change = placed.change.setMeta(key, { notes, offer: offerOf(placed, notes) })
        view.dispatch(asPaste(change))
        if (notes.length > 0) onNotes?.(notes)
        return true
      },
    },
  })
}
