import { Select } from '@fluentui/react-components'
import { useId, useMemo, useState } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import { indicatorColumns } from '../../../shared/documents/tracking-columns.ts'
import { describe } from '../../../shared/errors.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { figureText } from '../../../shared/tasks/tracked-words.ts'
import { ChartNumbers } from '../../components/charts/chart-numbers.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { PrintCopy } from '../../components/print-copy.tsx'
import { errorOf } from '../../data/client.tsx'
import { useTracked } from '../../data/progress.ts'
import { useAppInfo } from '../../data/settings.ts'
import { followPlace } from '../../follow-place.ts'
import { hrefOf } from '../../route.ts'
import styles from '../../styles/tracking-indicators.module.css'
import { verdictTones } from '../../tracking/task-tones.ts'
import { ViewTools } from '../../tracking/view-tools.tsx'
import { indicatorLines } from './indicator-lines.ts'
import { IndicatorTable } from './indicator-table.tsx'

/** What the marks of the charts mean. */
const marks = 'Vạch đậm và đường đứt là mức phải đạt, tam giác nhỏ là năm trước.'

/** The plan's indicators: what is to be reached, what was, and how it went. */
export function TrackingIndicators({ plan }: { readonly plan: Plan }) {
  const info = useAppInfo()
  const rows = useTracked(plan.id)
  const [shown, setShown] = useState('all')
  const field = useId()
  const all = useMemo(() => indicatorLines(plan, rows.data ?? []), [plan, rows.data])
  const lines = all.filter(({ row }) => shown === 'all' || (row.verdict ?? 'unjudged') === shown)
  if (rows.isError)
    return <ErrorNotice message={describe(errorOf(rows.error))} onRetry={() => void rows.refetch()} />
  if (rows.isPending || !info.data) return <Loading label="Đang mở chỉ tiêu…" />
  if (all.length === 0)
    return (
      <p className={styles.none}>
        Phụ lục của kế hoạch này không có chỉ tiêu. Muốn theo dõi chỉ tiêu thì tạo bản sửa đổi ở thẻ Phụ lục
        rồi thêm phụ lục chỉ tiêu.
      </p>
    )
  const { today } = info.data
  const title = `Chỉ tiêu năm ${plan.year}`
  const toRow = ({ rowId }: TrackedRow) =>
    hrefOf({ screen: 'plan', planId: plan.id, tab: 'follow', place: followPlace('list', { row: rowId }) })
  const counts = verdictTones.map(each => ({
    ...each,
    count: all.filter(({ row }) => (row.verdict ?? 'unjudged') === each.verdict).length,
  }))
  return (
    <div className={styles.screen}>
      <div className={styles.tools}>
        <label htmlFor={field}>Kết quả</label>
        <Select id={field} size="small" value={shown} onChange={(_, { value }) => setShown(value)}>
          <option value="all">Tất cả ({all.length})</option>
          {counts
            .filter(({ count }) => count > 0)
            .map(({ verdict, label, count }) => (
              <option key={verdict} value={verdict}>
                {label} ({count})
              </option>
            ))}
        </Select>
        <span className={styles.hint}>{marks}</span>
        <ViewTools
          planId={plan.id}
          title={title}
          rowIds={lines.map(({ row }) => row.rowId)}
          columns={indicatorColumns}
          what={`Tệp Excel gồm ${lines.length} chỉ tiêu đang hiện trên màn hình.`}
          paper="In ngang khổ A4"
        />
      </div>
      <IndicatorTable caption={title} lines={lines} hrefOf={toRow} />
      <ChartNumbers
        caption={`Diễn biến các chỉ tiêu năm ${plan.year}`}
        columns={['Chỉ tiêu', 'Số liệu đã báo cáo']}
        rows={lines.map(({ row }) => ({
          key: row.rowId,
          name: row.name,
          cells: [row.trend.map(({ day, value }) => `${formatDay(day)}: ${figureText(value)}`).join('; ')],
        }))}
      />
      <PrintCopy lies="landscape" title={`${title} - ${plan.subject} (tính đến ${formatDay(today)})`}>
        {() => (
          <>
            <p>{marks}</p>
            <IndicatorTable caption={title} lines={lines} hrefOf={toRow} />
          </>
        )}
      </PrintCopy>
    </div>
  )
}
