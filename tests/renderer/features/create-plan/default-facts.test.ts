import { expect, test } from 'vitest'
import { defaultFacts, defaultYear } from '../../../../renderer/features/create-plan/default-facts.ts'
import { factsProblems } from '../../../../renderer/features/create-plan/facts-problems.ts'
import { templateFacts } from '../../../../shared/plans/template.ts'
import { defaultSettings } from '../../../../shared/settings/settings.ts'

test.each([
  ['2026-09-30', 2026],
  ['2026-10-01', 2027],
  ['2026-12-31', 2027],
  ['2027-01-01', 2027],
])('on %s a new plan is for %i', (today, year) => {
  expect(defaultYear(today)).toBe(year)
})

test('a new plan starts from the commune of the settings', () => {
  const settings = { ...defaultSettings, communeName: 'Minh Tân', signerName: 'Trần Văn An' }
  const facts = defaultFacts(settings, '2026-05-01')
  expect(templateFacts.parse(facts)).toEqual(facts)
  expect(facts).toMatchObject({ communeName: 'Minh Tân', signerName: 'Trần Văn An', year: 2026 })
})

test('a name and a year of four digits are all that is needed', () => {
  expect(factsProblems({ communeName: 'Minh Tân', year: '2027' })).toEqual({})
  expect(Object.keys(factsProblems({ communeName: '  ', year: '27' }))).toEqual(['communeName', 'year'])
  expect(Object.keys(factsProblems({ communeName: 'Minh Tân', year: '1999' }))).toEqual(['year'])
  expect(Object.keys(factsProblems({ communeName: 'Minh Tân', year: '2027.5' }))).toEqual(['year'])
})
