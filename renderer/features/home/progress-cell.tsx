import type { Output } from '../../../shared/api/contract.ts'
import { StackedBar } from '../../components/charts/stacked-bar.tsx'
import { hrefOf } from '../../route.ts'
import styles from '../../styles/home.module.css'
import { statusParts, statusText } from '../../tracking/task-tones.ts'

export type PlanProgress = Output<'progress.overview'>['plans'][number]

/** How far a plan is: a small bar, what is done, what is overdue. It opens what is followed. */
export function ProgressCell(props: {
  /** Of the page's `ToneFills`. */
  readonly fills: string
  readonly progress: PlanProgress
}) {
  const { planId, counts, indicators } = props.progress
  const tasks = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const done = counts.doneOnTime + counts.doneLate
  const judged = indicators.met + indicators.notMet + indicators.notReported + indicators.unjudged
  return (
    <a className={styles.progress} href={hrefOf({ screen: 'plan', planId, tab: 'follow' })}>
      {tasks > 0 && (
        <StackedBar fills={props.fills} height={10} text={statusText(counts)} parts={statusParts(counts)} />
      )}
      <span>
        {tasks > 0 && `${done}/${tasks - counts.cancelled} nhiệm vụ`}
        {tasks + judged === 0 && 'Chưa có nhiệm vụ, chỉ tiêu'}
        {counts.overdue > 0 && <strong>{counts.overdue} quá hạn</strong>}
        {judged > 0 && (
          <span>
            {indicators.met}/{judged} chỉ tiêu đạt
          </span>
        )}
      </span>
    </a>
  )
}
