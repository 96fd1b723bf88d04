import { expect, test } from 'vitest'
import { countChoices } from '../../../../renderer/features/tracking-table/filter-counts.ts'
import { groupedItems } from '../../../../renderer/features/tracking-table/list-items.ts'
import { keyAction } from '../../../../renderer/features/tracking-table/list-keys.ts'
import {
  extendToRow,
  goToRow,
  noSelection,
  rowFrom,
  targetRows,
  toggleRow,
} from '../../../../renderer/features/tracking-table/row-selection.ts'
import { wishedFilter } from '../../../../renderer/features/tracking-table/wished-filter.ts'
import { periodChoices } from '../../../../renderer/tracking/period-choices.ts'
import { prepareRows } from '../../../../shared/tasks/filter-tracked.ts'
import { trackedRows } from '../../../support/tracked-rows.ts'

const ids = ['a', 'b', 'c', 'd']

test('rows stand under their headings with how many of them are shown', () => {
  const rows = trackedRows()
  const shown = rows.filter(({ rowId }) => rowId !== 'r3')
  const items = groupedItems(shown, rows, id => (id === 'a2' ? 'Danh mục chỉ tiêu' : ''))
  expect(
    items.map(item =>
      item.kind === 'row' ? item.id : `${item.kind} ${item.title} ${item.shown}/${item.total}`,
    ),
  ).toEqual([
    'group CHÍNH QUYỀN SỐ 2/2',
    'r1',
    'r2',
    'group XÃ HỘI SỐ 1/2',
    'subgroup Kỹ năng số 1/1',
    'r4',
    'group Danh mục chỉ tiêu 1/1',
    'i1',
  ])
})

test('the keyboard goes through the rows and stops at both ends', () => {
  expect(rowFrom(ids, 'b', 1)).toBe('c')
  expect(rowFrom(ids, 'b', -10)).toBe('a')
  expect(rowFrom(ids, null, 1)).toBe('a')
  expect(rowFrom(ids, 'gone', -1)).toBe('d')
  expect(rowFrom(ids, null, Number.POSITIVE_INFINITY)).toBe('d')
  expect(rowFrom(ids, null, Number.NEGATIVE_INFINITY)).toBe('a')
  expect(rowFrom([], null, 1)).toBeUndefined()
})

test('a stretch grows and shrinks from where it began', () => {
  const three = extendToRow(ids, goToRow('b'), 'd')
  expect([...three.chosen]).toEqual(['b', 'c', 'd'])
  expect([...extendToRow(ids, three, 'a').chosen]).toEqual(['a', 'b'])
})

test('an update is for the chosen rows that are shown, else for the row the keyboard is on', () => {
  const chosen = toggleRow(toggleRow(noSelection, 'c'), 'a')
  expect(targetRows(ids, chosen)).toEqual(['a', 'c'])
  expect(targetRows(['c', 'd'], chosen)).toEqual(['c'])
  expect(targetRows(ids, goToRow('b'))).toEqual(['b'])
  expect(targetRows(['a'], goToRow('b'))).toEqual([])
  expect(targetRows(ids, toggleRow(chosen, 'c'))).toEqual(['a'])
})

test('keys of the list, and what is left of them where nothing may be entered', () => {
  const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
  const press = (key: string, held = {}, readOnly = false) => keyAction({ ...none, key, ...held }, readOnly)
  expect(press('2')).toEqual({ kind: 'status', status: 'ongoing' })
  expect(press('6')).toBeUndefined()
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'move', by: 1, extend: true })
  expect(press('a', { ctrlKey: true })).toEqual({ kind: 'all' })
  expect(press('2', { altKey: true })).toBeUndefined()
  expect(press('Enter', {}, true)).toEqual({ kind: 'history' })
  expect(press('2', {}, true)).toBeUndefined()
  expect(press('ArrowDown', { shiftKey: true }, true)).toEqual({ kind: 'move', by: 1, extend: false })
})

test('choices say how many rows they have', () => {
  const context = { today: '2026-03-10', period: '2026-03', answered: new Set(['r1']) }
  const counts = countChoices(prepareRows(trackedRows()), context)
  expect(Object.fromEntries(counts.marks)).toEqual({ overdue: 1, notStarted: 3, notReported: 1 })
  expect(counts.units.map(({ name, count }) => [name, count])).toEqual([
    ['Công an xã', 1],
    ['Phòng Kinh tế', 2],
    ['VP HĐND-UBND', 2],
  ])
  expect(counts.kinds).toEqual({ any: 5, tasks: 4, indicators: 1 })
  expect(counts.deadlines).toEqual({ any: 5, overdue: 1, '7': 1, '15': 1, '30': 1 })
  expect(counts.groups).toEqual([
    { title: 'CHÍNH QUYỀN SỐ', count: 2 },
    { title: 'XÃ HỘI SỐ', count: 2 },
    { title: '', count: 1 },
  ])
  expect(counts.unanswered).toBe(4)
})

test('an address asks for a row, a unit in any spelling, a status', () => {
  expect(wishedFilter({})).toBeUndefined()
  expect(wishedFilter({ row: 'r1' })).toMatchObject({ unit: '', marks: [] })
  expect(wishedFilter({ unit: 'VP HĐND-UBND' })?.unit).toBe(
    wishedFilter({ unit: 'Văn phòng HĐND và UBND xã' })?.unit,
  )
  expect(wishedFilter({ status: 'overdue' })?.marks).toEqual(['overdue'])
  expect(wishedFilter({ status: 'strange' })).toBeUndefined()
})

test('periods to choose from have begun, and the running month is among them', () => {
  expect(periodChoices(2026, '2026-03-10')).toEqual([
    '2026-03',
    '2026-02',
    '2026-01',
    '2026-Q1',
    '2026-H1',
    '2026-9M',
    '2026',
  ])
  expect(periodChoices(2026, '2027-01-05').slice(0, 2)).toEqual(['2027-01', '2026-12'])
})
