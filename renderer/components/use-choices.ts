import { useId, useState } from 'react'

/** A list of choices below a box: the box keeps the keyboard, the list shows which choice it means. */
export type Choices<T> = {
  /** Of the list's element. */
  readonly id: string
  /** Undefined while there is none. */
  readonly current: T | undefined
  /** The id of a choice's element; undefined for none. */
  readonly idOf: (choice: T | undefined) => string | undefined
  readonly point: (choice: T) => void
  /** Back to the first choice, for another list. */
  readonly restart: () => void
  /** For the box. */
  readonly onKeyDown: (event: React.KeyboardEvent) => void
}

/**
 * Chooses by keyboard: ↑ ↓ go through the choices, Enter takes the one they point at.
 *
 * @param choices in the order in which they are drawn, no two of them the same object.
 */
export function useChoices<T>(choices: readonly T[], take: (choice: T) => void): Choices<T> {
  const id = useId()
  const [active, setActive] = useState(0)
  const chosen = Math.min(active, choices.length - 1)
  const current = choices[chosen]
  return {
    id,
    current,
    idOf: choice => (choice === undefined ? undefined : `${id}-${choices.indexOf(choice)}`),
    point: choice => setActive(choices.indexOf(choice)),
    restart: () => setActive(0),
    onKeyDown: event => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'ArrowDown') setActive(Math.min(chosen + 1, choices.length - 1))
      else if (event.key === 'ArrowUp') setActive(Math.max(chosen - 1, 0))
      else if (event.key !== 'Enter') return
      else if (current !== undefined) take(current)
      event.preventDefault()
    },
  }
}
