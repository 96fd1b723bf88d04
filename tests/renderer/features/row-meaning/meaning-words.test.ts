import { expect, test } from 'vitest'
import { repeats } from '../../../../renderer/features/row-meaning/meaning-words.ts'

test('a meaning that repeats the words is not shown beside them', () => {
  expect(repeats('Thường xuyên', 'thường xuyên.')).toBe(true)
  expect(repeats('≥ 2 lớp', '≥ 02 lớp')).toBe(true)
  expect(repeats('100%', '100 %')).toBe(true)
  expect(repeats('≥ 20 lớp', '≥ 2 lớp')).toBe(false)
  expect(repeats('01/04–30/06/2026', 'Quý II/2026')).toBe(false)
})
