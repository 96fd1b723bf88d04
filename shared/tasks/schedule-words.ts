import { addDays, dayParts, endOfMonth, officialDay, officialMonth } from '../dates.ts'
import { describeSchedule } from './describe-schedule.ts'
import type { Recurrence, Schedule } from './schedule.ts'

const roman = ['I', 'II', 'III', 'IV'] as const

/** `2026-12-05` → `05/12/2026`: as an official text writes a day in figures (NĐ30 PL I.II.4.b). */
function day(iso: string): string {
  const parts = dayParts(iso)
  return parts === undefined ? iso : `${officialDay(parts.day)}/${officialMonth(parts.month)}/${parts.year}`
}

/** Months or quarters that begin and end with the stretch: `Tháng 10/2026`, `Quý II–IV/2026`. */
function wholeMonths(start: string, end: string): string | undefined {
  const [first, last] = [dayParts(start), dayParts(end)]
  if (first === undefined || last === undefined) return undefined
  if (first.day !== 1 || endOfMonth(last.year, last.month) !== end) return undefined
  if (first.month % 3 === 1 && last.month % 3 === 0) {
    const [from, to] = [roman[(first.month - 1) / 3], roman[last.month / 3 - 1]]
    if (first.year !== last.year) return `Quý ${from}/${first.year}–Quý ${to}/${last.year}`
    return from === to ? `Quý ${from}/${last.year}` : `Quý ${from}–${to}/${last.year}`
  }
  if (first.year !== last.year)
    return `Tháng ${first.month}/${first.year} đến tháng ${last.month}/${last.year}`
  return first.month === last.month
    ? `Tháng ${last.month}/${last.year}`
    : `Tháng ${first.month} đến tháng ${last.month}/${last.year}`
}

/** Days that a deadline is usually set before: `Trước ngày 15/12/2026` leaves the 14th as the last. */
const usual: ReadonlySet<number> = new Set([5, 10, 15, 20, 25])

function deadline(due: string): string {
  const after = addDays(due, 1)
  return usual.has(dayParts(after)?.day ?? 0) ? `Trước ngày ${day(after)}` : `Đến ngày ${day(due)}`
}

function cycle(rule: Recurrence): string {
  const { every, interval, month, day: last } = rule
  if (interval === undefined && every === 'month' && last !== undefined)
    return usual.has(last + 1)
      ? `Trước ngày ${officialDay(last + 1)} hằng tháng`
      : `Ngày ${officialDay(last)} hằng tháng`
  if (interval === undefined && every === 'year' && month !== undefined && last !== undefined) {
    const due = dayParts(
      addDays(`2023-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`, 1),
    )
    if (due !== undefined) return `Trước ngày ${officialDay(due.day)} tháng ${due.month} hằng năm`
  }
  return describeSchedule({ kind: 'recurring', rules: [rule], confidence: 'high' })
}

/**
 * A schedule as an official table prints it: `Quý II/2026`, `Tháng 10/2026`, `Trước ngày 15/12/2026`,
 * `Hằng tháng`. Reading these words again gives the same days.
 */
export function scheduleWords(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'point':
      return `Ngày ${day(schedule.date)}`
    case 'recurring':
      return schedule.rules.length === 0
        ? describeSchedule(schedule)
        : schedule.rules
            .map(cycle)
            .map((words, index) =>
              index === 0 ? words : words.slice(0, 1).toLocaleLowerCase('vi') + words.slice(1),
            )
            .join('; ')
    case 'range': {
      const { start, end, due } = schedule
      const last = due ?? end
      if (start === null) return last === null ? '' : deadline(last)
      if (last === null) return `Từ ngày ${day(start)}`
      return wholeMonths(start, last) ?? `Từ ngày ${day(start)} đến ngày ${day(last)}`
    }
    default:
      return describeSchedule(schedule)
  }
}
