import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { AddRegular, ArrowSyncRegular, CalendarArrowRightRegular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { usePlanList } from '../../data/plans.ts'
import { useCalendar, useSaveCalendar, useTracked } from '../../data/progress.ts'
import { useAppInfo } from '../../data/settings.ts'
import styles from '../../styles/reporting-calendar.module.css'
import { comingDays } from './coming-days.ts'
import { DayList } from './day-list.tsx'
import { DutyDialog } from './duty-dialog.tsx'
import { DutyList } from './duty-list.tsx'
import { isOpen } from './duty-words.ts'
import { ExportCalendarDialog } from './export-calendar-dialog.tsx'
import { RereadDialog } from './reread-dialog.tsx'

type Asking = { readonly duty: ReportingDuty | undefined } | 'reread' | 'export' | null

/** Who reports to whom by when, as the plan says it or as it was set, and what is due next. */
export function ReportingCalendar({ plan }: { readonly plan: Plan }) {
  const calendar = useCalendar(plan.id)
  const info = useAppInfo()
  if (calendar.isError)
    return <ErrorNotice message={describe(errorOf(calendar.error))} onRetry={() => void calendar.refetch()} />
  if (!calendar.data || !info.data) return <Loading label="Đang mở lịch báo cáo…" />
  return <CalendarOf plan={plan} duties={calendar.data.duties} today={info.data.today} />
}

function CalendarOf(props: {
  readonly plan: Plan
  readonly duties: readonly ReportingDuty[]
  readonly today: string
}) {
  const { plan, duties, today } = props
  const saving = useSaveCalendar()
  const [asking, setAsking] = useState<Asking>(null)
  const save = (next: readonly ReportingDuty[]) => {
    saving.mutate({ planId: plan.id, duties: [...next] })
    setAsking(null)
  }
  const put = (duty: ReportingDuty) =>
    save(
      duties.some(({ id }) => id === duty.id)
        ? duties.map(each => (each.id === duty.id ? duty : each))
        : [...duties, duty],
    )
  const confirmed = (duty: ReportingDuty): ReportingDuty =>
    isOpen(duty) ? duty : { ...duty, confirmed: true }
  const remove = (gone: ReportingDuty) =>
    save(
      duties
        .filter(({ id }) => id !== gone.id)
        .map(({ chainedAfter, ...duty }) =>
          chainedAfter === undefined || chainedAfter === gone.id ? duty : { ...duty, chainedAfter },
        ),
    )
  const unsure = duties.filter(duty => duty.confirmed !== true)
  return (
    <div className={styles.calendar}>
      <section className={styles.column}>
        <div className={styles.head}>
          <h2>Chế độ báo cáo</h2>
          <Button size="small" icon={<AddRegular />} onClick={() => setAsking({ duty: undefined })}>
            Thêm báo cáo
          </Button>
          <Button size="small" icon={<ArrowSyncRegular />} onClick={() => setAsking('reread')}>
            Đọc lại từ văn bản
          </Button>
        </div>
        {saving.isError && <ErrorNotice message={describe(errorOf(saving.error))} />}
        {unsure.length > 0 && (
          <MessageBar intent="info">
            <MessageBarBody>
              {unsure.length} báo cáo được đọc từ nội dung kế hoạch và chưa có người xác nhận.
              {unsure.some(isOpen) && ' Báo cáo có dấu hỏi chưa ghi rõ kỳ hoặc ngày: cần sửa cho rõ.'}
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => save(duties.map(confirmed))}>
                Xác nhận tất cả
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {duties.length === 0 ? (
          <EmptyState title="Chưa có ngày báo cáo">
            Nội dung kế hoạch không ghi ngày báo cáo. Thêm báo cáo để được nhắc trước khi đến hạn.
          </EmptyState>
        ) : (
          <DutyList
            duties={duties}
            onEdit={duty => setAsking({ duty })}
            onConfirm={duty => put(confirmed(duty))}
            onRemove={remove}
          />
        )}
      </section>
      <section className={styles.column}>
        <div className={styles.head}>
          <h2>Ngày báo cáo sắp tới</h2>
          <Button size="small" icon={<CalendarArrowRightRegular />} onClick={() => setAsking('export')}>
            Xuất lịch (.ics)…
          </Button>
        </div>
        <Days planId={plan.id} duties={duties} today={today} />
      </section>
      {asking !== null && typeof asking === 'object' && (
        <DutyDialog
          duty={asking.duty}
          duties={duties}
          today={today}
          onKeep={put}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'reread' && <RereadDialog plan={plan} onTake={save} onClose={() => setAsking(null)} />}
      {asking === 'export' && <ExportCalendarDialog planId={plan.id} onClose={() => setAsking(null)} />}
    </div>
  )
}

function Days(props: {
  readonly planId: string
  readonly duties: readonly ReportingDuty[]
  readonly today: string
}) {
  const { planId, duties, today } = props
  const rows = useTracked(planId)
  const plans = usePlanList(false)
  const days = useMemo(() => {
    const own = (plans.data ?? []).flatMap(({ report }) => (report?.about === planId ? [report.period] : []))
    return comingDays(duties, rows.data ?? [], new Set(own), today)
  }, [planId, duties, rows.data, plans.data, today])
  return (
    <>
      {days.next.length === 0 && <p className={styles.none}>Không có ngày báo cáo nào sắp tới.</p>}
      <DayList label="Ngày báo cáo sắp tới" days={days.next} />
      {days.passed.length > 0 && (
        <>
          <h3>Vừa qua</h3>
          <DayList label="Ngày báo cáo vừa qua" days={days.passed.toReversed()} />
        </>
      )}
    </>
  )
}
