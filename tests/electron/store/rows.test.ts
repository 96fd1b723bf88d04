import { describe, expect, it } from 'vitest'
import { insertPlan, removePlan } from '../../../electron/store/plans.ts'
import { listRows, type RowFilter } from '../../../electron/store/rows.ts'
import type { Db } from '../../../electron/store/schema.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { Schedule } from '../../../shared/tasks/schedule.ts'
import { makeStore } from '../../support/make-store.ts'
import { samplePlan, sampleRow } from './sample-plan.ts'

const morning = '2026-03-02T01:00:00.000Z'
const noon = '2026-03-02T05:00:00.000Z'

const quarter = (start: string, due: string): Schedule => ({
  kind: 'range',
  start,
  end: due,
  due,
  confidence: 'high',
})
const firstQuarter = quarter('2026-01-01', '2026-03-31')
const tasks = [
  sampleRow('year', 'Cả năm', {
    schedule: { kind: 'year', start: '2026-01-01', end: '2026-12-31', due: '2026-12-31', confidence: 'low' },
  }),
  sampleRow('always', 'Thường xuyên', { schedule: { kind: 'continuous', end: null, confidence: 'high' } }),
  sampleRow('q1', 'Quý I', { schedule: firstQuarter }),
  sampleRow('day', 'Ngày Chuyển đổi số', {
    schedule: { kind: 'point', date: '2026-10-10', due: '2026-10-10', confidence: 'high' },
  }),
  sampleRow('none', 'Không ghi'),
]
const indicators: Appendix = {
  id: 'appendix-2',
  kind: 'indicators',
  title: 'Chỉ tiêu',
  columns: [{ field: 'target', label: 'Mục tiêu', width: 1 }],
  groupNumbering: 'none',
  subgroupNumbering: 'none',
  rowNumbering: 'continuous',
  items: [
    sampleRow('rate', 'Tỷ lệ hồ sơ', {
      target: { kind: 'ratio', comparator: '>=', value: 95, unit: '%' },
    }),
  ],
}

async function filled(): Promise<Db> {
  const { db } = await makeStore()
  const plan = samplePlan({ rows: tasks })
  await insertPlan(db, { ...plan, appendices: [...plan.appendices, indicators] }, morning)
  return db
}

describe('listRows', () => {
  const ids = async (db: Db, filter: RowFilter) => (await listRows(db, filter)).map(({ row }) => row.id)

  it('lists tasks by deadline, those without one last and as printed', async () => {
    expect(await ids(await filled(), { kind: 'tasks' })).toEqual(['q1', 'day', 'year', 'always', 'none'])
  })

  it('keeps indicators apart from tasks', async () => {
    const db = await filled()
    expect(await listRows(db, { kind: 'indicators' })).toStrictEqual([
      {
        planId: 'plan-1',
        appendixId: 'appendix-2',
        rev: 1,
        row: indicators.items[0],
        startDate: null,
        dueDate: null,
      },
    ])
  })

  it('asks by deadline and by plan', async () => {
    const db = await filled()
    await insertPlan(db, samplePlan({ id: 'plan-2', rows: [sampleRow('other', 'Khác')] }), morning)
    expect(await ids(db, { kind: 'tasks', dueBefore: '2026-10-10' })).toEqual(['q1'])
    expect(await ids(db, { kind: 'tasks', dueFrom: '2026-10-10' })).toEqual(['day', 'year'])
    expect(await ids(db, { kind: 'tasks', dueFrom: '2026-04-01', dueBefore: '2026-12-31' })).toEqual(['day'])
    expect(await ids(db, { kind: 'tasks', planId: 'plan-2' })).toEqual(['other'])
  })

  it('leaves out plans in the bin', async () => {
    const db = await filled()
    await removePlan(db, 'plan-1', noon)
    expect(await ids(db, { kind: 'tasks' })).toEqual([])
  })
})
