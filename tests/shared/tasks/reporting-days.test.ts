import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from '../../../shared/dates.ts'
import { type PeriodKind, periodKinds, periodsOf } from '../../../shared/tasks/period.ts'
import {
  nextReportingDays,
  planReportingDays,
  reportingDay,
  reportingDaysBetween,
} from '../../../shared/tasks/reporting-days.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'

function duty(
  every: PeriodKind | null,
  day: number | null,
  given: Partial<ReportingDuty> = {},
): ReportingDuty {
  return { id: 'd', title: '', from: 'Các thôn', to: 'UBND xã', every, day, before: true, ...given }
}
const days = (given: ReportingDuty, year = 2026) =>
  reportingDaysBetween([given], `${year}-01-01`, `${year}-12-31`, `${year}-01-01`).map(
    ({ day, period }) => `${day} ${period}`,
  )

describe('reportingDay', () => {
  it('is the last day that counts: before the 15th means by the 14th', () => {
    expect(days(duty('month', 15)).slice(0, 2)).toEqual(['2026-01-14 2026-01', '2026-02-14 2026-02'])
    expect(days(duty('month', 15, { before: false }))[0]).toBe('2026-01-15 2026-01')
    expect(days(duty('month', 31, { before: false }))[1]).toBe('2026-02-28 2026-02')
    expect(days(duty('month', 31))[1]).toBe('2026-02-28 2026-02')
    expect(days(duty('month', 1))[2]).toBe('2026-03-31 2026-04')
  })

  it('is in the last month of the period, or in the one after it', () => {
    expect(days(duty('quarter', 25))).toEqual([
      '2026-03-24 2026-Q1',
      '2026-06-24 2026-Q2',
      '2026-09-24 2026-Q3',
      '2026-12-24 2026-Q4',
    ])
    expect(days(duty('month', 5, { nextMonth: true })).slice(0, 2)).toEqual([
      '2026-01-04 2025-12',
      '2026-02-04 2026-01',
    ])
    expect(days(duty('halfYear', 20))).toEqual(['2026-06-19 2026-H1', '2026-12-19 2026-H2'])
    expect(days(duty('nineMonths', 20))).toEqual(['2026-09-19 2026-9M'])
  })

  it('is in the month that the plan names', () => {
    expect(days(duty('halfYear', 15, { month: 6 }))).toEqual(['2026-06-14 2026-H1'])
    expect(days(duty('halfYear', 5, { month: 7 }))).toEqual(['2026-07-04 2026-H1'])
    expect(days(duty('halfYear', 15, { month: 12 }))).toEqual(['2026-12-14 2026-H2'])
    expect(days(duty('year', 10, { month: 12 }))).toEqual(['2026-12-09 2026'])
    expect(days(duty('year', 15, { month: 1 }))).toEqual(['2026-01-14 2025'])
    expect(days(duty('year', 1, { month: 12 }))).toEqual(['2026-11-30 2026'])
  })

  it('follows the report that it sums up by working days', () => {
    const first = duty('month', 15, { id: 'first' })
    const second = duty('month', null, { id: 'second', chainedAfter: 'first', workingDays: 5 })
    // 14/05/2026 is a Thursday.
    expect(reportingDay(second, '2026-05', [first, second])).toBe('2026-05-21')
    const ring = [second, { ...first, day: null, chainedAfter: 'second', workingDays: 1 }]
    expect(reportingDay(second, '2026-05', ring)).toBeUndefined()
  })

  it('is none while the cycle or the day is to be asked', () => {
    expect(days(duty(null, 15))).toEqual([])
    expect(days(duty('month', null))).toEqual([])
    expect(reportingDay(duty('month', 15), '2026-Q1', [])).toBeUndefined()
  })
})

describe('nextReportingDays', () => {
  it('are the nearest first, from today on', () => {
    const duties = [duty('month', 25, { id: 'b' }), duty('month', 20, { id: 'a' })]
    expect(nextReportingDays(duties, '2026-06-19', 3)).toEqual([
      { dutyId: 'a', day: '2026-06-19', period: '2026-06', daysLeft: 0 },
      { dutyId: 'b', day: '2026-06-24', period: '2026-06', daysLeft: 5 },
      { dutyId: 'a', day: '2026-07-19', period: '2026-07', daysLeft: 30 },
    ])
  })

  it('are one a period, in order, for any duty', () => {
    const duties = fc.record(
      {
        every: fc.constantFrom(...periodKinds),
        day: fc.integer({ min: 1, max: 31 }),
        before: fc.boolean(),
        month: fc.integer({ min: 1, max: 12 }),
        nextMonth: fc.constant(true as const),
      },
      { requiredKeys: ['every', 'day', 'before'] },
    )
    fc.assert(
      fc.property(duties, ({ every, day, ...given }) => {
        const each = duty(every, day, given)
        const found = reportingDaysBetween([each], '2026-01-01', '2027-12-31', '2026-01-01')
        expect(found.every(one => isDay(one.day))).toBe(true)
        expect(found.map(one => one.day)).toEqual(found.map(one => one.day).toSorted())
        expect(new Set(found.map(({ period }) => period)).size).toBe(found.length)
        const whole = every === 'halfYear' && given.month !== undefined ? 1 : periodsOf(2026, every).length
        expect(found.length).toBe(2 * whole)
        expect(nextReportingDays([each], '2026-01-01', 1)[0]).toEqual(found[0])
      }),
    )
  })
})

describe('planReportingDays', () => {
  const after = duty('month', 5, { nextMonth: true })
  const periods = (from: string, today: string) =>
    planReportingDays([after], 2026, { from, today }).map(({ period }) => period)

  it("are of the plan's year, the last of which may be due in the next", () => {
    expect(periods('2026-01-01', '2026-06-01')).toEqual(periodsOf(2026, 'month'))
    expect(planReportingDays([after], 2026, { from: '2026-12-20', today: '2026-12-20' })).toEqual([
      { dutyId: 'd', day: '2027-01-04', period: '2026-12', daysLeft: 15 },
    ])
  })

  it('go on while a plan of an earlier year is still followed', () => {
    expect(periods('2027-11-20', '2027-11-20')).toEqual(['2027-11', '2027-12'])
  })
})
