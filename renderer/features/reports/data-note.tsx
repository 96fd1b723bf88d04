import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { formatDay } from '../../../shared/dates.ts'
import { describe } from '../../../shared/errors.ts'
import { type Period, periodBounds } from '../../../shared/tasks/period.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useTracked } from '../../data/progress.ts'
import { useAnswered } from '../../data/reports.ts'
import styles from '../../styles/reports.module.css'
import { type DataCount, dataAtHand } from './data-at-hand.ts'

/** Before a report is drafted: what there is to draft it from, and who has not reported. */
export function DataNote(props: {
  readonly planId: string
  readonly period: Period
  readonly today: string
  /** Of the plan; null when it is not known. */
  readonly issuedOn: string | null
}) {
  const { planId, period, today, issuedOn } = props
  const { end } = periodBounds(period)
  const rows = useTracked(planId, end < today ? end : null)
  const answered = useAnswered(planId, period)
  const problem = rows.error ?? answered.error
  if (problem) return <ErrorNotice message={describe(errorOf(problem))} />
  if (!rows.data || !answered.data) return <Loading label="Đang đếm số liệu của kỳ…" />
  const { tasks, indicators, missing } = dataAtHand(rows.data, answered.data, period)
  const isBefore = issuedOn !== null && end < issuedOn
  const nothing = tasks.reported + indicators.reported === 0
  return (
    <MessageBar intent={nothing || isBefore || missing.length > 0 ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody className={styles.data}>
        <p>
          Số liệu của kỳ: {inWords('nhiệm vụ', tasks)}; {inWords('chỉ tiêu', indicators)} đã được báo cáo.
        </p>
        {isBefore && <p>Kỳ báo cáo kết thúc trước ngày ban hành kế hoạch ({formatDay(issuedOn)}).</p>}
        {end > today && <p>Kỳ báo cáo chưa kết thúc; số liệu tính đến hôm nay.</p>}
        {missing.length > 0 && (
          <details>
            <summary>{missing.length} đơn vị chủ trì chưa báo cáo</summary>
            <ul>
              {missing.map(unit => (
                <li key={unit}>{unit}</li>
              ))}
            </ul>
          </details>
        )}
        {nothing && <p>Vẫn lập được báo cáo; những chỗ chưa có số liệu để trống cho người soạn điền.</p>}
      </MessageBarBody>
    </MessageBar>
  )
}

const inWords = (noun: string, { asked, reported }: DataCount) => `${reported}/${asked} ${noun}`
