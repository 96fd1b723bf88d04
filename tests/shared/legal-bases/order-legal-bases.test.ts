import { describe, expect, it } from 'vitest'
import { orderBases } from '../../../shared/legal-bases/order-legal-bases.ts'

const lines = [
  'Thực hiện Kế hoạch số 119/KH-UBND ngày 09/3/2026 của UBND tỉnh An Hòa',
  'Căn cứ tình hình thực tế của xã',
  'Căn cứ Quyết định số 176/QĐ-UBND ngày 10/01/2022 của UBND tỉnh An Hòa',
  'Căn cứ Quyết định số 942/QĐ-TTg ngày 15/6/2021 của Thủ tướng Chính phủ',
  'Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ',
  'Căn cứ Nghị quyết số 05-NQ/ĐU ngày 01/02/2026 của Đảng ủy xã',
  'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ',
  'Thực hiện Công văn số 5511/BKHCN-CĐSQG ngày 10/10/2025 của Bộ Khoa học và Công nghệ',
  'Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
  'Căn cứ Thông tư số 12/2022/TT-BTTTT ngày 12/8/2022 của Bộ Thông tin và Truyền thông',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025',
]

describe('orderBases', () => {
  it('goes by authority, then by day, with what is carried out behind', () => {
    const ordered = orderBases(lines.map((text, index) => ({ id: `c${index}`, text })))
    expect(ordered.map(({ id }) => Number(id.slice(1)))).toEqual([10, 8, 6, 4, 3, 9, 2, 5, 1, 7, 0])
  })

  it('leaves what is in order as it is', () => {
    const once = orderBases(lines.map((text, index) => ({ id: `c${index}`, text })))
    expect(orderBases(once)).toEqual(once)
  })
})
