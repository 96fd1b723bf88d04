import { DOMSerializer, type Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { createFarBlocks } from './far-blocks.ts'
import { shownNumbers } from './numbering-plugin.ts'
import { isBlock, planSchema } from './schema.ts'

/** A node of the top level, drawn as the schema says; what is written on its element beside that is ours, not an edit. */
function viewOf(node: Node): NodeView {
  const drawn = node.type.spec.toDOM?.(node)
  if (drawn === undefined) throw new Error(`${node.type.name} is not drawn`)
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, drawn)
  return {
    dom,
    ...(contentDOM ? { contentDOM } : {}),
    ignoreMutation: mutation => mutation.type === 'attributes' && mutation.target === dom,
  }
}

/** The elements of the document's children in order, without what other plugins put between them. */
function elementsOf(view: EditorView): readonly HTMLElement[] {
  return [...view.dom.children].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && element.hasAttribute('data-kind'),
  )
}

/** Writes the numbers on the blocks' elements, where they are not there already. */
function drawNumbers(view: EditorView) {
  const { doc } = view.state
  const numbers = shownNumbers(view.state)
  const before = doc.children.findIndex(isBlock)
  if (before < 0) return
  elementsOf(view).forEach((element, index) => {
    const number = numbers[index - before]
    if (element.dataset['number'] === number) return
    if (number === undefined) delete element.dataset['number']
    else element.dataset['number'] = number
  })
}

/**
 * Draws the document's children and writes on their elements what is no part of the text: the number as `data-number`,
 * which the styles print, and whether it is too far to be laid out. Decorations would say the same, but a decoration a
 * block costs time that grows with the square of the text; this writes only what changed, and nothing while a word is
 * typed or composed.
 */
export function blockViews(): Plugin {
  let drawnAnew = false
  const draw = (node: Node) => {
    drawnAnew = true
    return viewOf(node)
  }
  const names = ['basis', 'lead', 'closing', ...Object.keys(planSchema.nodes).filter(isBlockName)]
  return new Plugin({
    props: { nodeViews: Object.fromEntries(names.map(name => [name, draw])) },
    view(view) {
      const distant = createFarBlocks(view, elementsOf)
      drawNumbers(view)
      distant.look(true)
      drawnAnew = false
      return {
        update(_, before) {
          const { state } = view
          const changed = drawnAnew || state.doc.childCount !== before.doc.childCount
          if (changed || shownNumbers(before) !== shownNumbers(state)) drawNumbers(view)
          if (changed || (state.doc === before.doc && !state.selection.eq(before.selection)))
            distant.look(changed)
          drawnAnew = false
        },
        destroy: distant.destroy,
      }
    },
  })
}

function isBlockName(name: string): boolean {
  return planSchema.nodes[name]?.isInGroup('block') === true
}
