import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from '../../styles/plan-appendix.module.css'

/** A panel at the right of the grid; Escape and its cross close it. It takes the keyboard when it opens. */
export function SidePanel(props: {
  readonly title: string
  readonly tools?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const heading = useId()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <section
      ref={panel}
      className={styles.panel}
      tabIndex={-1}
      aria-labelledby={heading}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose()
      }}
    >
      <div className={styles.panelHead}>
        <h3 id={heading}>{props.title}</h3>
        {props.tools}
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Đóng (Esc)"
          title="Đóng (Esc)"
          onClick={props.onClose}
        />
      </div>
      <div className={styles.panelBody}>{props.children}</div>
    </section>
  )
}
