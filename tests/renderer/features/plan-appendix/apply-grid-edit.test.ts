import { describe, expect, test } from 'vitest'
import {
  applyGridEdit,
  textsPastLastColumn,
} from '../../../../renderer/features/plan-appendix/apply-grid-edit.ts'
import { gridRow } from '../../../../renderer/features/plan-appendix/grid-rows.ts'
import type { GridEdit, GridTable } from '../../../../renderer/grid/grid-model.ts'
import type { Appendix } from '../../../../shared/plans/appendix.ts'
import { numberItems } from '../../../../shared/plans/appendix-numbering.ts'
import { sampleTaskAppendix } from '../../../support/samples.ts'

function shownOf(appendix: Appendix, ids?: readonly string[]): GridTable {
  const numbers = numberItems(appendix)
  return {
    rows: appendix.items
      .map((item, index) => gridRow(item, numbers[index]))
      .filter(({ id }) => ids === undefined || ids.includes(id)),
    columns: appendix.columns.map(({ field, label }) => ({
      key: field,
      label,
      width: 100,
      readOnly: field === 'ordinal',
    })),
  }
}

function edited(edit: GridEdit, ids?: readonly string[]): Appendix {
  let made = 0
  const context = { newId: () => `new${++made}`, year: 2026 }
  return applyGridEdit(sampleTaskAppendix, edit, shownOf(sampleTaskAppendix, ids), context)
}
const idsOf = ({ items }: Appendix) => items.map(({ id }) => id)
const cellsOf = ({ items }: Appendix, id: string) => {
  const item = items.find(one => one.id === id)
  return item?.kind === 'row' ? item.cells : undefined
}

describe('typing', () => {
  test('changes a cell, and reads a schedule anew', () => {
    const after = edited({
      kind: 'cells',
      cells: [{ rowId: 'r1', column: 'schedule', text: 'Tháng 3/2026' }],
    })
    const row = after.items[1]
    expect(row?.kind === 'row' && row.schedule).toMatchObject({ kind: 'range', end: '2026-03-31' })
    expect(after.items[2]).toBe(sampleTaskAppendix.items[2])
  })

  test('changes the title of a heading', () => {
    const after = edited({ kind: 'cells', cells: [{ rowId: 'g1', column: '', text: 'Hạ tầng số' }] })
    expect(after.items[0]).toMatchObject({ kind: 'group', title: 'Hạ tầng số' })
  })
})

describe('pasting', () => {
  const block = (rowId: string, values: readonly (readonly string[])[]): GridEdit => ({
    kind: 'paste',
    rowId,
    column: 'name',
    values,
  })

  test('passes over headings, and adds rows past the last', () => {
    const after = edited(
      block('r2', [
        ['Việc một', 'Phòng A'],
        ['Việc hai', 'Phòng B'],
        ['Việc ba', 'Phòng C'],
      ]),
    )
    expect(idsOf(after)).toEqual(['g1', 'r1', 'r2', 'g2', 'r3', 'new1'])
    expect(['r2', 'r3', 'new1'].map(id => cellsOf(after, id)?.name)).toEqual([
      'Việc một',
      'Việc hai',
      'Việc ba',
    ])
    expect(cellsOf(after, 'new1')).toEqual({ name: 'Việc ba', lead: 'Phòng C' })
    expect(after.items[3]).toBe(sampleTaskAppendix.items[3])
  })

  test('reaches only rows that are shown; new ones follow the last of them', () => {
    const after = edited(block('r1', [['Việc một'], ['Việc hai']]), ['g1', 'r1'])
    expect(idsOf(after)).toEqual(['g1', 'r1', 'new1', 'r2', 'g2', 'r3'])
    expect(cellsOf(after, 'r2')).toBe(cellsOf(sampleTaskAppendix, 'r2'))
  })

  test('fills an appendix without rows', () => {
    const empty = { ...sampleTaskAppendix, items: [] }
    let made = 0
    const after = applyGridEdit(
      empty,
      { kind: 'paste', rowId: '', column: 'ordinal', values: [['1', 'Việc một', 'Phòng A']] },
      shownOf(empty),
      { newId: () => `new${++made}`, year: 2026 },
    )
    expect(after.items).toEqual([{ id: 'new1', kind: 'row', cells: { name: 'Việc một', lead: 'Phòng A' } }])
  })

  test('says how many texts found no column', () => {
    const wide: GridEdit = {
      kind: 'paste',
      rowId: 'r1',
      column: 'deliverable',
      values: [
        ['a', 'b', ''],
        ['c', '', 'd'],
      ],
    }
    expect(textsPastLastColumn(shownOf(sampleTaskAppendix), wide)).toBe(2)
  })
})

test('rows are put in, copied, moved and taken away', () => {
  expect(idsOf(edited({ kind: 'insert', beside: 'r1', where: 'after', count: 2 }))).toEqual([
    'g1',
    'r1',
    'new1',
    'new2',
    'r2',
    'g2',
    'r3',
  ])
  expect(idsOf(edited({ kind: 'duplicate', ids: ['r1', 'r2'] }))).toEqual([
    'g1',
    'r1',
    'r2',
    'new1',
    'new2',
    'g2',
    'r3',
  ])
  expect(idsOf(edited({ kind: 'move', ids: ['r1'], before: null }))).toEqual(['g1', 'r2', 'g2', 'r3', 'r1'])
  expect(idsOf(edited({ kind: 'remove', ids: ['g2', 'r3'] }))).toEqual(['g1', 'r1', 'r2'])
})

test('an item that stays the same is the same row of the grid', () => {
  const before = shownOf(sampleTaskAppendix)
  const after = shownOf(
    edited({ kind: 'cells', cells: [{ rowId: 'r2', column: 'name', text: 'Việc khác' }] }),
  )
  expect(after.rows.map((row, index) => row === before.rows[index])).toEqual([true, true, false, true, true])
})

test('a row whose number changes is another row of the grid', () => {
  const item = sampleTaskAppendix.items[1]
  if (item === undefined) throw new Error('the sample has rows')
  expect(gridRow(item, '1')).toBe(gridRow(item, '1'))
  expect(gridRow(item, '2')).toMatchObject({ cells: { ordinal: '2' } })
})
