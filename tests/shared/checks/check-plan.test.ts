import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../../shared/checks/check-plan.ts'
import { finding } from '../../../shared/documents/api.ts'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { findTemplate } from '../../../shared/plans/template-catalogue.ts'

function madeFrom(id: string): Plan {
  const template = findTemplate(id)
  if (template === undefined) throw new Error(`no template ${id}`)
  return instantiateTemplate(template, template.defaults, 'k')
}
const sound = madeFrom('muc-dich-noi-dung')
const withTwo = madeFrom('muc-tieu-truoc')

const found = (plan: Plan) => checkPlan(plan).map(({ rule, severity, where }) => [rule, severity, where])
const letterhead = (change: Partial<Plan['letterhead']>) => ({
  ...sound,
  letterhead: { ...sound.letterhead, ...change },
})
const bases = (...texts: readonly string[]) => ({
  ...sound,
  bases: texts.map((text, index) => ({ id: `c${index + 1}`, text })),
})
const paragraph = (id: string, text: string) => ({ id, kind: 'paragraph' as const, text: [{ text }] })
const section = (id: string, text: string) => ({ id, kind: 'section' as const, text: [{ text }] })

describe('a plan that may be printed', () => {
  it.each([
    ['a draft without number and date', sound],
    ['two appendices', withTwo],
    ['a 29 February of a leap year', letterhead({ day: 29, month: 2, year: 2028 })],
    ['a 29 February of no year yet', letterhead({ day: 29, month: 2, year: null })],
    ['a day without a month', letterhead({ day: 31, month: null })],
    ['a place of signing with its kind', letterhead({ place: `Xã ${sound.letterhead.communeName}` })],
    ['no province', letterhead({ provinceName: '' })],
    [
      'a deputy by order',
      { ...sound, signature: { authority: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], name: 'A' } },
    ],
    ['an archive of the registry alone', { ...sound, recipients: { ...sound.recipients, archive: 'VT' } }],
    [
      'an archive with copies in brackets',
      { ...sound, recipients: { ...sound.recipients, archive: 'VT (VHXH)' } },
    ],
    [
      'bases in a section',
      { ...sound, bases: [], body: [section('s', 'CĂN CỨ LẬP KẾ HOẠCH'), ...sound.body] },
    ],
    ['no appendix and none mentioned', { ...sound, body: [section('s', 'MỤC TIÊU')], appendices: [] }],
    [
      'all appendices pointed to at once',
      { ...withTwo, body: [section('s', 'NHIỆM VỤ'), paragraph('b', 'Chi tiết tại các Phụ lục kèm theo.')] },
    ],
    [
      'appendices in a list',
      { ...withTwo, body: [section('s', 'NHIỆM VỤ'), paragraph('b', 'Chi tiết tại Phụ lục I và II.')] },
    ],
    [
      'appendices in Arabic numbers',
      { ...withTwo, body: [section('s', 'NHIỆM VỤ'), paragraph('b', '(Phụ lục 01, Phụ lục 02 kèm theo)')] },
    ],
  ])('has no finding: %s', (_, plan) => {
    expect(checkPlan(plan)).toEqual([])
  })
})

