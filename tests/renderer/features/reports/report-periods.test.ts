import { expect, test } from 'vitest'
import { begunPeriods, likelyPeriod } from '../../../../renderer/features/reports/report-periods.ts'

test('only periods that have begun can be reported on, by kind from the shortest', () => {
  expect(begunPeriods(2026, '2026-04-02')).toEqual([
    { kind: 'month', periods: ['2026-01', '2026-02', '2026-03', '2026-04'] },
    { kind: 'quarter', periods: ['2026-Q1', '2026-Q2'] },
    { kind: 'halfYear', periods: ['2026-H1'] },
    { kind: 'nineMonths', periods: ['2026-9M'] },
    { kind: 'year', periods: ['2026'] },
  ])
  expect(begunPeriods(2027, '2026-04-02')).toEqual([])
})

test.each([
  ['2026-02-03', '2026-01'],
  ['2026-04-02', '2026-Q1'],
  ['2026-07-03', '2026-H1'],
  ['2026-10-05', '2026-9M'],
  // Written ahead of the period's end.
  ['2026-06-20', '2026-H1'],
  ['2026-12-20', '2026'],
  ['2027-03-01', '2026'],
  // Nothing has ended yet.
  ['2026-01-10', '2026-01'],
])('on %s the likely report is about %s', (today, period) => {
  expect(likelyPeriod(2026, today, [])).toBe(period)
})

test('what is reported on already gives way to the next longest, then to what is running', () => {
  expect(likelyPeriod(2026, '2026-07-03', ['2026-H1'])).toBe('2026-Q2')
  expect(likelyPeriod(2026, '2026-07-03', ['2026-H1', '2026-Q2', '2026-06'])).toBe('2026-07')
  expect(likelyPeriod(2026, '2027-01-03', ['2026'])).toBe('2026-H2')
})

test('a plan of a year to come has no period', () => {
  expect(likelyPeriod(2027, '2026-07-03', [])).toBeUndefined()
})
