import { expect, it } from 'vitest'
import { insertPlan, loadPlan, updatePlan } from '../../../electron/store/plans.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { makeStore } from '../../support/make-store.ts'
import { smallPlan } from '../../support/small-plan.ts'

const now = '2026-03-02T01:00:00.000Z'
const linked = [{ text: 'UBND xã ' }, { text: 'Minh Tân', field: 'tên xã' }]
const plan: Plan = {
  ...smallPlan,
  lead: linked,
  body: [{ id: 'b1', kind: 'dash', text: linked }],
}

const wordsOf = ({ lead, body: [first] }: Plan) => [
  plainText(lead),
  first?.kind === 'dash' ? plainText(first.text) : undefined,
]

it('linked words follow the facts in what is read, at once and later', async () => {
  const { db } = await makeStore()
  await insertPlan(db, plan, now)
  expect((await loadPlan(db, plan.id))?.plan).toStrictEqual(plan)
  const letterhead = { ...plan.letterhead, communeName: 'Tân Lập' }
  const stored = await updatePlan(db, { id: plan.id, rev: 1, patch: { letterhead }, now })
  if (typeof stored === 'string') throw new Error(stored)
  expect(wordsOf(stored.plan)).toEqual(['UBND xã Tân Lập', 'UBND xã Tân Lập'])
  expect((await loadPlan(db, plan.id))?.plan).toStrictEqual(stored.plan)
})

it('an issued plan reads as it was signed', async () => {
  const { db } = await makeStore()
  const signed: Plan = {
    ...plan,
    state: 'issued',
    lead: [{ text: 'Phòng Kinh tế cũ', field: 'Phòng Kinh tế' }],
  }
  await insertPlan(db, signed, now)
  expect((await loadPlan(db, plan.id))?.plan.lead).toEqual(signed.lead)
})
