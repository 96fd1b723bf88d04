import { expect, test } from 'vitest'
import { insertHeading, turnItems } from '../../../../renderer/features/plan-appendix/change-headings.ts'
import { filledRows, missingColumns } from '../../../../renderer/features/plan-appendix/known-columns.ts'
import { newAppendix, usualTitle } from '../../../../renderer/features/plan-appendix/new-appendix.ts'
import { ownNumberChange } from '../../../../renderer/features/plan-appendix/own-number.ts'
import { appendix as schema } from '../../../../shared/plans/appendix.ts'
import { builtInForms } from '../../../../shared/plans/built-in-forms.ts'
import { sampleTaskAppendix } from '../../../support/samples.ts'

test('a heading goes above the row that was selected', () => {
  const after = insertHeading(sampleTaskAppendix, 'r2', { id: 'new', kind: 'subgroup' })
  expect(after.items.map(({ id }) => id)).toEqual(['g1', 'r1', 'new', 'r2', 'g2', 'r3'])
})

test('a row with words in several cells is not turned, and that is no step', () => {
  expect(turnItems(sampleTaskAppendix, ['r1'], 'group')).toBe(sampleTaskAppendix)
  expect(turnItems(sampleTaskAppendix, ['g1'], 'row').items[0]).toEqual({
    id: 'g1',
    kind: 'row',
    cells: { name: 'Chính quyền số' },
  })
})

test('an own number is given, taken away, and left alone', () => {
  const given = ownNumberChange(sampleTaskAppendix, 'r1', ' 5 ')
  expect(given.items[1]).toMatchObject({ number: '5' })
  expect(ownNumberChange(given, 'r1', '5')).toBe(given)
  expect(ownNumberChange(given, 'r1', '').items[1]).toEqual(sampleTaskAppendix.items[1])
})

test('columns that could be added, and how many rows a column has words in', () => {
  const fields = missingColumns(sampleTaskAppendix).map(({ field }) => field)
  expect(fields).toContain('authority')
  expect(fields).not.toContain('lead')
  expect(fields).not.toContain('target')
  expect(filledRows(sampleTaskAppendix, 'lead')).toBe(3)
  expect(filledRows(sampleTaskAppendix, 'note')).toBe(0)
})

test('a new appendix in each built-in form is whole', () => {
  let made = 0
  for (const { form } of builtInForms(2027)) {
    const added = newAppendix(form, usualTitle(form.kind, 2027), () => `id${++made}`)
    expect(schema.safeParse(added).success).toBe(true)
    expect(added.items).toHaveLength(1)
  }
  expect(made).toBeGreaterThan(0)
})
