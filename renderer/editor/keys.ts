import { baseKeymap, chainCommands, deleteSelection, toggleMark } from '@tiptap/pm/commands'
import { undoInputRule } from '@tiptap/pm/inputrules'
import { keymap } from '@tiptap/pm/keymap'
import { type Command, type Plugin, Selection, TextSelection } from '@tiptap/pm/state'
import { demote, moveBranch, promote, shiftBranch } from './block-commands.ts'
import { backspaceCommands, deleteCommands } from './delete-commands.ts'
import { breakLine, enterCommands, paragraphAfter } from './enter-commands.ts'
import { markType } from './schema.ts'
import { nextCell, previousCell } from './table-commands.ts'

/** Types a space that keeps the words on its sides on one line. */
const nonBreakingSpace: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('\u00a0').scrollIntoView())
  return true
}

/** A key that is ours even where it can do nothing: Tab must not leave the text by accident. */
const always =
  (command: Command): Command =>
  (state, dispatch, view) => {
    command(state, dispatch, view)
    return true
  }

/**
 * To the start or the end of the text. The browser would stop at the last block that is drawn, which in a long text is
 * not the last.
 */
function toEdge(edge: 'start' | 'end', extend: boolean): Command {
  return (state, dispatch) => {
    const there = edge === 'start' ? Selection.atStart(state.doc) : Selection.atEnd(state.doc)
    const selection = extend ? TextSelection.between(state.selection.$anchor, there.$head) : there
    dispatch?.(state.tr.setSelection(selection).scrollIntoView())
    return true
  }
}

/** The editor's keys, but undo and redo, which belong to the whole plan. */
export function editorKeys(): Plugin {
  return keymap({
    ...baseKeymap,
    Enter: chainCommands(...enterCommands),
    'Shift-Enter': chainCommands(breakLine, ...enterCommands),
    'Mod-Enter': paragraphAfter,
    Backspace: chainCommands(deleteSelection, undoInputRule, ...backspaceCommands),
    Delete: chainCommands(deleteSelection, ...deleteCommands),
    Tab: always(chainCommands(nextCell, demote)),
    'Shift-Tab': always(chainCommands(previousCell, promote)),
    'Alt-Shift-ArrowUp': always(moveBranch('up')),
    'Alt-Shift-ArrowDown': always(moveBranch('down')),
    'Alt-Shift-ArrowRight': always(shiftBranch('in')),
    'Alt-Shift-ArrowLeft': always(shiftBranch('out')),
    'Mod-Home': toEdge('start', false),
    'Mod-End': toEdge('end', false),
    'Shift-Mod-Home': toEdge('start', true),
    'Shift-Mod-End': toEdge('end', true),
    'Mod-b': toggleMark(markType('bold')),
    'Mod-i': toggleMark(markType('italic')),
    'Mod-Shift-Space': nonBreakingSpace,
    'Mod-Shift- ': nonBreakingSpace,
  })
}
