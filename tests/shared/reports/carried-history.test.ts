import { expect, test } from 'vitest'
import type { FollowUp } from '../../../shared/plans/follow-up.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { carriedIssueDays, carriedReports } from '../../../shared/reports/carried-history.ts'
import { samplePlan } from '../../support/samples.ts'

const dated = (id: string, month: number, more: Partial<Plan> = {}): Plan => ({
  ...samplePlan,
  id,
  state: 'issued',
  letterhead: { ...samplePlan.letterhead, number: '1', day: 5, month },
  ...more,
})
const issued = (at: string) => ({ from: 'submitted', to: 'issued', who: '', why: '', at, files: [] }) as const
const none: FollowUp = { states: [], texts: [], forms: { sent: [], received: [] }, beside: [], progress: [] }
const about = { about: 'goc', period: '2026-01', addressees: [] }
const followUp: FollowUp = {
  ...none,
  amends: { planId: 'goc', number: 2 },
  beside: [
    { plan: dated('goc', 1, { appendices: samplePlan.appendices.slice(0, 1) }), states: [] },
    { plan: dated('sua-1', 3), amends: { planId: 'goc', number: 1 }, states: [] },
    { plan: dated('sua-3', 6), amends: { planId: 'goc', number: 3 }, states: [] },
    {
      plan: dated('bc', 2, { report: about }),
      states: [{ ...issued('2026-02-05T02:00:00.000Z'), files: [] }],
    },
  ],
}
const rowIds = (plan: Pick<Plan, 'appendices'>) =>
  plan.appendices.flatMap(({ items }) => items.filter(({ kind }) => kind === 'row').map(({ id }) => id))

test('rows are asked for since the first plan that brought them, not since a later amendment', () => {
  const days = carriedIssueDays(followUp)
  const first = new Set(rowIds({ appendices: samplePlan.appendices.slice(0, 1) }))
  expect(first.size).toBeGreaterThan(0)
  for (const id of rowIds(samplePlan)) expect(days.get(id)).toBe(first.has(id) ? '2026-01-05' : '2026-03-05')
  expect(carriedIssueDays({ ...none, beside: followUp.beside })).toEqual(new Map())
})

test('reports in a file are out since the instant at which each was issued', () => {
  expect(carriedReports(followUp)).toMatchObject([
    { report: { id: 'bc' }, issuedAt: '2026-02-05T02:00:00.000Z' },
  ])
})
