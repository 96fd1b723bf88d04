import { expect, test } from 'vitest'
import { findCells, hitFrom, replaceInCells } from '../../../../renderer/features/plan-appendix/find-cells.ts'
import { setCells } from '../../../../shared/plans/edit-appendix.ts'
import { sampleTaskAppendix } from '../../../support/samples.ts'

const { items } = sampleTaskAppendix
const fields = ['name', 'lead', 'support', 'schedule', 'deliverable']
const loose = { marks: false, capitals: false, wholeWord: false }
const order = { ids: items.map(({ id }) => id), fields }

test('finds cells and headings by words without accents, line by line', () => {
  expect(findCells(items, fields, 'ho tich', loose)).toEqual([
    { id: 'r1', field: 'name' },
    { id: 'r1', field: 'deliverable' },
  ])
  expect(findCells(items, fields, 'chinh quyen', loose)).toEqual([{ id: 'g1', field: null }])
  expect(findCells(items, fields, 'ho tich', { ...loose, marks: true })).toEqual([])
  expect(findCells(items, fields, ' ', loose)).toEqual([])
})

test('goes on from where one stands, round the ends', () => {
  const hits = findCells(items, fields, '2026', loose)
  expect(hits.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3'])
  expect(hitFrom(hits, null, order, 1)?.id).toBe('r1')
  expect(hitFrom(hits, { id: 'r1', field: 'schedule' }, order, 1)?.id).toBe('r2')
  expect(hitFrom(hits, { id: 'r1', field: 'schedule' }, order, 0)?.id).toBe('r1')
  expect(hitFrom(hits, { id: 'r3', field: 'schedule' }, order, 1)?.id).toBe('r1')
  expect(hitFrom(hits, { id: 'r1', field: 'name' }, order, -1)?.id).toBe('r3')
  expect(hitFrom([], { id: 'r1', field: 'name' }, order, 1)).toBeUndefined()
})

test('replaces the words and nothing around them', () => {
  const hits = findCells(items, fields, 'ho tich', loose)
  const after = setCells(sampleTaskAppendix, replaceInCells(items, hits, 'ho tich', loose, 'đất đai'), 2026)
  expect(after.items[1]).toMatchObject({
    cells: {
      name: 'Số hóa hồ sơ đất đai còn lưu trên giấy',
      deliverable: 'Cơ sở dữ liệu đất đai điện tử',
    },
  })
})
