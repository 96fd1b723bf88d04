import { Button } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import { addDays } from '../../../shared/dates.ts'
import { describe } from '../../../shared/errors.ts'
import { alertDays } from '../../../shared/tasks/alert-matters.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useOverview, useSnoozeAlert } from '../../data/progress.ts'
import { useAppInfo } from '../../data/settings.ts'
import styles from '../../styles/reminders.module.css'
import { NextDays } from './next-days.tsx'
import { ReminderLine } from './reminder-line.tsx'
import { putAway } from './reminder-memory.ts'
import { reminderPlaces } from './reminder-places.ts'
import { useReminders } from './use-reminders.ts'

/** How many lines are shown until more are asked for. */
const few = 6

/** What to do today and which reports come next; nothing while no plan is followed. */
export function Reminders() {
  const overview = useOverview()
  const info = useAppInfo()
  if (overview.isError)
    return <ErrorNotice message={describe(errorOf(overview.error))} onRetry={() => void overview.refetch()} />
  if (!overview.data || !info.data || overview.data.plans.length === 0) return null
  return (
    <RemindersOf overview={overview.data} today={info.data.today} onPutAway={() => void overview.refetch()} />
  )
}

function RemindersOf(props: {
  readonly overview: Output<'progress.overview'>
  readonly today: string
  readonly onPutAway: () => void
}) {
  const { overview, today } = props
  const [all, setAll] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const snoozing = useSnoozeAlert()
  const notify = useNotify()
  const { lines, earlier } = useReminders(overview, today, all ? Number.POSITIVE_INFINITY : few)
  const away = (cause: string) => {
    putAway(cause)
    heading.current?.focus()
    props.onPutAway()
  }
  const snooze = (cause: string, days: number) =>
    snoozing.mutate(
      { cause, until: addDays(today, days) },
      {
        onSuccess: () => {
          away(cause)
          notify({ text: `Sẽ nhắc lại sau ${days === 7 ? '1 tuần' : `${days} ngày`}` })
        },
      },
    )
  return (
    <div className={styles.today}>
      <section aria-labelledby="reminders">
        <h2 id="reminders" ref={heading} tabIndex={-1}>
          Việc cần làm hôm nay
        </h2>
        {snoozing.isError && <ErrorNotice message={describe(errorOf(snoozing.error))} />}
        {lines.length === 0 && (
          <p className={styles.none}>
            {earlier.length === 0 ? 'Không có việc nào cần nhắc.' : 'Không có việc mới cần nhắc.'}
          </p>
        )}
        <ul className={styles.lines} aria-labelledby="reminders">
          {lines.slice(0, all ? lines.length : few).map(alert => (
            <ReminderLine
              key={alert.cause}
              alert={alert}
              places={reminderPlaces(alert, overview.plans)}
              putAway={{
                onSnooze: days => snooze(alert.cause, days),
                onKnown: () => away(alert.cause),
              }}
            />
          ))}
        </ul>
        {lines.length > few && (
          <Button size="small" appearance="subtle" onClick={() => setAll(!all)}>
            {all ? 'Thu gọn' : `Xem thêm ${lines.length - few} việc`}
          </Button>
        )}
        {earlier.length > 0 && (
          <details className={styles.earlier}>
            <summary>
              Đã nhắc trong {alertDays} ngày qua: {earlier.length} việc
            </summary>
            <ul className={styles.lines}>
              {earlier.map(alert => (
                <ReminderLine
                  key={alert.cause}
                  alert={alert}
                  places={reminderPlaces(alert, overview.plans)}
                />
              ))}
            </ul>
          </details>
        )}
      </section>
      {overview.reportingDays.length > 0 && (
        <section aria-labelledby="next-days">
          <h2 id="next-days">Ngày báo cáo sắp tới</h2>
          <NextDays days={overview.reportingDays} today={today} />
        </section>
      )}
    </div>
  )
}
