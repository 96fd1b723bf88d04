import { expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import { makeBackend } from '../../support/make-backend.ts'
import { samplePlan } from '../../support/samples.ts'

test('finds rows and text of plans without regard to accents', async () => {
  const made = await makeBackend()
  await insertPlan(made.store.db, samplePlan, '2026-03-10T02:00:00.000Z')
  const answer = await made.client.call('search.find', { words: 'ho tich' })
  expect(answer.ok && answer.value).toContainEqual(
    expect.objectContaining({
      planId: samplePlan.id,
      kind: 'row',
      id: 'r1',
      planSubject: samplePlan.subject,
    }),
  )
  expect(await made.client.call('search.find', { words: '  ' })).toEqual({ ok: true, value: [] })
  await made.close()
})
