import type { ReactNode } from 'react'
import styles from '../styles/components.module.css'

/** An empty screen teaches: what belongs here, and the ways to get it as buttons. */
export function EmptyState(props: {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <section className={styles.empty}>
      <h2>{props.title}</h2>
      <p>{props.children}</p>
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </section>
  )
}
