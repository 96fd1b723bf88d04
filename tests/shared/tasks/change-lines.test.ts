import { expect, test } from 'vitest'
import { changeLines } from '../../../shared/tasks/change-lines.ts'
import type { TaskChange } from '../../../shared/tasks/changes-between.ts'

const change = (rowId: string, what: TaskChange['what']): TaskChange => ({
  planId: 'p',
  rowId,
  name: `Việc ${rowId}`,
  from: 'ongoing',
  to: 'doneOnTime',
  what,
})
const figureOf = (value: number | null) => (value === null ? 'chưa có' : String(value))

test('one line a kind of change, what is finished first, kinds without changes left out', () => {
  const lines = changeLines(
    {
      tasks: [change('a', 'overdue'), change('b', 'finished'), change('c', 'finished')],
      figures: [{ planId: 'p', rowId: 'i', name: 'Tỷ lệ', from: null, to: 80 }],
    },
    figureOf,
  )
  expect(lines.map(({ label, count }) => [label, count])).toEqual([
    ['Mới hoàn thành', 2],
    ['Mới quá hạn', 1],
    ['Chỉ tiêu có số liệu mới', 1],
  ])
  expect(lines.at(0)?.names.map(({ rowId }) => rowId)).toEqual(['b', 'c'])
  expect(lines.at(-1)?.names).toEqual([{ rowId: 'i', name: 'Tỷ lệ', figure: 'chưa có → 80' }])
})

test('no change, no line', () => {
  expect(changeLines({ tasks: [], figures: [] }, figureOf)).toEqual([])
})
