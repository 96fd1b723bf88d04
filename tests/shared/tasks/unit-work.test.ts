import { expect, test } from 'vitest'
import { answerText, unitStatusText } from '../../../shared/tasks/unit-words.ts'
import { owesReport, workByUnit } from '../../../shared/tasks/unit-work.ts'
import { trackedRows } from '../../support/tracked-rows.ts'
import { entry } from './progress-entries.ts'

const work = (answered: readonly string[] = [], rows = trackedRows()) =>
  workByUnit(rows, { today: '2026-03-10', period: '2026-03', answered: new Set(answered) })

test('spellings of a unit are one; it leads, supports, is late, is soon due', () => {
  const units = work()
  expect(units.map(({ name }) => name)).toEqual(['Công an xã', 'Phòng Kinh tế', 'VP HĐND-UBND'])
  const [police, economy, office] = units
  expect(economy?.leads.map(({ rowId }) => rowId)).toEqual(['r1', 'i1'])
  expect(economy?.supports.map(({ rowId }) => rowId)).toEqual(['r3'])
  expect(economy?.overdue.map(({ rowId }) => rowId)).toEqual(['r1'])
  expect(Object.fromEntries(economy?.counts ?? [])).toEqual({ overdue: 1 })
  expect(police?.dueSoon.map(({ rowId }) => rowId)).toEqual(['r2'])
  expect(office?.leads.map(({ rowId }) => rowId)).toEqual(['r2', 'r3'])
})

test('a unit has reported fully, in part, not at all, or owes nothing', () => {
  expect(work(['r1', 'i1', 'r2']).map(({ state }) => state)).toEqual(['full', 'full', 'part'])
  expect(work().map(owesReport)).toEqual([true, true, true])
  const done = trackedRows(entry('2026-02-20', { rowId: 'r2', status: 'done' }))
  expect(work([], done)[0]?.state).toBe('nothing')
  expect(work([], done).map(owesReport)).toEqual([false, true, true])
})

test('a unit is told of in words', () => {
  expect(work(['r1', 'i1', 'r2']).map(answerText)).toEqual([
    'Đã báo cáo đủ 1/1',
    'Đã báo cáo đủ 2/2',
    'Báo cáo chưa đủ 1/2',
  ])
  expect(work().map(unitStatusText)).toEqual(['Chưa bắt đầu 1', 'Chỉ tiêu 1', 'Chưa bắt đầu 2'])
})
