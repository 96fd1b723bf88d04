import { expect, test } from 'vitest'
import { groupUnits } from '../../../../renderer/features/organisations/group-units.ts'
import type { Organisation } from '../../../../shared/organisations/organisation.ts'

const unit = (name: string, kind: Organisation['kind'], ...aliases: string[]): Organisation => ({
  id: name,
  rev: 1,
  name,
  aliases,
  kind,
  note: '',
})
const register = [
  unit('Công an xã', 'armedForces', 'CA xã'),
  unit('Phòng Văn hóa - Xã hội', 'department', 'Phòng VH-XH'),
  unit('Văn phòng HĐND và UBND xã', 'department', 'VP HĐND-UBND'),
  { ...unit('Trường THCS Minh Tân', 'serviceUnit'), note: 'Hai điểm trường' },
]
const found = (words: string) =>
  groupUnits(register, words).map(({ kind, units }) => [kind, ...units.map(({ name }) => name)])

test('units stand by kind, kinds without units are left out', () => {
  expect(found(' ')).toEqual([
    ['department', 'Phòng Văn hóa - Xã hội', 'Văn phòng HĐND và UBND xã'],
    ['serviceUnit', 'Trường THCS Minh Tân'],
    ['armedForces', 'Công an xã'],
  ])
})

test.each([
  ['van hoa xa hoi', 'Phòng Văn hóa - Xã hội'],
  ['VH-XH', 'Phòng Văn hóa - Xã hội'],
  ['hdnd ubnd vp', 'Văn phòng HĐND và UBND xã'],
  ['điểm', 'Trường THCS Minh Tân'],
  ['quan su', 'Công an xã'],
])('%s finds by name, alias, note or kind', (words, name) => {
  expect(groupUnits(register, words).flatMap(({ units }) => units.map(each => each.name))).toEqual([name])
})

test('what no unit holds finds none', () => {
  expect(found('phòng quân sự')).toEqual([])
})
