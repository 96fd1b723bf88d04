import styles from '../../styles/charts.module.css'
import { type DayValue, linePoints } from './line-points.ts'

const box = { width: 120, height: 32, margin: 4 }

/** How a figure went, with the line that it has to reach; its last point is marked. Nothing for no figure. */
export function Sparkline(props: {
  readonly values: readonly DayValue[]
  readonly goal: number | null
  /** The same in words, for those who do not see it. */
  readonly text: string
}) {
  if (props.values.length === 0) return null
  const { points, goal } = linePoints(props.values, props.goal, box)
  const last = points.at(-1)
  return (
    <svg
      className={styles.line}
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={props.text}
    >
      {goal !== undefined && <path className={styles.goal} d={`M0 ${goal}H${box.width}`} />}
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <path className={styles.points} d={points.map(({ x, y }) => `M${x} ${y}h0`).join('')} />
      {last && <circle cx={last.x} cy={last.y} r="3" />}
    </svg>
  )
}
