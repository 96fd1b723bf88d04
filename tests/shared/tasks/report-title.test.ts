import { expect, test } from 'vitest'
import { reportTitle } from '../../../shared/tasks/report-title.ts'

test.each([
  ['Báo cáo tháng', '2026-11', 'Báo cáo tháng 11 năm 2026'],
  ['Báo cáo 6 tháng', '2026-H1', 'Báo cáo 6 tháng đầu năm 2026'],
  ['Báo cáo định kỳ quý', '2026-Q2', 'Báo cáo quý II năm 2026'],
  ['Báo cáo năm', '2026', 'Báo cáo năm 2026'],
  ['Họp Ban Chỉ đạo', '2026-11', 'Họp Ban Chỉ đạo (tháng 11 năm 2026)'],
])('%s of %s', (title, period, printed) => {
  expect(reportTitle(title, period)).toBe(printed)
})
