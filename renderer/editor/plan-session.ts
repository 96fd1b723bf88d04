import { closeHistory, history, redo, undo, undoDepth } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type Command, EditorState, type Plugin, type Transaction } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import type { FieldWords } from '../../shared/plans/refill-fields.ts'
import { blockViews } from './block-views.ts'
import { caretPlugin } from './caret-plugin.ts'
import { fieldPlugin, refillLinks } from './field-plugin.ts'
import { identityPlugin } from './identity-plugin.ts'
import { kindRules } from './input-rules.ts'
import { editorKeys } from './keys.ts'
import { numberingPlugin } from './numbering-plugin.ts'
import { type PlanBody, planToEditor } from './plan-to-editor.ts'
import { replaceDifference } from './replace-difference.ts'

/** What happened to the text: typed here, undone or redone here, or taken in from elsewhere. */
export type Change = 'edit' | 'undo' | 'elsewhere'

/**
 * A plan's text while the plan is open. It outlives the screen that shows it, so that undo reaches over the plan's
 * screens; a view is attached while the text is shown.
 */
export type PlanSession = {
  readonly state: () => EditorState
  readonly dispatch: (transaction: Transaction) => void
  /** Runs a command, with or without a view; answers whether it could. */
  readonly run: (command: Command) => boolean
  /** Shows the text in a view from now on; answers how to stop. */
  readonly attach: (view: EditorView) => () => void
  readonly view: () => EditorView | null
  /** Takes in what is stored now. The caret stays where it is in its block; undo does not bring the old text back. */
  readonly replace: (body: Partial<PlanBody>) => void
  /** Changes the text all over as one step that undo takes back. */
  readonly rewrite: (body: Partial<PlanBody>) => void
  /**
   * Gives linked words what their fields say now, and from now on; undo does not bring the old words back. While a
   * word is being composed it waits.
   *
   * @returns whether the text changed at once.
   */
  readonly refill: (wordsOf: FieldWords) => boolean
  /** Resolves when no word is being composed: text under composition must not be touched. */
  readonly settled: () => Promise<void>
  /** Hears of every new state; `change` is null when only the selection moved. */
  readonly subscribe: (listener: (change: Change | null, newStep: boolean) => void) => () => void
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** What is typed next is an undo step of its own. */
  readonly endStep: () => void
}

/** Scrolls to the selection while the caret is elsewhere, as in the field of a search; the view itself would not. */
function showSelection(view: EditorView) {
  const { node } = view.domAtPos(view.state.selection.head)
  const element = node instanceof HTMLElement ? node : node.parentElement
  element?.scrollIntoView({ block: 'nearest' })
}

/** A mark on transactions that take in what was changed elsewhere. */
const fromElsewhere = 'fromElsewhere'

function createState(doc: Node, newId: () => string, extra: readonly Plugin[]): EditorState {
  return EditorState.create({
    doc,
    plugins: [
      caretPlugin(),
      ...extra,
      kindRules(),
      editorKeys(),
      tableEditing(),
      history({ depth: 1000 }),
      identityPlugin(newId),
      fieldPlugin(),
      numberingPlugin(),
      blockViews(),
    ],
  })
}

/**
 * Opens a plan's text.
 *
 * @param newId makes ids for new blocks.
 * @param extra plugins of features around the editor; they come before the editor's own.
 */
export function createPlanSession(
  body: PlanBody,
  newId: () => string,
  extra: readonly Plugin[] = [],
): PlanSession {
  let state = createState(planToEditor(body), newId, extra)
  let view: EditorView | null = null
  const listeners = new Set<(change: Change | null, newStep: boolean) => void>()

  function dispatch(transaction: Transaction) {
    const before = state
    state = before.apply(transaction)
    view?.updateState(state)
    if (view && transaction.scrolledIntoView && !view.hasFocus()) showSelection(view)
    if (state.doc === before.doc) {
      for (const listener of listeners) listener(null, false)
      return
    }
    const elsewhere = transaction.getMeta(fromElsewhere) === true
    const change: Change = elsewhere ? 'elsewhere' : stepping ? 'undo' : 'edit'
    const newStep = change === 'edit' && undoDepth(state) > undoDepth(before)
    for (const listener of listeners) listener(change, newStep)
  }

  let stepping = false
  function step(command: Command): boolean {
    stepping = true
    try {
      return command(state, transaction => dispatch(transaction.scrollIntoView()))
    } finally {
      stepping = false
    }
  }

  async function settled() {
    while (view?.composing) await new Promise(done => setTimeout(done, 50))
  }

  /** What the fields were last said to say. */
  let fields: FieldWords | null = null
  function refill(wordsOf: FieldWords): boolean {
    fields = wordsOf
    if (view?.composing) {
      void settled().then(() => fields === wordsOf && refill(wordsOf))
      return false
    }
    const before = state.doc
    dispatch(refillLinks(state, wordsOf).setMeta(fromElsewhere, true))
    return state.doc !== before
  }

  return {
    state: () => state,
    dispatch,
    run: command => command(state, dispatch, view ?? undefined),
    attach(shown) {
      view = shown
      return () => {
        if (view === shown) view = null
      }
    },
    view: () => view,
    replace(body) {
      const change = replaceDifference(state, body)
      if (change) dispatch(change.setMeta(fromElsewhere, true).setMeta('addToHistory', false))
    },
    rewrite(body) {
      const change = replaceDifference(state, body)
      if (change) dispatch(change)
    },
    refill,
    settled,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    undo: () => step(undo),
    redo: () => step(redo),
    endStep: () => {
      state = state.apply(closeHistory(state.tr))
      view?.updateState(state)
    },
  }
}
