import { endOfMonth, formatDay, parseDay, quarterBounds, toDay } from '../../../shared/dates.ts'
import { parseSchedule } from '../../../shared/tasks/parse-schedule.ts'
import { scheduleFromDates } from '../../../shared/tasks/refine-schedule.ts'
import type { Recurrence, Schedule } from '../../../shared/tasks/schedule.ts'
import { scheduleWords } from '../../../shared/tasks/schedule-words.ts'

/** The ways to give a time. */
export const entryKinds = [
  'quarter',
  'month',
  'due',
  'stretch',
  'continuous',
  'recurring',
  'reference',
  'words',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** A time as it is being typed and chosen. Days are `dd/mm/yyyy`; fields of other kinds keep what they held. */
export type ScheduleEntry = {
  readonly kind: EntryKind
  readonly quarter: '1' | '2' | '3' | '4'
  /** 1–12. */
  readonly month: number
  readonly from: string
  readonly to: string
  readonly every: Recurrence['every']
  /** The day of a month by which it is due; blank for none. */
  readonly day: string
  readonly document: string
  readonly words: string
}

/** What an entry comes to: a time and the words that print it, or why it is none yet. */
export type ReadEntry =
  | { readonly ok: true; readonly schedule: Schedule; readonly words: string }
  | { readonly ok: false; readonly problem: string }

const problem = (text: string): ReadEntry => ({ ok: false, problem: text })

const given = (schedule: Schedule): ReadEntry => ({
  ok: true,
  schedule: { ...schedule, confirmed: true },
  words: scheduleWords(schedule),
})

const dayExample = 'Nhập ngày theo dạng 30/6/2026.'

function readDue({ to }: ScheduleEntry): ReadEntry {
  const due = parseDay(to)
  return due === undefined ? problem(dayExample) : given(scheduleFromDates(null, due))
}

function readStretch({ from, to }: ScheduleEntry): ReadEntry {
  const [start, due] = [parseDay(from), parseDay(to)]
  if (start === undefined || due === undefined) return problem(dayExample)
  return start > due ? problem('Ngày bắt đầu sau ngày kết thúc.') : given(scheduleFromDates(start, due))
}

const cycle = (rules: readonly Recurrence[]): Schedule => ({
  kind: 'recurring',
  rules: [...rules],
  confidence: 'high',
})

function readRecurring({ every, day }: ScheduleEntry): ReadEntry {
  if (day.trim() === '' || every === 'day' || every === 'week') return given(cycle([{ every }]))
  const due = /^\d{1,2}$/.test(day.trim()) ? Number(day) : 0
  return due < 1 || due > 31
    ? problem('Ngày trong tháng là số từ 1 đến 31.')
    : given(cycle([{ every, day: due }]))
}

function readReference({ document }: ScheduleEntry): ReadEntry {
  const named = document.trim().replace(/^theo /iu, '')
  if (named === '') return problem('Nhập tên văn bản, ví dụ: Đề án 06.')
  return given({ kind: 'reference', document: named, confidence: 'high' })
}

function readWords({ words }: ScheduleEntry, year: number): ReadEntry {
  const typed = words.trim()
  if (typed === '') return problem('Nhập thời gian, ví dụ: Quý II/2026; trước ngày 15/12/2026; hằng tháng.')
  const schedule = parseSchedule(typed, { year })
  if (schedule === undefined) return problem('Chưa hiểu cách ghi này. Ví dụ: Quý II/2026; hằng tháng.')
  return { ok: true, schedule: { ...schedule, confirmed: true }, words: typed }
}

/** Reads an entry. `year` is the plan's: it counts for quarters, months and words that name none. */
export function readEntry(entry: ScheduleEntry, year: number): ReadEntry {
  switch (entry.kind) {
    case 'quarter': {
      const { start, end } = quarterBounds(year, Number(entry.quarter))
      return given(scheduleFromDates(start, end))
    }
    case 'month':
      return given(scheduleFromDates(toDay(year, entry.month, 1) ?? null, endOfMonth(year, entry.month)))
    case 'due':
      return readDue(entry)
    case 'stretch':
      return readStretch(entry)
    case 'continuous':
      return given({ kind: 'continuous', end: null, confidence: 'high' })
    case 'recurring':
      return readRecurring(entry)
    case 'reference':
      return readReference(entry)
    case 'words':
      return readWords(entry, year)
  }
}

/** An entry to begin with. */
export const newEntry: ScheduleEntry = {
  kind: 'quarter',
  quarter: '1',
  month: 1,
  from: '',
  to: '',
  every: 'month',
  day: '',
  document: '',
  words: '',
}

/** A time that a row has, as an entry to change. */
export function entryOf(schedule: Schedule | undefined): ScheduleEntry {
  switch (schedule?.kind) {
    case 'point':
      return { ...newEntry, kind: 'due', from: formatDay(schedule.date), to: formatDay(schedule.due) }
    case 'year':
      return { ...newEntry, kind: 'stretch', from: formatDay(schedule.start), to: formatDay(schedule.due) }
    case 'range': {
      const [from, to] = [schedule.start ?? '', schedule.due ?? schedule.end ?? ''].map(formatDay)
      return { ...newEntry, kind: from === '' ? 'due' : 'stretch', from: from ?? '', to: to ?? '' }
    }
    case 'continuous':
      return { ...newEntry, kind: 'continuous' }
    case 'recurring': {
      const [rule] = schedule.rules
      const day = rule?.day === undefined ? '' : String(rule.day)
      return { ...newEntry, kind: 'recurring', every: rule?.every ?? 'month', day }
    }
    case 'reference':
      return { ...newEntry, kind: 'reference', document: schedule.document }
    case undefined:
      return newEntry
  }
}
