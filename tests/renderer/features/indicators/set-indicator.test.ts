import { expect, test } from 'vitest'
import {
  answeringField,
  setDirection,
  setServing,
  writeCell,
} from '../../../../renderer/features/indicators/set-indicator.ts'
import type { Appendix, RowItem } from '../../../../shared/plans/appendix.ts'

const appendix: Appendix = {
  id: 'p',
  kind: 'indicators',
  title: '',
  columns: [
    { field: 'name', label: 'Chỉ tiêu', width: 3 },
    { field: 'monitor', label: 'Đơn vị theo dõi', width: 1 },
  ],
  groupNumbering: 'none',
  subgroupNumbering: 'none',
  rowNumbering: 'continuous',
  items: [{ id: 'r', kind: 'row', cells: { name: 'Tỷ lệ hồ sơ trực tuyến' } }],
}
const rowOf = ({ items }: Appendix) => items.find((item): item is RowItem => item.kind === 'row')

test('last year’s figure gets a column that does not print, once', () => {
  const first = writeCell(appendix, 'r', { field: 'baseline', text: ' 60% ' }, 2026)
  expect(first.columns.at(-1)).toMatchObject({ field: 'baseline', hidden: true })
  expect(rowOf(first)?.cells.baseline).toBe('60%')
  const second = writeCell(first, 'r', { field: 'baseline', text: '65%' }, 2026)
  expect(second.columns).toEqual(first.columns)
  expect(writeCell(appendix, 'r', { field: 'baseline', text: ' ' }, 2026)).toBe(appendix)
})

test('the unit that answers stands with who monitors where a form has no leads', () => {
  expect(answeringField(appendix)).toBe('monitor')
  expect(answeringField(writeCell(appendix, 'r', { field: 'lead', text: 'Phòng Kinh tế' }, 2026))).toBe(
    'lead',
  )
  expect(answeringField({ columns: [] })).toBe('lead')
})

test('direction and serving tasks are kept beside each other', () => {
  const less = setDirection(appendix, 'r', 'less')
  const tied = setServing(setServing(setServing(less, 'r', 't1', true), 'r', 't2', true), 'r', 't1', true)
  expect(rowOf(tied)?.indicator).toEqual({ direction: 'less', tasks: ['t2', 't1'] })
  expect(rowOf(setServing(tied, 'r', 't2', false))?.indicator).toEqual({ direction: 'less', tasks: ['t1'] })
  expect(setDirection(appendix, 'gone', 'more')).toBe(appendix)
})
