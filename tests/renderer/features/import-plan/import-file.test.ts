import { afterEach, beforeEach, expect, test } from 'vitest'
import { importFile } from '../../../../renderer/features/import-plan/import-file.ts'
import type { Plan } from '../../../../shared/plans/plan.ts'
import { writePlanFile } from '../../../../shared/plans/plan-file.ts'
import { answered } from '../../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../../support/make-backend.ts'
import { makeLog } from '../../../support/make-log.ts'
import { samplePlan } from '../../../support/samples.ts'

const plan: Plan = { ...samplePlan, state: 'issued' }
const log = makeLog(plan, { seed: 3, months: 2 })
const file = {
  name: 'Kế hoạch - tiến độ.khxa',
  base64: Buffer.from(writePlanFile(plan, { progress: log })).toString('base64'),
}

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
})
afterEach(() => made.close())
const reported = async () => {
  const counts = await Promise.all(
    ['r1', 'r2', 'r3'].map(rowId =>
      answered(made.client.call('progress.history', { planId: plan.id, rowId })),
    ),
  )
  return counts.flat().length
}

test('a plan file that the file manager opened brings its log, and asks when its plan is here', async () => {
  expect(await importFile(made.client, file)).toEqual({ kind: 'new', planId: plan.id, notes: [] })
  expect(await reported()).toBe(log.length)
  const again = await importFile(made.client, file)
  expect(again).toMatchObject({ kind: 'known', file, preview: { planId: plan.id, text: 'same', added: 0 } })
  expect(await answered(made.client.call('plans.list', { bin: false }))).toHaveLength(1)
})
