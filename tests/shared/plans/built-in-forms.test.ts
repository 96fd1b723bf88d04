import { expect, it } from 'vitest'
import { builtInForms } from '../../../shared/plans/built-in-forms.ts'
import { applyForm } from '../../../shared/plans/edit-columns.ts'
import { planFault } from '../../../shared/plans/plan-faults.ts'
import { fieldOf, kindOf } from '../../../shared/recognize/appendix-columns.ts'
import { smallPlan } from '../../support/small-plan.ts'
import { taskTable } from './appendix-edits.ts'

const forms = builtInForms(2027)

it('are the four that real plans have, each under a name of its own', () => {
  const columns = forms.map(({ form }) => form.columns.map(({ field }) => field).join(' '))
  expect(columns).toEqual([
    'ordinal name detail lead schedule deliverable guide monitor note',
    'ordinal name lead monitor schedule',
    'ordinal name unitOfMeasure target monitor support note',
    'ordinal name target lead',
  ])
  expect(new Set(forms.map(({ id }) => id)).size).toBe(forms.length)
  expect(new Set(forms.map(({ name }) => name)).size).toBe(forms.length)
  for (const { name, form } of forms) expect(name).toContain(`${form.columns.length} cột`)
})

it('name the year of the plan', () => {
  const labels = forms.flatMap(({ form }) => form.columns.map(({ label }) => label))
  expect(labels.filter(label => label.includes('2027'))).toHaveLength(2)
  expect(labels.join()).not.toMatch(/[{}]|202[0-6]/)
})

it.each(forms)('are sound, and read back from paper as what they are: $name', ({ form }) => {
  expect(planFault({ ...smallPlan, appendices: [applyForm(taskTable, form)] })).toBeUndefined()
  expect(form.columns.map(({ label }) => fieldOf(label))).toEqual(form.columns.map(({ field }) => field))
  expect(kindOf(form.columns)).toBe(form.kind)
})
