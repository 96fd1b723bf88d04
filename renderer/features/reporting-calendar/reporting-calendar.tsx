import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { AddRegular, ArrowSyncRegular, CalendarArrowRightRegular, TableRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import { describe } from '../../../shared/errors.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { isOpen } from '../../../shared/tasks/duty-words.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { PrintButton } from '../../components/print-button.tsx'
import { PrintCopy } from '../../components/print-copy.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useCalendar, useSaveCalendar } from '../../data/progress.ts'
import { useAppInfo } from '../../data/settings.ts'
import styles from '../../styles/reporting-calendar.module.css'
import type { ComingDays } from './coming-days.ts'
import { DayList } from './day-list.tsx'
import { DutyDialog } from './duty-dialog.tsx'
import { DutyList } from './duty-list.tsx'
import { type CalendarFormat, ExportCalendarDialog } from './export-calendar-dialog.tsx'
import { RereadDialog } from './reread-dialog.tsx'
import { useComingDays } from './use-coming-days.ts'

type Asking = { readonly duty: ReportingDuty | undefined } | 'reread' | CalendarFormat | null

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
  const notify = useNotify()
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
  const undo = { label: 'Hoàn tác', run: () => save(duties) }
  const remove = (gone: ReportingDuty) => {
    save(
      duties
        .filter(({ id }) => id !== gone.id)
        .map(({ chainedAfter, ...duty }) =>
          chainedAfter === undefined || chainedAfter === gone.id ? duty : { ...duty, chainedAfter },
        ),
    )
    notify({ text: `Đã bỏ ${gone.title} của ${gone.from}.`, action: undo })
  }
  const reread = (read: readonly ReportingDuty[]) => {
    save(read)
    notify({ text: 'Đã thay lịch hiện có bằng lịch đọc từ văn bản.', action: undo })
  }
  const readOnly = plan.state === 'closed'
  const unsure = readOnly ? [] : duties.filter(duty => duty.confirmed !== true)
  const days = useComingDays(plan, duties, today)
  const title = `Lịch báo cáo năm ${plan.year}`
  return (
    <div className={styles.calendar}>
      <section className={styles.column}>
        <div className={styles.head}>
          <h2>Chế độ báo cáo</h2>
          {!readOnly && (
            <>
              <Button size="small" icon={<AddRegular />} onClick={() => setAsking({ duty: undefined })}>
                Thêm báo cáo
              </Button>
              <Button size="small" icon={<ArrowSyncRegular />} onClick={() => setAsking('reread')}>
                Đọc lại từ văn bản
              </Button>
            </>
          )}
        </div>
        {readOnly && <p className={styles.none}>Kế hoạch đã kết thúc nên lịch báo cáo chỉ để xem.</p>}
        {saving.isError && <ErrorNotice message={describe(errorOf(saving.error))} />}
        {unsure.length > 0 && (
          <MessageBar intent="info">
            <MessageBarBody>
              {unsure.length} báo cáo được đọc từ nội dung kế hoạch và chưa có người xác nhận.
              {unsure.some(isOpen) && ' Báo cáo có dấu hỏi chưa ghi rõ kỳ hoặc ngày: cần sửa cho rõ.'}
            </MessageBarBody>
            {!unsure.every(isOpen) && (
              <MessageBarActions>
                <Button size="small" onClick={() => save(duties.map(confirmed))}>
                  Xác nhận tất cả
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
        {duties.length === 0 ? (
          <EmptyState title="Chưa có ngày báo cáo">
            Nội dung kế hoạch không ghi ngày báo cáo.
            {!readOnly && ' Thêm báo cáo để được nhắc trước khi đến hạn.'}
          </EmptyState>
        ) : (
          <DutyList
            duties={duties}
            change={
              readOnly
                ? undefined
                : {
                    onEdit: duty => setAsking({ duty }),
                    onConfirm: duty => put(confirmed(duty)),
                    onRemove: remove,
                  }
            }
          />
        )}
      </section>
      <section className={styles.column}>
        <div className={styles.head}>
          <h2>Ngày báo cáo sắp tới</h2>
          <Button size="small" icon={<CalendarArrowRightRegular />} onClick={() => setAsking('ics')}>
            Xuất lịch (.ics)…
          </Button>
          <Button
            size="small"
            icon={<TableRegular />}
            disabledFocusable={duties.length === 0}
            onClick={() => duties.length > 0 && setAsking('xlsx')}
          >
            Xuất Excel…
          </Button>
          <PrintButton title={title} paper="In trên khổ A4" />
        </div>
        <Days {...days} />
      </section>
      <PrintCopy lies="portrait" title={`${title} - ${plan.subject} (tính đến ${formatDay(today)})`}>
        {() => (
          <div className={styles.printed}>
            <h2>Chế độ báo cáo</h2>
            <DutyList duties={duties} />
            <h2>Ngày báo cáo sắp tới</h2>
            <Days {...days} />
          </div>
        )}
      </PrintCopy>
      {asking !== null && typeof asking === 'object' && (
        <DutyDialog
          duty={asking.duty}
          duties={duties}
          today={today}
          onKeep={put}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'reread' && <RereadDialog plan={plan} onTake={reread} onClose={() => setAsking(null)} />}
      {(asking === 'ics' || asking === 'xlsx') && (
        <ExportCalendarDialog planId={plan.id} format={asking} onClose={() => setAsking(null)} />
      )}
    </div>
  )
}

function Days({ passed, next }: ComingDays) {
  return (
    <>
      {next.length === 0 && <p className={styles.none}>Không có ngày báo cáo nào sắp tới.</p>}
      <DayList label="Ngày báo cáo sắp tới" days={next} />
      {passed.length > 0 && (
        <>
          <h3>Vừa qua</h3>
          <DayList label="Ngày báo cáo vừa qua" days={passed.toReversed()} />
        </>
      )}
    </>
  )
}
