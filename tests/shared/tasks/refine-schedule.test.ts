import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withMeaning } from '../../../shared/plans/row-meaning.ts'
import { parseSchedule } from '../../../shared/tasks/parse-schedule.ts'
import { finerDates, isRefined, scheduleFromDates } from '../../../shared/tasks/refine-schedule.ts'
import { type Schedule, schedule as scheduleSchema } from '../../../shared/tasks/schedule.ts'
import { scheduleWords } from '../../../shared/tasks/schedule-words.ts'

const year = 2026
const offered = (text: string) => finerDates(parseSchedule(text, { year }), text, year)
const labels = (text: string) => offered(text).map(({ label }) => label)
const ends = ['hạn 31/03/2026', 'hạn 30/06/2026', 'hạn 30/09/2026', 'hạn 15/12/2026', 'hạn 31/12/2026']

/** What a schedule says, without how sure it is. */
function days(schedule: Schedule | undefined) {
  const {
    confidence: _,
    confirmed: __,
    ...rest
  } = schedule ?? { confidence: undefined, confirmed: undefined }
  return rest
}

describe('finerDates', () => {
  it('offers the quarters of a year and the deadlines in it', () => {
    const quarters = [
      'Quý I/2026 (01/01–31/03/2026)',
      'Quý II/2026 (01/04–30/06/2026)',
      'Quý III/2026 (01/07–30/09/2026)',
      'Quý IV/2026 (01/10–31/12/2026)',
    ]
    expect(labels('2026')).toEqual([...quarters, ...ends])
    expect(labels('')).toEqual([...quarters, ...ends])
    expect(labels('sớm')).toEqual([...quarters, ...ends])
    expect(labels('Năm 2027')[0]).toBe('Quý I/2027 (01/01–31/03/2027)')
  })

  it('offers the ends of a stretch’s quarters and its last months, keeping when it begins', () => {
    expect(labels('Quý II–IV/2026')).toEqual([
      'hạn 30/06/2026',
      'hạn 30/09/2026',
      'Tháng 10/2026 (01/10–31/10/2026)',
      'Tháng 11/2026 (01/11–30/11/2026)',
      'Tháng 12/2026 (01/12–31/12/2026)',
    ])
    expect(offered('Quý II–IV/2026')[1]?.schedule).toMatchObject({ start: '2026-04-01', due: '2026-09-30' })
    expect(labels('Quý I/2026')).toHaveLength(3)
    expect(labels('giai đoạn 2026 - 2030')).toEqual(ends)
  })

  it('offers a day for another document’s times, and a cycle for what goes on', () => {
    expect(labels('Theo Đề án 06')).toEqual(ends)
    expect(labels('Thường xuyên')).toEqual([
      'Báo cáo hằng tháng',
      'Báo cáo hằng quý',
      'Báo cáo định kỳ 6 tháng',
    ])
    expect(labels('Định kỳ')).toContain('Báo cáo hằng năm')
    expect(labels('Hằng tháng')).toContain('Báo cáo hằng tháng, hạn ngày 20')
    expect(labels('Từ ngày 01/7/2026')).toEqual(ends.slice(2))
  })

  it.each(['30/9/2026', 'Tháng 10/2026', 'Trước ngày 15/12/2026', 'Trước ngày 20 hằng tháng'])(
    'has nothing finer for %j',
    text => {
      expect(offered(text)).toEqual([])
    },
  )

  it('offers the same once one was taken', () => {
    const taken = offered('2026')[1]?.schedule
    expect(finerDates(taken, '2026', year).map(({ label }) => label)).toEqual(labels('2026'))
  })

  it('gives valid, confirmed schedules for any text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        for (const { schedule } of offered(text)) {
          expect(scheduleSchema.safeParse(schedule).success).toBe(true)
          expect(schedule.confirmed).toBe(true)
        }
      }),
    )
  })
})

describe('scheduleWords', () => {
  it.each([
    [null, '2026-12-14', 'Trước ngày 15/12/2026'],
    [null, '2026-12-15', 'Đến ngày 15/12/2026'],
    [null, '2026-01-31', 'Đến ngày 31/01/2026'],
    ['2026-04-01', '2026-06-30', 'Quý II/2026'],
    ['2026-04-01', '2026-12-31', 'Quý II–IV/2026'],
    ['2026-10-01', '2027-03-31', 'Quý IV/2026–Quý I/2027'],
    ['2026-10-01', '2026-10-31', 'Tháng 10/2026'],
    ['2026-03-01', '2026-05-31', 'Tháng 3 đến tháng 5/2026'],
    ['2026-03-15', '2026-06-30', 'Từ ngày 15/3/2026 đến ngày 30/6/2026'],
    ['2026-09-05', '2026-09-05', 'Ngày 05/9/2026'],
  ])('%s – %s is %j', (start, due, words) => {
    const schedule = scheduleFromDates(start, due)
    expect(scheduleWords(schedule)).toBe(words)
    expect(days(parseSchedule(words, { year: 2030 }))).toEqual(days(schedule))
  })

  it.each([
    'Năm 2026',
    'Thường xuyên',
    'Theo Đề án 06',
    'Hằng tháng',
    'Hằng quý',
    'Trước ngày 20 hằng tháng',
    'Ngày 15 hằng tháng',
    'Trước ngày 10 tháng 12 hằng năm',
  ])('%j stays what it is', words => {
    const schedule = parseSchedule(words, { year })
    expect(schedule && scheduleWords(schedule)).toBe(words)
  })

  it('reads back as the days that it says, for any two days', () => {
    const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.option(day), day, (from, to) => {
        const schedule = scheduleFromDates(
          from?.toISOString().slice(0, 10) ?? null,
          to.toISOString().slice(0, 10),
        )
        expect(days(parseSchedule(scheduleWords(schedule), { year }))).toEqual(days(schedule))
      }),
    )
  })
})

describe('scheduleFromDates', () => {
  it('passes over a start that lies behind the deadline', () => {
    expect(scheduleFromDates('2026-12-01', '2026-06-30')).toMatchObject({ start: null, due: '2026-06-30' })
  })
})

describe('isRefined', () => {
  const row = withMeaning({ id: 'r', kind: 'row', cells: { schedule: '2026' } }, year)

  it('tells a given meaning from the words’ own', () => {
    expect(isRefined(row, year)).toBe(false)
    expect(isRefined({ ...row, schedule: scheduleFromDates(null, '2026-12-15') }, year)).toBe(true)
    expect(isRefined({ cells: {}, schedule: scheduleFromDates(null, '2026-12-15') }, year)).toBe(true)
    expect(isRefined({ cells: row.cells }, year)).toBe(false)
  })

  it('does not take accepted words for refined ones', () => {
    const accepted = row.schedule && ({ ...row.schedule, confirmed: true, confidence: 'high' } as const)
    expect(isRefined({ cells: row.cells, ...(accepted && { schedule: accepted }) }, year)).toBe(false)
  })
})
