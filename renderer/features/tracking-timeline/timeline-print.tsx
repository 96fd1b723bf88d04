import { useId } from 'react'
import { ToneFills } from '../../components/charts/tone-fills.tsx'
import styles from '../../styles/tracking-timeline.module.css'
import { toneOf } from '../../tracking/task-tones.ts'
import { barOf } from './bar-of.ts'
import { StatusMark } from './status-mark.tsx'
import { TimelineHead } from './timeline-head.tsx'
import { TimelineLegend } from './timeline-legend.tsx'
import type { TimelineLine } from './timeline-lines.ts'
import { TimelineTrack } from './timeline-track.tsx'
import { YearFill } from './year-fill.tsx'

/** The whole timeline as a table, whose head stands on every sheet. */
export function TimelinePrint(props: {
  readonly lines: readonly TimelineLine[]
  readonly year: number
  readonly today: string
}) {
  const fills = useId()
  return (
    <>
      <ToneFills id={fills} />
      <YearFill id={fills} />
      <TimelineLegend fills={fills} year={props.year} today={props.today} />
      <table className={styles.printed}>
        <thead>
          <tr>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Chủ trì</th>
            <th scope="col" aria-label="Trạng thái" />
            <th scope="col">
              <TimelineHead year={props.year} />
            </th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map(line =>
            line.kind === 'heading' ? (
              <tr key={line.id} data-level={line.level}>
                <th scope="rowgroup" colSpan={4}>
                  {line.text}
                </th>
              </tr>
            ) : (
              <tr key={line.id}>
                <td>
                  {line.row.number} {line.row.name}
                </td>
                <td>{line.row.leads.join('; ')}</td>
                <td>
                  <StatusMark fills={fills} tone={toneOf(line.row.status)} />
                </td>
                <td>
                  <TimelineTrack
                    fills={fills}
                    bar={barOf(line.row, props.year)}
                    tone={toneOf(line.row.status)}
                    year={props.year}
                    today={props.today}
                    height={20}
                  />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </>
  )
}
