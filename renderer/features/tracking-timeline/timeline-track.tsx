import type { Tone } from '../../components/charts/tone.ts'
import { toneFill } from '../../components/charts/tone-fills.tsx'
import styles from '../../styles/tracking-timeline.module.css'
import { type Bar, placeOfDay } from './bar-of.ts'
import { ReturnMark } from './return-mark.tsx'
import { yearFill } from './year-fill.tsx'

const percent = (place: number) => `${100 * place}%`
const months = Array.from({ length: 11 }, (_, index) => index + 2)
const two = (value: number) => String(value).padStart(2, '0')

/** A task's place in the year, over lines for months and quarters. */
export function TimelineTrack(props: {
  /** Of the page's fills. */
  readonly fills: string
  readonly bar: Bar
  readonly tone: Tone
  readonly year: number
  readonly today: string
  /** Pixels. */
  readonly height: number
}) {
  const { fills, bar, year, height } = props
  const now = placeOfDay(props.today, year)
  const middle = height / 2
  return (
    <svg className={styles.track} width="100%" height={height} aria-hidden focusable="false">
      {months.map(month => {
        const x = percent(placeOfDay(`${year}-${two(month)}-01`, year))
        return (
          <line
            key={month}
            className={styles.month}
            data-quarter={month % 3 === 1 || undefined}
            x1={x}
            x2={x}
            y1="0"
            y2={height}
          />
        )
      })}
      {bar.kind === 'bar' && <BarShape fills={fills} bar={bar} tone={props.tone} middle={middle} />}
      {bar.kind === 'returns' &&
        bar.at.map(({ place, due, state }) => (
          <svg key={due} x={percent(place)} y={middle} overflow="visible" aria-hidden>
            <ReturnMark state={state} />
          </svg>
        ))}
      {bar.kind === 'words' && (
        <text className={styles.words} x="6" y={middle}>
          {bar.text}
        </text>
      )}
      {now >= 0 && now < 1 && (
        <line className={styles.today} x1={percent(now)} x2={percent(now)} y1="0" y2={height} />
      )}
    </svg>
  )
}

function BarShape(props: {
  readonly fills: string
  readonly bar: Extract<Bar, { kind: 'bar' }>
  readonly tone: Tone
  readonly middle: number
}) {
  const { bar, middle } = props
  const [top, tall] = [middle - 6, 12]
  const fill =
    bar.look === 'firm'
      ? toneFill(props.fills, props.tone)
      : bar.look === 'year'
        ? yearFill(props.fills)
        : undefined
  const [from, to] = [percent(bar.from), percent(bar.to)]
  return (
    <g className={styles.bar} data-look={bar.look}>
      <rect x={from} y={top} width={percent(bar.to - bar.from)} height={tall} {...(fill && { fill })} />
      <line x1={from} x2={to} y1={top} y2={top} />
      <line x1={from} x2={to} y1={top + tall} y2={top + tall} />
      {!bar.openStart && <line x1={from} x2={from} y1={top} y2={top + tall} />}
      {bar.openEnd ? (
        <svg x={to} y={middle} overflow="visible" aria-hidden>
          <path className={styles.arrow} d="M-7 -4 0 0 -7 4Z" />
        </svg>
      ) : (
        <line x1={to} x2={to} y1={top} y2={top + tall} />
      )}
    </g>
  )
}
