import {
  CheckmarkCircleRegular,
  CircleHalfFillRegular,
  CircleRegular,
  DocumentCheckmarkRegular,
} from '@fluentui/react-icons'
import { formatDay } from '../../../shared/dates.ts'
import { reportTitle } from '../../../shared/tasks/report-title.ts'
import { weekdayName } from '../../../shared/tasks/weekday-name.ts'
import styles from '../../styles/reporting-calendar.module.css'
import type { ComingDay } from './coming-days.ts'

function leftWords(days: number): string {
  if (days === 0) return 'hôm nay'
  if (days === 1) return 'ngày mai'
  return days > 0 ? `còn ${days} ngày` : `đã qua ${-days} ngày`
}

function StateWords({ day }: { readonly day: ComingDay }) {
  switch (day.state) {
    case 'reported':
      return (
        <span data-state="done">
          <DocumentCheckmarkRegular aria-hidden /> Đã có báo cáo
        </span>
      )
    case 'answered':
      return (
        <span data-state="done">
          <CheckmarkCircleRegular aria-hidden /> Đủ {day.asked} đơn vị trả lời
        </span>
      )
    case 'partly':
      return (
        <span data-state={day.daysLeft < 0 ? 'late' : 'open'}>
          <CircleHalfFillRegular aria-hidden /> {day.answered}/{day.asked} đơn vị trả lời
        </span>
      )
    case 'ahead':
      return (
        <span data-state="ahead">
          <CircleRegular aria-hidden /> Chưa đến kỳ
        </span>
      )
  }
}

/** Days on which reports are due, each with what there is of it. */
export function DayList(props: { readonly label: string; readonly days: readonly ComingDay[] }) {
  return (
    <ul className={styles.days} aria-label={props.label}>
      {props.days.map(day => (
        <li
          key={`${day.dutyId}-${day.period}`}
          data-near={(day.daysLeft >= 0 && day.daysLeft <= 7) || undefined}
        >
          <span className={styles.when}>
            <strong>{formatDay(day.day)}</strong>
            <span>
              {weekdayName(day.day)}, {leftWords(day.daysLeft)}
            </span>
          </span>
          <span className={styles.what}>
            <span>{reportTitle(day.duty.title, day.period)}</span>
            <span>
              {day.duty.from} gửi {day.duty.to}
            </span>
          </span>
          <StateWords day={day} />
        </li>
      ))}
    </ul>
  )
}
