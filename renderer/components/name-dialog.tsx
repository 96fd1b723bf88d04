import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import styles from '../styles/components.module.css'
import { DialogFrame } from './dialog-frame.tsx'
import { ErrorNotice } from './error-notice.tsx'

type Props = {
  readonly title: string
  /** Of the field. */
  readonly label: string
  readonly hint?: string
  /** The name to begin with. */
  readonly suggested?: string
  /** Said when it is kept without a name. */
  readonly missing: string
  /** The button's words. */
  readonly submit: string
  /** Said of a name before it is kept, with the button's words for that case. */
  readonly caution?: (name: string) => { readonly message: string; readonly submit: string } | undefined
  readonly busy: boolean
  /** Why the last try did not succeed. */
  readonly problem: string | null
  /** Is given the name without spaces around it, never an empty one. */
  readonly onSubmit: (name: string) => void
  readonly onClose: () => void
  /** Stands above the field. */
  readonly children?: ReactNode
}

/** Asks for a name under which something is kept. */
export function NameDialog({ open, ...props }: Props & { readonly open: boolean }) {
  return (
    <DialogFrame open={open} onClose={props.onClose}>
      <NameForm {...props} />
    </DialogFrame>
  )
}

function NameForm(props: Props) {
  const [typed, setTyped] = useState(props.suggested ?? '')
  const [tried, setTried] = useState(false)
  const name = typed.trim()
  const caution = props.caution?.(name)
  const message =
    name === ''
      ? tried && { validationMessage: props.missing }
      : caution && { validationMessage: caution.message, validationState: 'warning' as const }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        // A form that the dialog is opened from, across the portal, is not meant.
        event.stopPropagation()
        setTried(true)
        if (name !== '' && !props.busy) props.onSubmit(name)
      }}
    >
      <DialogBody>
        <DialogTitle>{props.title}</DialogTitle>
        <DialogContent className={styles.fields}>
          {props.children}
          <Field label={props.label} required {...(props.hint && { hint: props.hint })} {...message}>
            <Input value={typed} maxLength={120} onChange={(_, { value }) => setTyped(value)} />
          </Field>
          {props.problem !== null && <ErrorNotice message={props.problem} />}
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabledFocusable={props.busy}>
            {caution?.submit ?? props.submit}
          </Button>
          <Button onClick={props.onClose}>Hủy</Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
