import { expect, it } from 'vitest'
import { yearMentions } from '../../../shared/plans/year-mentions.ts'

/** The text with the years that move of their own accord moved. */
function moved(text: string, isSchedule = false): string {
  return yearMentions(text, 2026, isSchedule)
    .filter(({ moves }) => moves)
    .toReversed()
    .reduce((words, { at, to }) => words.slice(0, at) + to + words.slice(at + 4), text)
}

it.each([
  ['Chuyển đổi số trên địa bàn xã năm 2026', 'Chuyển đổi số trên địa bàn xã năm 2027'],
  ['DANH MỤC NHIỆM VỤ NĂM 2026', 'DANH MỤC NHIỆM VỤ NĂM 2027'],
  ['Quý II/2026', 'Quý II/2027'],
  ['Quý 1/ 2026', 'Quý 1/ 2027'],
  ['2026', '2027'],
  ['2026.', '2027.'],
  ['Tháng 10/2026', 'Tháng 10/2027'],
  ['trước ngày 15/12/2026', 'trước ngày 15/12/2027'],
  ['chậm nhất đến ngày 30 tháng 11 năm 2026', 'chậm nhất đến ngày 30 tháng 11 năm 2027'],
  ['gửi báo cáo năm trước ngày 10/01/2027', 'gửi báo cáo năm trước ngày 10/01/2028'],
  ['tăng 10% so với năm 2025', 'tăng 10% so với năm 2026'],
  ['phù hợp định hướng năm 2026', 'phù hợp định hướng năm 2027'],
  ['trước ngày 31.12.2026', 'trước ngày 31.12.2027'],
  ['các trường trong năm học 2025 - 2026', 'các trường trong năm học 2026 - 2027'],
  [
    'hoàn thành 03 việc chuyển từ năm 2025 sang trước ngày 31/3/2026',
    'hoàn thành 03 việc chuyển từ năm 2026 sang trước ngày 31/3/2027',
  ],
  ['từ tháng 12/2025 đến hết tháng 3/2026', 'từ tháng 12/2026 đến hết tháng 3/2027'],
  ['Phát huy kết quả đã có trong năm 2025', 'Phát huy kết quả đã có trong năm 2026'],
  [
    'Thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ, xã phấn đấu trong năm 2026',
    'Thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ, xã phấn đấu trong năm 2027',
  ],
  [
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 về “đột phá” trên địa bàn xã năm 2026',
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 về “đột phá” trên địa bàn xã năm 2027',
  ],
])('%s → %s', (text, expected) => {
  expect(moved(text)).toBe(expected)
})

it.each([
  'Luật số 71/2025/QH15',
  'Nghị định số 12/2026/NĐ-CP của Chính phủ',
  'theo Luật Dữ liệu cá nhân năm 2025',
  'Luật Chuyển đổi số ngày 11 tháng 12 năm 2025',
  'giai đoạn 2021-2025',
  'giai đoạn 2026 - 2030',
  'từ năm 2021 đến năm 2025',
  'Chương trình chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030',
  'Kế hoạch số 85/KH-UBND ngày 06/3/2026',
  'Kế hoạch 02-KH/BCĐTW (ban hành ngày 19/6/2025) của Ban Chỉ đạo',
  'Chuyển tiếp từ năm 2025 (đã đạt 60%)',
  'tầm nhìn đến năm 2045',
  'diện tích 2.026 ha, mã số 120260',
])('%s: no year of the plan', text => {
  expect(yearMentions(text, 2026)).toEqual([])
})

it.each([
  ['Thực hiện Kế hoạch số 85/KH-UBND ngày 06/3/2026 của tỉnh về chuyển đổi số năm 2026', 'tên văn bản'],
  [
    'tại Kế hoạch số 84/KH-UBND ngày 25/3/2026 của xã về Nghị quyết số 57-NQ/TW ngày 22/12/2024 về “đột phá” trên địa bàn xã năm 2026',
    'tên văn bản',
  ],
  ['theo văn bản của Sở ngày 20/01/2026', 'ngày của văn bản'],
  ['xã mới hoạt động từ ngày 01/7/2025', 'đã qua'],
  ['xã mới hoạt động từ 01/7/2025', 'đã qua'],
  ['bộ phận một cửa vận hành từ tháng 7/2025', 'đã qua'],
  ['đội ngũ được sắp xếp sau khi sáp nhập, kể từ tháng 7 năm 2025', 'đã qua'],
  ['đến hết năm 2025 còn 03 thôn chưa có cáp quang', 'đã qua'],
  ['nâng tỷ lệ từ 62% năm 2025 lên 80%', 'số liệu đã có'],
  ['hộ sử dụng Internet (65%, năm 2025 đạt 60%)', 'số liệu đã có'],
  ['Năm 2025, xã đã cấp 1.200 tài khoản', 'số liệu đã có'],
  ['đến năm 2030 tăng gấp đôi so với năm 2025', 'cả giai đoạn'],
  [
    'theo Kế hoạch số 84/KH-UBND ngày 25/3/2026 của UBND xã Tân An về triển khai Nghị quyết số 57-NQ/TW về “đột phá” trên địa bàn xã năm 2026',
    'tên văn bản',
  ],
  ['công việc dở dang từ năm 2025', 'đã qua'],
  ['phấn đấu đến năm 2027 đạt 90%', 'xa hơn'],
  ['hỗ trợ 2026 hộ', 'số lượng'],
])('%s: shown, not moved', (text, why) => {
  const [found, ...others] = yearMentions(text, 2026)
  expect(others).toEqual([])
  expect(found).toMatchObject({ moves: false, why: expect.stringContaining(why) })
})

it('moves whatever stands in a schedule', () => {
  expect(moved('ngày 20/11/2026', true)).toBe('ngày 20/11/2027')
})

it('moves the last day of February into a year without it', () => {
  const days = (text: string) => {
    const found = yearMentions(text, 2028)
    return found.toReversed().reduce((words, { at, from, to }) => {
      expect(words.startsWith(from, at)).toBe(true)
      return words.slice(0, at) + to + words.slice(at + from.length)
    }, text)
  }
  expect(days('Trước ngày 29/02/2028')).toBe('Trước ngày 28/02/2029')
  expect(days('xong trước ngày 29 tháng 02 năm 2028.')).toBe('xong trước ngày 28 tháng 02 năm 2029.')
  expect(days('từ 29/2/2027')).toBe('từ 29/2/2028')
  expect(days('29/12/2028')).toBe('29/12/2029')
})
