import { addDays } from '../../../shared/dates.ts'
import { daysBetween } from '../../../shared/tasks/days-between.ts'
import { describeSchedule } from '../../../shared/tasks/describe-schedule.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'

/** What a timeline needs of a row. */
export type BarRow = Pick<TrackedRow, 'schedule' | 'scheduleText' | 'occurrences'>

/**
 * How a task lies in the year. Places are parts of the year, 0 its first morning and 1 its last night.
 * `bar`: `firm` has days, `year` names only a year, `open` goes on without a deadline; an open side has no border.
 * `returns`: a recurring duty's deadlines. `words`: what cannot be drawn.
 */
export type Bar =
  | {
      readonly kind: 'bar'
      readonly look: 'firm' | 'year' | 'open'
      readonly from: number
      readonly to: number
      readonly openStart: boolean
      readonly openEnd: boolean
    }
  | {
      readonly kind: 'returns'
      readonly at: readonly {
        readonly place: number
        readonly due: string
        readonly state: TrackedRow['occurrences'][number]['state']
      }[]
    }
  | { readonly kind: 'words'; readonly text: string }

/** Where a day begins in a year; below 0 and above 1 outside of it. */
export function placeOfDay(day: string, year: number): number {
  const first = `${year}-01-01`
  return daysBetween(first, day) / daysBetween(first, `${year + 1}-01-01`)
}

/** The bar between two days (both inclusive; null is open), cut at the ends of the year; undefined when it lies outside. */
function stretch(
  look: 'firm' | 'year' | 'open',
  start: string | null,
  end: string | null,
  year: number,
): Bar | undefined {
  const from = start === null ? 0 : placeOfDay(start, year)
  const to = end === null ? 1 : placeOfDay(addDays(end, 1), year)
  if (to <= 0 || from >= 1 || to <= from) return undefined
  return {
    kind: 'bar',
    look,
    from: Math.max(0, from),
    to: Math.min(1, to),
    openStart: start === null || from < 0,
    openEnd: end === null || to > 1,
  }
}

function drawn({ schedule, occurrences }: BarRow, year: number): Bar | undefined {
  switch (schedule?.kind) {
    case 'range':
      return stretch('firm', schedule.start, schedule.due ?? schedule.end, year)
    case 'point':
      return stretch('firm', schedule.date, schedule.due, year)
    case 'year':
      return stretch('year', schedule.start, schedule.end, year)
    case 'continuous':
      return stretch('open', null, schedule.end, year)
    case 'recurring': {
      const at = occurrences
        .map(({ due, state }) => ({ place: placeOfDay(due, year), due, state }))
        .filter(({ place }) => place >= 0 && place < 1)
      return at.length === 0 ? stretch('open', null, null, year) : { kind: 'returns', at }
    }
    default:
      return undefined
  }
}

/** How a task lies in a year. One that names no days (`Theo Đề án 06`), or days of other years, is said in words. */
export function barOf(row: BarRow, year: number): Bar {
  const words = row.scheduleText || (row.schedule === null ? '' : describeSchedule(row.schedule))
  return drawn(row, year) ?? { kind: 'words', text: words || 'Chưa ghi thời gian' }
}
