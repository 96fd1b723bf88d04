import { Button } from '@fluentui/react-components'
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons'
import { useSyncExternalStore } from 'react'
import type { PlanHistory } from '../../data/plan-history.ts'

/** Takes the plan's latest step back, and does it again. */
export function HistoryButtons(props: { readonly history: PlanHistory; readonly disabled: boolean }) {
  const { history, disabled } = props
  const canUndo = useSyncExternalStore(history.subscribe, history.canUndo)
  const canRedo = useSyncExternalStore(history.subscribe, history.canRedo)
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        aria-label="Hoàn tác (Ctrl+Z)"
        title="Hoàn tác (Ctrl+Z)"
        disabled={disabled || !canUndo}
        onMouseDown={event => event.preventDefault()}
        onClick={() => history.undo()}
      />
      <Button
        appearance="subtle"
        icon={<ArrowRedoRegular />}
        aria-label="Làm lại (Ctrl+Y)"
        title="Làm lại (Ctrl+Y)"
        disabled={disabled || !canRedo}
        onMouseDown={event => event.preventDefault()}
        onClick={() => history.redo()}
      />
    </>
  )
}
