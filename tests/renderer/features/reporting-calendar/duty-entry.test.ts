import { expect, test } from 'vitest'
import {
  dutyOf,
  entryOf,
  entryProblems,
} from '../../../../renderer/features/reporting-calendar/duty-entry.ts'
import { dutyWhen } from '../../../../shared/tasks/duty-words.ts'
import type { ReportingDuty } from '../../../../shared/tasks/reporting-duty.ts'

const monthly: ReportingDuty = {
  id: 'm',
  title: 'Báo cáo tháng',
  from: 'Các cơ quan, đơn vị',
  to: 'Phòng Văn hóa - Xã hội',
  every: 'month',
  day: 15,
  before: true,
  sourceBlockId: 'b7',
}
const yearly: ReportingDuty = { ...monthly, id: 'y', title: 'Báo cáo năm', every: 'year', day: 10, month: 12 }
const chained: ReportingDuty = {
  ...monthly,
  id: 'c',
  every: 'month',
  day: null,
  before: false,
  chainedAfter: 'm',
  workingDays: 3,
}
const after: ReportingDuty = { ...monthly, id: 'n', day: 5, nextMonth: true }

test.each([monthly, yearly, chained, after])('a form left as it is gives the duty back, confirmed', duty => {
  expect(dutyOf(entryOf(duty), duty.id, duty)).toEqual({ ...duty, confirmed: true })
})

test('another day, another cycle: what no longer fits is let go', () => {
  const entry = { ...entryOf(yearly), every: 'quarter' as const, day: ' 20 ' }
  const { month: _, ...rest } = yearly
  expect(dutyOf(entry, 'y', yearly)).toEqual({ ...rest, every: 'quarter', day: 20, confirmed: true })
})

test('a form says what it still lacks', () => {
  expect(entryProblems(entryOf(monthly))).toEqual({})
  expect(entryProblems({ ...entryOf(undefined), day: '32' })).toMatchObject({
    title: expect.any(String),
    to: expect.any(String),
    day: expect.any(String),
  })
  expect(entryProblems({ ...entryOf(chained), chainedAfter: '', workingDays: '0' })).toMatchObject({
    chainedAfter: expect.any(String),
    workingDays: expect.any(String),
  })
  expect(entryProblems(entryOf({ ...monthly, every: null }))).toHaveProperty('every')
})

test('a duty is said as an office says it', () => {
  const all = [monthly, yearly, chained, after]
  expect(all.map(duty => dutyWhen(duty, all))).toEqual([
    'Hằng tháng, trước ngày 15',
    'Hằng năm, trước ngày 10/12',
    'Hằng tháng, trong 3 ngày làm việc sau hạn Báo cáo tháng của Các cơ quan, đơn vị',
    'Hằng tháng, trước ngày 05 tháng sau kỳ báo cáo',
  ])
})
