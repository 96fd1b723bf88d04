import type { Output } from '../../../shared/api/contract.ts'
import { formatDay } from '../../../shared/dates.ts'
import { daysBetween } from '../../../shared/tasks/days-between.ts'
import { reportTitle } from '../../../shared/tasks/report-title.ts'
import { hrefOf } from '../../route.ts'
import styles from '../../styles/reminders.module.css'

/** How many days the home page has room for. */
const most = 5

const left = (days: number) => (days === 0 ? 'hôm nay' : days === 1 ? 'ngày mai' : `còn ${days} ngày`)

/** The next days on which somebody must report. */
export function NextDays(props: {
  readonly days: Output<'progress.overview'>['reportingDays']
  readonly today: string
}) {
  return (
    <ul className={styles.days}>
      {props.days.slice(0, most).map(({ planId, dutyId, title, from, to, day, period }) => (
        <li key={`${planId}-${dutyId}-${period}`}>
          <a href={hrefOf({ screen: 'plan', planId, tab: 'follow', place: 'calendar' })}>
            <strong>{formatDay(day)}</strong> ({left(daysBetween(props.today, day))}){' '}
            {reportTitle(title, period)}
          </a>
          <span>
            {from} gửi {to}
          </span>
        </li>
      ))}
    </ul>
  )
}
