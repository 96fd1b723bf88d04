import { dayParts, endOfMonth, isDay, quarterBounds, toDay } from '../dates.ts'
import type { RowItem } from '../plans/appendix.ts'
import { describeSchedule } from './describe-schedule.ts'
import { parseSchedule } from './parse-schedule.ts'
import type { Recurrence, Schedule } from './schedule.ts'
import { scheduleWords } from './schedule-words.ts'

/** A finer meaning to offer for a schedule cell; the cell's words stay. */
export type Refinement = { readonly label: string; readonly schedule: Schedule }

const quarters = [1, 2, 3, 4] as const
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/**
 * A schedule that a person gives by days.
 *
 * @param start first day (`YYYY-MM-DD`), or null when only the deadline counts; passed over when after `due`.
 * @param due the last day that counts.
 */
export function scheduleFromDates(start: string | null, due: string): Schedule {
  if (start === due) return { kind: 'point', date: due, due, confidence: 'high', confirmed: true }
  const from = start !== null && isDay(start) && start < due ? start : null
  return { kind: 'range', start: from, end: due, due, confidence: 'high', confirmed: true }
}

/** A deadline, told as `hạn 30/06/2026`; when the work may begin stays. */
function by(due: string, start: string | null = null): Refinement {
  return { label: describeSchedule(scheduleFromDates(null, due)), schedule: scheduleFromDates(start, due) }
}

function stretch(start: string, end: string): Refinement {
  const schedule = scheduleFromDates(start, end)
  return { label: `${scheduleWords(schedule)} (${describeSchedule(schedule)})`, schedule }
}

function quarterOf(year: number, quarter: number): Refinement {
  const { start, end } = quarterBounds(year, quarter)
  return stretch(start, end)
}

/** The quarters of a year, the end of each, and the day by which a year's work is closed for its report. */
function ofYear(year: number): readonly Refinement[] {
  return [...quarters.map(quarter => quarterOf(year, quarter)), ...deadlinesOf(year)]
}

function deadlinesOf(year: number): readonly Refinement[] {
  const closing = toDay(year, 12, 15)
  const [first, second, third, fourth] = quarters.map(quarter => by(quarterBounds(year, quarter).end))
  return [first, second, third, closing === undefined ? undefined : by(closing), fourth].filter(
    each => each !== undefined,
  )
}

/**
 * Inside a stretch: the end of each of its quarters but the last, and the months of its last quarter. One of several
 * years is a programme's: the plan's year is what counts of it.
 */
function ofStretch(start: string, end: string, planYear: number): readonly Refinement[] {
  const [first, last] = [dayParts(start), dayParts(end)]
  if (first === undefined || last === undefined) return []
  if (last.year > first.year + 1)
    return deadlinesOf(planYear).filter(each => dueOf(each) > start && dueOf(each) < end)
  const ends = [...new Set([first.year, last.year])]
    .flatMap(year => quarters.map(quarter => quarterBounds(year, quarter).end))
    .filter(due => due > start && due < end)
    .map(due => by(due, start))
  const inside = months
    .map(month => ({ start: toDay(last.year, month, 1) ?? '', end: endOfMonth(last.year, month) }))
    .filter(month => month.start >= start && month.end <= end)
    .slice(-3)
  return [...ends, ...(inside.length > 1 ? inside.map(month => stretch(month.start, month.end)) : [])]
}

const recurring = (rule: Recurrence): Refinement => {
  const schedule: Schedule = { kind: 'recurring', rules: [rule], confidence: 'high', confirmed: true }
  return { label: `Báo cáo ${describeSchedule(schedule).toLocaleLowerCase('vi')}`, schedule }
}

const cycles = [
  recurring({ every: 'month' }),
  recurring({ every: 'quarter' }),
  recurring({ every: 'halfYear' }),
]
const monthlyDays = [15, 20, 25].map(day => recurring({ every: 'month', day }))

/**
 * Finer meanings for what a cell's words leave open: quarters and deadlines for a year, the ends of its quarters and
 * its last months for a stretch, a day for 'Theo Đề án …', a report's cycle for 'Thường xuyên'. What prints stays.
 *
 * @param schedule what the cell is taken to mean; undefined where it is blank or not understood.
 * @param text the cell's words; a blank cell is offered the plan's year.
 * @param year the plan's year.
 * @returns nothing for a day, a single month, or a deadline: they are as fine as can be.
 */
export function finerDates(
  schedule: Schedule | undefined,
  text: string,
  year: number,
): readonly Refinement[] {
  // A meaning that was given already hides how coarse the words are.
  const meant = schedule?.confirmed === true ? (parseSchedule(text, { year }) ?? schedule) : schedule
  if (meant === undefined) return ofYear(year)
  switch (meant.kind) {
    case 'point':
      return []
    case 'year':
      return ofYear(dayParts(meant.end)?.year ?? year)
    case 'reference':
      return deadlinesOf(year)
    case 'continuous':
      return cycles
    case 'recurring':
      if (meant.rules.length === 0) return [...cycles, recurring({ every: 'year' })]
      return meant.rules.some(rule => rule.every === 'month' && rule.day === undefined) ? monthlyDays : []
    case 'range': {
      const { start, end } = meant
      if (start !== null && end !== null) return ofStretch(start, end, year)
      // From a day on, without an end.
      return end === null ? deadlinesOf(year).filter(each => start === null || dueOf(each) > start) : []
    }
  }
}

const dueOf = ({ schedule }: Refinement): string => ('due' in schedule ? (schedule.due ?? '') : '')

/**
 * Whether a schedule names no day, month or quarter that a task can be held to: a year however written, another
 * document's times, a cycle without interval. What a person gave or accepted is never coarse.
 */
export function isCoarse(schedule: Schedule): boolean {
  if (schedule.confirmed === true) return false
  switch (schedule.kind) {
    case 'year':
    case 'reference':
      return true
    case 'recurring':
      return schedule.rules.length === 0
    case 'range':
      return schedule.due === null || coversYear(schedule.start, schedule.due)
    default:
      return false
  }
}

/** `Quý I–IV/2026` names no more than the year. */
const coversYear = (start: string | null, end: string) =>
  start?.endsWith('-01-01') === true && end.endsWith('-12-31')

const days = (schedule: Schedule | undefined): string => {
  if (schedule === undefined) return ''
  const { confidence: _, confirmed: __, ...rest } = schedule
  return JSON.stringify(Object.entries(rest).toSorted(([left], [right]) => (left < right ? -1 : 1)))
}

/**
 * Whether a row's schedule is another than its words say: someone refined it. Accepting what the words say is none.
 *
 * @param year the plan's year.
 */
export function isRefined({ schedule, cells }: Pick<RowItem, 'schedule' | 'cells'>, year: number): boolean {
  return schedule !== undefined && days(schedule) !== days(parseSchedule(cells.schedule ?? '', { year }))
}
