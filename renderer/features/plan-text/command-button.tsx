import { ToggleButton, Tooltip } from '@fluentui/react-components'
import type { Command, EditorState } from '@tiptap/pm/state'
import type { JSX } from 'react'
import type { PlanSession } from '../../editor/plan-session.ts'
import { useSessionValue } from '../../editor/use-session.ts'

/** A button of the toolbar that runs a command of the editor and gives the caret back. */
export function CommandButton(props: {
  readonly session: PlanSession
  readonly command: Command
  readonly label: string
  readonly keys?: string
  readonly icon: JSX.Element
  /** Whether it is on where the caret is; absent for what is not on or off. */
  readonly isOn?: (state: EditorState) => boolean
  readonly disabled?: boolean
}) {
  const { session, command, isOn } = props
  const able = useSessionValue(session, state => command(state))
  const on = useSessionValue(session, state => isOn?.(state) ?? false)
  return (
    <Tooltip content={props.keys ? `${props.label} (${props.keys})` : props.label} relationship="label">
      <ToggleButton
        appearance="subtle"
        icon={props.icon}
        checked={on}
        {...(isOn ? {} : { 'aria-pressed': undefined })}
        disabled={props.disabled === true || !able}
        onMouseDown={event => event.preventDefault()}
        onClick={() => {
          session.run(command)
          session.view()?.focus()
        }}
      />
    </Tooltip>
  )
}
