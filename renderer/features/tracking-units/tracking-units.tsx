import { Button, Checkbox, Input, SearchBox, Select } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { useId, useMemo, useState } from 'react'
import { formatDay, parseDay } from '../../../shared/dates.ts'
import { describe } from '../../../shared/errors.ts'
import { unitIdentity } from '../../../shared/organisations/unit-identity.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { citePlan } from '../../../shared/plans/plan-states.ts'
import { periodLabel } from '../../../shared/tasks/period.ts'
import { periodTitle } from '../../../shared/tasks/tracked-words.ts'
import { owesReport, type UnitWork, workByUnit } from '../../../shared/tasks/unit-work.ts'
import { fold } from '../../../shared/vietnamese.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { PrintButton } from '../../components/print-button.tsx'
import { PrintCopy } from '../../components/print-copy.tsx'
import { errorOf } from '../../data/client.tsx'
import { useCalendar, useTracked } from '../../data/progress.ts'
import { useAnswered, useExportUnits } from '../../data/progress-list.ts'
import { useAppInfo } from '../../data/settings.ts'
import { ExcelButton } from '../../folders/excel-button.tsx'
import styles from '../../styles/tracking-units.module.css'
import { periodChoices, runningMonth } from '../../tracking/period-choices.ts'
import { CopyDialog } from './copy-dialog.tsx'
import { reportDay } from './report-day.ts'
import { requestText } from './request-text.ts'
import { UnitDetail } from './unit-detail.tsx'
import { UnitTable } from './unit-table.tsx'

/** Who owes what, who has not reported for a period, and the words to ask for it. */
export function TrackingUnits(props: {
  readonly plan: Plan
  /** The unit to show at once, as written in the plan. */
  readonly unit: string | undefined
  /** Shows a unit's rows, or one row, in the list. */
  readonly onShow: (wish: { readonly unit: string } | { readonly row: string }) => void
}) {
  const { plan } = props
  const info = useAppInfo()
  const tracked = useTracked(plan.id)
  const calendar = useCalendar(plan.id)
  const today = info.data?.today ?? ''
  const [chosenPeriod, setPeriod] = useState<string | null>(null)
  const period = chosenPeriod ?? runningMonth(today)
  const answered = useAnswered(plan.id, period)
  const [words, setWords] = useState('')
  const [onlyOwing, setOnlyOwing] = useState(false)
  const [current, setCurrent] = useState(() =>
    props.unit === undefined ? null : unitIdentity(props.unit).key,
  )
  const dayId = useId()
  const [typedDay, setTypedDay] = useState<string | null>(null)
  const [copying, setCopying] = useState<readonly UnitWork[] | null>(null)
  const units = useMemo(
    () =>
      period === null || !tracked.data || !answered.ready
        ? null
        : workByUnit(tracked.data, { today, period, answered: answered.rows }),
    [tracked.data, today, period, answered.ready, answered.rows],
  )
  const writing = useExportUnits()
  const failed = tracked.error ?? info.error ?? answered.error
  if (failed)
    return (
      <div className="screen">
        <ErrorNotice message={describe(errorOf(failed))} onRetry={() => void tracked.refetch()} />
      </div>
    )
  if (units === null || period === null) return <Loading label="Đang đọc tình hình các đơn vị…" />
  if (units.length === 0)
    return (
      <div className="screen">
        <EmptyState title="Chưa giao việc cho đơn vị nào">
          Cột Đơn vị chủ trì, Đơn vị phối hợp trong phụ lục của kế hoạch này đang để trống.
        </EmptyState>
      </div>
    )
  const title = `Tình hình theo đơn vị ${periodLabel(period)}`
  const { before, to } = reportDay(calendar.data?.duties ?? [], period, today)
  const dayText = typedDay ?? formatDay(before)
  const day = parseDay(dayText)
  const shown = units.filter(
    unit => fold(unit.name).includes(fold(words)) && (!onlyOwing || owesReport(unit)),
  )
  const owing = units.filter(owesReport)
  const selected = units.find(({ key }) => key === current) ?? shown[0]
  return (
    <div className={styles.view}>
      <search className={styles.bar} aria-label="Lọc đơn vị">
        <SearchBox
          size="small"
          className={styles.words}
          aria-label="Tìm đơn vị"
          placeholder="Tìm đơn vị"
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
        <Select
          size="small"
          aria-label="Kỳ báo cáo"
          value={period}
          onChange={(_, { value }) => {
            setPeriod(value)
            setTypedDay(null)
          }}
        >
          {periodChoices(plan.year, today).map(choice => (
            <option key={choice} value={choice}>
              {periodTitle(choice)}
            </option>
          ))}
        </Select>
        <Checkbox
          label={`Chỉ đơn vị chưa báo cáo đủ (${owing.length})`}
          checked={onlyOwing}
          onChange={(_, { checked }) => setOnlyOwing(checked === true)}
        />
        <div className={styles.day}>
          <label htmlFor={dayId}>Báo cáo trước ngày</label>
          <Input
            id={dayId}
            size="small"
            value={dayText}
            aria-invalid={day === undefined}
            onChange={(_, { value }) => setTypedDay(value)}
          />
        </div>
        {day === undefined && (
          <span role="alert" className={styles.problem}>
            Ghi ngày dạng 05/02/2026.
          </span>
        )}
        <div className={styles.tools}>
          <Button
            size="small"
            icon={<CopyRegular />}
            disabledFocusable={owing.length === 0 || day === undefined}
            onClick={() => owing.length > 0 && day !== undefined && setCopying(owing)}
          >
            Sao chép cho {owing.length} đơn vị chưa báo cáo đủ
          </Button>
          <ExcelButton
            title={title}
            disabled={shown.length === 0}
            writing={writing}
            onWrite={(folder, overwrite) =>
              writing.mutate({
                planId: plan.id,
                period,
                units: shown.map(({ key }) => key),
                folder,
                overwrite,
              })
            }
          >
            Tệp Excel gồm {shown.length} đơn vị đang hiện trên màn hình và nhiệm vụ, chỉ tiêu mà từng đơn vị
            chủ trì, kèm việc đã báo cáo {periodLabel(period)} hay chưa.
          </ExcelButton>
          <PrintButton title={title} paper="In ngang khổ A4" disabled={shown.length === 0} />
        </div>
      </search>
      <div className={styles.split}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
        <section className={styles.tablePane} tabIndex={0} aria-label="Các đơn vị">
          {shown.length === 0 ? (
            <EmptyState title="Không có đơn vị nào khớp">Hãy bỏ bớt điều kiện lọc.</EmptyState>
          ) : (
            <UnitTable
              units={shown}
              periodTitle={periodLabel(period)}
              current={selected?.key}
              onChoose={setCurrent}
            />
          )}
        </section>
        {selected && (
          <UnitDetail
            key={selected.key}
            unit={selected}
            period={periodLabel(period)}
            onCopy={() => day !== undefined && setCopying([selected])}
            onShow={row => props.onShow(row === undefined ? { unit: selected.name } : { row })}
          />
        )}
      </div>
      {copying && day !== undefined && (
        <CopyDialog
          text={requestText(copying, { plan, period, before: day, to })}
          onClose={() => setCopying(null)}
        />
      )}
      <PrintCopy
        lies="landscape"
        title={`Tình hình thực hiện theo đơn vị, ${citePlan(plan)} (tính đến ${formatDay(today)})`}
      >
        {() => <UnitTable units={shown} periodTitle={periodLabel(period)} current={undefined} />}
      </PrintCopy>
    </div>
  )
}
