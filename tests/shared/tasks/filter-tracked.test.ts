import { expect, test } from 'vitest'
import { unitIdentity } from '../../../shared/organisations/unit-identity.ts'
import { filterTracked, prepareRows } from '../../../shared/tasks/filter-tracked.ts'
import { owesAnswer } from '../../../shared/tasks/owed-answers.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { markOf, openFilter, showsAll, type TrackingFilter } from '../../../shared/tasks/tracking-filter.ts'
import { trackedRows } from '../../support/tracked-rows.ts'
import { entry } from './progress-entries.ts'

function shown(
  filter: Partial<TrackingFilter>,
  log: readonly ProgressEntry[] = [],
  answered: readonly string[] = [],
) {
  const context = { today: '2026-03-10', period: '2026-03', answered: new Set(answered) }
  return filterTracked(prepareRows(trackedRows(...log)), { ...openFilter, ...filter }, context).map(
    ({ rowId }) => rowId,
  )
}

test('an open filter shows every row as the plan has it', () => {
  expect(shown({})).toEqual(['r1', 'r2', 'r3', 'r4', 'i1'])
  expect(showsAll(openFilter)).toBe(true)
  expect(showsAll({ ...openFilter, sort: 'due' })).toBe(true)
  expect(showsAll({ ...openFilter, deadline: '7' })).toBe(false)
})

test('words are found without accents in the name, the units and what was reported', () => {
  expect(shown({ words: 'ho tich' })).toEqual(['r2'])
  expect(shown({ words: ' KINH  TẾ ' })).toEqual(['r1', 'r3', 'i1'])
  expect(
    shown({ words: 'may in' }, [entry('2026-03-01', { rowId: 'r4', difficulty: 'Thiếu máy in' })]),
  ).toEqual(['r4'])
})

test('deadlines: late, and near ones that are still open', () => {
  expect(shown({ deadline: 'overdue' })).toEqual(['r1'])
  expect(shown({ deadline: '7' })).toEqual(['r2'])
  expect(shown({ deadline: '7' }, [entry('2026-03-09', { rowId: 'r2', status: 'done' })])).toEqual([])
})

test('a unit is found in all its spellings, several statuses at once, a kind, a group', () => {
  expect(shown({ unit: unitIdentity('Văn phòng HĐND và UBND xã').key })).toEqual(['r2', 'r3'])
  expect(shown({ marks: ['overdue', 'notReported'] })).toEqual(['r1', 'i1'])
  expect(shown({ kind: 'indicators' })).toEqual(['i1'])
  expect(shown({ group: 'XÃ HỘI SỐ' })).toEqual(['r3', 'r4'])
  expect(shown({ group: 'XÃ HỘI SỐ', words: 'wi-fi' })).toEqual(['r3'])
})

test('unanswered are those that owe a report for the month and have none', () => {
  const done = entry('2026-02-20', { rowId: 'r1', status: 'done' })
  expect(shown({ unanswered: true }, [done], ['r2'])).toEqual(['r3', 'r4', 'i1'])
})

test('a finished task owes a report for the period in which it was finished, none later', () => {
  const [row] = trackedRows(entry('2026-02-20', { rowId: 'r1', status: 'done' }))
  if (row === undefined) throw new Error('the plan has rows')
  expect([owesAnswer(row, '2026-02'), owesAnswer(row, '2026-03')]).toEqual([true, false])
  expect(owesAnswer({ ...row, status: 'cancelled', doneOn: null }, '2026-02')).toBe(false)
  expect(owesAnswer({ ...row, kind: 'indicators' }, '2026-03')).toBe(true)
})

test('orders: by deadline with none last, by what is most urgent, by unit with none last', () => {
  expect(shown({ sort: 'due' })).toEqual(['r1', 'r2', 'r3', 'r4', 'i1'])
  expect(shown({ sort: 'status' }, [entry('2026-03-09', { rowId: 'r1', status: 'done' })])).toEqual([
    'i1',
    'r2',
    'r3',
    'r4',
    'r1',
  ])
  expect(shown({ sort: 'unit' })).toEqual(['r1', 'i1', 'r3', 'r2', 'r4'])
})

test('the mark of an indicator is its verdict', () => {
  const rows = trackedRows(entry('2026-03-09', { rowId: 'i1', value: 92.5 }))
  expect(rows.map(markOf)).toEqual(['overdue', 'notStarted', 'notStarted', 'notStarted', 'exceeded'])
  const [row] = rows
  expect(row && markOf({ ...row, kind: 'indicators', verdict: null })).toBe('unjudged')
})
