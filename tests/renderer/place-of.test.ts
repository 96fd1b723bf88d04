import { expect, test } from 'vitest'
import { placeOf } from '../../renderer/place-of.ts'
import { instantiateTemplate } from '../../shared/plans/instantiate-template.ts'
import { templates } from '../../shared/plans/template-catalogue.ts'

const [template] = templates
if (template === undefined) throw new Error('There is no built-in template.')
const plan = instantiateTemplate(
  template,
  {
    unitKind: 'xã',
    communeName: 'Minh Tân',
    provinceKind: 'tỉnh',
    provinceName: '',
    year: 2027,
    signerName: '',
  },
  'p1',
)

test('a finding leads to the tab and the place where it can be mended', () => {
  const [appendix] = plan.appendices
  const row = appendix?.items.at(-1)?.id ?? ''
  const block = plan.body[3]?.id ?? ''
  const basis = plan.bases[0]?.id ?? ''
  expect(placeOf(plan, row)).toEqual({ tab: 'appendix', place: row })
  expect(placeOf(plan, appendix?.id ?? '')).toEqual({ tab: 'appendix', place: appendix?.id })
  expect(placeOf(plan, block)).toEqual({ tab: 'text', place: block })
  expect(placeOf(plan, basis)).toEqual({ tab: 'text', place: basis })
  expect(placeOf(plan, 'body')).toEqual({ tab: 'text' })
  for (const where of ['letterhead.day', 'subject', 'recipients.archive', 'signature.name']) {
    expect(placeOf(plan, where)).toEqual({ tab: 'info' })
  }
})
