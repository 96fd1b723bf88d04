import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Plan } from '../../../shared/plans/plan.ts'
import { refillFields } from '../../../shared/plans/refill-fields.ts'
import { plainText, unlinked } from '../../../shared/plans/rich-text.ts'
import { arbitraryPlan } from '../../electron/store/arbitrary-plan.ts'
import { smallPlan } from '../../support/small-plan.ts'

const name = { text: 'Minh Tân', field: 'tên xã' }
const year = { text: '2026', field: 'năm' }
const before = { text: '2025', field: 'năm trước' }

const linked: Plan = {
  ...smallPlan,
  lead: [{ text: 'UBND xã ' }, name, { text: ' ban hành:' }],
  closing: [
    { text: 'Kế hoạch năm ', italic: true },
    { ...year, italic: true },
  ],
  body: [
    { id: 'a', kind: 'dash', text: [{ text: 'Xã Minh Tân, xã ' }, name, { text: ' năm ' }, before] },
    { id: 'b', kind: 'dash', text: [{ text: 'Minh Tân năm 2026.' }] },
    {
      id: 't',
      kind: 'table',
      widths: [1],
      headerRows: 0,
      rows: [[{ text: [{ text: 'Đồng chí ' }, { text: 'Trần Văn Bình', field: 'người ký' }] }]],
    },
  ],
}

const renamed = (communeName: string): Plan => ({
  ...linked,
  year: 2027,
  letterhead: { ...linked.letterhead, communeName },
  signature: { ...linked.signature, name: 'Lê Thị Hoa' },
})

/** The words of the lead, the closing, the dashes and the cell. */
function wordsOf({ lead, closing, body }: Plan): readonly string[] {
  const texts = body.flatMap(block =>
    block.kind === 'table' ? block.rows.flat().map(cell => cell.text) : [block.text],
  )
  return [lead, closing, ...texts].map(plainText)
}

it('gives linked words what the facts say, and leaves all others', () => {
  expect(wordsOf(refillFields(renamed('Tân Lập')))).toEqual([
    'UBND xã Tân Lập ban hành:',
    'Kế hoạch năm 2027',
    'Xã Minh Tân, xã Tân Lập năm 2026',
    'Minh Tân năm 2026.',
    'Đồng chí Lê Thị Hoa',
  ])
})

it('keeps the link and the look', () => {
  const { closing } = refillFields(renamed('Tân Lập'))
  expect(closing[1]).toEqual({ text: '2027', field: 'năm', italic: true })
})

it('leaves a mark to fill where a fact is blank, which the fact fills again', () => {
  const blank = refillFields(renamed(''))
  expect(plainText(blank.lead)).toBe('UBND xã … ban hành:')
  const { letterhead } = linked
  expect(plainText(refillFields({ ...blank, letterhead }).lead)).toBe('UBND xã Minh Tân ban hành:')
})

it('takes the runs of one link for one, and an unknown field for words', () => {
  const lead = [
    { text: 'Minh', field: 'tên xã', bold: true as const },
    { text: ' Tân', field: 'tên xã' },
    { text: '?', field: 'trường lạ' },
  ]
  expect(refillFields({ ...linked, lead }).lead).toBe(lead)
  expect(refillFields({ ...renamed('Tân Lập'), lead }).lead).toEqual([
    { text: 'Tân Lập', field: 'tên xã', bold: true },
    { text: '?', field: 'trường lạ' },
  ])
})

it('gives the very same plan when there is nothing to change', () => {
  expect(refillFields(linked)).toBe(linked)
  const again = refillFields(renamed('Tân Lập'))
  expect(refillFields(again)).toBe(again)
  expect(again.body[1]).toBe(linked.body[1])
})

it('changes nothing but linked words, whatever the facts become', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryPlan, (plan, other) => {
      const { letterhead, year, signature } = other
      const changed = refillFields({ ...plan, letterhead, year, signature })
      expect(refillFields(changed)).toBe(changed)
      const back = refillFields({
        ...changed,
        letterhead: plan.letterhead,
        year: plan.year,
        signature: plan.signature,
      })
      expect(wordsOf(back)).toEqual(wordsOf(plan))
      const own = (one: Plan) =>
        one.lead.filter(run => run.field === undefined && run.text !== '').map(unlinked)
      expect(own(changed)).toEqual(own(plan))
    }),
  )
})
