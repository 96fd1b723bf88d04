import { Button } from '@fluentui/react-components'
import { useId, useMemo } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import { describe } from '../../../shared/errors.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { ToneFills } from '../../components/charts/tone-fills.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { PrintCopy } from '../../components/print-copy.tsx'
import { errorOf } from '../../data/client.tsx'
import { useTracked } from '../../data/progress.ts'
import { useAppInfo } from '../../data/settings.ts'
import { followPlace } from '../../follow-place.ts'
import { goTo } from '../../route.ts'
import styles from '../../styles/tracking-timeline.module.css'
import { ViewTools } from '../../tracking/view-tools.tsx'
import { TimelineLegend } from './timeline-legend.tsx'
import { timelineLines } from './timeline-lines.ts'
import { TimelineList } from './timeline-list.tsx'
import { TimelinePrint } from './timeline-print.tsx'
import { YearFill } from './year-fill.tsx'

/** The plan's year from January to December with every task in it, and today's line. */
export function TrackingTimeline({ plan }: { readonly plan: Plan }) {
  const info = useAppInfo()
  const rows = useTracked(plan.id)
  const fills = useId()
  const lines = useMemo(() => timelineLines(rows.data ?? []), [rows.data])
  if (rows.isError)
    return <ErrorNotice message={describe(errorOf(rows.error))} onRetry={() => void rows.refetch()} />
  if (!rows.data || !info.data) return <Loading label="Đang mở tiến độ theo thời gian…" />
  if (lines.length === 0)
    return (
      <div className={styles.none}>
        <EmptyState
          title="Kế hoạch này không có nhiệm vụ"
          actions={
            <Button
              onClick={() =>
                goTo({ screen: 'plan', planId: plan.id, tab: 'follow', place: followPlace('indicators') })
              }
            >
              Xem chỉ tiêu
            </Button>
          }
        >
          Phụ lục chỉ có chỉ tiêu: kết quả so với mức đề ra xem ở Chỉ tiêu.
        </EmptyState>
      </div>
    )
  const { today } = info.data
  const title = `Tiến độ theo thời gian năm ${plan.year}`
  return (
    <div className={styles.timeline}>
      <ToneFills id={fills} />
      <YearFill id={fills} />
      <div className={styles.tools}>
        <TimelineLegend fills={fills} year={plan.year} today={today} />
        <ViewTools
          planId={plan.id}
          title={title}
          rowIds={lines.flatMap(line => (line.kind === 'row' ? line.id : []))}
          what="Tệp Excel gồm các nhiệm vụ đang hiện trên màn hình, kèm thời hạn và trạng thái."
          paper="In ngang khổ A4"
        />
      </div>
      <TimelineList fills={fills} planId={plan.id} lines={lines} year={plan.year} today={today} />
      <PrintCopy lies="landscape" title={`${title} - ${plan.subject} (tính đến ${formatDay(today)})`}>
        {() => <TimelinePrint lines={lines} year={plan.year} today={today} />}
      </PrintCopy>
    </div>
  )
}
