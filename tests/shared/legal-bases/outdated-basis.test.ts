import { expect, it } from 'vitest'
import { builtInLegalBases } from '../../../shared/legal-bases/built-in-legal-bases.ts'
import { outdatedBasis } from '../../../shared/legal-bases/outdated-basis.ts'

const check = (text: string, year = 2027) => outdatedBasis(text, builtInLegalBases, year)

it('names the law that took the place of one out of force, opened as before', () => {
  expect(check('Căn cứ Luật Công nghệ thông tin ngày 29 tháng 6 năm 2006')).toMatchObject({
    problem: 'Hết hiệu lực từ 01/07/2026',
    replacement: { number: '148' },
    text: 'Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025',
  })
  expect(check('Luật An ninh mạng ngày 12 tháng 6 năm 2018')?.text).toBe(
    'Luật An ninh mạng ngày 10 tháng 12 năm 2025',
  )
})

it('lets a law pass in a year in which it was in force', () => {
  expect(check('Căn cứ Luật Công nghệ thông tin ngày 29 tháng 6 năm 2006', 2026)).toBeUndefined()
})

it.each([
  [
    'Thực hiện Kế hoạch số 85/KH-UBND ngày 06/3/2026 của UBND tỉnh về chuyển đổi số năm 2026',
    'Văn bản của năm 2026',
  ],
  [
    'Quyết định số 942/QĐ-TTg ngày 15/6/2021 của Thủ tướng Chính phủ phê duyệt Chiến lược giai đoạn 2021 - 2025',
    'Thời kỳ của văn bản kết thúc năm 2025',
  ],
])('%s: about years that are over', (text, problem) => {
  expect(check(text)).toMatchObject({ problem, replacement: undefined, text: '' })
})

it.each([
  'Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình đến năm 2025, định hướng đến năm 2030',
  'Kế hoạch số 101/KH-UBND ngày 25/5/2025 của UBND tỉnh về thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ',
  'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
  'Xét đề nghị của Phòng Văn hóa - Xã hội',
])('%s: still a basis, or none', text => {
  expect(check(text)).toBeUndefined()
})
