import { expect, test } from 'vitest'
import { composeForm } from '../../../shared/forms/compose-form.ts'
import { formUnits } from '../../../shared/forms/form-units.ts'
import { returnDay } from '../../../shared/forms/return-day.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import { trackPlan } from '../../../shared/tasks/track-plan.ts'
import { formsPlan, unitName } from '../../support/forms-plan.ts'

const plan = formsPlan(2, 3)
const done = {
  id: 'e1',
  planId: plan.id,
  rowId: 't0-1',
  day: '2025-05-31',
  period: '2025-05',
  occurrence: null,
  status: 'done',
  percent: 100,
  value: null,
  result: 'Đã trao đổi xong.',
  difficulty: '',
  proposal: '',
  evidence: [],
  reporter: unitName(0),
  source: { kind: 'typed' },
  corrects: null,
  reason: '',
  at: '2025-06-01T02:00:00.000Z',
} as const
const figure = { ...done, id: 'e2', rowId: 'i0', status: null, percent: null, value: 66.5, result: '' }
const tracked = trackPlan(plan, [done, figure], '2025-06-20')
const form = composeForm(plan, tracked, {
  unit: unitName(0),
  period: '2025-06',
  round: 2,
  today: '2025-06-20',
  returnBy: '2025-06-25',
})
const rowsOf = (sheet: string) => form.sheets.find(({ name }) => name === sheet)?.rows ?? []

test('rows under their groups, what is done at the end, with what was last said', () => {
  const lines = rowsOf('Nhiệm vụ').map(line =>
    line.kind === 'row' ? [line.cells.number, line.cells.last] : line.text,
  )
  expect(lines).toEqual([
    'CHÍNH QUYỀN SỐ',
    ['I.1', 'Chưa báo cáo'],
    ['I.1', 'Chưa báo cáo'],
    ['I.3', 'Chưa báo cáo'],
    'NHIỆM VỤ ĐÃ HOÀN THÀNH HOẶC KHÔNG THỰC HIỆN (chỉ điền khi có thay đổi)',
    ['I.2', 'Hoàn thành, 100% (31/05/2025)\nĐã trao đổi xong'],
  ])
  const [indicator] = rowsOf('Chỉ tiêu')
  expect(indicator).toMatchObject({
    cells: { target: '≥ 80%', last: '66,5% (31/05/2025)', unitOfMeasure: '%' },
  })
})

test('the days of a recurring duty in the period, and the missed one by itself', () => {
  const times = rowsOf('Nhiệm vụ').flatMap(line => (line.kind === 'row' ? [line.cells.schedule] : []))
  expect(times.slice(0, 2)).toEqual(['Hằng quý\nHạn kỳ này: 30/06/2025', 'Hằng quý\nHạn 31/03/2025'])
})

test('what the unit supports has nothing to fill in and no key', () => {
  const other = composeForm(plan, tracked, {
    unit: unitName(1),
    period: '2025-06',
    round: 1,
    today: '2025-06-20',
    returnBy: null,
  })
  const lines = other.sheets.find(({ name }) => name === 'Phối hợp')?.rows ?? []
  const rows = lines.flatMap(line => (line.kind === 'row' ? [line] : []))
  expect(rows.map(({ open, cells }) => [open, cells.key, cells.lead])).toEqual([
    [[], undefined, unitName(0)],
    [[], undefined, unitName(0)],
    [[], undefined, unitName(0)],
  ])
})

test('to whom and by when it is sent back: who gathers, else the committee', () => {
  const said = (unit: string, sendTo?: string) =>
    composeForm(plan, tracked, {
      unit,
      period: '2025-06',
      round: 1,
      today: '2025-06-20',
      returnBy: sendTo === undefined ? null : '2025-06-25',
      ...(sendTo !== undefined && { sendTo }),
    }).sheets[0]?.lines[1]?.text.split(' — ')[2]
  expect(said(unitName(0), unitName(1))).toBe(`Gửi lại tệp này cho ${unitName(1)} chậm nhất ngày 25/06/2025`)
  expect(said(unitName(1), unitName(1))).toMatch(
    /^Gửi lại tệp này cho UBND xã .+ chậm nhất ngày 25\/06\/2025$/,
  )
  expect(said(unitName(0))).toMatch(/^Gửi lại tệp này cho UBND xã \S+/)
})

test('the round is told from the second on', () => {
  expect(form.sheets[0]?.lines[1]?.text).toContain('tháng 6 năm 2025 (đợt 2)')
})

test('spellings of one unit are one', () => {
  const rows = [{ leads: ['Phòng VHXH'] }, { leads: ['phòng Văn hóa – Xã hội', 'Công an xã'] }, { leads: [] }]
  expect(formUnits(rows).map(({ unit }) => unit)).toEqual(['Phòng VHXH', 'Công an xã'])
})

test('the earliest reporting day of the period is the day to send it back', () => {
  const duty = (id: string, day: number, more: Partial<ReportingDuty> = {}): ReportingDuty => ({
    id,
    title: '',
    from: 'Các thôn',
    to: 'UBND xã',
    every: 'month',
    day,
    before: false,
    ...more,
  })
  const duties = [duty('a', 25), duty('b', 20, { before: true }), duty('c', 5, { chainedAfter: 'a' })]
  expect(returnDay(duties, '2025-06')).toEqual({ day: '2025-06-19', to: 'UBND xã' })
  expect(returnDay(duties, '2025-Q2')).toBeNull()
})
