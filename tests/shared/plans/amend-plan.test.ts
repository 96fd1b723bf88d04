import { expect, it } from 'vitest'
import { amendPlan } from '../../../shared/plans/amend-plan.ts'
import { smallPlan } from '../../support/small-plan.ts'

it('starts a draft with the whole text, without number, day and month', () => {
  const issued = { ...smallPlan, state: 'issued' as const }
  expect(amendPlan(issued, 'new')).toStrictEqual({
    ...smallPlan,
    id: 'new',
    state: 'draft',
    subject: 'Sửa đổi, bổ sung Kế hoạch chuyển đổi số trên địa bàn xã Minh Tân năm 2026',
    letterhead: { ...smallPlan.letterhead, number: '', day: null, month: null },
  })
})

it('says once what it amends, however often it is amended', () => {
  const once = amendPlan(smallPlan, 'a')
  expect(amendPlan(once, 'b').subject).toBe(once.subject)
})

it('makes the first letter small, đ too', () => {
  expect(amendPlan({ ...smallPlan, subject: 'Đổi mới' }, 'a').subject).toBe(
    'Sửa đổi, bổ sung Kế hoạch đổi mới',
  )
})
