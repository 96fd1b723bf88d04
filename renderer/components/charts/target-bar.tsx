import styles from '../../styles/charts.module.css'
import type { Tone } from './tone.ts'
import { toneFill } from './tone-fills.tsx'

/** A figure as a bar, with a mark where it has to come and a smaller one where it was before. */
export function TargetBar(props: {
  /** Of the page's `ToneFills`. */
  readonly fills: string
  readonly value: number
  readonly goal: number
  readonly before: number | null
  readonly tone: Tone
  /** The same in words, for those who do not see it. */
  readonly text: string
}) {
  const { value, goal, before } = props
  const shown = [0, value, goal, ...(before === null ? [] : [before])]
  const [low, high] = [Math.min(...shown), Math.max(...shown) * 1.05 || 1]
  const at = (figure: number) => `${(100 * (figure - low)) / (high - low)}%`
  const [from, to] = [Math.min(0, value), Math.max(0, value)]
  return (
    <svg className={styles.bar} width="100%" height="20" role="img" aria-label={props.text}>
      <rect className={styles.track} x="0" y="4.5" width="100%" height="11" />
      <rect
        className={styles.segment}
        x={at(from)}
        y="4.5"
        width={`${(100 * (to - from)) / (high - low)}%`}
        height="11"
        fill={toneFill(props.fills, props.tone)}
      />
      {before !== null && (
        <svg x={at(before)} y="20" overflow="visible" aria-hidden>
          <path className={styles.before} d="M-4 0H4L0 -6Z" />
        </svg>
      )}
      <line className={styles.mark} x1={at(goal)} x2={at(goal)} y1="0" y2="20" />
    </svg>
  )
}
