import { Field, Input, type InputProps, Textarea } from '@fluentui/react-components'
import type { KeyboardEvent, ReactNode } from 'react'
import { heldKeys, useHeldText } from '../../components/use-held-text.ts'
import { flushHeld } from '../../data/flush-held.ts'
import styles from '../../styles/plan-appendix.module.css'

type HeldProps = {
  readonly value: string
  readonly onCommit: (text: string) => void
  readonly readOnly?: boolean
}

/** A line of text over an appendix, handed on when it is left or after a pause. */
export function HeldInput(
  props: HeldProps & {
    readonly label: string
    readonly placeholder?: string
    readonly appearance?: InputProps['appearance']
    readonly className?: string | undefined
    readonly size?: InputProps['size']
    readonly onKeyDown?: (event: KeyboardEvent) => void
  },
) {
  const held = useHeldText(props.value, props.onCommit, flushHeld)
  const keyed = heldKeys(held, false)
  return (
    <Input
      aria-label={props.label}
      title={props.label}
      value={held.text}
      readOnly={props.readOnly ?? false}
      {...(props.size ? { size: props.size } : {})}
      {...(props.appearance ? { appearance: props.appearance } : {})}
      {...(props.className ? { className: props.className } : {})}
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
      onChange={(_, { value }) => held.type(value)}
      onBlur={held.commit}
      onKeyDown={event => {
        keyed(event)
        props.onKeyDown?.(event)
      }}
    />
  )
}

/** A labelled field: of one line, or (`lines`) as tall as its words. */
export function HeldField(
  props: HeldProps & {
    readonly label: string
    readonly lines?: boolean
    /** Under the field: what its words were taken to mean. */
    readonly note?: ReactNode
  },
) {
  const held = useHeldText(props.value, props.onCommit, flushHeld)
  const lines = props.lines ?? false
  const common = {
    value: held.text,
    readOnly: props.readOnly ?? false,
    onChange: (_: unknown, { value }: { readonly value: string }) => held.type(value),
    onBlur: held.commit,
    onKeyDown: heldKeys(held, lines),
  }
  return (
    <div className={styles.field}>
      <Field label={props.label} size="small">
        {lines ? <Textarea {...common} /> : <Input {...common} />}
      </Field>
      {props.note}
    </div>
  )
}
