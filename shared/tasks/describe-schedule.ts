import { formatDay } from '../dates.ts'
import type { Recurrence, Schedule } from './schedule.ts'

const cycleNames: Record<Recurrence['every'], string> = {
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  halfYear: '6 tháng',
  year: 'năm',
}

function describeRecurrence({ every, interval, day, month }: Recurrence): string {
  const name = cycleNames[every]
  const months = every === 'halfYear' ? `${6 * (interval ?? 1)} tháng` : name
  const cycle =
    every === 'halfYear'
      ? `Định kỳ ${months}`
      : interval === undefined
        ? `Hằng ${name}`
        : `Định kỳ ${interval} ${name}`
  const two = (value: number) => String(value).padStart(2, '0')
  if (month !== undefined)
    return `${cycle}, ${day === undefined ? `tháng ${month}` : `hạn ${two(day)}/${two(month)}`}`
  return day === undefined ? cycle : `${cycle}, hạn ngày ${two(day)}`
}

/** `2026-04-01`, `2026-12-31` → `01/04–31/12/2026`: the year once where both share it. */
function describeStretch(start: string, end: string): string {
  const sameYear = start.slice(0, 4) === end.slice(0, 4)
  return `${sameYear ? formatDay(start).slice(0, 5) : formatDay(start)}–${formatDay(end)}`
}

/** A schedule in a few Vietnamese words, to show beside the cell how its text was understood. */
export function describeSchedule(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'point':
      return formatDay(schedule.date)
    case 'year':
      return `Năm ${schedule.end.slice(0, 4)}`
    case 'continuous':
      return 'Thường xuyên'
    case 'recurring':
      return schedule.rules.length === 0 ? 'Định kỳ' : schedule.rules.map(describeRecurrence).join('; ')
    case 'reference':
      return `Theo ${schedule.document}`
    case 'range':
      if (schedule.start !== null && schedule.end !== null)
        return describeStretch(schedule.start, schedule.end)
      if (schedule.end !== null) return `hạn ${formatDay(schedule.end)}`
      return schedule.start === null ? '' : `từ ${formatDay(schedule.start)}`
  }
}
