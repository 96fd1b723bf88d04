import { expect, it } from 'vitest'
import { fieldsForYears } from '../../../shared/plans/year-fields.ts'

it.each([
  ['Chuyển đổi số năm 2026', 'Chuyển đổi số năm {năm}'],
  ['Quý II/2026', 'Quý II/{năm}'],
  ['Tháng 9/2026', 'Tháng 9/{năm}'],
  ['Hoàn thành trước ngày 15/12/2026', 'Hoàn thành trước ngày 15/12/{năm}'],
  ['chậm nhất đến ngày 30 tháng 11 năm 2026', 'chậm nhất đến ngày 30 tháng 11 năm {năm}'],
  ['31/12/2026', '31/12/{năm}'],
  ['Kết quả năm 2025', 'Kết quả năm {năm trước}'],
])('%s: the year of the plan is a field', (text, expected) => {
  expect(fieldsForYears(text, 2026)).toBe(expected)
})

it.each([
  'Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh',
  'Nghị quyết số 8/NQ-HĐND ngày 10 tháng 01 năm 2026',
  'Nghị định số 12/2026/NĐ-CP',
  'giai đoạn 2026 - 2030',
  'giai đoạn 2021-2026',
  'giai đoạn 2025–2030',
  'từ năm 2024',
  'hồ sơ số 120265',
  'phiên bản x2026',
])('%s: stays as it is', text => {
  expect(fieldsForYears(text, 2026)).toBe(text)
})
