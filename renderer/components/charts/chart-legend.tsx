import styles from '../../styles/charts.module.css'
import type { Tone } from './tone.ts'
import { toneFill } from './tone-fills.tsx'

/** What the tones of a chart mean, with a number where there is one. */
export function ChartLegend(props: {
  /** Of the page's `ToneFills`. */
  readonly fills: string
  readonly entries: readonly { readonly tone: Tone; readonly label: string; readonly value?: number }[]
}) {
  return (
    <ul className={styles.legend}>
      {props.entries.map(({ tone, label, value }) => (
        <li key={tone}>
          <svg width="14" height="14" aria-hidden focusable="false">
            <rect
              x="0.5"
              y="0.5"
              width="13"
              height="13"
              className={styles.segment}
              fill={toneFill(props.fills, tone)}
            />
          </svg>
          {label}
          {value !== undefined && <strong>{value}</strong>}
        </li>
      ))}
    </ul>
  )
}
