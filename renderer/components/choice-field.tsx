import { Field, Select } from '@fluentui/react-components'

/** A labelled drop-down of a few choices. */
export function ChoiceField<T extends string>(props: {
  readonly label: string
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
  readonly onLeave?: () => void
  readonly className?: string | undefined
}) {
  return (
    <Field label={props.label} className={props.className}>
      <Select
        value={props.value}
        onChange={(_, { value }) => {
          const choice = props.choices.find(one => one.value === value)
          if (choice) props.onChange(choice.value)
        }}
        onBlur={props.onLeave}
      >
        {props.choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
