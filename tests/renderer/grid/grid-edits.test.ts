import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clearRange,
  fillDown,
  fillTo,
  fillWith,
  moveByOne,
  pasteInto,
  textsOf,
} from '../../../renderer/grid/grid-edits.ts'
import type { GridRange } from '../../../renderer/grid/grid-model.ts'
import { placeBlock } from '../../../renderer/grid/place-block.ts'
import { smallTable } from './small-table.ts'

const table = smallTable()
const range = (top: number, bottom: number, left: number, right: number): GridRange => ({
  top,
  bottom,
  left,
  right,
})

describe('clearing', () => {
  test('empties what is filled and leaves headings among rows', () => {
    expect(clearRange(table, range(0, 2, 1, 2))).toEqual({
      kind: 'cells',
      cells: [
        { rowId: 'r1', column: 'b', text: '' },
        { rowId: 'r1', column: 'c', text: '' },
      ],
    })
  })

  test('empties a heading that is selected alone, and does nothing to what is computed or empty', () => {
    expect(clearRange(table, range(0, 0, 0, 2))?.cells).toEqual([{ rowId: 'h1', column: '', text: '' }])
    expect(clearRange(table, range(2, 2, 1, 2))).toBeNull()
    expect(clearRange(smallTable(true), range(1, 2, 0, 0))).toBeNull()
  })
})

describe('filling', () => {
  test('the first row goes into the rest, over the heading between', () => {
    expect(fillDown(table, range(1, 4, 1, 1))?.cells).toEqual([
      { rowId: 'r2', column: 'b', text: 'x' },
      { rowId: 'r3', column: 'b', text: 'x' },
    ])
  })

  test('a single row takes the row above', () => {
    expect(fillDown(table, range(4, 4, 0, 0))?.cells).toEqual([{ rowId: 'r3', column: 'a', text: '2' }])
    expect(fillDown(table, range(1, 1, 0, 0))).toBeNull()
  })

  test('rows dragged down repeat in turn', () => {
    const cells = fillTo(table, range(1, 2, 0, 0), 4)?.cells
    expect(cells).toEqual([{ rowId: 'r3', column: 'a', text: '1' }])
    expect(fillTo(table, range(0, 0, 0, 0), 4)).toBeNull()
  })
})

describe('pasting', () => {
  test('one text fills the range in one step', () => {
    expect(pasteInto(table, range(0, 2, 1, 1), [['k']])).toEqual(fillWith(table, range(0, 2, 1, 1), 'k'))
    expect(pasteInto(table, range(0, 0, 0, 2), [['k']])).toEqual({
      kind: 'cells',
      cells: [{ rowId: 'h1', column: '', text: 'k' }],
    })
  })

  test('a block that divides the range repeats, another lands from the corner', () => {
    const twice = pasteInto(table, range(1, 2, 1, 2), [['k', 'l']])
    expect(twice).toMatchObject({
      rowId: 'r1',
      column: 'b',
      values: [
        ['k', 'l'],
        ['k', 'l'],
      ],
    })
    const block = [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]
    expect(pasteInto(table, range(1, 2, 1, 1), block)).toMatchObject({ values: block })
  })

  test('a grid without rows takes a block at its first column', () => {
    const empty = { ...table, rows: [] }
    expect(pasteInto(empty, range(0, 0, 0, 0), [['k']])).toMatchObject({
      kind: 'paste',
      rowId: '',
      column: 'a',
    })
  })

  test('a copied block falls back into its own place and changes nothing', () => {
    const whole = range(0, 4, 0, 2)
    const edit = pasteInto(table, whole, textsOf(table, whole))
    if (edit?.kind !== 'paste') throw new Error('not a block')
    const { cells, beyond, dropped } = placeBlock(table, edit)
    expect({ beyond, dropped }).toEqual({ beyond: [], dropped: 0 })
    for (const { rowId, column, text } of cells) {
      const row = table.rows.find(({ id }) => id === rowId)
      expect(row?.kind === 'heading' ? row.text : row?.cells[column]).toBe(text)
    }
  })
})

describe('the places of a block', () => {
  const place = (values: readonly (readonly string[])[], rowId = 'r1', column = 'a', computed = false) =>
    placeBlock(smallTable(computed), { kind: 'paste', rowId, column, values })

  test('rows of cells pass over headings and go on past the end', () => {
    const { cells, beyond } = place([
      ['1', 'p'],
      ['2', 'q'],
      ['3', 'r'],
      ['4', 's'],
    ])
    expect(cells.map(({ rowId }) => rowId)).toEqual(['r1', 'r1', 'r2', 'r2', 'r3', 'r3'])
    expect(beyond).toEqual([{ a: '4', b: 's' }])
  })

  test('a line of one text becomes the text of the heading that it meets', () => {
    const { cells } = place([
      ['1', 'p'],
      ['2', 'q'],
      ['Nhóm mới', ''],
      ['3', 'r'],
    ])
    expect(cells).toContainEqual({ rowId: 'h2', column: '', text: 'Nhóm mới' })
    expect(cells).toContainEqual({ rowId: 'r3', column: 'b', text: 'r' })
  })

  test('what is computed and what is past the last column is left out and counted', () => {
    expect(place([['1', 'p', 'q', 'quá']], 'r1', 'a', true)).toEqual({
      cells: [
        { rowId: 'r1', column: 'b', text: 'p' },
        { rowId: 'r1', column: 'c', text: 'q' },
      ],
      beyond: [],
      dropped: 2,
    })
  })

  test('no text of a block is lost or doubled', () => {
    const block = fc.integer({ min: 1, max: 3 }).chain(width =>
      fc.array(fc.array(fc.constantFrom('', 'k', 'l'), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
    )
    fc.assert(
      fc.property(
        block,
        fc.constantFrom('h1', 'r1', 'r3', ''),
        fc.constantFrom('a', 'b', 'c'),
        (values, rowId, column) => {
          const { cells, beyond, dropped } = place(values, rowId, column)
          const placed = [...cells.map(({ text }) => text), ...beyond.flatMap(row => Object.values(row))]
          const filled = values.flat().filter(text => text !== '').length
          expect(placed.filter(text => text !== '').length + dropped).toBe(filled)
          const names = cells.map(cell => `${cell.rowId}:${cell.column}`)
          expect(new Set(names).size).toBe(names.length)
        },
      ),
    )
  })
})

test('rows are moved past the row beside them until the table ends', () => {
  expect(moveByOne(table, range(2, 2, 0, 2), -1)).toEqual({ kind: 'move', ids: ['r2'], before: 'r1' })
  expect(moveByOne(table, range(2, 2, 0, 2), 1)).toEqual({ kind: 'move', ids: ['r2'], before: 'r3' })
  expect(moveByOne(table, range(3, 3, 0, 2), 1)).toEqual({ kind: 'move', ids: ['h2'], before: null })
  expect(moveByOne(table, range(0, 1, 0, 2), -1)).toBeNull()
})
