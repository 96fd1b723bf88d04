import { label } from '../../../shared/glossary.ts'
import type { Summary } from '../../../shared/tasks/summarise.ts'
import styles from '../../styles/tracking-overview.module.css'

function Figure(props: {
  readonly value: string
  readonly name: string
  readonly note?: string
  readonly bad?: boolean
}) {
  return (
    <div className={styles.figure} data-bad={props.bad || undefined}>
      <dt>{props.name}</dt>
      <dd>
        <strong>{props.value}</strong> {props.note}
      </dd>
    </div>
  )
}

/** The few figures that say how the plan stands. */
export function KeyFigures({ summary }: { readonly summary: Summary }) {
  const { byStatus, done, donePercent, total, indicators } = summary
  const judged = indicators.met + indicators.exceeded + indicators.notMet
  const all = judged + indicators.notReported + indicators.unjudged
  if (total === 0) return <IndicatorFigures indicators={indicators} all={all} />
  return (
    <dl className={styles.figures}>
      <Figure
        name="Nhiệm vụ hoàn thành"
        value={donePercent === null ? '–' : `${donePercent}%`}
        note={`${done}/${total - byStatus.cancelled} nhiệm vụ`}
      />
      <Figure
        name={label('progress.overdue')}
        value={String(byStatus.overdue)}
        note="nhiệm vụ"
        bad={byStatus.overdue > 0}
      />
      <Figure name={label('progress.ongoing')} value={String(byStatus.ongoing)} note="nhiệm vụ" />
      <Figure name={label('progress.notStarted')} value={String(byStatus.notStarted)} note="nhiệm vụ" />
      {all > 0 && (
        <Figure
          name="Chỉ tiêu đạt, vượt"
          value={`${indicators.met + indicators.exceeded}/${all}`}
          note={indicators.exceeded > 0 ? `trong đó ${indicators.exceeded} vượt` : 'chỉ tiêu'}
        />
      )}
    </dl>
  )
}

/** Of a plan that sets indicators only. */
function IndicatorFigures(props: { readonly indicators: Summary['indicators']; readonly all: number }) {
  const { indicators, all } = props
  const reached = indicators.met + indicators.exceeded
  return (
    <dl className={styles.figures}>
      <Figure
        name="Chỉ tiêu đạt, vượt"
        value={all === 0 ? '–' : `${Math.round((100 * reached) / all)}%`}
        note={`${reached}/${all} chỉ tiêu`}
      />
      <Figure name={label('verdict.exceeded')} value={String(indicators.exceeded)} note="chỉ tiêu" />
      <Figure
        name={label('verdict.notMet')}
        value={String(indicators.notMet)}
        note="chỉ tiêu"
        bad={indicators.notMet > 0}
      />
      <Figure name={label('verdict.notReported')} value={String(indicators.notReported)} note="chỉ tiêu" />
    </dl>
  )
}
