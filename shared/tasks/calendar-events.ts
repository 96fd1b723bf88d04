import type { CalendarEvent } from './calendar-file.ts'
import { reportTitle } from './report-title.ts'
import { planReportingDays } from './reporting-days.ts'
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
  today: string,
): readonly CalendarEvent[] {
  const days = new Map<string, CalendarRow[]>()
  for (const row of rows)
    for (const day of openDays(row)) if (day >= today) days.set(day, [...(days.get(day) ?? []), row])
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
  plan: { readonly id: string; readonly year: number },
  duties: readonly ReportingDuty[],
  today: string,
): readonly CalendarEvent[] {
  return planReportingDays(duties, plan.year, { from: today, today }).flatMap(({ dutyId, day, period }) => {
    const duty = duties.find(({ id }) => id === dutyId)
    if (duty === undefined) return []
    return {
      uid: `${plan.id}-${dutyId}-${period}@so-ke-hoach`,
      day,
      title: `Hạn: ${reportTitle(duty.title, period)}, ${duty.from} gửi ${duty.to}`,
      details: '',
    }
  })
}

/**
 * The events of a plan from today on, by day: each report's last day, and the deadlines of tasks that are not done,
 * given up or paused, those of one day together. Recurring duties are there with each return that is not done.
 *
 * @param plan `id`: of the plan as first issued, so that an amendment's file moves its events and doubles none.
 */
export function calendarEvents(
  plan: { readonly id: string; readonly year: number },
  rows: readonly CalendarRow[],
  duties: readonly ReportingDuty[],
  today: string,
): readonly CalendarEvent[] {
  return [...reportingEvents(plan, duties, today), ...deadlineEvents(plan.id, rows, today)].toSorted(
    (left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0),
  )
}
