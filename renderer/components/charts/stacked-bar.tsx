import styles from '../../styles/charts.module.css'
import { type BarPart, barSegments } from './bar-segments.ts'
import { toneFill } from './tone-fills.tsx'

/** A bar of parts as wide as its place, with their numbers in them where there is room. */
export function StackedBar(props: {
  /** Of the page's `ToneFills`. */
  readonly fills: string
  /** The same in words, for those who do not see it. */
  readonly text: string
  readonly parts: readonly BarPart[]
  /** Pixels. */
  readonly height?: number
  /** Per cent of the bar that a figure of one digit takes: more where the bar is short. */
  readonly roomForDigit?: number
}) {
  const { fills, text, parts, height = 20, roomForDigit = 3.5 } = props
  const segments = barSegments(parts)
  return (
    <svg className={styles.bar} width="100%" height={height} role="img" aria-label={text}>
      {segments.length === 0 && (
        <rect className={styles.track} x="0" y="0.5" width="100%" height={height - 1} />
      )}
      {segments.map(({ tone, value, from, width }) => (
        <g key={tone}>
          <rect
            className={styles.segment}
            x={`${from}%`}
            y="0.5"
            width={`${width}%`}
            height={height - 1}
            fill={toneFill(fills, tone)}
          />
          {height >= 16 && width >= roomForDigit * String(value).length && (
            <text x={`${from + width / 2}%`} y={height / 2} className={styles.number}>
              {value}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