describe('a plan with a fault', () => {
  it.each([
    ['plan.subject', 'error', 'subject', { ...sound, subject: ' ' }],
    ['plan.commune', 'error', 'letterhead.communeName', letterhead({ communeName: '' })],
    ['plan.symbol', 'error', 'letterhead.symbol', letterhead({ symbol: ' ' })],
    ['plan.placeName', 'warning', 'letterhead.place', letterhead({ place: 'Phúc Lộc' })],
    ['plan.place', 'warning', 'letterhead.place', letterhead({ place: '' })],
    ['plan.date', 'error', 'letterhead.day', letterhead({ day: 31, month: 2 })],
    ['plan.date', 'error', 'letterhead.day', letterhead({ day: 29, month: 2, year: 2026 })],
    ['plan.date', 'error', 'letterhead.day', letterhead({ day: 31, month: 4, year: null })],
    ['plan.signer', 'error', 'signature.name', { ...sound, signature: { ...sound.signature, name: '' } }],
    [
      'plan.authority',
      'error',
      'signature.authority',
      { ...sound, signature: { authority: [' '], name: 'A' } },
    ],
    [
      'plan.collective',
      'warning',
      'signature.authority',
      { ...sound, signature: { authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'A' } },
    ],
    ['plan.recipients', 'error', 'recipients', { ...sound, recipients: { items: [''], archive: 'VT' } }],
    [
      'plan.archive',
      'warning',
      'recipients.archive',
      { ...sound, recipients: { ...sound.recipients, archive: 'VTLT' } },
    ],
    [
      'plan.archive',
      'warning',
      'recipients.archive',
      { ...sound, recipients: { ...sound.recipients, archive: '' } },
    ],
    ['plan.bases', 'warning', 'bases', bases()],
    ['plan.bases.empty', 'error', 'c2', bases('Căn cứ Luật A', '')],
    ['plan.bases.opening', 'warning', 'c1', bases('Nghị quyết số 57-NQ/TW')],
    [
      'plan.bases.order',
      'warning',
      'c2',
      bases('Thực hiện Kế hoạch số 1', 'Căn cứ Luật A', 'Theo đề nghị của B'),
    ],
    ['plan.body', 'error', 'body', { ...sound, body: [paragraph('b', ' ')], appendices: [] }],
    ['plan.sections', 'warning', 'body', { ...sound, body: [paragraph('b', 'Xem Phụ lục.')] }],
    ['appendix.mentioned', 'error', 'body', { ...sound, body: [section('s', 'MỤC TIÊU')] }],
    [
      'appendix.mentioned',
      'warning',
      'p2',
      { ...withTwo, body: [section('s', 'MỤC TIÊU'), paragraph('b', 'Chi tiết tại Phụ lục I.')] },
    ],
    [
      'appendix.title',
      'error',
      'p1',
      { ...sound, appendices: sound.appendices.map(each => ({ ...each, title: '' })) },
    ],
    [
      'appendix.rows',
      'error',
      'p1',
      {
        ...sound,
        appendices: sound.appendices.map(each => ({
          ...each,
          items: each.items.filter(item => item.kind !== 'row'),
        })),
      },
    ],
    [
      'appendix.rowName',
      'error',
      'p1r2',
      {
        ...sound,
        appendices: sound.appendices.map(each => ({
          ...each,
          items: each.items.map(item =>
            item.id === 'p1r2' && item.kind === 'row' ? { ...item, cells: { lead: 'Công an xã' } } : item,
          ),
        })),
      },
    ],
  ] satisfies readonly (readonly [string, string, string, Plan])[])(
    'is found: %s (%s) at %s',
    (rule, severity, where, plan) => {
      expect(found(plan)).toEqual([[rule, severity, where]])
    },
  )

  it('is told with what to do, in the shape that crosses processes', () => {
    const nothing: Plan = {
      ...sound,
      subject: '',
      letterhead: { ...sound.letterhead, communeName: '', place: '', day: 31, month: 2 },
      bases: [],
      body: [],
      recipients: { items: [], archive: '' },
      signature: { authority: ['CHỦ TỊCH'], name: '' },
      appendices: sound.appendices.map(each => ({ ...each, title: '', items: [] })),
    }
    const findings = checkPlan(nothing)
    expect(findings.length).toBeGreaterThanOrEqual(11)
    for (const each of findings) {
      expect(finding.parse(each)).toEqual(each)
      expect(each.message).toMatch(/ Hãy [^.]+/u)
    }
    expect(findings.find(each => each.rule === 'plan.date')?.text).toBe('31/2/2026')
  })

  it('names the row that has no name by the column’s own label', () => {
    const plan: Plan = {
      ...withTwo,
      appendices: withTwo.appendices.map(each => ({
        ...each,
        items: each.items.map(item =>
          item.id === 'p2r3' && item.kind === 'row' ? { ...item, cells: {} } : item,
        ),
      })),
    }
    expect(checkPlan(plan).map(each => each.message)).toEqual([
      'Dòng thứ 3 của Phụ lục II chưa có nội dung ở cột “Nhiệm vụ”. Hãy nhập nội dung hoặc xóa dòng.',
    ])
  })
})

describe('a plan whose text names another commune or year than its facts', () => {
  it('is told so, with the way to change the name everywhere', () => {
    const renamed = letterhead({ communeName: 'Phúc Lộc', place: 'Phúc Lộc' })
    const old = `${sound.letterhead.unitKind} ${sound.letterhead.communeName}`
    expect(checkPlan(renamed)).toMatchObject([
      { rule: 'plan.ownName', severity: 'warning', text: old, fix: { from: old, to: 'xã Phúc Lộc' } },
    ])
  })

  it('takes other spellings of the tone for the same name', () => {
    expect(
      found({
        ...letterhead({ communeName: 'Hoà Lạc', place: 'Hòa Lạc' }),
        subject: 'Chuyển đổi số xã Hòa Lạc',
        lead: [],
        closing: [],
      }),
    ).toEqual([])
  })

  it('is told when the subject names another year', () => {
    expect(found({ ...sound, year: sound.year + 1 })).toEqual([['plan.year', 'warning', 'subject']])
  })
})
