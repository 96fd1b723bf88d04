import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayBefore,
  dayParts,
  daysInMonth,
  endOfMonth,
  formatDay,
  formatOfficialDay,
  isDay,
  officialDay,
  officialMonth,
  parseDay,
  quarterBounds,
  toDay,
} from '../../shared/dates.ts'

const numbers = fc
  .tuple(
    fc.integer({ min: 1600, max: 2400 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => ({ year, month, day }))
const day = numbers.map(parts => toDay(parts.year, parts.month, parts.day) ?? '')

describe('days', () => {
  it.each([
    [2026, 2, 28],
    [2028, 2, 29],
    [2000, 2, 29],
    [2100, 2, 28],
    [2026, 4, 30],
    [2026, 12, 31],
  ])('month %i-%i has %i days', (year, month, count) => {
    expect(daysInMonth(year, month)).toBe(count)
    expect(endOfMonth(year, month).slice(8)).toBe(String(count))
    expect(toDay(year, month, count + 1)).toBeUndefined()
  })

  it.each([
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1.5, 1],
    [0, 1, 1],
    [10_000, 1, 1],
    [Number.NaN, 1, 1],
  ])('there is no day %d-%d-%d', (year, month, date) => {
    expect(toDay(year, month, date)).toBeUndefined()
  })

  it('reads its parts back', () => {
    fc.assert(
      fc.property(numbers, parts => {
        expect(dayParts(toDay(parts.year, parts.month, parts.day) ?? '')).toEqual(parts)
      }),
    )
  })

  it.each(['2026-02-30', '2026-2-3', '20260203', '2026-02-03T00:00', ''])('%j is no day', text => {
    expect(isDay(text)).toBe(false)
  })
})

describe('parseDay', () => {
  it.each([
    ['5/2/2026', '2026-02-05'],
    ['05/02/2026', '2026-02-05'],
    [' 5 / 2 / 2026 ', '2026-02-05'],
    ['5-2-2026', '2026-02-05'],
    ['5.2.2026', '2026-02-05'],
    ['ngày 05/02/2026', '2026-02-05'],
    ['ngày 05 tháng 02 năm 2026', '2026-02-05'],
    ['Ngày 5 tháng 2 năm 2026'.normalize('NFD'), '2026-02-05'],
    ['29/2/2028', '2028-02-29'],
  ])('reads %j', (text, expected) => {
    expect(parseDay(text)).toBe(expected)
  })

  it.each([
    '31/2/2026',
    '29/2/2026',
    '5/13/2026',
    '5-2/2026',
    '2/2026',
    '2026-02-05',
    'ngày tháng năm 2026',
    '',
  ])('does not read %j', text => {
    expect(parseDay(text)).toBeUndefined()
  })

  it('reads both printed forms back', () => {
    fc.assert(
      fc.property(day, value => {
        expect(parseDay(formatDay(value))).toBe(value)
        expect(parseDay(formatOfficialDay(value))).toBe(value)
      }),
    )
  })
})

describe('moving by days', () => {
  it.each([
    ['2026-03-01', '2026-02-28'],
    ['2028-03-01', '2028-02-29'],
    ['2026-01-01', '2025-12-31'],
    ['2026-07-15', '2026-07-14'],
  ])('before %s is %s', (value, expected) => {
    expect(dayBefore(value)).toBe(expected)
  })

  it('comes back to where it started, and later days sort later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5000 }), (value, count) => {
        const later = addDays(value, count)
        expect(later > value).toBe(true)
        expect(addDays(later, -count)).toBe(value)
      }),
    )
  })

  it('leaves text that is no day', () => {
    expect(addDays('hôm nay', 1)).toBe('hôm nay')
  })
})

describe('quarters', () => {
  it.each([
    [1, '2026-01-01', '2026-03-31'],
    [2, '2026-04-01', '2026-06-30'],
    [3, '2026-07-01', '2026-09-30'],
    [4, '2026-10-01', '2026-12-31'],
  ])('quarter %i', (quarter, start, end) => {
    expect(quarterBounds(2026, quarter)).toEqual({ start, end })
  })
})

describe('printing', () => {
  it('prints the short form with two digits each', () => {
    expect(formatDay('2026-02-05')).toBe('05/02/2026')
    expect(formatDay('?')).toBe('?')
  })

  it.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2026-09-10', 'ngày 10 tháng 9 năm 2026'],
    ['2026-12-01', 'ngày 01 tháng 12 năm 2026'],
    ['?', '?'],
  ])('prints %s as an official date', (value, expected) => {
    expect(formatOfficialDay(value)).toBe(expected)
  })

  it('puts a zero before days below 10 and before months 1 and 2 only', () => {
    expect([1, 9, 10, 31].map(officialDay)).toEqual(['01', '09', '10', '31'])
    expect([1, 2, 3, 9, 10, 12].map(officialMonth)).toEqual(['01', '02', '3', '9', '10', '12'])
  })
})
