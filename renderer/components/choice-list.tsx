import type { ReactNode } from 'react'
import type { Choices } from './use-choices.ts'

/** The list below a `ChoiceBox`. */
export function ChoiceList<T>(props: {
  readonly choices: Choices<T>
  /** What the list holds, to a screen reader. */
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <div id={props.choices.id} role="listbox" aria-label={props.label} className={props.className}>
      {props.children}
    </div>
  )
}

/** One choice of the list; it is shown while the keys point at it. */
export function ChoiceOption<T>(props: {
  readonly choices: Choices<T>
  readonly choice: T
  readonly onClick: () => void
  readonly onDoubleClick?: () => void
  /** For its looks. */
  readonly kind?: string
  readonly children: ReactNode
}) {
  const { choices, choice } = props
  const chosen = choice === choices.current
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above the list has the keys
    <div
      id={choices.idOf(choice)}
      role="option"
      data-kind={props.kind}
      aria-selected={chosen}
      tabIndex={-1}
      ref={element => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' })
      }}
      onClick={props.onClick}
      onDoubleClick={props.onDoubleClick}
    >
      {props.children}
    </div>
  )
}
