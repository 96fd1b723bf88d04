import { expect, test } from 'vitest'
import { mergeRest } from '../../../../renderer/features/tracking-overview/merge-rest.ts'
import { type SummaryRow, summarise } from '../../../../shared/tasks/summarise.ts'

const row = (rowId: string, unit: string, status: SummaryRow['status']): SummaryRow => ({
  planId: 'p',
  rowId,
  kind: 'tasks',
  group: '',
  name: rowId,
  leads: [unit],
  status,
  due: null,
  daysLate: 0,
  verdict: null,
})

const { byUnit } = summarise([
  row('1', 'Ban A', 'doneOnTime'),
  row('2', 'Ban A', 'ongoing'),
  row('3', 'Ban B', 'overdue'),
  row('4', 'Ban C', 'doneLate'),
  row('5', 'Ban C', 'cancelled'),
  row('6', 'Ban C', 'paused'),
])

test('what has no room is summed up in one row', () => {
  const [first, rest, ...more] = mergeRest(byUnit, 2, count => `${count} đơn vị khác`)
  expect(more).toEqual([])
  expect(first?.name).toBe('Ban A')
  expect(rest).toMatchObject({ name: '2 đơn vị khác', total: 4, done: 1, donePercent: 33 })
  expect(rest?.byStatus).toMatchObject({ overdue: 1, doneLate: 1, cancelled: 1, paused: 1, ongoing: 0 })
  expect(byUnit[1]?.byStatus).toMatchObject({ doneLate: 0 })
})

test('rows that have room stay as they are', () => {
  expect(mergeRest(byUnit, 3, String)).toBe(byUnit)
})
