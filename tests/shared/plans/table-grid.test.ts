import { describe, expect, it } from 'vitest'
import { fillsGrid } from '../../../shared/plans/table-grid.ts'

const one = {}
const wide = { colSpan: 2 }
const tall = { rowSpan: 2 }

describe('the cells of a table', () => {
  it.each([
    ['one cell', 1, [[one]]],
    [
      'plain rows',
      2,
      [
        [one, one],
        [one, one],
      ],
    ],
    [
      'a merged first column',
      3,
      [
        [{ rowSpan: 3 }, one, one],
        [one, one],
        [one, one],
        [one, one, one],
      ],
    ],
    ['a merged row', 2, [[wide], [one, one]]],
    ['a block of four', 3, [[{ rowSpan: 2, colSpan: 2 }, one], [one]]],
    ['two tall cells side by side and a row of its own', 2, [[tall, tall], [], [one, one]]],
  ])('fill the grid: %s', (_, columns, rows) => {
    expect(fillsGrid(columns, rows)).toBe(true)
  })

  it.each([
    ['a row too short', 2, [[one, one], [one]]],
    ['a row too long', 2, [[one, one, one]]],
    ['a cell wider than what is left', 2, [[one, wide]]],
    ['a wide cell over a covered place', 3, [[one, tall, one], [wide]]],
    [
      'a cell where one from above stands',
      2,
      [
        [tall, one],
        [one, one],
      ],
    ],
    ['a cell past the last row', 2, [[tall, one]]],
  ])('do not: %s', (_, columns, rows) => {
    expect(fillsGrid(columns, rows)).toBe(false)
  })
})
