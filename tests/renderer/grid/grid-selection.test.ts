import { describe, expect, test } from 'vitest'
import {
  describeSelection,
  extendTo,
  followTable,
  isMany,
  overNewRows,
  rangeOf,
  selectAll,
  selectColumns,
  selectPlace,
  selectRows,
} from '../../../renderer/grid/grid-selection.ts'
import { rowOf, smallTable } from './small-table.ts'

const table = smallTable()
const at = (row: number, column: number) => ({ row, column })

test('a range lies between the active cell and where it was grown to, in any direction', () => {
  const selection = extendTo(selectPlace(at(2, 2)), at(1, 0))
  expect(rangeOf(table, selection)).toEqual({ top: 1, bottom: 2, left: 0, right: 2 })
  expect(selection.active).toEqual(at(2, 2))
})

test('whole rows and columns reach from end to end', () => {
  expect(rangeOf(table, selectRows(2, 1))).toEqual({ top: 1, bottom: 2, left: 0, right: 2 })
  expect(rangeOf(table, selectColumns(1, 1))).toEqual({ top: 0, bottom: 4, left: 1, right: 1 })
  expect(rangeOf(table, selectAll(table, at(2, 1)))).toEqual({ top: 0, bottom: 4, left: 0, right: 2 })
})

test('a heading is one cell however many columns are selected', () => {
  expect(isMany(table, { top: 0, bottom: 0, left: 0, right: 2 })).toBe(false)
  expect(isMany(table, { top: 1, bottom: 1, left: 0, right: 2 })).toBe(true)
})

test('the owner hears of rows and columns by name, and of a heading without a column', () => {
  expect(describeSelection(table, extendTo(selectPlace(at(0, 1)), at(1, 2)))).toEqual({
    active: { rowId: 'h1', column: '' },
    rowIds: ['h1', 'r1'],
    columns: ['b', 'c'],
  })
  expect(describeSelection(table, null)).toEqual({ active: null, rowIds: [], columns: [] })
})

describe('when the table changes', () => {
  const selection = extendTo(selectPlace(at(1, 1)), at(2, 2))

  test('the selection goes along with its rows and columns', () => {
    const rows = [rowOf('new', ''), ...table.rows]
    const columns = table.columns.toReversed()
    const followed = followTable(selection, table, { rows, columns })
    expect(followed?.active).toEqual(at(2, 1))
    expect(followed?.head).toEqual(at(3, 0))
  })

  test('a row that is gone leaves the selection where it was, inside the table', () => {
    const last = selectPlace(at(4, 0))
    const rows = table.rows.slice(0, 4)
    expect(followTable(last, table, { ...table, rows })?.active).toEqual(at(3, 0))
  })

  test('it stays the same object when nothing moved, and ends with the last row', () => {
    const rows = [...table.rows]
    expect(followTable(selection, table, { ...table, rows })).toBe(selection)
    expect(followTable(selection, table, { ...table, rows: [] })).toBeNull()
  })
})

describe('a selection made for rows that were yet to come', () => {
  const expected = { active: at(2, 1), anchor: at(2, 1), head: at(3, 2) }
  const withNew = (where: number, ...ids: readonly string[]) => ({
    ...table,
    rows: table.rows.toSpliced(where, 0, ...ids.map(id => rowOf(id, ''))),
  })

  test('stays where the rows came as they were expected', () => {
    expect(overNewRows(expected, table, withNew(2, 'x', 'y'))).toBe(expected)
  })

  test('goes to them where the owner shows them elsewhere', () => {
    const over = overNewRows(expected, table, withNew(5, 'x', 'y'))
    expect(over).toMatchObject({ active: at(5, 1), anchor: at(5, 1), head: at(6, 2) })
  })

  test('covers no row that was there before', () => {
    const apart = withNew(5, 'y')
    const over = overNewRows(expected, table, { ...apart, rows: [rowOf('x', ''), ...apart.rows] })
    expect(over).toMatchObject({ active: at(0, 1), head: at(0, 2) })
  })

  test('stays where no row came', () => {
    expect(overNewRows(expected, table, table)).toBe(expected)
  })
})
