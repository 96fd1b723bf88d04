import { type ReactNode, useId } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import { label } from '../../../shared/glossary.ts'
import type { ChangeLine } from '../../../shared/tasks/change-lines.ts'
import type { Summary } from '../../../shared/tasks/summarise.ts'
import type { IndicatorSummary } from '../../../shared/tasks/summarise-indicators.ts'
import { leastReachedFirst, worstFirst } from '../../../shared/tasks/worst-first.ts'
import { ChartLegend } from '../../components/charts/chart-legend.tsx'
import { StackedBar } from '../../components/charts/stacked-bar.tsx'
import { ToneFills } from '../../components/charts/tone-fills.tsx'
import { followPlace } from '../../follow-place.ts'
import { hrefOf } from '../../route.ts'
import styles from '../../styles/tracking-overview.module.css'
import { statusParts, statusText, statusTones, verdictTones } from '../../tracking/task-tones.ts'
import { ChangeList } from './change-list.tsx'
import { CountsChart } from './counts-chart.tsx'
import { FirstRows } from './first-rows.tsx'
import { IndicatorChart } from './indicator-chart.tsx'
import { KeyFigures } from './key-figures.tsx'
import { mergeRest } from './merge-rest.ts'

/** How many rows each part of the page holds. */
export type SheetRoom = {
  readonly groups: number
  readonly units: number
  readonly late: number
  readonly names: number
}

/** How the plan stands on one page, on the screen and on paper. */
export function OverviewSheet(props: {
  readonly planId: string
  readonly summary: Summary
  /** Of a plan without tasks, whose page tells of its indicators in their place; null for others. */
  readonly indicators: IndicatorSummary | null
  readonly changes: readonly ChangeLine[]
  /** `Thay đổi so với tháng 10 năm 2026`. */
  readonly changeTitle: string
  readonly room: SheetRoom
  /** Below the units. */
  readonly unitTools?: ReactNode
}) {
  const { planId, summary, indicators, room } = props
  const fills = useId()
  const list = (wish: Parameters<typeof followPlace>[1]) =>
    hrefOf({ screen: 'plan', planId, tab: 'follow', place: followPlace('list', wish) })
  const toRow = ({ rowId }: { readonly rowId: string }) => list({ row: rowId })
  const verdicts = verdictTones.map(({ verdict, ...look }) => ({
    ...look,
    value: summary.indicators[verdict],
  }))
  const judged = verdicts.filter(({ value }) => value > 0)
  return (
    <div className={styles.sheet}>
      <ToneFills id={fills} />
      <KeyFigures summary={summary} />
      <div className={styles.wholes}>
        {indicators === null && (
          <section className={styles.whole}>
            <h2>Nhiệm vụ theo tình trạng</h2>
            <StackedBar
              fills={fills}
              text={`Cả kế hoạch: ${statusText(summary.byStatus)}`}
              parts={statusParts(summary.byStatus)}
            />
            <ChartLegend
              fills={fills}
              entries={statusTones.map(({ status, tone }) => ({
                tone,
                label: label(`progress.${status}`),
                value: summary.byStatus[status],
              }))}
            />
          </section>
        )}
        {judged.length > 0 && (
          <section className={styles.whole}>
            <h2>Chỉ tiêu theo kết quả</h2>
            <StackedBar
              fills={fills}
              text={`Chỉ tiêu: ${judged.map(each => `${each.label} ${each.value}`).join(', ')}`}
              parts={verdicts}
            />
            <ChartLegend fills={fills} entries={judged} />
          </section>
        )}
      </div>
      <div className={styles.news}>
        {indicators === null ? (
          <FirstRows
            id="late-tasks"
            title="Nhiệm vụ quá hạn"
            none="Không có nhiệm vụ quá hạn."
            name="Nhiệm vụ"
            unit="Chủ trì"
            more={[
              { heading: 'Hạn', text: ({ due }) => (due === null ? '' : formatDay(due)) },
              {
                heading: 'Quá hạn',
                text: ({ daysLate }) => (daysLate === 0 ? 'đến hạn' : `${daysLate} ngày`),
              },
            ]}
            rows={summary.late}
            most={room.late}
            hrefOf={toRow}
            all={list({ status: 'overdue' })}
            others="nhiệm vụ quá hạn khác"
          />
        ) : (
          <FirstRows
            id="not-met"
            title="Chỉ tiêu chưa đạt"
            none="Không có chỉ tiêu chưa đạt trong số đã báo cáo."
            name="Chỉ tiêu"
            unit="Đơn vị"
            rows={indicators.notMet}
            most={room.late}
            hrefOf={toRow}
            all={hrefOf({ screen: 'plan', planId, tab: 'follow', place: followPlace('indicators') })}
            others="chỉ tiêu chưa đạt khác"
          />
        )}
        <ChangeList title={props.changeTitle} lines={props.changes} most={room.names} hrefOf={toRow} />
      </div>
      {indicators !== null && (
        <div className={styles.halves}>
          <IndicatorChart
            fills={fills}
            title="Theo nhóm chỉ tiêu"
            nameless="Không thuộc nhóm nào"
            rows={indicators.byGroup}
            most={room.groups}
          />
          <div>
            <IndicatorChart
              fills={fills}
              title="Theo đơn vị theo dõi"
              nameless="Chưa giao đơn vị theo dõi"
              rows={leastReachedFirst(indicators.byUnit)}
              most={room.units}
              hrefOf={({ name }) => (name === '' ? undefined : list({ unit: name }))}
            />
            {props.unitTools}
          </div>
        </div>
      )}
      {indicators === null && (
        <div className={styles.halves}>
          <CountsChart
            fills={fills}
            title="Theo nhóm nhiệm vụ"
            nameless="Không thuộc nhóm nào"
            rows={mergeRest(summary.byGroup, room.groups, count => `${count} nhóm khác`)}
          />
          <div>
            <CountsChart
              fills={fills}
              title="Theo đơn vị chủ trì"
              nameless="Chưa giao đơn vị chủ trì"
              rows={mergeRest(worstFirst(summary.byUnit), room.units, count => `${count} đơn vị khác`)}
              hrefOf={({ key, name }) => (key === '…' || name === '' ? undefined : list({ unit: name }))}
            />
            {props.unitTools}
          </div>
        </div>
      )}
    </div>
  )
}
