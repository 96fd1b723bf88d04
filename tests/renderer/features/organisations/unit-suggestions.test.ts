import { expect, test } from 'vitest'
import { unitSuggestions } from '../../../../renderer/features/unit-names/unit-suggestions.ts'
import { builtInUnits } from '../../../../shared/organisations/built-in-units.ts'

const suggestions = unitSuggestions(builtInUnits({ unitKind: 'xã', provinceKind: 'tỉnh' }))

test.each(['lead', 'support', 'monitor', 'guide'])('a name is completed without accents in %s', field => {
  expect(suggestions(field, 'phong vh')).toEqual(['Phòng Văn hóa - Xã hội'])
})

test('the last unit is completed, what stands before is kept as typed', () => {
  expect(suggestions('support', 'CA xã; Hội CCB; phong kinh')).toEqual(['CA xã; Hội CCB; Phòng Kinh tế'])
})

test('never more than eight are offered', () => {
  expect(suggestions('lead', 'x')).toHaveLength(8)
})

test.each(['name', 'person', 'schedule', 'custom1'])('nothing is offered in %s', field => {
  expect(suggestions(field, 'phong')).toEqual([])
})
