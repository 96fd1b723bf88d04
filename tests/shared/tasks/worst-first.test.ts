import { expect, test } from 'vitest'
import { type SummaryRow, summarise } from '../../../shared/tasks/summarise.ts'
import { summariseIndicators } from '../../../shared/tasks/summarise-indicators.ts'
import { leastReachedFirst, worstFirst } from '../../../shared/tasks/worst-first.ts'

const row = (rowId: string, unit: string, facts: Partial<SummaryRow>): SummaryRow => ({
  planId: 'p',
  rowId,
  kind: 'tasks',
  group: '',
  name: rowId,
  leads: [unit],
  status: 'ongoing',
  due: null,
  daysLate: 0,
  verdict: null,
  ...facts,
})

test('who has overdue tasks comes first, then who has the most', () => {
  const { byUnit } = summarise([
    row('1', 'Ban A', {}),
    row('2', 'Ban A', {}),
    row('3', 'Ban B', { status: 'overdue' }),
    ...['4', '5', '6'].map(id => row(id, 'Ban C', {})),
  ])
  expect(worstFirst(byUnit).map(({ name }) => name)).toEqual(['Ban B', 'Ban C', 'Ban A'])
})

test('who has indicators not reached comes first, then who has the most', () => {
  const { byUnit } = summariseIndicators([
    row('1', 'Ban A', { kind: 'indicators', verdict: 'met' }),
    row('2', 'Ban B', { kind: 'indicators', verdict: 'notMet' }),
    ...['3', '4'].map(id => row(id, 'Ban C', { kind: 'indicators', verdict: 'met' })),
  ])
  expect(leastReachedFirst(byUnit).map(({ name }) => name)).toEqual(['Ban B', 'Ban C', 'Ban A'])
})
