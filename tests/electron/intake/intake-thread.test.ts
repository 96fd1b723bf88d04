import { expect, test } from 'vitest'
import { documentsThread } from '../../../electron/documents/documents-thread.ts'
import { renderForm } from '../../../electron/documents/xlsx/progress-form.ts'
import { intakeThread } from '../../../electron/intake/intake-thread.ts'
import { readForm } from '../../../electron/intake/read-progress-form.ts'
import { composeForm } from '../../../shared/forms/compose-form.ts'
import { trackPlan } from '../../../shared/tasks/track-plan.ts'
import { formsPlan, unitName } from '../../support/forms-plan.ts'

const plan = formsPlan(1, 4)
const form = composeForm(plan, trackPlan(plan, [], '2025-03-03'), {
  unit: unitName(0),
  period: '2025-02',
  round: 1,
  today: '2025-03-03',
  returnBy: null,
})

test('a form is made and read in threads as it is here', async () => {
  const bytes = await documentsThread.call('renderForm', form)
  expect(bytes).toEqual(await renderForm(form))
  const reading = await intakeThread.call('readForm', { name: 'phieu.xlsx', bytes })
  expect(reading).toEqual(await readForm('phieu.xlsx', bytes))
  expect(reading.rows.length).toBeGreaterThan(0)
})

test('what a person must be told crosses as such, and the thread goes on', async () => {
  const empty = { name: 'rỗng.xlsx', bytes: new Uint8Array() }
  await expect(intakeThread.call('readForm', empty)).rejects.toMatchObject({
    error: { code: 'invalid', what: 'emptyFile', detail: 'rỗng.xlsx' },
  })
  await expect(documentsThread.call('renderForm', { ...form, sheets: [] })).rejects.toThrow(
    'a form needs a row',
  )
  expect(await documentsThread.call('renderForm', form)).toEqual(await renderForm(form))
})
