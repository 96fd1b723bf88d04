import { expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import { answered } from '../../support/answer-of.ts'
import { formsPlan } from '../../support/forms-plan.ts'
import { makeBackend } from '../../support/make-backend.ts'

test("forms made after the plan's reporting day ask for no day that is past", async () => {
  let today = '2025-06-10'
  const { client, close, folder, store } = await makeBackend({ today: () => today })
  try {
    const { id: planId } = await insertPlan(store.db, formsPlan(1, 1), '2025-01-05T02:00:00.000Z')
    const duty = { id: 'm', title: 'Báo cáo tháng', every: 'month', day: 20, before: true } as const
    const duties = [{ ...duty, from: 'Các đơn vị', to: 'UBND xã' }]
    await answered(client.call('calendar.save', { planId, duties }))
    const returnBy = async (asked: string | null) => {
      const request = { planId, period: '2025-06', units: null, returnBy: asked, folder, overwrite: false }
      return (await answered(client.call('forms.make', request))).returnBy
    }
    expect(await returnBy(null)).toBe('2025-06-19')
    today = '2025-06-22'
    expect(await returnBy(null)).toBeNull()
    expect(await returnBy('2025-06-25')).toBe('2025-06-25')
  } finally {
    await close()
  }
})
