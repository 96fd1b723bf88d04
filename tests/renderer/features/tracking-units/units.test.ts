import { expect, test } from 'vitest'
import { reportDay } from '../../../../renderer/features/tracking-units/report-day.ts'
import { requestText } from '../../../../renderer/features/tracking-units/request-text.ts'
import type { ReportingDuty } from '../../../../shared/tasks/reporting-duty.ts'
import { workByUnit } from '../../../../shared/tasks/unit-work.ts'
import { followedPlan, trackedRows } from '../../../support/tracked-rows.ts'

const work = (answered: readonly string[] = [], rows = trackedRows()) =>
  workByUnit(rows, { today: '2026-03-10', period: '2026-03', answered: new Set(answered) })
const request = { plan: followedPlan, period: '2026-03', before: '2026-03-25', to: 'Văn phòng HĐND và UBND' }

test('one unit is asked politely for what it has not reported on', () => {
  const units = work(['i1']).filter(({ name }) => name === 'Phòng Kinh tế')
  expect(requestText(units, request)).toBe(
    [
      'Kính gửi: Phòng Kinh tế',
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã Bình Minh, đề nghị Phòng Kinh tế báo cáo tiến độ, kết quả thực hiện tháng 3 năm 2026 trước ngày 25 tháng 3 năm 2026 đối với các nhiệm vụ, chỉ tiêu sau:',
      '1. Rà soát máy trạm (số I.1; thời hạn: Tháng 2/2026, chậm nhất 28/02/2026; đã quá hạn)',
      'Nội dung báo cáo gồm: mức độ hoàn thành, số liệu đạt được, kết quả cụ thể; khó khăn, vướng mắc và kiến nghị (nếu có). Báo cáo gửi về Văn phòng HĐND và UBND để tổng hợp.',
      'Trân trọng cảm ơn./.',
    ].join('\n\n'),
  )
})

test('several units are asked in one text, each with its own tasks; those that have reported are not in it', () => {
  const text = requestText(work(['r1', 'i1']), { ...request, to: '' })
  expect(text).toContain('Kính gửi:\n- Công an xã\n- VP HĐND-UBND\n')
  expect(text).toContain('đề nghị các đơn vị có tên trên báo cáo')
  expect(text).toContain('1. Công an xã:\n1.1 Số hóa sổ hộ tịch (số I.2; thời hạn: 15/03/2026)')
  expect(text).toContain('2. VP HĐND-UBND:\n2.1 Số hóa sổ hộ tịch')
  expect(text).toContain('\n2.2 Lắp điểm phát Wi-Fi (số II.1)')
  expect(text).not.toContain('Phòng Kinh tế')
  expect(text).not.toContain('gửi về')
  expect(requestText([], request)).toBe('')
})

const duty: ReportingDuty = {
  id: 'd1',
  title: 'Báo cáo tháng',
  from: 'Các đơn vị',
  to: 'Phòng Văn hóa - Xã hội',
  every: 'month',
  day: 20,
  before: true,
}

test('the day is the one that the plan sets, else some days after the period, never one that has passed', () => {
  expect(reportDay([duty], '2026-03', '2026-03-10')).toEqual({
    before: '2026-03-20',
    to: 'Phòng Văn hóa - Xã hội',
  })
  expect(reportDay([], '2026-03', '2026-03-10')).toEqual({ before: '2026-04-06', to: '' })
  expect(reportDay([duty], '2026-02', '2026-03-10')).toEqual({
    before: '2026-03-15',
    to: 'Phòng Văn hóa - Xã hội',
  })
})
