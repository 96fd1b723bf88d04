import { expect, test } from 'vitest'
import { layOutPlan } from '../../../electron/backend/pages.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { smallPlan } from '../../support/small-plan.ts'
import { paragraphsOf } from '../../support/words-of-page.ts'

const subjectOf = async (pages: ReturnType<typeof layOutPlan>) =>
  (await pages).pages
    .flatMap(paragraphsOf)
    .flatMap(one => one.lines)
    .map(line => plainText(line.runs))
    .find(text => text.startsWith('Bản'))

test('of several versions asked for at once, the first and the last are laid out', async () => {
  const version = (number: number) => layOutPlan({ ...smallPlan, id: 'versions', subject: `Bản ${number}` })
  expect(await Promise.all([1, 2, 3].map(number => subjectOf(version(number))))).toEqual([
    'Bản 1',
    'Bản 3',
    'Bản 3',
  ])
  expect(await subjectOf(version(4))).toBe('Bản 4')
})

test('plans do not wait in each other’s place', async () => {
  const plan = (id: string) => layOutPlan({ ...smallPlan, id, subject: `Bản ${id}` })
  expect(await Promise.all(['a', 'b', 'c'].map(id => subjectOf(plan(id))))).toEqual([
    'Bản a',
    'Bản b',
    'Bản c',
  ])
})
