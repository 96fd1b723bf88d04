import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occurrencesOf } from '../../../shared/tasks/occurrences.ts'
import { parseSchedule } from '../../../shared/tasks/parse-schedule.ts'
import { recurrence, type Schedule } from '../../../shared/tasks/schedule.ts'

const recurring = (...rules: Extract<Schedule, { kind: 'recurring' }>['rules']): Schedule => ({
  kind: 'recurring',
  rules,
  confidence: 'high',
})
const dues = (schedule: Schedule, from = '2026-01-01', to = '2026-12-31') =>
  occurrencesOf(schedule, from, to).map(({ due }) => due.slice(5))

describe('occurrencesOf', () => {
  it.each([
    ['Hằng quý', ['03-31', '06-30', '09-30', '12-31']],
    ['Định kỳ 6 tháng', ['06-30', '12-31']],
    ['Hằng năm', ['12-31']],
    ['Trước ngày 10 tháng 12 hằng năm', ['12-09']],
    ['Trước ngày 15/6 và 15/12 hằng năm', ['06-14', '12-14']],
    ['Định kỳ', []],
    ['Thường xuyên', []],
    ['Quý II/2026', []],
  ])('of %j in 2026 are %j', (words, expected) => {
    const schedule = parseSchedule(words, { year: 2026 })
    expect(schedule && dues(schedule)).toEqual(expected)
  })

  it('of every month are due on its day, or its last', () => {
    expect(dues(recurring({ every: 'month', day: 14 }), '2026-01-15', '2026-04-14')).toEqual([
      '02-14',
      '03-14',
      '04-14',
    ])
    expect(dues(recurring({ every: 'month', day: 31 }), '2026-01-01', '2026-04-30')).toEqual([
      '01-31',
      '02-28',
      '03-31',
      '04-30',
    ])
  })

  it('of every so many ask only at the end of each stretch', () => {
    expect(dues(recurring({ every: 'month', interval: 2 }))).toEqual([
      '02-28',
      '04-30',
      '06-30',
      '08-31',
      '10-31',
      '12-31',
    ])
    const twoYears = recurring({ every: 'year', interval: 2, month: 6, day: 20 })
    expect(dues(twoYears)).toEqual([])
    expect(dues(twoYears, '2026-01-01', '2029-12-31')).toEqual(['06-20', '06-20'])
    expect(occurrencesOf(twoYears, '2026-01-01', '2027-12-31')).toEqual([
      { due: '2027-06-20', start: '2026-01-01', end: '2027-12-31' },
    ])
  })

  it('of daily and weekly duties are answered for by the month', () => {
    expect(dues(recurring({ every: 'day' }))).toHaveLength(12)
    expect(dues(recurring({ every: 'week', interval: 2 }))).toHaveLength(12)
    expect(dues(recurring({ every: 'day', interval: 60 }))).toHaveLength(6)
  })

  it('of several cycles are one a day, about the shortest', () => {
    const found = occurrencesOf(
      recurring({ every: 'quarter' }, { every: 'month' }, { every: 'halfYear' }),
      '2026-01-01',
      '2026-12-31',
    )
    expect(found).toHaveLength(12)
    expect(found[5]).toEqual({ due: '2026-06-30', start: '2026-06-01', end: '2026-06-30' })
  })

  it('are in order, within the days asked for, and within their own months, for any rules', () => {
    const rules = fc.array(
      fc.record(
        {
          every: fc.constantFrom(...recurrence.shape.every.options),
          interval: fc.integer({ min: 2, max: 30 }),
          day: fc.integer({ min: 1, max: 31 }),
          month: fc.integer({ min: 1, max: 12 }),
        },
        { requiredKeys: ['every'] },
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 12 }), (given, month) => {
        const from = `2026-${String(month).padStart(2, '0')}-10`
        const found = occurrencesOf(recurring(...given), from, '2028-12-31')
        expect(found.map(({ due }) => due)).toEqual([...new Set(found.map(({ due }) => due))].toSorted())
        for (const { due, start, end } of found) {
          expect(due >= from && due <= '2028-12-31').toBe(true)
          expect(start <= due && due <= end).toBe(true)
        }
      }),
    )
  })
})
