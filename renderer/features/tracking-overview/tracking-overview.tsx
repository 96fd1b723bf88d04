import { Button, Select } from '@fluentui/react-components'
import { useId, useMemo, useState } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import { describe } from '../../../shared/errors.ts'
import { label } from '../../../shared/glossary.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { changeLines } from '../../../shared/tasks/change-lines.ts'
import { changesBetween } from '../../../shared/tasks/changes-between.ts'
import { asOf, type Period, periodBounds, periodLabel, previousPeriod } from '../../../shared/tasks/period.ts'
import { summarise } from '../../../shared/tasks/summarise.ts'
import { summariseIndicators } from '../../../shared/tasks/summarise-indicators.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { figureText, periodTitle } from '../../../shared/tasks/tracked-words.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { PrintButton } from '../../components/print-button.tsx'
import { PrintCopy } from '../../components/print-copy.tsx'
import { errorOf } from '../../data/client.tsx'
import { useTracked } from '../../data/progress.ts'
import { useAppInfo } from '../../data/settings.ts'
import styles from '../../styles/tracking-overview.module.css'
import { periodChoices } from '../../tracking/period-choices.ts'
import { ExportOverview } from './export-overview.tsx'
import { firstPeriod } from './overview-period.ts'
import { OverviewSheet, type SheetRoom } from './overview-sheet.tsx'

/** What one sheet of A4 holds. */
const onPaper: SheetRoom = { groups: 9, units: 13, late: 10, names: 2 }
/** Kinds of changes from which each has room for one name on paper only. */
const manyKinds = 6
const onScreen: SheetRoom = { groups: 20, units: 10, late: 6, names: 2 }

/** The plan in one minute: totals, who is late, what changed since the period before. */
export function TrackingOverview({ plan }: { readonly plan: Plan }) {
  const info = useAppInfo()
  return info.data ? <OverviewOn plan={plan} today={info.data.today} /> : <Loading label="Đang mở…" />
}

function OverviewOn({ plan, today }: { readonly plan: Plan; readonly today: string }) {
  const field = useId()
  const choices = periodChoices(plan.year, today)
  const first = firstPeriod(plan.year, choices, today)
  const [chosen, setChosen] = useState<Period>(first)
  // A day later it may no longer be among them.
  const period = choices.includes(chosen) ? chosen : first
  const before = previousPeriod(period)
  const day = asOf(period, today)
  const now = useTracked(plan.id, day)
  const then = useTracked(plan.id, periodBounds(before).end)
  const problem = now.error ?? then.error
  const until = `Tính đến hết ngày ${formatDay(day ?? today)}`
  const title = `Tổng quan tiến độ ${periodLabel(period)}`
  const none = !then.data || !now.data || now.data.length === 0
  return (
    <div className={styles.overview}>
      <div className={styles.tools}>
        <label htmlFor={field}>{label('work.period')}</label>
        <Select
          id={field}
          size="small"
          value={period}
          onChange={(_, { value }) => setChosen(choices.find(one => one === value) ?? first)}
        >
          {choices.map(choice => (
            <option key={choice} value={choice}>
              {periodTitle(choice)}
            </option>
          ))}
        </Select>
        <span className={styles.until}>{until}</span>
        <ExportOverview key={period} planId={plan.id} period={period} title={title} disabled={none} />
        <PrintButton title={title} paper="In trên một tờ A4" disabled={none} />
      </div>
      {problem && (
        <ErrorNotice
          message={describe(errorOf(problem))}
          onRetry={() => {
            void now.refetch()
            void then.refetch()
          }}
        />
      )}
      {!problem && !(now.data && then.data) && <Loading label="Đang tổng hợp tiến độ…" />}
      {now.data && then.data && (
        <OverviewOf
          plan={plan}
          before={then.data}
          after={now.data}
          changeTitle={`Thay đổi so với ${periodLabel(before)}`}
          printTitle={`${title} - ${plan.subject} (${until.toLocaleLowerCase('vi')})`}
        />
      )}
    </div>
  )
}

function OverviewOf(props: {
  readonly plan: Plan
  readonly before: readonly TrackedRow[]
  readonly after: readonly TrackedRow[]
  readonly changeTitle: string
  readonly printTitle: string
}) {
  const { plan, before, after, changeTitle } = props
  const [allUnits, setAllUnits] = useState(false)
  const shared = useMemo(() => {
    const summary = summarise(after)
    const changes = changeLines(changesBetween(before, after), value =>
      value === null ? 'chưa có' : figureText(value),
    )
    const indicators = summary.total === 0 ? summariseIndicators(after) : null
    return { planId: plan.id, summary, indicators, changes, changeTitle }
  }, [plan.id, before, after, changeTitle])
  const units = (shared.indicators ?? shared.summary).byUnit.length
  return (
    <>
      <OverviewSheet
        {...shared}
        room={{ ...onScreen, ...(allUnits ? { units } : {}) }}
        unitTools={
          units > onScreen.units && (
            <Button size="small" appearance="subtle" onClick={() => setAllUnits(!allUnits)}>
              {allUnits ? 'Thu gọn' : `Xem cả ${units} đơn vị`}
            </Button>
          )
        }
      />
      <PrintCopy lies="portrait" title={props.printTitle}>
        {() => (
          <OverviewSheet
            {...shared}
            room={{ ...onPaper, ...(shared.changes.length > manyKinds ? { names: 1 } : {}) }}
          />
        )}
      </PrintCopy>
    </>
  )
}
