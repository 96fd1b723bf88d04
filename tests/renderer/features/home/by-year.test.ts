import { expect, test } from 'vitest'
import { byYear } from '../../../../renderer/features/home/by-year.ts'
import type { PlanSummary } from '../../../../shared/plans/api.ts'

const plan = (id: string, year: number, updatedAt: string): PlanSummary => ({
  id,
  year,
  updatedAt,
  createdAt: updatedAt,
  rev: 1,
  state: 'draft',
  subject: id,
  communeName: 'Minh Tân',
  rowCount: 0,
  deletedAt: null,
  replaced: false,
  report: null,
})

test('the newest year comes first, within it the plan that was edited last', () => {
  const years = byYear([
    plan('a', 2025, '2025-03-01T00:00:00Z'),
    plan('b', 2026, '2026-01-01T00:00:00Z'),
    plan('c', 2026, '2026-02-01T00:00:00Z'),
  ])
  expect(years.map(({ year, plans }) => [year, plans.map(({ id }) => id)])).toEqual([
    [2026, ['c', 'b']],
    [2025, ['a']],
  ])
})
