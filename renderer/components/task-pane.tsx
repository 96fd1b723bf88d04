import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from '../styles/task-pane.module.css'
import { CloseButton } from './close-button.tsx'
import { useHeldFocus } from './use-held-focus.ts'

/**
 * A pane beside what is worked on; Escape and its cross close it. It takes the keyboard when it opens, and keeps it
 * when what had it goes from the pane.
 */
export function TaskPane(props: {
  readonly title: string
  /** Buttons beside the title. */
  readonly tools?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const heading = useId()
  const pane = useRef<HTMLElement>(null)
  useHeldFocus(pane)
  useEffect(() => pane.current?.focus(), [])
  return (
    <section
      ref={pane}
      className={styles.pane}
      tabIndex={-1}
      aria-labelledby={heading}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose()
      }}
    >
      <div className={styles.head}>
        <h2 id={heading}>{props.title}</h2>
        {props.tools}
        <CloseButton onClose={props.onClose} />
      </div>
      <div className={styles.body}>{props.children}</div>
    </section>
  )
}
