import { Field, Input, type InputProps } from '@fluentui/react-components'
import { useState } from 'react'

/**
 * A labelled line of text over a draft. Text that `problemOf` objects to stays in the field with the reason under it,
 * and is not handed on.
 */
export function TextField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
  readonly problemOf?: (value: string) => string | null
  readonly hint?: string
  readonly placeholder?: string
  readonly inputMode?: InputProps['inputMode']
  readonly className?: string | undefined
  readonly required?: boolean
}) {
  const [held, setHeld] = useState<string | null>(null)
  const shown = held ?? props.value
  const problem = held === null ? null : (props.problemOf?.(held) ?? null)
  return (
    <Field
      label={props.label}
      className={props.className}
      required={props.required ?? false}
      {...(problem ? { validationMessage: `${problem} Giá trị này chưa được lưu.` } : {})}
      {...(props.hint ? { hint: props.hint } : {})}
    >
      <Input
        value={shown}
        placeholder={props.placeholder}
        inputMode={props.inputMode}
        onChange={(_, { value }) => {
          const bad = (props.problemOf?.(value) ?? null) !== null
          setHeld(bad ? value : null)
          if (!bad) props.onChange(value)
        }}
        onBlur={props.onLeave}
      />
    </Field>
  )
}
