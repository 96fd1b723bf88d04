import { expect, it } from 'vitest'
import { insertPlan, listPlans, loadPlan } from '../../../electron/store/plans.ts'
import { inTransaction } from '../../../electron/store/transaction.ts'
import { makeStore } from '../../support/make-store.ts'
import { samplePlan } from './sample-plan.ts'

const now = '2026-03-02T01:00:00.000Z'

it('lets store functions join one transaction, which is undone whole', async () => {
  const { db } = await makeStore()
  const failed = inTransaction(db, async tx => {
    await insertPlan(tx, samplePlan(), now)
    expect((await loadPlan(tx, 'plan-1'))?.rev).toBe(1)
    await insertPlan(tx, samplePlan({ id: 'plan-2' }), now)
    throw new Error('second thoughts')
  })
  await expect(failed).rejects.toThrow('second thoughts')
  expect(await listPlans(db, { bin: false })).toEqual([])
})

it('lets reads wait for a write that is under way', async () => {
  const { db } = await makeStore()
  const write = insertPlan(db, samplePlan(), now)
  const read = loadPlan(db, 'plan-1')
  await write
  expect((await read)?.plan).toStrictEqual(samplePlan())
})
