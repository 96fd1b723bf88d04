import { expect, test } from 'vitest'
import { firstPeriod } from '../../../../renderer/features/tracking-overview/overview-period.ts'
import { periodChoices } from '../../../../renderer/tracking/period-choices.ts'

const first = (year: number, today: string) => firstPeriod(year, periodChoices(year, today), today)

test('the running month is shown at first, of an earlier year the whole', () => {
  expect(first(2026, '2026-06-15')).toBe('2026-06')
  expect(first(2025, '2026-06-15')).toBe('2025')
})
