import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons'
import { Fragment, useId } from 'react'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { figureText } from '../../../shared/tasks/tracked-words.ts'
import { markOf } from '../../../shared/tasks/tracking-filter.ts'
import { Sparkline } from '../../components/charts/sparkline.tsx'
import { TargetBar } from '../../components/charts/target-bar.tsx'
import { ToneFills } from '../../components/charts/tone-fills.tsx'
import styles from '../../styles/tracking-indicators.module.css'
import { MarkBadge } from '../../tracking/mark-badge.tsx'
import { verdictTones } from '../../tracking/task-tones.ts'
import type { IndicatorLine } from './indicator-lines.ts'
import { ServingList } from './serving-list.tsx'
import { trendText } from './trend-text.ts'

const headings = [
  'STT',
  'Chỉ tiêu',
  'Năm trước',
  'Mức phải đạt',
  'Thực hiện',
  'Kết quả',
  'Còn thiếu',
  'So với mức phải đạt',
  'Diễn biến',
] as const

/** Target against actual, a line an indicator, under the headings of the plan. */
export function IndicatorTable(props: {
  readonly caption: string
  readonly lines: readonly IndicatorLine[]
  readonly hrefOf: (row: TrackedRow) => string
}) {
  const { lines } = props
  const fills = useId()
  return (
    <>
      <ToneFills id={fills} />
      <table className={styles.indicators} aria-label={props.caption}>
        <thead>
          <tr>
            {headings.map(heading => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const before = lines[index - 1]?.row
            const { appendixId, group, rowId } = line.row
            const anew = before?.appendixId !== appendixId || before.group !== group
            return (
              <Fragment key={rowId}>
                {anew && group !== '' && (
                  <tr className={styles.group}>
                    <th scope="rowgroup" colSpan={headings.length}>
                      {group}
                    </th>
                  </tr>
                )}
                <Line line={line} fills={fills} hrefOf={props.hrefOf} />
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

function Line(props: {
  readonly line: IndicatorLine
  readonly fills: string
  readonly hrefOf: (row: TrackedRow) => string
}) {
  const { line } = props
  const { row, goal, baseline } = line
  const wanted = row.direction === 'more' ? 'Càng cao càng tốt' : 'Càng thấp càng tốt'
  const mark = markOf(row)
  const tone = verdictTones.find(({ verdict }) => verdict === (row.verdict ?? 'unjudged'))?.tone ?? 'idle'
  return (
    <tr>
      <td>{row.number}</td>
      <th scope="row">
        <a href={props.hrefOf(row)}>{row.name || 'Dòng chưa có tên'}</a>
        <ServingList tasks={line.serving} hrefOf={props.hrefOf} />
      </th>
      <td>{line.baselineText}</td>
      <td>
        {line.targetText}
        <span className={styles.direction} title={wanted}>
          {row.direction === 'more' ? <ArrowUpRegular aria-hidden /> : <ArrowDownRegular aria-hidden />}
          <span className="visuallyHidden">{wanted}</span>
        </span>
      </td>
      <td className={styles.actual}>{line.actualText}</td>
      <td>
        <MarkBadge mark={mark} />
      </td>
      <td>{line.gapText}</td>
      <td>
        {row.actual !== null && goal !== null && (
          <TargetBar
            fills={props.fills}
            value={row.actual}
            goal={goal}
            before={baseline}
            tone={tone}
            text={`${row.name}: thực hiện ${figureText(row.actual)}, mức phải đạt ${figureText(goal)}${
              baseline === null ? '' : `, năm trước ${figureText(baseline)}`
            }`}
          />
        )}
      </td>
      <td>
        <Sparkline values={row.trend} goal={goal} text={trendText(row, goal)} />
      </td>
    </tr>
  )
}
