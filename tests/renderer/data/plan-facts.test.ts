import { expect, test } from 'vitest'
import { factsOf, patchOf, withFacts } from '../../../renderer/data/plan-facts.ts'
import { planPatch } from '../../../shared/plans/api.ts'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'

const [template] = templates
if (template === undefined) throw new Error('There is no built-in template.')
const plan = instantiateTemplate(
  template,
  {
    unitKind: 'xã',
    communeName: 'Minh Tân',
    provinceKind: 'tỉnh',
    provinceName: 'An Hòa',
    year: 2027,
    signerName: 'Trần Văn An',
  },
  'p1',
)

test('a plan with its own facts put back is the same plan', () => {
  expect(withFacts(plan, factsOf(plan))).toEqual(plan)
})

test('one edited fact sends its own group and nothing else', () => {
  const facts = { ...factsOf(plan), symbol: 'KH-UBND-VX' }
  const patch = patchOf(['symbol'], withFacts(plan, facts))
  expect(patch).toEqual({ letterhead: { ...plan.letterhead, symbol: 'KH-UBND-VX' } })
  expect(planPatch.safeParse(patch).success).toBe(true)
})

test('the year of the plan and the year of signing are two facts', () => {
  const facts = { ...factsOf(plan), planYear: 2028, signYear: null }
  const edited = withFacts(plan, facts)
  expect(patchOf(['planYear', 'signYear'], edited)).toEqual({
    year: 2028,
    letterhead: { ...plan.letterhead, year: null },
  })
})

test('blank lines are not stored, and an authority is never without a line', () => {
  const facts = { ...factsOf(plan), recipients: ['Như trên', ' ', ''], authority: [' '] }
  const edited = withFacts(plan, facts)
  expect(edited.recipients.items).toEqual(['Như trên'])
  expect(edited.signature.authority).toEqual([''])
  expect(planPatch.safeParse(patchOf(['recipients', 'authority'], edited)).success).toBe(true)
})

test('addressees are a fact of a report alone', () => {
  const report = { about: 'p', period: '2026-02', addressees: ['Sở Nội vụ'] }
  const facts = { ...factsOf({ ...plan, report }), addressees: ['Sở Tài chính', ' '] }
  const edited = withFacts({ ...plan, report }, facts)
  expect(edited.report).toEqual({ ...report, addressees: ['Sở Tài chính'] })
  expect(patchOf(['addressees'], edited)).toEqual({ report: edited.report })
  expect(withFacts(plan, facts)).not.toHaveProperty('report')
  expect(patchOf(['addressees'], plan)).toEqual({})
})
