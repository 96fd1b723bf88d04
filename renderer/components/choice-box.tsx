import { Input } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import type { Choices } from './use-choices.ts'

/** The box above a list of choices: what is typed narrows the list down, its keys go through it. */
export function ChoiceBox<T>(props: {
  readonly choices: Choices<T>
  /** What is looked for, to a screen reader. */
  readonly label: string
  readonly placeholder: string
  readonly words: string
  readonly onWords: (words: string) => void
  readonly size?: 'medium' | 'large'
  readonly className?: string | undefined
}) {
  const { choices } = props
  return (
    <Input
      role="combobox"
      aria-expanded
      aria-controls={choices.id}
      aria-activedescendant={choices.idOf(choices.current)}
      onKeyDown={choices.onKeyDown}
      className={props.className}
      size={props.size ?? 'medium'}
      contentBefore={<SearchRegular />}
      placeholder={props.placeholder}
      aria-label={props.label}
      value={props.words}
      onChange={(_, { value }) => {
        props.onWords(value)
        choices.restart()
      }}
    />
  )
}
