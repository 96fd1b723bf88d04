import { expect, test } from 'vitest'
import { extendTo, selectPlace } from '../../../renderer/grid/grid-selection.ts'
import { nextSelection } from '../../../renderer/grid/next-place.ts'
import { rowCommand } from '../../../renderer/grid/row-commands.ts'
import { smallTable } from './small-table.ts'

const table = smallTable()
const at = (row: number, column: number) => ({ row, column })
const tab = { kind: 'tab', back: false } as const
const enter = { kind: 'enter', back: false } as const

test('Enter after Tab returns to the column where typing began', () => {
  const first = nextSelection(table, selectPlace(at(1, 0)), tab)
  const second = first && nextSelection(table, first, tab)
  expect(second?.active).toEqual(at(1, 2))
  expect(second && nextSelection(table, second, enter)?.active).toEqual(at(2, 0))
})

test('inside a range Tab and Enter stay inside', () => {
  const range = extendTo(selectPlace(at(1, 1)), at(2, 2))
  const next = nextSelection(table, range, tab)
  expect(next?.active).toEqual(at(1, 2))
  expect(next?.head).toEqual(at(2, 2))
})

test('Tab past the last cell leaves the table', () => {
  expect(nextSelection(table, selectPlace(at(4, 2)), tab)).toBeNull()
})

test('inserting and doubling select what is new', () => {
  const two = extendTo(selectPlace(at(1, 1)), at(2, 1))
  expect(rowCommand(table, two, 'insertBefore')).toMatchObject({
    edit: { kind: 'insert', beside: 'r1', where: 'before', count: 2 },
    after: { active: at(1, 1), head: at(2, 1) },
  })
  expect(rowCommand(table, two, 'duplicate')).toMatchObject({
    edit: { kind: 'duplicate', ids: ['r1', 'r2'] },
    after: { active: at(3, 1), head: at(4, 1) },
  })
})
