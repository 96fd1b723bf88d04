import { dayParts, daysInMonth, endOfMonth, toDay } from '../dates.ts'
import type { Recurrence, Schedule } from './schedule.ts'

/** One return of a recurring duty. */
export type Occurrence = {
  /** The last day that still counts, `YYYY-MM-DD`. */
  readonly due: string
  /** The whole months that it is about: the month, quarter, half or years in which it is due. */
  readonly start: string
  readonly end: string
}

const monthsEach: Readonly<Record<Exclude<Recurrence['every'], 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
}

/** How many months pass from one return to the next. */
function monthsApart({ every, interval = 1 }: Recurrence): number {
  // Nobody reports oftener than monthly: what returns daily or weekly is answered for by the month.
  if (every === 'day') return Math.max(1, Math.round(interval / 30))
  if (every === 'week') return Math.max(1, Math.round((interval * 7) / 30))
  return monthsEach[every] * interval
}

/** Months are counted from 0 for January of year 0. */
const firstOf = (month: number) => toDay(Math.floor(month / 12), (month % 12) + 1, 1) ?? ''
const lastOf = (month: number) => endOfMonth(Math.floor(month / 12), (month % 12) + 1)

function dueOf(month: number, day: number | undefined): string {
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1]
  return toDay(year, inYear, Math.min(day ?? 31, daysInMonth(year, inYear))) ?? lastOf(month)
}

/** The returns of one rule that begin in or after `year` and are due up to `to`. */
function returnsOf(rule: Recurrence, year: number, to: string): readonly Occurrence[] {
  const apart = monthsApart(rule)
  const found: Occurrence[] = []
  for (let first = year * 12; firstOf(first) <= to && firstOf(first) !== ''; first += apart) {
    const last = first + apart - 1
    // A yearly duty has its month in the last of its years.
    const month = rule.every === 'year' && rule.month !== undefined ? last - 12 + rule.month : last
    found.push({ due: dueOf(month, rule.day), start: firstOf(first), end: lastOf(last) })
  }
  return found
}

/**
 * The returns of a recurring schedule that are due between two days (inclusive), in order, one a day.
 *
 * Without a day they are due on the last of their month, quarter, half year (of which the last month counts) or year;
 * a day that the month has not is its last. Every so many counts from January of `from`'s year, and only the end of
 * such a stretch is due: '1 lần/2 năm' asks for nothing in the first year. Daily and weekly duties are answered for
 * by the month. Other schedules, and one that does not say how often, have none.
 */
export function occurrencesOf(schedule: Schedule, from: string, to: string): readonly Occurrence[] {
  const begin = dayParts(from)
  if (schedule.kind !== 'recurring' || begin === undefined || dayParts(to) === undefined) return []
  const byDay = new Map<string, Occurrence>()
  for (const occurrence of schedule.rules.flatMap(rule => returnsOf(rule, begin.year, to))) {
    const { due, start } = occurrence
    if (due < from || due > to) continue
    // The monthly and the quarterly return of one day are one answer: the narrower tells what it is about.
    const same = byDay.get(due)
    if (same === undefined || same.start < start) byDay.set(due, occurrence)
  }
  return [...byDay.values()].toSorted((left, right) => (left.due < right.due ? -1 : 1))
}
