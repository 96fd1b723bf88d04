import { expect, test } from 'vitest'
import { comingDays } from '../../../../renderer/features/reporting-calendar/coming-days.ts'
import { periodsOf } from '../../../../shared/tasks/period.ts'
import type { ReportingDuty } from '../../../../shared/tasks/reporting-duty.ts'
import type { AnswerRow } from '../../../../shared/tasks/unit-answers.ts'

const duty: ReportingDuty = {
  id: 'm',
  title: 'Báo cáo tháng',
  from: 'Các cơ quan, đơn vị',
  to: 'Phòng Văn hóa - Xã hội',
  every: 'month',
  day: 15,
  before: true,
}
const row = (unit: string, period: string | null, status: AnswerRow['status'] = 'ongoing'): AnswerRow => ({
  kind: 'tasks',
  status,
  leads: [unit],
  last: period === null ? null : { day: '2026-06-01', period },
})

test('the next days come with what there is of each: a report, answers, or nothing yet', () => {
  const rows = [
    row('Phòng Kinh tế', '2026-06'),
    row('Phòng Kinh tế', null),
    row('Công an xã', '2026-05'),
    row('Phòng Văn hóa - Xã hội', null),
    row('Trạm Y tế', null, 'doneOnTime'),
  ]
  const { passed, next } = comingDays(2026, [duty], rows, new Set(['2026-05']), '2026-06-10')
  // To the end of the plan's year.
  expect(next.map(({ day }) => day.slice(0, 7))).toEqual(periodsOf(2026, 'month').slice(5))
  expect(next.slice(0, 2)).toMatchObject([
    { day: '2026-06-14', daysLeft: 4, state: 'partly', answered: 1, asked: 2 },
    { day: '2026-07-14', state: 'ahead' },
  ])
  expect(passed).toMatchObject([{ day: '2026-05-14', daysLeft: -27, state: 'reported', period: '2026-05' }])
})

test('all units that owe an answer have given it', () => {
  const rows = [row('Phòng Kinh tế', '2026-06'), row('Công an xã', '2026-Q2')]
  expect(comingDays(2026, [duty], rows, new Set(), '2026-06-20').passed).toMatchObject([
    { day: '2026-06-14', state: 'answered', asked: 2 },
  ])
})
