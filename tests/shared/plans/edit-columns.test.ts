import { describe, expect, it } from 'vitest'
import { type Appendix, printedColumns } from '../../../shared/plans/appendix.ts'
import type { AppendixForm } from '../../../shared/plans/appendix-form.ts'
import {
  addColumn,
  applyForm,
  freeCustomField,
  moveColumn,
  removeColumn,
  setColumn,
} from '../../../shared/plans/edit-columns.ts'
import { taskTable, wordsOf } from './appendix-edits.ts'

const fields = ({ columns }: Pick<Appendix, 'columns'>) => columns.map(({ field }) => field).join(' ')
const printed = (appendix: Appendix) => fields({ columns: printedColumns(appendix) })

describe('setColumn', () => {
  it('words, sizes and aligns one column', () => {
    const now = setColumn(taskTable, 'lead', { label: 'Chủ trì', width: 7, align: 'center' })
    expect(now.columns[2]).toEqual({ field: 'lead', label: 'Chủ trì', width: 7, align: 'center' })
    expect(now.columns[1]).toBe(taskTable.columns[1])
  })

  it('hides a column with its words and shows it again', () => {
    const hidden = setColumn(taskTable, 'lead', { hidden: true })
    expect(printed(hidden)).toBe('ordinal name schedule')
    expect(wordsOf(hidden)).toEqual(wordsOf(taskTable))
    expect(setColumn(hidden, 'lead', { hidden: false })).toEqual(taskTable)
    expect(setColumn(hidden, 'lead', { label: 'Chủ trì' }).columns[2]).toHaveProperty('hidden', true)
  })

  it('keeps one column that prints, and widths that are widths', () => {
    const hide = (appendix: Appendix, field: string) => setColumn(appendix, field, { hidden: true })
    const one = ['ordinal', 'name', 'lead'].reduce(hide, taskTable)
    expect(hide(one, 'schedule')).toBe(one)
    for (const width of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(setColumn(taskTable, 'name', { width })).toEqual(taskTable)
  })
})

describe('moveColumn', () => {
  it.each([
    ['schedule', 'name', 'ordinal schedule name lead note'],
    ['name', null, 'ordinal lead schedule note name'],
    ['name', 'name', 'ordinal name lead schedule note'],
    ['target', 'name', 'ordinal name lead schedule note'],
    ['name', 'target', 'ordinal lead schedule note name'],
  ])('moves %s before %s', (field, before, order) => {
    expect(fields(moveColumn(taskTable, field, before))).toBe(order)
  })
})

describe('adding and removing', () => {
  it('adds a column of a field once, as wide as the others on average', () => {
    const now = addColumn(taskTable, { field: 'target', label: 'Mục tiêu' }, 'lead')
    expect(fields(now)).toBe('ordinal name target lead schedule note')
    expect(now.columns[2]?.width).toBeCloseTo(9 / 5)
    expect(addColumn(now, { field: 'target', label: 'Nữa' }, null)).toBe(now)
  })

  it('finds a free field for an own column', () => {
    const first = freeCustomField(taskTable)
    expect(first).toBe('custom1')
    expect(freeCustomField(addColumn(taskTable, { field: first, label: 'A' }, null))).toBe('custom2')
  })

  it('takes words and meaning away with their column', () => {
    const [group, row] = taskTable.items
    if (group === undefined || row?.kind !== 'row') throw new Error('no row')
    const schedule = { kind: 'continuous', end: null, confidence: 'high' } as const
    const meant: Appendix = { ...taskTable, items: [group, { ...row, schedule, target: { kind: 'done' } }] }
    const now = removeColumn(meant, 'schedule')
    expect(fields(now)).toBe('ordinal name lead note')
    const { schedule: _, ...cells } = row.cells
    expect(now.items[1]).toEqual({ ...row, cells, target: { kind: 'done' } })
    expect(removeColumn(now, 'schedule')).toBe(now)
  })

  it('keeps the last column that prints', () => {
    const bare = ['ordinal', 'lead', 'schedule'].reduce(removeColumn, taskTable)
    expect(fields(bare)).toBe('name note')
    expect(removeColumn(bare, 'name')).toBe(bare)
  })
})

describe('applyForm', () => {
  const form: AppendixForm = {
    kind: 'indicators',
    columns: [
      { field: 'name', label: 'Chỉ tiêu', width: 5 },
      { field: 'target', label: 'Mục tiêu', width: 2 },
    ],
    groupNumbering: 'letter',
    subgroupNumbering: 'none',
    rowNumbering: 'continuous',
  }

  it('takes the columns and numbering of the form, and hides old columns that hold words', () => {
    const now = applyForm(taskTable, form)
    expect(now).toMatchObject({ kind: 'indicators', rowNumbering: 'continuous', title: taskTable.title })
    expect(printed(now)).toBe('name target')
    expect(fields(now)).toBe('name target lead schedule note')
    expect(now.items).toBe(taskTable.items)
  })

  it('shows them again with the old form', () => {
    expect(applyForm(applyForm(taskTable, form), taskTable)).toEqual(taskTable)
  })
})
