import { formatDay } from '../../../shared/dates.ts'
import { label } from '../../../shared/glossary.ts'
import { describeSchedule } from '../../../shared/tasks/describe-schedule.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'

/** How a task stands, in a few words: `Quá hạn 12 ngày`, `Đang thực hiện, 40%, hạn 30/09/2026`. */
export function statusWords(
  row: Pick<TrackedRow, 'status' | 'percent' | 'due' | 'doneOn' | 'daysLate'>,
): string {
  const { status, percent, due, doneOn, daysLate } = row
  const name = label(`progress.${status}`)
  if (status === 'overdue')
    return `${name}${daysLate === 0 ? '' : ` ${daysLate} ngày`}${due === null ? '' : `, hạn ${formatDay(due)}`}`
  if (status === 'doneOnTime' || status === 'doneLate')
    return doneOn === null ? name : `${name}, ngày ${formatDay(doneOn)}`
  const more = [
    ...(percent === null || status === 'notStarted' ? [] : [`${percent}%`]),
    ...(due === null || status === 'cancelled' ? [] : [`hạn ${formatDay(due)}`]),
  ]
  return [name, ...more].join(', ')
}

/** What a tooltip says of a task, line by line: its name, who leads, when it is, how it stands, each return. */
export function rowWords(row: TrackedRow): readonly string[] {
  return [
    `${row.number === '' ? '' : `${row.number}. `}${row.name || 'Dòng chưa có tên'}`,
    `Chủ trì: ${row.leads.join('; ') || 'chưa giao'}`,
    `Thời gian: ${row.scheduleText || (row.schedule === null ? 'chưa ghi' : describeSchedule(row.schedule))}`,
    `Tình trạng: ${statusWords(row)}`,
    ...row.occurrences.map(({ due, state }) => `Hạn ${formatDay(due)}: ${label(`occurrence.${state}`)}`),
  ]
}
