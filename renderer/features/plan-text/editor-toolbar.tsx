import { Button, Divider, Tooltip } from '@fluentui/react-components'
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  NumberSymbolSquareRegular,
  TextBoldRegular,
  TextIndentDecreaseRegular,
  TextIndentIncreaseRegular,
  TextItalicRegular,
  TextTRegular,
} from '@fluentui/react-icons'
import { toggleMark } from '@tiptap/pm/commands'
import type { EditorState } from '@tiptap/pm/state'
import { type KeyboardEvent, type ReactNode, type Ref, useSyncExternalStore } from 'react'
import type { PlanHistory } from '../../data/plan-history.ts'
import { clearOverride, demote, promote, selectedBlocks, toggleTitle } from '../../editor/block-commands.ts'
import type { PlanSession } from '../../editor/plan-session.ts'
import { markType } from '../../editor/schema.ts'
import styles from '../../styles/plan-text.module.css'
import { CommandButton } from './command-button.tsx'
import { InsertTable } from './insert-table.tsx'
import { KindChoice } from './kind-choice.tsx'
import { TableMenu } from './table-menu.tsx'

const bold = toggleMark(markType('bold'))
const italic = toggleMark(markType('italic'))

const hasMark = (name: 'bold' | 'italic') => (state: EditorState) => {
  const { from, to, empty, $from } = state.selection
  const type = markType(name)
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  return state.doc.rangeHasMark(from, to, type)
}
const isTitle = (state: EditorState) => selectedBlocks(state).some(({ node }) => node.attrs['title'] === true)

function HistoryButtons({
  history,
  disabled,
}: {
  readonly history: PlanHistory
  readonly disabled: boolean
}) {
  const canUndo = useSyncExternalStore(history.subscribe, history.canUndo)
  const canRedo = useSyncExternalStore(history.subscribe, history.canRedo)
  return (
    <>
      <Tooltip content="Hoàn tác (Ctrl+Z)" relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabled={disabled || !canUndo}
          onMouseDown={event => event.preventDefault()}
          onClick={() => history.undo()}
        />
      </Tooltip>
      <Tooltip content="Làm lại (Ctrl+Y)" relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          disabled={disabled || !canRedo}
          onMouseDown={event => event.preventDefault()}
          onClick={() => history.redo()}
        />
      </Tooltip>
    </>
  )
}

/**
 * The commands of the text. Every one is a stop of Tab: arrow keys would change the choice of kinds. Escape gives the
 * keyboard back to the text, whence Escape had brought it here.
 */
export function EditorToolbar(props: {
  readonly session: PlanSession
  readonly history: PlanHistory
  readonly disabled: boolean
  /** What other features put at the end. */
  readonly extras?: ReactNode
  readonly ref: Ref<HTMLFieldSetElement>
}) {
  const { session, disabled } = props
  const common = { session, disabled }
  const leave = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    // What is open over a tool is drawn elsewhere and has its own use for the key.
    const onTool = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key === 'Escape' && onTool && !event.defaultPrevented) session.view()?.focus()
  }
  return (
    <fieldset ref={props.ref} className={styles.toolbar} aria-label="Công cụ soạn thảo" onKeyDown={leave}>
      <HistoryButtons history={props.history} disabled={disabled} />
      <Divider vertical className={styles.divider} />
      <KindChoice {...common} />
      <CommandButton
        {...common}
        command={promote}
        label="Tiến cấp"
        keys="Shift+Tab"
        icon={<TextIndentDecreaseRegular />}
      />
      <CommandButton
        {...common}
        command={demote}
        label="Lùi cấp"
        keys="Tab"
        icon={<TextIndentIncreaseRegular />}
      />
      <CommandButton
        {...common}
        command={toggleTitle}
        isOn={isTitle}
        label="Tiêu đề"
        icon={<TextTRegular />}
      />
      <CommandButton
        {...common}
        command={clearOverride}
        label="Bỏ số ghi tay"
        icon={<NumberSymbolSquareRegular />}
      />
      <Divider vertical className={styles.divider} />
      <CommandButton
        {...common}
        command={bold}
        isOn={hasMark('bold')}
        label="Đậm"
        keys="Ctrl+B"
        icon={<TextBoldRegular />}
      />
      <CommandButton
        {...common}
        command={italic}
        isOn={hasMark('italic')}
        label="Nghiêng"
        keys="Ctrl+I"
        icon={<TextItalicRegular />}
      />
      <Divider vertical className={styles.divider} />
      <InsertTable {...common} />
      <TableMenu {...common} />
      {props.extras}
    </fieldset>
  )
}
