import { describe, expect, it } from 'vitest'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { hasTrackedRows } from '../../../shared/tasks/has-tracked-rows.ts'

const appendix = (kind: Appendix['kind'], items: Appendix['items']): Appendix => ({
  id: 'a',
  kind,
  title: '',
  columns: [],
  groupNumbering: 'none',
  subgroupNumbering: 'none',
  rowNumbering: 'continuous',
  items,
})
const group = { id: 'g', kind: 'group', title: 'Hạ tầng số' } as const
const row = { id: 'r', kind: 'row', cells: { name: 'Rà soát' } } as const

describe('whether a plan has anything to follow', () => {
  it('has a row of tasks or of indicators', () => {
    expect(hasTrackedRows({ appendices: [appendix('tasks', [group, row])] })).toBe(true)
    expect(hasTrackedRows({ appendices: [appendix('free', []), appendix('indicators', [row])] })).toBe(true)
  })

  it('has nothing without appendices, with groups only, with tables of its own only', () => {
    expect(hasTrackedRows({ appendices: [] })).toBe(false)
    expect(hasTrackedRows({ appendices: [appendix('tasks', [group])] })).toBe(false)
    expect(hasTrackedRows({ appendices: [appendix('free', [row])] })).toBe(false)
  })
})
