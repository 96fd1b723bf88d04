import { expect, test } from 'vitest'
import { heldAlerts } from '../../../../renderer/features/reminders/held-reminders.ts'
import { alertMatters } from '../../../../shared/tasks/alert-matters.ts'
import type { AlertRow } from '../../../../shared/tasks/alert-row.ts'
import { alertsFor } from '../../../../shared/tasks/alerts.ts'

const today = '2026-06-10'
const none: ReadonlySet<string> = new Set()
const row = (rowId: string, unit: string, status: AlertRow['status'], due: string): AlertRow => ({
  planId: 'p',
  rowId,
  kind: 'tasks',
  leads: [unit],
  monitors: [],
  status,
  due,
  daysLate: status === 'overdue' ? 3 : 0,
})
const rows = [
  row('1', 'Công an xã', 'ongoing', '2026-06-12'),
  row('2', 'Phòng Kinh tế', 'overdue', '2026-06-07'),
  row('3', 'Phòng Kinh tế', 'overdue', '2026-06-08'),
]
const told = (known: readonly AlertRow[]) =>
  alertsFor(alertMatters({ due: known, said: [] }, [], today), { shown: [], snoozed: [] }, today)
const fresh = told(rows)

test('what was shown stays when the store no longer tells it, until it is put away', () => {
  const held = heldAlerts([], fresh, none, today)
  expect(held.map(({ units }) => units[0])).toEqual(['Phòng Kinh tế', 'Công an xã'])
  expect(heldAlerts(held, [], none, today)).toEqual(held)
  expect(heldAlerts(held, [], new Set([held[0]?.cause ?? '']), today)).toEqual(held.slice(1))
})

test('a line that got worse takes the place of the one before', () => {
  const worse = told([...rows, row('4', 'Công an xã', 'overdue', '2026-06-01')])
  const held = heldAlerts(fresh, worse, none, today)
  expect(held.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Công an xã: 1 nhiệm vụ quá hạn, 1 sắp đến hạn trong 7 ngày']),
  )
  expect(held).toHaveLength(2)
})

test('reporting days that passed are dropped', () => {
  const duties = [
    {
      planId: 'p',
      year: 2026,
      duties: [{ id: 'm', title: '', from: 'A', to: 'B', every: 'month' as const, day: 12, before: false }],
    },
  ]
  const held = alertsFor(
    alertMatters({ due: [], said: [] }, duties, today),
    { shown: [], snoozed: [] },
    today,
  )
  expect(heldAlerts(held, [], none, '2026-06-12')).toHaveLength(1)
  expect(heldAlerts(held, [], none, '2026-06-13')).toEqual([])
})
