import { describe, expect, it } from 'vitest'
import { type PlanState, planStates } from '../../../shared/plans/plan.ts'
import { canMove, citePlan, isFrozen, missingForIssue } from '../../../shared/plans/plan-states.ts'
import { samplePlan } from '../../support/samples.ts'
import { smallPlan } from '../../support/small-plan.ts'

it('a plan goes from draft to its end, and back only from the signer’s desk', () => {
  const moves = planStates.flatMap(from =>
    planStates.filter(to => canMove(from, to)).map(to => [from, to] satisfies [PlanState, PlanState]),
  )
  expect(moves).toEqual([
    ['draft', 'submitted'],
    ['submitted', 'draft'],
    ['submitted', 'issued'],
    ['issued', 'closed'],
  ])
})

it('freezes what was issued', () => {
  expect(planStates.filter(isFrozen)).toEqual(['issued', 'closed'])
})

describe('missingForIssue', () => {
  it('names what is blank', () => {
    expect(missingForIssue(smallPlan)).toEqual([])
    expect(missingForIssue(samplePlan)).toEqual(['số ban hành', 'ngày ban hành', 'tháng ban hành'])
    const { letterhead } = smallPlan
    expect(missingForIssue({ ...smallPlan, letterhead: { ...letterhead, year: null } })).toEqual([
      'năm ban hành',
    ])
  })

  it('takes no day that no calendar has', () => {
    const letterhead = { ...smallPlan.letterhead, day: 30, month: 2 }
    expect(missingForIssue({ ...smallPlan, letterhead })).toEqual(['ngày ban hành có trong lịch'])
  })
})

it('cites a plan as far as it is known', () => {
  expect(citePlan(smallPlan)).toBe('Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026')
  expect(citePlan(samplePlan)).toBe('Kế hoạch')
})
