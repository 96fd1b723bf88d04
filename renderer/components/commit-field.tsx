import { Field, Input } from '@fluentui/react-components'
import { useId } from 'react'
import { heldKeys, useHeldText, type WhileHeld } from './use-held-text.ts'

/**
 * A labelled line of text that hands on its words when it is left, on Enter, after a pause, and when it goes from the
 * screen: once, not at every key. Escape and the first Ctrl+Z take back what was not handed on.
 */
export function CommitField(props: {
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
  /** As for `useHeldText`. */
  readonly whileHeld: WhileHeld
  readonly readOnly?: boolean
  readonly hint?: string | undefined
  readonly placeholder?: string
  /** Offered while typing. */
  readonly choices?: readonly string[]
}) {
  const { choices, hint } = props
  const list = useId()
  const held = useHeldText(props.value, props.onCommit, props.whileHeld)
  return (
    <Field label={props.label} {...(hint === undefined ? {} : { hint })}>
      <Input
        value={held.text}
        readOnly={props.readOnly ?? false}
        placeholder={props.placeholder}
        {...(choices ? { list } : {})}
        onChange={(_, { value }) => held.type(value)}
        onBlur={held.commit}
        onKeyDown={heldKeys(held, false)}
      />
      {choices && (
        <datalist id={list}>
          {choices.map(choice => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </Field>
  )
}
