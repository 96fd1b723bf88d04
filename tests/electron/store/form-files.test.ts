import { expect, test } from 'vitest'
import { formFiles, formsSent, recordFormFiles, recordForms } from '../../../electron/store/form-files.ts'
import { insertPlan } from '../../../electron/store/plans.ts'
import { inTransaction } from '../../../electron/store/transaction.ts'
import type { FormReceived, FormSent } from '../../../shared/forms/unit-rounds.ts'
import { makeStore } from '../../support/make-store.ts'
import { samplePlan } from './sample-plan.ts'

const sent = (unitKey: string, round: number): FormSent => ({
  unitKey,
  unit: unitKey.toUpperCase(),
  round,
  on: '2026-06-20',
  path: `/tmp/${unitKey}-${round}.xlsx`,
  asked: ['r1', 'r2'],
})
const received = (hash: string, unitKey: string): FormReceived => ({
  hash,
  unitKey,
  unit: unitKey.toUpperCase(),
  round: 1,
  on: '2026-06-24',
  name: `${hash}.xlsx`,
})

test('forms that were made, by plan and period', async () => {
  const { db } = await makeStore()
  for (const id of ['p1', 'p2', 'p3']) await insertPlan(db, samplePlan({ id }), '2026-01-05T02:00:00.000Z')
  await inTransaction(db, async tx => {
    await recordForms(tx, 'p2', '2026-06', [sent('b', 2)])
    await recordForms(tx, 'p1', '2026-06', [sent('a', 1), sent('b', 1)])
    await recordForms(tx, 'p1', '2026-07', [sent('a', 1)])
    await recordForms(tx, 'p3', '2026-06', [sent('c', 1)])
    await recordForms(tx, 'p3', '2026-06', [])
  })
  expect(await formsSent(db, ['p1', 'p2'], '2026-06')).toEqual([sent('a', 1), sent('b', 1), sent('b', 2)])
})

test('a file is noted once for each of its units', async () => {
  const { db } = await makeStore()
  await insertPlan(db, samplePlan({ id: 'p1' }), '2026-01-05T02:00:00.000Z')
  const note = (...files: FormReceived[]) =>
    inTransaction(db, tx => recordFormFiles(tx, 'p1', '2026-06', files))
  expect(await note(received('h', 'a'), received('h', 'b'))).toBe(2)
  expect(await note(received('h', 'a'), received('i', 'a'))).toBe(1)
  expect(await formFiles(db, ['p1'], '2026-06')).toEqual([
    received('h', 'a'),
    received('h', 'b'),
    received('i', 'a'),
  ])
  expect(await formFiles(db, ['p1'], '2026-07')).toEqual([])
})
