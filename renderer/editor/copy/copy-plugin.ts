import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { copiedParser, copiedSerializer } from './copied-html.ts'
import { copiedText } from './copied-text.ts'
import { type Around, printedAround } from './printed-around.ts'

/**
 * Puts on the clipboard what prints, numbers and end marks included, as text and as HTML for other programs. The same
 * HTML pasted into the editor gives the blocks as they were.
 */
export function copyPlugin(): Plugin {
  let around: ReadonlyMap<Node, Around> = new Map()
  return new Plugin({
    props: {
      // Asked before anything is written, and the only one that is given the document.
      transformCopied(slice, view) {
        around = printedAround(slice, view.state.doc)
        return slice
      },
      clipboardTextSerializer: slice => copiedText(slice, around),
      clipboardSerializer: copiedSerializer(node => around.get(node) ?? {}),
      clipboardParser: copiedParser(),
    },
  })
}
