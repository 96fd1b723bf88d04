import { describe, expect, test } from 'vitest'
import {
  entryKinds,
  entryOf,
  newEntry,
  readEntry,
  type ScheduleEntry,
} from '../../../../renderer/features/row-meaning/schedule-entry.ts'
import { describeSchedule } from '../../../../shared/tasks/describe-schedule.ts'

const read = (change: Partial<ScheduleEntry>) => {
  const answer = readEntry({ ...newEntry, ...change }, 2026)
  return answer.ok ? [describeSchedule(answer.schedule), answer.words] : answer.problem
}

describe('a time that is chosen or typed', () => {
  test.each([
    [{ kind: 'quarter', quarter: '2' }, '01/04–30/06/2026', 'Quý II/2026'],
    [{ kind: 'month', month: 2 }, '01/02–28/02/2026', 'Tháng 2/2026'],
    [{ kind: 'due', to: '30/6/2026' }, 'hạn 30/06/2026', 'Đến ngày 30/6/2026'],
    [{ kind: 'due', to: '14-12-2026' }, 'hạn 14/12/2026', 'Trước ngày 15/12/2026'],
    [
      { kind: 'stretch', from: '5/3/2026', to: '20/4/2026' },
      '05/03–20/04/2026',
      'Từ ngày 05/3/2026 đến ngày 20/4/2026',
    ],
    [{ kind: 'stretch', from: '5/3/2026', to: '5/3/2026' }, '05/03/2026', 'Ngày 05/3/2026'],
    [{ kind: 'continuous' }, 'Thường xuyên', 'Thường xuyên'],
    [{ kind: 'recurring', every: 'month', day: '20' }, 'Hằng tháng, hạn ngày 20', 'Ngày 20 hằng tháng'],
    [{ kind: 'recurring', every: 'week', day: '20' }, 'Hằng tuần', 'Hằng tuần'],
    [{ kind: 'reference', document: ' Theo Đề án 06 ' }, 'Theo Đề án 06', 'Theo Đề án 06'],
    [{ kind: 'words', words: ' Trước 30/6 ' }, 'hạn 29/06/2026', 'Trước 30/6'],
  ] as const)('%j', (entry, understood, words) => {
    expect(read(entry)).toEqual([understood, words])
  })

  test.each([
    [{ kind: 'due', to: '31/2/2026' }, 'Nhập ngày'],
    [{ kind: 'stretch', from: '', to: '1/1/2026' }, 'Nhập ngày'],
    [{ kind: 'stretch', from: '2/1/2026', to: '1/1/2026' }, 'Ngày bắt đầu sau ngày kết thúc'],
    [{ kind: 'recurring', every: 'month', day: '32' }, 'từ 1 đến 31'],
    [{ kind: 'reference', document: ' ' }, 'Nhập tên văn bản'],
    [{ kind: 'words', words: '' }, 'Nhập thời gian'],
    [{ kind: 'words', words: 'khi nào rảnh' }, 'Chưa hiểu'],
  ] as const)('%j is refused with a reason', (entry, reason) => {
    expect(read(entry)).toContain(reason)
  })

  test('is a person’s own, which reading the words again must not replace', () => {
    for (const kind of entryKinds) {
      const answer = readEntry(
        { ...newEntry, kind, to: '2/1/2026', from: '1/1/2026', document: 'a', words: '2026' },
        2026,
      )
      expect(answer).toMatchObject({ ok: true, schedule: { confirmed: true } })
    }
  })
})

test('a row’s time can be changed where it stands', () => {
  for (const entry of [
    { ...newEntry, kind: 'due', to: '30/06/2026' },
    { ...newEntry, kind: 'stretch', from: '05/03/2026', to: '20/04/2026' },
    { ...newEntry, kind: 'continuous' },
    { ...newEntry, kind: 'recurring', every: 'quarter', day: '5' },
    { ...newEntry, kind: 'reference', document: 'Đề án 06' },
  ] as const) {
    const answer = readEntry(entry, 2026)
    expect(answer.ok && entryOf(answer.schedule)).toEqual(entry)
  }
  expect(entryOf(undefined)).toEqual(newEntry)
})
