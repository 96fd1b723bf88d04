import type { CalendarEvent } from './calendar-file.ts'
import { periodLabel } from './period.ts'
import { reportingDaysBetween } from './reporting-days.ts'
import type { ReportingDuty } from './reporting-duty.ts'
import type { TrackedRow } from './tracked.ts'

/** What a calendar needs of a task. */
export type CalendarRow = Pick<
  TrackedRow,
  'rowId' | 'kind' | 'name' | 'number' | 'leads' | 'status' | 'due' | 'occurrences'
>

const isOver = ({ status }: CalendarRow) =>
  status === 'doneOnTime' || status === 'doneLate' || status === 'cancelled' || status === 'paused'

/** The days on which a task is still due. */
function openDays(row: CalendarRow): readonly string[] {
  if (row.kind !== 'tasks' || isOver(row)) return []
  if (row.occurrences.length === 0) return row.due === null ? [] : [row.due]
  return row.occurrences.flatMap(({ due, doneOn }) => (doneOn === null ? [due] : []))
}

const taskLine = ({ number, name, leads }: CalendarRow) =>
  `${number === '' ? '' : `${number}. `}${name}${leads.length === 0 ? '' : ` (${leads.join(', ')})`}`

/** One event a day for all tasks due on it: a year's end has dozens. */
function deadlineEvents(
  planId: string,
  rows: readonly CalendarRow[],
  year: string,
): readonly CalendarEvent[] {
  const days = new Map<string, CalendarRow[]>()
  for (const row of rows)
    for (const day of openDays(row))
      if (day.startsWith(`${year}-`)) days.set(day, [...(days.get(day) ?? []), row])
  return [...days].map(([day, due]) => {
    const [first] = due
    return {
      uid: `${planId}-deadline-${day}@so-ke-hoach`,
      day,
      title:
        due.length === 1 && first !== undefined ? `Hạn: ${first.name}` : `Hạn của ${due.length} nhiệm vụ`,
      details: due.map(taskLine).join('\n'),
    }
  })
}

function reportingEvents(
  planId: string,
  duties: readonly ReportingDuty[],
  year: string,
): readonly CalendarEvent[] {
  return reportingDaysBetween(duties, `${year}-01-01`, `${year}-12-31`, `${year}-01-01`).map(
    ({ dutyId, day, period }) => {
      const duty = duties.find(({ id }) => id === dutyId)
      return {
        uid: `${planId}-${dutyId}-${period}@so-ke-hoach`,
        day,
        title: `Hạn báo cáo ${periodLabel(period)}: ${duty?.from} gửi ${duty?.to}`,
        details: '',
      }
    },
  )
}

/**
 * The events of a plan in a year, by day: each report's last day, and the deadlines of tasks that are not done, given
 * up or paused, those of one day together. Recurring duties are there with each return that is not done.
 */
export function calendarEvents(
  planId: string,
  rows: readonly CalendarRow[],
  duties: readonly ReportingDuty[],
  year: number,
): readonly CalendarEvent[] {
  const written = String(year).padStart(4, '0')
  return [...reportingEvents(planId, duties, written), ...deadlineEvents(planId, rows, written)].toSorted(
    (left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0),
  )
}
