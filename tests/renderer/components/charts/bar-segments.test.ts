import { expect, test } from 'vitest'
import { barSegments } from '../../../../renderer/components/charts/bar-segments.ts'

test('parts fill the bar one after the other, those without a size are left out', () => {
  expect(
    barSegments([
      { tone: 'good', value: 1 },
      { tone: 'bad', value: 0 },
      { tone: 'idle', value: 3 },
    ]),
  ).toEqual([
    { tone: 'good', value: 1, from: 0, width: 25 },
    { tone: 'idle', value: 3, from: 25, width: 75 },
  ])
})

test('a bar of nothing has no parts', () => {
  expect(barSegments([{ tone: 'good', value: 0 }])).toEqual([])
})
