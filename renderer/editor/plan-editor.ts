import { TextSelection } from '@tiptap/pm/state'
import type { Block } from '../../shared/plans/block.ts'
import type { Basis } from '../../shared/plans/plan.ts'
import { type RichText, rich } from '../../shared/plans/rich-text.ts'
import { editorToPlan } from './editor-to-plan.ts'
import type { PlanSession } from './plan-session.ts'
import { inlineOf, nodeOfBasis, nodeOfBlock, type PlanBody } from './plan-to-editor.ts'
import { isBlock } from './schema.ts'
import { insertNodes } from './table-commands.ts'

/** What features around the editor may do to the text. */
export type PlanEditor = {
  /** Puts blocks after the caret's block, in its place when it is an empty paragraph. Ids in use are made new. */
  readonly insertBlocks: (blocks: readonly Block[]) => void
  /** Puts words at the caret, over the selection. */
  readonly insertText: (text: string | RichText) => void
  /** Adds legal bases after the last one. */
  readonly insertBases: (bases: readonly Basis[]) => void
  /** The text as it stands, and a way to change it all over in one step that undo takes back. */
  readonly text: () => PlanBody
  readonly rewrite: (body: PlanBody) => void
  /** Shows a block or basis and puts the caret into it; false when it is not in the text. */
  readonly goTo: (id: string) => boolean
  readonly focus: () => void
  /** The block or basis that the caret is in; null outside both. */
  readonly currentId: () => string | null
  /** The blocks of the body that the selection touches, in order; the caret's own when nothing is selected. */
  readonly selectedIds: () => readonly string[]
}

/** The place of the node with this id among the document's children; null when there is none. */
export function placeOfId(session: PlanSession, id: string): number | null {
  let place: number | null = null
  session.state().doc.forEach((node, offset) => {
    if (node.attrs['id'] === id) place = offset
  })
  return place
}

/** The acts of features around the editor, over an open plan's text. */
export function planEditor(session: PlanSession): PlanEditor {
  const focus = () => session.view()?.focus()
  return {
    insertBlocks(blocks) {
      session.run(insertNodes(blocks.map(nodeOfBlock)))
      focus()
    },
    insertText(text) {
      const { state } = { state: session.state() }
      const words = inlineOf(typeof text === 'string' ? rich(text) : text)
      const { from, to } = state.selection
      session.dispatch(state.tr.replaceWith(from, to, words).scrollIntoView())
      focus()
    },
    insertBases(bases) {
      const { doc, tr } = session.state()
      let place = 0
      doc.forEach((node, offset) => {
        if (node.type.name === 'basis') place = offset + node.nodeSize
      })
      session.dispatch(tr.insert(place, bases.map(nodeOfBasis)))
    },
    text: () => editorToPlan(session.state().doc),
    rewrite: session.rewrite,
    goTo(id) {
      const place = placeOfId(session, id)
      if (place === null) return false
      const { doc, tr } = session.state()
      session.dispatch(tr.setSelection(TextSelection.near(doc.resolve(place + 1))))
      const element = session.view()?.nodeDOM(place)
      if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' })
      focus()
      return true
    },
    focus,
    currentId() {
      const { $head } = session.state().selection
      const id: unknown = $head.depth > 0 ? $head.node(1).attrs['id'] : null
      return typeof id === 'string' && id !== '' ? id : null
    },
    selectedIds() {
      const { doc, selection } = session.state()
      const { from, to, empty } = selection
      const ids: string[] = []
      doc.forEach((node, offset) => {
        // A selection of whole paragraphs ends where the next one begins, of which nothing is selected.
        const [start, end] = [offset + 1, offset + node.nodeSize - 1]
        const touched = empty ? start <= from && to <= end : from < end && start < to
        if (touched && isBlock(node)) ids.push(String(node.attrs['id']))
      })
      return ids
    },
  }
}
