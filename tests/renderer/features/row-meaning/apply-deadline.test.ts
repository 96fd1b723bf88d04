import { expect, test } from 'vitest'
import { applyDeadline } from '../../../../renderer/features/row-meaning/apply-deadline.ts'
import { newEntry, readEntry } from '../../../../renderer/features/row-meaning/schedule-entry.ts'
import type { Appendix } from '../../../../shared/plans/appendix.ts'
import { removeColumn } from '../../../../shared/plans/edit-columns.ts'
import { smallPlan } from '../../../support/small-plan.ts'

const [tasks] = smallPlan.appendices
if (tasks === undefined) throw new Error('the plan has an appendix')

const rowsOf = ({ items }: Appendix) => items.filter(item => item.kind === 'row')
const time = (words: string) => {
  const read = readEntry({ ...newEntry, kind: 'words', words }, 2026)
  if (!read.ok) throw new Error(read.problem)
  return read
}

test('only the meaning changes unless words are given', () => {
  const { schedule } = time('Quý IV/2026')
  const after = applyDeadline(tasks, ['p1r1', 'p1r2'], { schedule, words: null }, 2026)
  expect(rowsOf(after).map(({ cells }) => cells)).toEqual(rowsOf(tasks).map(({ cells }) => cells))
  expect(rowsOf(after).map(row => row.schedule)).toEqual([schedule, schedule, undefined])
})

test('words of the clerk’s own are written as she typed them', () => {
  const { schedule, words } = time('xong trước 30/6')
  const [first, second] = rowsOf(applyDeadline(tasks, ['p1r1'], { schedule, words }, 2026))
  expect(first).toMatchObject({ cells: { schedule: 'xong trước 30/6' }, schedule })
  expect(second?.cells.schedule).toBeUndefined()
})

test('a form without times gets no words', () => {
  const { schedule, words } = time('Quý IV/2026')
  const bare = removeColumn(tasks, 'schedule')
  const after = applyDeadline(bare, ['p1r1'], { schedule, words }, 2026)
  expect(rowsOf(after)[0]?.cells.schedule).toBeUndefined()
})
