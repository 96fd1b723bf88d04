import { describe, expect, it } from 'vitest'
import { builtInUnits } from '../../../shared/organisations/built-in-units.ts'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import { unitKinds } from '../../../shared/plans/plan.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { unknownFields } from '../../../shared/plans/template-fields.ts'
import { unitKey } from '../../../shared/tasks/unit-names.ts'

const everyKind = unitKinds.flatMap(unitKind =>
  (['tỉnh', 'thành phố'] as const).map(provinceKind => ({ unitKind, provinceKind })),
)
const commune = builtInUnits({ unitKind: 'xã', provinceKind: 'tỉnh' })
/** The one unit that a spelling names. */
const named = (spelling: string) =>
  commune.filter(({ name, aliases }) => [name, ...aliases].map(unitKey).includes(unitKey(spelling)))[0]?.name

describe.each(everyKind)('built-in units of a $unitKind in a $provinceKind', kinds => {
  const units = builtInUnits(kinds)

  it('are told apart by every name and alias, and repeat none', () => {
    const owners = Map.groupBy(
      units.flatMap(({ id, name, aliases }) => [name, ...aliases].map(text => ({ id, key: unitKey(text) }))),
      ({ key }) => key,
    )
    expect([...owners].filter(([, uses]) => uses.length > 1)).toEqual([])
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length)
  })

  it('have all fields filled in, precomposed', () => {
    for (const text of units.flatMap(({ name, aliases }) => [name, ...aliases])) {
      expect(unknownFields(text)).toEqual([])
      expect(text).not.toMatch(/[{}]/)
      expect(text).toBe(text.normalize('NFC').trim())
      expect(text).not.toMatch(/Uỷ|hoá/u)
    }
  })
})

it('are worded for the kind of commune', () => {
  const ward = builtInUnits({ unitKind: 'phường', provinceKind: 'thành phố' }).map(({ name }) => name)
  expect(ward).toEqual(
    expect.arrayContaining([
      'Công an phường',
      'Phòng Kinh tế, Hạ tầng và Đô thị',
      'Các tổ dân phố',
      'Ủy ban nhân dân thành phố',
    ]),
  )
})

it.each([
  ['Văn phòng HĐND-UBND', 'Văn phòng HĐND và UBND xã'],
  ['VP HĐND & UBND xã', 'Văn phòng HĐND và UBND xã'],
  ['Phòng VH-XH', 'Phòng Văn hóa - Xã hội'],
  ['Phòng Văn hoá- Xã hội', 'Phòng Văn hóa - Xã hội'],
  ['Phòng Văn hóa – Xã hội xã', 'Phòng Văn hóa - Xã hội'],
  ['Phòng VHXH', 'Phòng Văn hóa - Xã hội'],
  ['Phòng kinh tế;', 'Phòng Kinh tế'],
  ['Trung tâm phục vụ Hành chính công xã', 'Trung tâm Phục vụ hành chính công'],
  ['Trung tâm PV HCC', 'Trung tâm Phục vụ hành chính công'],
  ['Trạm y tế xã', 'Trạm Y tế xã'],
  ['Hội LHPN xã', 'Hội Liên hiệp Phụ nữ xã'],
  ['Đoàn Thanh niên xã', 'Đoàn TNCS Hồ Chí Minh xã'],
  ['Các Tổ CNSCĐ', 'Tổ công nghệ số cộng đồng'],
  ['Sở KH&CN', 'Sở Khoa học và Công nghệ'],
  ['VPUBND tỉnh', 'Văn phòng UBND tỉnh'],
  ['Sở VH, TT và DL', 'Sở Văn hóa, Thể thao và Du lịch'],
])('know %s', (spelling, name) => {
  expect(named(spelling)).toBe(name)
})

it('know the units that the templates name alone in a cell', () => {
  const cells = templates
    .map(template => instantiateTemplate(template, { ...template.defaults, unitKind: 'xã' }, 'k'))
    .flatMap(({ appendices }) => appendices.flatMap(({ items }) => items))
    .flatMap(item => (item.kind === 'row' ? [item.cells.lead, item.cells.monitor] : []))
    .filter(cell => cell !== undefined && !cell.includes(';'))
  expect(cells.length).toBeGreaterThan(50)
  expect([...new Set(cells)].filter(cell => named(cell ?? '') === undefined)).toEqual([])
})
