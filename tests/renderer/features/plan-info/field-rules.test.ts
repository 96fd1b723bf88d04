import { expect, test } from 'vitest'
import { settleName } from '../../../../renderer/features/plan-info/field-rules.ts'

const typed = (communeName: string, place = 'Tân Hòa') => ({ unitKind: 'xã' as const, communeName, place })

test('a place that was the commune’s name follows it, another stays', () => {
  expect(settleName(typed('Phúc Lộc'), 'Tân Hòa')).toEqual({ place: 'Phúc Lộc' })
  expect(settleName(typed('Phúc Lộc', 'Thị trấn cũ'), 'Tân Hòa')).toEqual({})
  expect(settleName(typed('Tân Hòa'), 'Tân Hòa')).toEqual({})
})

test('a kind typed before the name is its kind and no part of the name', () => {
  expect(settleName(typed(' xã  Phúc Lộc '), 'Tân Hòa')).toEqual({
    communeName: 'Phúc Lộc',
    place: 'Phúc Lộc',
  })
  expect(settleName(typed('Phường Phúc Lộc'), 'Tân Hòa')).toEqual({
    unitKind: 'phường',
    communeName: 'Phúc Lộc',
    place: 'Phúc Lộc',
  })
})
