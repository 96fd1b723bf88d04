import { describe, expect, it } from 'vitest'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import type { TemplateFacts } from '../../../shared/plans/template.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { fieldFacts } from '../../../shared/plans/template-fields.ts'
import {
  ownTemplate,
  planFromTemplate,
  summariseOwnTemplate,
  templateFromPlan,
} from '../../../shared/plans/template-from-plan.ts'
import { parseSchedule } from '../../../shared/tasks/parse-schedule.ts'
import { sampleFacts, samplePlan } from '../../support/samples.ts'
import { smallPlan } from '../../support/small-plan.ts'

const other: TemplateFacts = {
  unitKind: 'phường',
  communeName: 'Tân Lập',
  provinceKind: 'thành phố',
  provinceName: 'Sông Hàn',
  year: 2027,
  signerName: 'Lê Thị Hoa',
}

/** A plan without what a new one never has. */
const asDraft = (plan: Plan): Plan => ({
  ...plan,
  id: 'new',
  state: 'draft',
  letterhead: { ...plan.letterhead, number: '', day: null, month: null },
})

/** All of a plan's words in one string. */
const wordsOf = (plan: Plan) => JSON.stringify({ ...plan, id: '' })

describe('templateFromPlan and planFromTemplate', () => {
  const built = templates.map(template => instantiateTemplate(template, sampleFacts, template.id))
  it.each([samplePlan, smallPlan, ...built].map(plan => [plan.id, plan] as const))(
    'give %s back with the same facts, its tables, numbers and meanings too',
    (_id, plan) => {
      const template = templateFromPlan(plan)
      expect(ownTemplate.shape.plan.parse(template)).toStrictEqual(template)
      expect(planFromTemplate(template, fieldFacts(plan), 'new')).toStrictEqual(asDraft(plan))
    },
  )

  it('leave nothing of the old commune, its province, signer or year in a new plan', () => {
    const plan: Plan = {
      ...samplePlan,
      subject: 'Chuyển đổi số trên địa bàn xã Bình Minh năm 2026',
      lead: [
        { text: 'Xã Bình Minh và ỦY BAN NHÂN DÂN XÃ BÌNH MINH, Trường Tiểu học Bình Minh, tỉnh An Hòa.' },
      ],
      closing: [{ text: 'Giao đồng chí Nguyễn Văn Bình theo dõi đến hết ngày 31/12/2026' }],
    }
    const made = planFromTemplate(templateFromPlan(plan), other, 'new')
    expect(made.subject).toBe('Chuyển đổi số trên địa bàn phường Tân Lập năm 2027')
    expect(plainText(made.lead)).toBe(
      'Phường Tân Lập và ỦY BAN NHÂN DÂN PHƯỜNG TÂN LẬP, Trường Tiểu học Tân Lập, thành phố Sông Hàn.',
    )
    expect(plainText(made.closing)).toBe('Giao đồng chí Lê Thị Hoa theo dõi đến hết ngày 31/12/2027')
    expect(made.letterhead).toEqual({
      ...samplePlan.letterhead,
      unitKind: 'phường',
      communeName: 'Tân Lập',
      provinceKind: 'thành phố',
      provinceName: 'Sông Hàn',
      place: 'Tân Lập',
      year: 2027,
    })
    expect(made.signature).toEqual({ ...samplePlan.signature, name: 'Lê Thị Hoa' })
    expect(made.year).toBe(2027)
    expect(wordsOf(made)).not.toMatch(/Bình Minh|An Hòa|Nguyễn Văn Bình|BÌNH MINH/)
  })

  it('keep linked words linked, and change the kind before a linked name', () => {
    const name = { text: 'Bình Minh', field: 'tên xã' }
    const plan: Plan = {
      ...samplePlan,
      lead: [{ text: 'Trên địa bàn xã ' }, name, { text: ', tỉnh ' }, { text: 'An Hòa', field: 'tên tỉnh' }],
      closing: [{ text: 'từng ' }, { text: 'thôn', field: 'thôn' }, { text: ' của xã Bình Minh' }],
    }
    const template = templateFromPlan(plan)
    expect(plainText(template.lead)).toBe('Trên địa bàn {loại đơn vị} {tên xã}, {loại tỉnh} {tên tỉnh}')
    expect(planFromTemplate(template, fieldFacts(plan), 'new')).toStrictEqual(asDraft({ ...plan, id: 'new' }))
    const made = planFromTemplate(template, other, 'new')
    expect(made.lead).toEqual([
      { text: 'Trên địa bàn phường ' },
      { ...name, text: 'Tân Lập' },
      { text: ', thành phố ' },
      { text: 'Sông Hàn', field: 'tên tỉnh' },
    ])
    expect(plainText(made.closing)).toBe('từng tổ dân phố của phường Tân Lập')
    expect(made.closing[1]?.field).toBe('thôn')
  })

  it('keep the dates of bases, which were issued once', () => {
    const { bases } = planFromTemplate(templateFromPlan(samplePlan), other, 'new')
    expect(bases.map(({ text }) => text)).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
      'Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân thành phố Sông Hàn',
    ])
  })

  it('clear number and date and start from a draft', () => {
    const { letterhead, state } = templateFromPlan({ ...smallPlan, state: 'issued' })
    expect([letterhead.number, letterhead.day, letterhead.month, state]).toEqual(['', null, null, 'draft'])
  })

  it('move what a schedule means to the new year', () => {
    const [appendix] = samplePlan.appendices
    if (appendix === undefined) throw new Error('no appendix')
    const schedule = parseSchedule('Quý II/2026', { year: 2026 })
    if (schedule === undefined) throw new Error('not understood')
    const items = appendix.items.map(item => (item.id === 'r1' ? { ...item, schedule } : item))
    const plan = { ...samplePlan, appendices: [{ ...appendix, items }] }
    const template = templateFromPlan(plan)
    const row = (made: Plan) => made.appendices[0]?.items.find(({ id }) => id === 'r1')
    expect(row(planFromTemplate(template, fieldFacts(plan), 'new'))).toMatchObject({ schedule })
    expect(row(planFromTemplate(template, other, 'new'))).toMatchObject({
      cells: { schedule: 'Quý II/2027' },
      schedule: { due: '2027-06-30' },
    })
  })

  it('take no common word for a name of one syllable', () => {
    const plan: Plan = {
      ...samplePlan,
      letterhead: { ...samplePlan.letterhead, communeName: 'Tân' },
      subject: 'Đổi mới thôn Tân Lập, xã Tân',
      signature: { ...samplePlan.signature, name: '' },
    }
    expect(templateFromPlan(plan).subject).toBe('Đổi mới thôn Tân Lập, {loại đơn vị} {tên xã}')
    expect(planFromTemplate(templateFromPlan(plan), { ...other, signerName: '' }, 'new').signature.name).toBe(
      '',
    )
  })
})

it('an own template is listed with the titles of its appendices', () => {
  const template = { id: 't1', title: 'Mẫu xã', description: 'Lưu', plan: templateFromPlan(samplePlan) }
  expect(summariseOwnTemplate(template)).toEqual({
    id: 't1',
    title: 'Mẫu xã',
    description: 'Lưu',
    appendices: ['Danh mục nhiệm vụ chuyển đổi số'],
    own: true,
  })
})
