import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Keys whose effect hangs on where exactly the caret is. */
const caretKeys = new Set(['Backspace', 'Delete', 'Enter', 'Tab'])

/** Takes over where the browser's caret is, if the editor has not heard of it yet. */
function readCaret(view: EditorView): void {
  const { selection, doc, tr } = view.state
  const shown = view.dom.ownerDocument.getSelection()
  if (!(selection instanceof TextSelection) || !view.hasFocus() || !shown?.anchorNode || !shown.focusNode)
    return
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return
  const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset)
  const head = view.posAtDOM(shown.focusNode, shown.focusOffset)
  if (anchor === selection.anchor && head === selection.head) return
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
}

/**
 * Browsers tell of a moved caret in a task of its own. On a slow machine the next key may come before it: Home, then
 * Backspace at once, would leave the deleting to the browser, which tears blocks apart. So such keys look first.
 */
export function caretPlugin(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (caretKeys.has(event.key) && !view.composing && !event.isComposing) readCaret(view)
        return false
      },
    },
  })
}
