import { describe, expect, test } from 'vitest'
import { formPeriods, shownPeriod } from '../../../../renderer/features/tracking-forms/form-periods.ts'
import type { ReportingDuty } from '../../../../shared/tasks/reporting-duty.ts'

const monthly: ReportingDuty = {
  id: 'm',
  title: 'Báo cáo tháng',
  from: 'Các đơn vị',
  to: 'Văn phòng',
  every: 'month',
  day: 15,
  before: true,
}
const quarterly: ReportingDuty = { ...monthly, id: 'q', every: 'quarter', day: 10, before: false }
const offered = (periods: ReturnType<typeof formPeriods>) => periods.groups.flatMap(each => each.periods)

describe('the period that is likely gathered next', () => {
  test('is that of the next reporting day', () => {
    expect(formPeriods(2026, [monthly], '2026-03-10', null).likely).toBe('2026-03')
    expect(formPeriods(2026, [monthly, quarterly], '2026-06-01', null).likely).toBe('2026-Q2')
    expect(formPeriods(2026, [monthly], '2026-03-20', null).likely).toBe('2026-04')
  })

  test('is that of forms which went out and are waited for', () => {
    expect(formPeriods(2026, [monthly], '2026-03-20', '2026-03').likely).toBe('2026-03')
    expect(formPeriods(2026, [monthly], '2026-03-20', '2025-12').likely).toBe('2026-04')
  })

  test('is not that of a report which only sums up others', () => {
    const chained: ReportingDuty = { ...quarterly, chainedAfter: 'm', day: 1 }
    expect(formPeriods(2026, [monthly, chained], '2026-03-10', null).likely).toBe('2026-03')
  })

  test('is the running month without a calendar, and at the end of the year', () => {
    expect(formPeriods(2026, [], '2026-03-10', null).likely).toBe('2026-03')
    expect(formPeriods(2026, [monthly], '2026-12-20', null).likely).toBe('2026-12')
  })

  test('is in the year of the plan, whenever it is looked at', () => {
    expect(formPeriods(2027, [monthly], '2026-03-10', null).likely).toBe('2027-01')
    expect(formPeriods(2025, [monthly], '2026-03-10', null).likely).toBe('2025-12')
  })
})

test('periods that have begun or begin within a month are offered, the latest of a kind first', () => {
  const periods = formPeriods(2026, [], '2026-03-10', null)
  expect(periods.groups[0]).toEqual({ kind: 'month', periods: ['2026-04', '2026-03', '2026-02', '2026-01'] })
  expect(offered(periods)).toContain('2026-Q2')
  expect(offered(periods)).not.toContain('2026-Q3')
})

test('what was chosen stays while it is offered', () => {
  const periods = formPeriods(2026, [], '2026-03-10', null)
  expect(shownPeriod(periods, '2026-01')).toBe('2026-01')
  expect(shownPeriod(periods, '2026-11')).toBe('2026-03')
  expect(shownPeriod(periods, null)).toBe('2026-03')
})
