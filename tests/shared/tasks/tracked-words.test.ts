import { expect, test } from 'vitest'
import type { Target } from '../../../shared/tasks/target.ts'
import { figureUnit, gapWords, rowFigure } from '../../../shared/tasks/tracked-words.ts'

const count = (unit: string): Target => ({ kind: 'count', comparator: '>=', value: 80, unit })

test("a figure is in its target's unit, else in the one that the row names", () => {
  expect(figureUnit({ target: count('hộ'), unitOfMeasure: 'Hộ dân' })).toBe('hộ')
  expect(figureUnit({ target: count(''), unitOfMeasure: ' Hộ dân' })).toBe('Hộ dân')
  expect(figureUnit({ target: { kind: 'done' }, unitOfMeasure: 'Hộ dân' })).toBe('Hộ dân')
  expect(figureUnit({ target: null, unitOfMeasure: '' })).toBe('')
})

test('what is missing is told in that unit, shares in points', () => {
  const share: Target = { kind: 'ratio', comparator: '>=', value: 80, unit: '%' }
  expect(gapWords({ gap: 7.5, target: share, unitOfMeasure: '' })).toBe('7,5 điểm %')
  expect(gapWords({ gap: 1500, target: count(''), unitOfMeasure: 'hộ' })).toBe('1.500 hộ')
  expect(gapWords({ gap: 0, target: share, unitOfMeasure: '' })).toBe('')
  expect(gapWords({ gap: null, target: null, unitOfMeasure: '' })).toBe('')
})

test('a figure is written in its unit, without what adding up leaves behind', () => {
  const share = { kind: 'ratio', comparator: '>=', value: 80, unit: '%' } as const
  expect(rowFigure(0.1 + 0.2, { target: share, unitOfMeasure: '' })).toBe('0,3%')
  expect(rowFigure(-12500.5, { target: null, unitOfMeasure: ' hộ  dân ' })).toBe('-12.500,5 hộ dân')
  expect(rowFigure(7, { target: null, unitOfMeasure: '' })).toBe('7')
})
