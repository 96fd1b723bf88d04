import { describe, expect, it } from 'vitest'
import { describeSchedule } from '../../../shared/tasks/describe-schedule.ts'
import { parseSchedule } from '../../../shared/tasks/parse-schedule.ts'

describe('describeSchedule', () => {
  it.each([
    ['Quý II–IV/2026', '01/04–31/12/2026'],
    ['Quý IV/2026 - Quý I/2027', '01/10/2026–31/03/2027'],
    ['Trước ngày 01/01/2027', 'hạn 31/12/2026'],
    ['Từ năm 2026', 'từ 01/01/2026'],
    ['30/9/2026', '30/09/2026'],
    ['2026.', 'Năm 2026'],
    ['thường xuyên', 'Thường xuyên'],
    ['Theo Đề án 06', 'Theo Đề án 06'],
    ['Định kỳ, đột xuất', 'Định kỳ'],
    ['Hàng tháng', 'Hằng tháng'],
    ['Trước ngày 15 hàng tháng', 'Hằng tháng, hạn ngày 14'],
    ['Trước ngày 10 tháng 12 hàng năm', 'Hằng năm, hạn 09/12'],
    ['Tháng 12 hằng năm', 'Hằng năm, tháng 12'],
    ['định kỳ 6 tháng, hàng năm', 'Định kỳ 6 tháng; Hằng năm'],
    ['1 lần/2 năm', 'Định kỳ 2 năm'],
  ])('%j is %j', (text, expected) => {
    const found = parseSchedule(text, { year: 2026 })
    expect(found && describeSchedule(found)).toBe(expected)
  })
})
