import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarRow, calendarEvents } from '../../../shared/tasks/calendar-events.ts'
import { type CalendarEvent, calendarFile } from '../../../shared/tasks/calendar-file.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'

const given = { stamp: '2026-03-01T02:03:04.567Z', name: 'Sổ Kế hoạch' }
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'p-1',
  day: '2026-12-31',
  title: 'Hạn',
  details: '',
  ...more,
})

/** The file's content lines, unfolded, as a calendar program reads them. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
/** Of the event, not of its alarm. */
const fieldOf = (file: string, name: string) =>
  linesOf(file.split('BEGIN:VALARM')[0] ?? '')
    .find(line => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replace(/\\(n|.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

describe('calendarFile', () => {
  it('writes whole-day events', () => {
    expect(linesOf(calendarFile([event({ details: 'a\nb' })], given))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//So Ke hoach//So Ke hoach//VI',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Sổ Kế hoạch',
      'BEGIN:VEVENT',
      'UID:p-1',
      'DTSTAMP:20260301T020304Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Hạn',
      'DESCRIPTION:a\\nb',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT15H',
      'DESCRIPTION:Hạn',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
  })

  it('keeps any words, in lines of at most 75 octets that are ended by CRLF alone', () => {
    const words = fc.string({ unit: fc.constantFrom(...'aệ𠀋 ,;\\:"\n'), maxLength: 300 })
    fc.assert(
      fc.property(words, words, (title, details) => {
        const file = calendarFile([event({ title, details })], given)
        const physical = file.split('\r\n')
        for (const line of physical) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
          expect(line).toBe(line.toWellFormed())
        }
        expect(physical.at(-1)).toBe('')
        expect(fieldOf(file, 'SUMMARY')).toBe(title)
        expect(fieldOf(file, 'DESCRIPTION') ?? '').toBe(details)
      }),
    )
  })

  it('leaves out what no line may hold', () => {
    expect(fieldOf(calendarFile([event({ title: 'a\r\nb\u0007c\td' })], given), 'SUMMARY')).toBe('a\nb c\td')
  })
})

const duty: ReportingDuty = {
  id: 'b1-quarter',
  title: 'Báo cáo quý',
  from: 'Các thôn',
  to: 'UBND xã',
  every: 'quarter',
  day: 15,
  before: true,
}
const row = (rowId: string, more: Partial<CalendarRow> = {}): CalendarRow => ({
  rowId,
  kind: 'tasks',
  name: `Việc ${rowId}`,
  number: 'I.1',
  leads: ['Công an xã'],
  status: 'ongoing',
  due: '2026-06-30',
  occurrences: [],
  ...more,
})

describe('calendarEvents', () => {
  const rows = [
    row('a'),
    row('b', { number: '', leads: [] }),
    row('done', { status: 'doneLate' }),
    row('figure', { kind: 'indicators' }),
    row('past', { due: '2026-01-31', status: 'overdue' }),
    row('next year', { due: '2027-01-31' }),
    row('open end', { due: null }),
    row('again', {
      due: '2026-09-30',
      occurrences: [
        { due: '2026-06-30', state: 'done', doneOn: '2026-06-29' },
        { due: '2026-09-30', state: 'ahead', doneOn: null },
      ],
    }),
  ]

  const plan = { id: 'p', year: 2026 }

  it('are reporting days and what is still due, one a day, in order, from today on', () => {
    const events = calendarEvents(plan, rows, [duty], '2026-03-15')
    expect(events.map(({ day, title }) => `${day} ${title}`)).toEqual([
      '2026-06-14 Hạn: Báo cáo quý II năm 2026, Các thôn gửi UBND xã',
      '2026-06-30 Hạn của 2 nhiệm vụ',
      '2026-09-14 Hạn: Báo cáo quý III năm 2026, Các thôn gửi UBND xã',
      '2026-09-30 Hạn: Việc again',
      '2026-12-14 Hạn: Báo cáo quý IV năm 2026, Các thôn gửi UBND xã',
      '2027-01-31 Hạn: Việc next year',
    ])
    expect(events[1]?.details).toBe('I.1. Việc a (Công an xã)\nViệc b')
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  it('hold the last report of the year that is due in the next one, and the words of a report of another name', () => {
    const after: ReportingDuty = { ...duty, title: 'Số liệu DTI', every: 'month', day: 5, nextMonth: true }
    expect(
      calendarEvents(plan, [], [after], '2026-11-10').map(({ day, title }) => `${day} ${title}`),
    ).toEqual([
      '2026-12-04 Hạn: Số liệu DTI (tháng 11 năm 2026), Các thôn gửi UBND xã',
      '2027-01-04 Hạn: Số liệu DTI (tháng 12 năm 2026), Các thôn gửi UBND xã',
    ])
  })

  it('keep their identity when a task is done', () => {
    const uids = (given: readonly CalendarRow[]) =>
      calendarEvents(plan, given, [duty], '2026-01-01').map(({ uid }) => uid)
    expect(uids(rows)).toEqual(expect.arrayContaining([...uids(rows.slice(1))]))
  })
})
