import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/dates.ts'
import {
  asOf,
  nextPeriod,
  type Period,
  period,
  periodAt,
  periodBounds,
  periodKind,
  periodKinds,
  periodLabel,
  periodsOf,
  periodYear,
  previousPeriod,
} from '../../../shared/tasks/period.ts'

const kinds = fc.constantFrom(...periodKinds)
const anyPeriod = fc
  .tuple(fc.integer({ min: 2000, max: 2100 }), kinds, fc.nat())
  .map(([year, kind, at]): Period => {
    const all = periodsOf(year, kind)
    return all[at % all.length] ?? String(year)
  })

describe('a period', () => {
  it.each([
    ['2026-06', 'month', '2026-06-01', '2026-06-30', 'tháng 6 năm 2026'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29', 'tháng 2 năm 2028'],
    ['2026-Q2', 'quarter', '2026-04-01', '2026-06-30', 'quý II năm 2026'],
    ['2026-H1', 'halfYear', '2026-01-01', '2026-06-30', '6 tháng đầu năm 2026'],
    ['2026-H2', 'halfYear', '2026-07-01', '2026-12-31', '6 tháng cuối năm 2026'],
    ['2026-9M', 'nineMonths', '2026-01-01', '2026-09-30', '9 tháng năm 2026'],
    ['2026', 'year', '2026-01-01', '2026-12-31', 'năm 2026'],
  ] as const)('%s is a %s from %s to %s, called %s', (text, kind, start, end, label) => {
    expect(period.safeParse(text).success).toBe(true)
    expect(periodKind(text)).toBe(kind)
    expect(periodBounds(text)).toEqual({ start, end })
    expect(periodLabel(text)).toBe(label)
  })

  it.each(['2026-13', '2026-0', '2026-Q5', '2026-H3', '26-06', '2026-6M', ''])('is not %j', text => {
    expect(period.safeParse(text).success).toBe(false)
  })

  it('is found by a day of it, and comes after the one before it', () => {
    fc.assert(
      fc.property(anyPeriod, text => {
        const { start, end } = periodBounds(text)
        const kind = periodKind(text)
        expect(period.safeParse(text).success).toBe(true)
        expect(periodAt(start, kind)).toBe(text)
        expect(periodAt(end, kind)).toBe(text)
        expect(nextPeriod(previousPeriod(text))).toBe(text)
        expect(periodsOf(periodYear(text), kind)).toContain(text)
        if (kind !== 'nineMonths') expect(periodBounds(nextPeriod(text)).start).toBe(addDays(end, 1))
      }),
    )
  })

  it('is none on a day that does not exist', () => {
    expect(periodAt('2026-02-30', 'month')).toBeUndefined()
  })
})

it('figures are of the end of a period that is over, else of today', () => {
  expect(asOf('2026-05', '2026-06-15')).toBe('2026-05-31')
  expect(asOf('2026-Q2', '2026-06-15')).toBeNull()
  expect(asOf('2026-H1', '2026-06-30')).toBeNull()
})
