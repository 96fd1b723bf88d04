import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cycle, moveFrom, tabFrom } from '../../../renderer/grid/grid-moves.ts'
import { smallTable } from './small-table.ts'

const table = smallTable()
const at = (row: number, column: number) => ({ row, column })

describe('the edge of what is filled', () => {
  test.each([
    ['the last of a run', at(1, 0), 'right', at(1, 2)],
    ['the end of the group', at(1, 0), 'down', at(2, 0)],
    ['over the heading to the next group', at(2, 0), 'down', at(4, 0)],
    ['over empty cells', at(1, 1), 'down', at(4, 1)],
    ['the end when nothing follows', at(4, 1), 'right', at(4, 2)],
  ] as const)('%s', (_, from, direction, to) => {
    expect(moveFrom(table, from, { to: 'edge', direction }, 3)).toEqual(to)
  })
})

test('a heading is left upwards and downwards only', () => {
  expect(moveFrom(table, at(0, 1), { to: 'cell', direction: 'right' }, 3)).toEqual(at(0, 1))
  expect(moveFrom(table, at(0, 1), { to: 'cell', direction: 'down' }, 3)).toEqual(at(1, 1))
})

test('no move leaves the table', () => {
  const move = fc.oneof(
    fc.record({
      to: fc.constantFrom('cell' as const, 'edge' as const),
      direction: fc.constantFrom('up' as const, 'down' as const, 'left' as const, 'right' as const),
    }),
    fc.record({
      to: fc.constantFrom('rowStart', 'rowEnd', 'start', 'end', 'pageUp', 'pageDown' as const),
    }),
  )
  fc.assert(
    fc.property(fc.nat({ max: 4 }), fc.nat({ max: 2 }), move, (row, column, way) => {
      const place = moveFrom(table, at(row, column), way, 3)
      expect(table.rows[place.row]).toBeDefined()
      expect(table.columns[place.column]).toBeDefined()
    }),
  )
})

test('Tab visits every cell once and each heading once, and back again', () => {
  const forth = [at(0, 0)]
  for (let next = tabFrom(table, at(0, 0), false); next; next = tabFrom(table, next, false)) forth.push(next)
  expect(forth).toHaveLength(2 + 3 * 3)
  const back = [at(4, 2)]
  for (let next = tabFrom(table, at(4, 2), true); next; next = tabFrom(table, next, true)) back.push(next)
  expect(back.toReversed()).toEqual(forth)
})

test('inside a range the next cell comes round to the first', () => {
  const range = { top: 1, bottom: 2, left: 0, right: 2 }
  for (const along of ['rows', 'columns'] as const) {
    let place = at(1, 0)
    const seen = new Set<string>()
    for (let step = 0; step < 6; step++) {
      seen.add(`${place.row}:${place.column}`)
      const next = cycle(range, place, along, false)
      expect(cycle(range, next, along, true)).toEqual(place)
      place = next
    }
    expect(seen.size).toBe(6)
    expect(place).toEqual(at(1, 0))
  }
})
