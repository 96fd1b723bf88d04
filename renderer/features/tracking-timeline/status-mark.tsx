import type { Tone } from '../../components/charts/tone.ts'
import { toneFill } from '../../components/charts/tone-fills.tsx'
import styles from '../../styles/tracking-timeline.module.css'

/** How a task stands, for those whose place in the year does not show it. */
export function StatusMark(props: {
  /** Of the page's fills. */
  readonly fills: string
  readonly tone: Tone
}) {
  return (
    <svg className={styles.status} width="14" height="14" aria-hidden focusable="false">
      <rect x="0.5" y="0.5" width="13" height="13" fill={toneFill(props.fills, props.tone)} />
    </svg>
  )
}
