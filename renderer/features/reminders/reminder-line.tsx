import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { AlertUrgentRegular, CalendarClockRegular, ClockRegular, PeopleRegular } from '@fluentui/react-icons'
import type { Alert } from '../../../shared/tasks/alert.ts'
import { goTo } from '../../route.ts'
import styles from '../../styles/reminders.module.css'
import type { ReminderPlace } from './reminder-places.ts'

const waits = [
  { days: 1, label: '1 ngày' },
  { days: 3, label: '3 ngày' },
  { days: 7, label: '1 tuần' },
] as const

function Icon({ kind, urgent }: Pick<Alert, 'kind' | 'urgent'>) {
  if (kind === 'silentUnits') return <PeopleRegular aria-hidden />
  if (kind === 'reportingDay') return <CalendarClockRegular aria-hidden />
  return urgent ? <AlertUrgentRegular aria-hidden /> : <ClockRegular aria-hidden />
}

/** One line to remind of, with what can be done about it. */
export function ReminderLine(props: {
  readonly alert: Alert
  readonly places: readonly ReminderPlace[]
  /** Absent for a line that was put away. */
  readonly putAway?: { readonly onSnooze: (days: number) => void; readonly onKnown: () => void }
}) {
  const { alert, places, putAway } = props
  const [first] = places
  return (
    <li data-urgent={alert.urgent || undefined}>
      <Icon kind={alert.kind} urgent={alert.urgent} />
      <span className={styles.text}>
        {alert.urgent && <span className="visuallyHidden">Gấp: </span>}
        {alert.text}
      </span>
      <span className={styles.actions}>
        {first !== undefined && places.length === 1 && (
          <Button size="small" aria-label={`Xem: ${alert.text}`} onClick={() => goTo(first.route)}>
            Xem
          </Button>
        )}
        {places.length > 1 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button size="small" aria-label={`Xem: ${alert.text}`}>
                Xem…
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {places.map(({ planId, subject, route }) => (
                  <MenuItem key={planId} onClick={() => goTo(route)}>
                    {subject}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
        {putAway !== undefined && (
          <>
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button size="small" appearance="subtle" aria-label={`Nhắc lại sau: ${alert.text}`}>
                  Nhắc lại sau…
                </Button>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {waits.map(({ days, label }) => (
                    <MenuItem key={days} onClick={() => putAway.onSnooze(days)}>
                      {label}
                    </MenuItem>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Đã biết: ${alert.text}`}
              onClick={putAway.onKnown}
            >
              Đã biết
            </Button>
          </>
        )}
      </span>
    </li>
  )
}
