import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { placeUnits } from '../../../shared/organisations/place-units.ts'
import { unitFinder } from '../../../shared/organisations/unit-finder.ts'
import { unit } from './units.ts'

const office = 'Văn phòng HĐND và UBND xã'
const culture = 'Phòng Văn hóa - Xã hội'
const centre = 'Trung tâm Phục vụ hành chính công'
const front = 'Ủy ban Mặt trận Tổ quốc Việt Nam xã'
const register = [
  office,
  culture,
  'Phòng Kinh tế',
  centre,
  front,
  'Hội Liên hiệp Phụ nữ xã',
  'Hội Cựu chiến binh xã',
  'Đoàn TNCS Hồ Chí Minh xã',
  'Ban Chỉ huy Quân sự xã',
  'Công an xã',
  'Trạm Y tế',
  'Tổ công nghệ số cộng đồng',
  'UBND xã',
  'HĐND xã',
].map(name => unit(name))

/** Each unit of a cell with the entries that it may be. */
const matchUnits = (cell: string, units: readonly Organisation[]) => {
  const find = unitFinder(units)
  return placeUnits(cell).map(({ text, at, to }) => ({ text, at, to, units: find(text) }))
}

const known = (cell: string) =>
  matchUnits(cell, register).map(({ text, units: [first, ...others] }) =>
    first === undefined ? `unknown: ${text}` : others.length === 0 ? first.name : `ambiguous: ${text}`,
  )

describe('unitFinder', () => {
  it.each([
    ['Văn phòng HĐND-UBND', office],
    ['VP HĐND&UBND', office],
    ['Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân xã', office],
    ['Văn phòng UBND xã', office],
    ['VĂN PHÒNG HĐND VÀ UBND', office],
    ['Phòng VH-XH', culture],
    ['Phòng VHXH', culture],
    ['Phòng Văn hoá Xã hội', culture],
    ['Phòng Văn hóa và Xã hội xã', culture],
    ['Phòng Văn hóa – Xã hội xã Minh Tân', culture],
    ['Phòng VH-XH tuyên truyền', culture],
    ['Phòng kinh tế xã', 'Phòng Kinh tế'],
    ['TT PVHCC', centre],
    ['Trung tâm PV HCC xã', centre],
    ['Trung tâm phục vụ Hành chính công', centre],
    ['UBMTTQ Việt Nam xã', front],
    ['Mặt trận Tổ quốc xã', front],
    ['MTTQ', front],
    ['Hội LHPN', 'Hội Liên hiệp Phụ nữ xã'],
    ['Hội CCB xã', 'Hội Cựu chiến binh xã'],
    ['Đoàn Thanh niên xã', 'Đoàn TNCS Hồ Chí Minh xã'],
    ['Đoàn TNCS HCM', 'Đoàn TNCS Hồ Chí Minh xã'],
    ['Xã đoàn', 'Đoàn TNCS Hồ Chí Minh xã'],
    ['BCH QS xã', 'Ban Chỉ huy Quân sự xã'],
    ['Ban CHQS', 'Ban Chỉ huy Quân sự xã'],
    ['CA xã', 'Công an xã'],
    ['Trạm y tế phường Tân Hòa', 'Trạm Y tế'],
    ['Các Tổ CNSCĐ', 'Tổ công nghệ số cộng đồng'],
    ['Tổ CĐS cộng đồng', 'Tổ công nghệ số cộng đồng'],
    ['Ủy ban nhân dân xã', 'UBND xã'],
    ['Phòng Kinh tế'.normalize('NFD'), 'Phòng Kinh tế'],
  ])('%j is %s', (cell, name) => {
    expect(known(cell)).toEqual([name])
  })

  it.each([
    'Công an tỉnh',
    'Sở Khoa học và Công nghệ',
    'Văn phòng UBND tỉnh',
    'Hợp tác xã',
    'Phòng Văn hóa',
    'Bảo hiểm xã hội',
    'Ủy ban nhân dân tỉnh',
  ])('%j is none of them', cell => {
    expect(known(cell)).toEqual([`unknown: ${cell}`])
  })

  it('names each unit of a cell with its place', () => {
    const cell = 'Phòng VH-XH; Công an  xã,\nSở Nội vụ'
    expect(known(cell)).toEqual([culture, 'Công an xã', 'unknown: Sở Nội vụ'])
    expect(matchUnits(cell, register).map(({ at, to }) => cell.slice(at, to))).toEqual([
      'Phòng VH-XH',
      'Công an  xã',
      'Sở Nội vụ',
    ])
  })

  it('takes a name that a line’s end parts after its dash for one', () => {
    expect(known('Phòng Văn hoá -\nXã hội; Công an xã')).toEqual([culture, 'Công an xã'])
  })

  it('knows a unit by its aliases', () => {
    const found = matchUnits('Tổ Văn thư', [unit('Bộ phận Văn thư - Lưu trữ', 'Tổ văn thư')])
    expect(found[0]?.units).toMatchObject([{ id: 'Bộ phận Văn thư - Lưu trữ' }])
  })

  it('says when several entries may be meant, and prefers the same words and the same commune', () => {
    const two = [unit('Công an xã Minh Tân'), unit('Công an xã Bình Hòa')]
    const found = (cell: string, units: readonly Organisation[]) => matchUnits(cell, units)[0]?.units
    expect(found('Công an xã', two)).toEqual(two)
    expect(found('CA xã Bình Hòa', two)).toEqual([two[1]])
    expect(found('Công an xã Tân Phú', two)).toEqual([])
    const alias = [unit('Phòng Kinh tế'), unit('Phòng Tài chính', 'Phòng KT')]
    expect(found('Phòng kinh tế', alias)).toEqual([alias[0]])
    expect(found('Phòng KT', alias)).toEqual([alias[1]])
  })

  it('says nothing of a blank cell', () => {
    expect(matchUnits(' \n;', register)).toEqual([])
  })

  it('reads any text, each name at its place', () => {
    const words = fc.constantFrom(
      'Phòng',
      'VH-XH',
      'xã',
      'Công an',
      ';',
      ',',
      '\n',
      '-',
      '&',
      ' và ',
      'HĐND',
      'TT',
      '(',
    )
    const texts = fc.oneof(
      fc.string(),
      fc.array(words).map(parts => parts.join(' ')),
    )
    fc.assert(
      fc.property(texts, cell => {
        let from = 0
        for (const { at, to } of matchUnits(cell, register)) {
          expect(at).toBeGreaterThanOrEqual(from)
          expect(to).toBeGreaterThan(at)
          from = to
        }
      }),
    )
  })
})
