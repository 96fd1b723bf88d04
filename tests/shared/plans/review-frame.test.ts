import { expect, it } from 'vitest'
import { reviewFrame } from '../../../shared/plans/review-frame.ts'
import { plainText, rich } from '../../../shared/plans/rich-text.ts'

function frame(words: string): string {
  const [block] = reviewFrame([{ id: 'b', kind: 'dash', text: rich(words) }], 2025)
  return block === undefined || block.kind === 'table' ? '' : plainText(block.text)
}

it.each([
  ['Tiếp nhận 3.250 hồ sơ, đạt 86,0%.', 'Tiếp nhận … hồ sơ, đạt …%.'],
  ['11/14 thôn có cáp quang', '… thôn có cáp quang'],
  ['dân số 24.654 người, trên 99 thành viên', 'dân số … người, trên … thành viên'],
  [
    'đến ngày 31/12/2025 đã hoàn thành 23 việc, còn 03 việc chuyển sang năm 2026',
    'đến ngày 31/12/2026 đã hoàn thành … việc, còn … việc chuyển sang năm 2027',
  ],
  ['Năm 2025 đạt 85%, tăng 5% so với năm 2024', 'Năm 2026 đạt …%, tăng …% so với năm 2025'],
])('%s → %s', (words, expected) => {
  expect(frame(words)).toBe(expected)
})

it.each([
  'Đề án 06 và Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
  'Kế hoạch số 54/KH-UBND ngày 19/9/2025',
  'người từ đủ 14 tuổi có tài khoản định danh mức độ 2; sóng 4G, IPv6; trực 24/7',
  'hồ sơ trực tuyến mức độ 3, 4',
  'xã hoạt động từ ngày 01/7/2025',
  'giai đoạn 2021-2025, định hướng đến năm 2030',
])('%s: no figure of the year', words => {
  expect(frame(words)).toBe(words)
})

it('blanks the figures of a table, not its headings and line numbers', () => {
  const rows = [
    ['TT', 'Kết quả năm 2025'],
    ['1', '92,5%'],
  ].map(cells => cells.map(text => ({ text: [...rich(text)] })))
  const [table] = reviewFrame([{ id: 't', kind: 'table', widths: [1, 1], headerRows: 1, rows }], 2025)
  const said =
    table?.kind === 'table' ? table.rows.map(cells => cells.map(({ text }) => plainText(text))) : []
  expect(said).toEqual([
    ['TT', 'Kết quả năm 2026'],
    ['1', '…%'],
  ])
})
