import { expect, test } from 'vitest'
import {
  estimateHeight,
  fittedWidth,
  gutterWidth,
  layOutColumns,
} from '../../../renderer/grid/column-layout.ts'
import { rowOf, smallTable } from './small-table.ts'

const { columns, rows } = smallTable()

test('columns follow the numbers of rows; what would take half of the window does not stay', () => {
  const wide = layOutColumns(columns, 2, 1_000)
  expect(wide.lefts).toEqual([gutterWidth, gutterWidth + 50, gutterWidth + 150])
  expect(wide).toMatchObject({ total: gutterWidth + 250, frozen: 2, frozenWidth: gutterWidth + 150 })
  expect(layOutColumns(columns, 2, 300).frozen).toBe(1)
  expect(layOutColumns(columns, 2, 100)).toMatchObject({ frozen: 0, frozenWidth: gutterWidth })
})

test('a row is as high as its longest cell', () => {
  const short = estimateHeight(rowOf('r', 'a'), columns)
  expect(estimateHeight(rowOf('r', 'a', 'chữ '.repeat(40)), columns)).toBeGreaterThan(3 * short)
  expect(estimateHeight(rowOf('r', 'a', 'một\nhai'), columns)).toBeGreaterThan(short)
})

test('a column is fitted to its longest line, within reason', () => {
  const column = { key: 'b', label: 'B', width: 100 }
  const measure = (text: string) => text.length * 7
  const fitted = fittedWidth(column, [...rows, rowOf('r', '', 'hai mươi chữ cái này\nx')], measure)
  expect(fitted).toBeGreaterThanOrEqual(20 * 7)
  expect(fitted).toBeLessThan(20 * 7 + 40)
  expect(fittedWidth(column, [rowOf('r', '', 'chữ '.repeat(200))], measure)).toBeLessThanOrEqual(480)
})
