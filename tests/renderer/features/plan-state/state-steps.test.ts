import { expect, test } from 'vitest'
import { stepsFrom, stepsOf } from '../../../../renderer/features/plan-state/state-steps.ts'
import { planStates } from '../../../../shared/plans/plan.ts'
import { canMove } from '../../../../shared/plans/plan-states.ts'

test('every step that a plan may take has its button, and no other', () => {
  for (const from of planStates)
    expect(stepsFrom[from].map(({ to }) => to).toSorted()).toEqual(
      planStates.filter(to => canMove(from, to)).toSorted(),
    )
})

test('only the way back asks for a reason, as the program demands one for it', () => {
  const steps = planStates.flatMap(from => stepsFrom[from])
  expect(steps.filter(({ whyRequired }) => whyRequired).map(({ to }) => to)).toEqual(['draft'])
  expect(steps.filter(({ forward }) => !forward).map(({ to }) => to)).toEqual(['draft'])
})

test('a report has its own name in every step, and is not closed', () => {
  const report = { about: 'p', period: '2026-02', addressees: [] }
  for (const state of planStates) {
    expect(stepsOf({ state })).toEqual(stepsFrom[state])
    for (const step of stepsOf({ state, report })) {
      expect(`${step.title} ${step.effect}`.toLocaleLowerCase('vi')).not.toContain('kế hoạch')
      expect(step.to).not.toBe('closed')
    }
  }
})
