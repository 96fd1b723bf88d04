import { expect, it } from 'vitest'
import { splitUnits, unitKey } from '../../../shared/tasks/unit-names.ts'

it.each([
  ['', []],
  ['Phòng Kinh tế', ['Phòng Kinh tế']],
  ['Phòng Kinh tế, Hạ tầng và Đô thị', ['Phòng Kinh tế, Hạ tầng và Đô thị']],
  ['Phòng Văn hóa và Xã hội và Phòng Kinh tế', ['Phòng Văn hóa và Xã hội', 'Phòng Kinh tế']],
  ['Văn phòng HĐND và UBND xã, Công an xã', ['Văn phòng HĐND và UBND xã', 'Công an xã']],
  ['Văn phòng HĐND, UBND', ['Văn phòng HĐND, UBND']],
  ['Công an xã; các thôn; hợp tác xã.', ['Công an xã', 'các thôn', 'hợp tác xã']],
  ['Trung tâm PV HCC/ Phòng Kinh tế, Hội LHPN xã', ['Trung tâm PV HCC', 'Phòng Kinh tế', 'Hội LHPN xã']],
  ['Các cơ quan, tổ chức trong hệ thống chính trị', ['Các cơ quan, tổ chức trong hệ thống chính trị']],
  ['Các phòng, trung tâm thuộc UBND xã', ['Các phòng, trung tâm thuộc UBND xã']],
  ['- Phòng Kinh tế\n- Trạm Y tế', ['Phòng Kinh tế', 'Trạm Y tế']],
  ['Sở KH&CN /VPUBND tỉnh', ['Sở KH&CN', 'VPUBND tỉnh']],
  ['Sở KH&CN / NHNN chi nhánh tỉnh', ['Sở KH&CN', 'NHNN chi nhánh tỉnh']],
  ['Sở KH&CN, sở VH TT &DL tỉnh', ['Sở KH&CN', 'sở VH TT &DL tỉnh']],
  ['Hội Nông dân và đoàn Thanh niên', ['Hội Nông dân', 'đoàn Thanh niên']],
  ['Công an xã, các thôn', ['Công an xã', 'các thôn']],
  ['Các cơ quan, đơn vị, các thôn, bản', ['Các cơ quan, đơn vị', 'các thôn, bản']],
  ['Các sở, ban, ngành', ['Các sở, ban, ngành']],
  ['Trung tâm VH-TT và TT', ['Trung tâm VH-TT và TT']],
  ['Ban Chỉ đạo và các chương trình mục tiêu', ['Ban Chỉ đạo và các chương trình mục tiêu']],
])('%j names %j', (cell, wanted) => {
  expect(splitUnits(cell)).toEqual(wanted)
})

it('takes spellings of one name for one unit', () => {
  const spellings = [
    'Phòng Văn hóa - Xã hội',
    'Phòng Văn hoá- Xã hội',
    'PHÒNG VĂN HÓA – XÃ HỘI'.normalize('NFD'),
  ]
  expect(new Set(spellings.map(unitKey)).size).toBe(1)
  expect(unitKey('Phòng Kinh tế')).not.toBe(unitKey('Phòng Văn hóa - Xã hội'))
})
