import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef } from 'react'
import { followPlace } from '../../follow-place.ts'
import { hrefOf } from '../../route.ts'
import styles from '../../styles/tracking-timeline.module.css'
import { toneOf } from '../../tracking/task-tones.ts'
import { barOf } from './bar-of.ts'
import { rowWords } from './row-words.ts'
import { StatusMark } from './status-mark.tsx'
import { TimelineHead } from './timeline-head.tsx'
import type { TimelineLine } from './timeline-lines.ts'
import { TimelineTrack } from './timeline-track.tsx'
import { useLineKeys } from './use-line-keys.ts'

/** Pixels, as the styles have it. */
const lineHeight = 30

/** The tasks under their headings, each with its place in the year; only those in sight are drawn. */
export function TimelineList(props: {
  /** Of the page's fills. */
  readonly fills: string
  readonly planId: string
  readonly lines: readonly TimelineLine[]
  readonly year: number
  readonly today: string
}) {
  const { lines, year } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    getItemKey: index => lines[index]?.id ?? index,
    overscan: 10,
    scrollPaddingStart: 44,
  })
  const keys = useLineKeys(lines, index => virtual.scrollToIndex(index))
  return (
    <div ref={scroller} className={styles.scroller}>
      <div className={styles.head}>
        <span>Nhiệm vụ</span>
        <TimelineHead year={year} />
      </div>
      <ul
        ref={keys.list}
        aria-label="Nhiệm vụ theo thời gian"
        className={styles.lines}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index]
          if (line === undefined) return null
          return (
            <li
              key={key}
              aria-posinset={index + 1}
              aria-setsize={lines.length}
              data-line={index}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.kind === 'heading' ? (
                <strong data-level={line.level} title={line.text}>
                  {line.text}
                </strong>
              ) : (
                <Task
                  {...props}
                  line={line}
                  reachable={index === keys.active}
                  onFocus={() => keys.onFocus(index)}
                  onKeyDown={keys.onKeyDown}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Task(props: {
  readonly fills: string
  readonly planId: string
  readonly line: Extract<TimelineLine, { kind: 'row' }>
  readonly year: number
  readonly today: string
  /** Whether Tab stops here. */
  readonly reachable: boolean
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}) {
  const { row } = props.line
  const words = rowWords(row)
  const [, ...more] = words
  const tone = toneOf(row.status)
  return (
    <a
      href={hrefOf({
        screen: 'plan',
        planId: props.planId,
        tab: 'follow',
        place: followPlace('list', { row: row.rowId }),
      })}
      tabIndex={props.reachable ? 0 : -1}
      title={words.join('\n')}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
    >
      <span className={styles.name}>
        {row.number !== '' && <span>{row.number}</span>} {row.name || 'Dòng chưa có tên'}
        <span className="visuallyHidden"> {more.join('. ')}</span>
      </span>
      <StatusMark fills={props.fills} tone={tone} />
      <TimelineTrack
        fills={props.fills}
        bar={barOf(row, props.year)}
        tone={tone}
        year={props.year}
        today={props.today}
        height={lineHeight - 1}
      />
    </a>
  )
}
