import { expect, test } from 'vitest'
import { cleanUnitName } from '../../../shared/plans/commune-name.ts'

test.each([
  ['Tân Hòa', 'xã', 'Tân Hòa'],
  ['xã Tân Hòa', 'xã', 'Tân Hòa'],
  ['XÃ  Tân  Hòa ', 'xã', 'Tân Hòa'],
  ['đặc khu Cồn Cỏ', 'đặc khu', 'Cồn Cỏ'],
  ['phường 12', 'phường', '12'],
  ['Xãm', 'xã', 'Xãm'],
  ['xã', 'xã', 'xã'],
  ['xã Tân Hòa'.normalize('NFD'), 'xã', 'Tân Hòa'],
])('%j is the %s %j', (typed, unitKind, communeName) => {
  expect(cleanUnitName({ unitKind: 'xã', communeName: typed })).toEqual({ unitKind, communeName })
})
