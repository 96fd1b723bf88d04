import { expect, test } from 'vitest'
import { placeCells } from '../../../shared/documents/place-cells.ts'

test('cells without spans stand in the column of their own place', () => {
  expect(
    placeCells([
      [{}, {}, {}],
      [{}, {}, {}],
    ]),
  ).toEqual([
    [0, 1, 2],
    [0, 1, 2],
  ])
})

test('a cell stands past what a wide one before it covers', () => {
  expect(placeCells([[{}, { colSpan: 2 }, {}]])).toEqual([[0, 1, 3]])
})

test('a cell stands past what tall ones above it cover, until they end', () => {
  expect(
    placeCells([[{ rowSpan: 3 }, { colSpan: 2, rowSpan: 2 }, {}], [{}], [{}, {}, {}], [{}, {}, {}, {}]]),
  ).toEqual([[0, 1, 3], [3], [1, 2, 3], [0, 1, 2, 3]])
})
