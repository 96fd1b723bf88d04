import { expect, test } from 'vitest'
import { differs, type Line } from '../../../../renderer/features/plan-history/comparison-line.ts'
import { linesOf } from '../../../../renderer/features/plan-history/comparison-lines.ts'
import { countWords, shownLines } from '../../../../renderer/features/plan-history/shown-lines.ts'
import type { Plan } from '../../../../shared/plans/plan.ts'
import { rich } from '../../../../shared/plans/rich-text.ts'
import { comparePlans } from '../../../../shared/versions/compare-plans.ts'
import { smallPlan } from '../../../support/small-plan.ts'

const body: Plan['body'] = [
  { id: 'i', kind: 'section', text: rich('Mục đích') },
  { id: 'i1', kind: 'dash', text: rich('Ý thứ nhất của mục đích') },
  { id: 'ii', kind: 'section', text: rich('Nội dung') },
  { id: 'ii1', kind: 'dash', text: rich('Việc thứ nhất của nội dung') },
  { id: 'ii2', kind: 'dash', text: rich('Việc thứ hai của nội dung') },
  { id: 'ii3', kind: 'dash', text: rich('Việc thứ ba của nội dung') },
]
const plan: Plan = { ...smallPlan, body }
const linesBetween = (after: Partial<Plan>) => linesOf(comparePlans(plan, { ...plan, ...after }))
const different = (lines: readonly Line[]) => lines.filter(differs)

test('a plan and itself differ nowhere, and nothing is left to draw among differences', () => {
  const lines = linesBetween({})
  expect(different(lines)).toEqual([])
  expect(shownLines(lines, true)).toEqual([])
  expect(countWords(comparePlans(plan, plan).counts)).toBe('Hai bản giống nhau')
})

test('a section that moved says from where to where and what it took along', () => {
  const lines = different(linesBetween({ body: [...body.slice(2), ...body.slice(0, 2)] }))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({
    kind: 'moved',
    heading: true,
    notes: ['Chuyển chỗ: trước là I., nay là II., kèm 1 đoạn bên dưới'],
  })
  expect(lines[0]?.restores).toBeUndefined()
})

test('blocks that changed or went can be brought back, a new one cannot', () => {
  const after: Plan['body'] = [
    { id: 'i', kind: 'section', text: rich('Mục đích, yêu cầu') },
    { id: 'new', kind: 'dash', text: rich('Hoàn toàn mới') },
    ...body.slice(2),
  ]
  const lines = different(linesBetween({ body: after }))
  const block = (id: string) => ({ part: { of: 'block', id }, noun: 'đoạn' })
  expect(lines.map(({ kind, restores }) => [kind, restores])).toEqual([
    ['changed', block('i')],
    ['removed', block('i1')],
    ['added', undefined],
  ])
})

test('facts, bases, sentences and lines can be brought back by themselves', () => {
  const lines = linesBetween({
    subject: 'Khác',
    bases: plan.bases.slice(1),
    lead: [],
    closing: rich('Khác hẳn'),
    recipients: { ...plan.recipients, items: [...plan.recipients.items.slice(1), 'Mới'] },
    signature: { ...plan.signature, authority: plan.signature.authority.slice(1) },
  })
  const offered = lines.flatMap(({ restores }) => restores ?? [])
  expect(offered).toEqual([
    { part: { of: 'fact', name: 'subject' }, noun: 'thông tin' },
    { part: { of: 'basis', id: 'c1' }, noun: 'căn cứ' },
    { part: { of: 'lead' }, noun: 'câu' },
    { part: { of: 'closing' }, noun: 'câu' },
    { part: { of: 'recipient', text: 'UBND tỉnh' }, noun: 'dòng' },
    { part: { of: 'authority', text: 'TM. ỦY BAN NHÂN DÂN' }, noun: 'dòng' },
  ])
})

test('rows and groups can be brought back, and an appendix that is gone only whole', () => {
  const [appendix] = plan.appendices
  if (appendix === undefined) throw new Error('The plan has no appendix.')
  const items = appendix.items.filter(({ id }) => id !== 'p1g2' && id !== 'p1r2')
  const offered = (appendices: Plan['appendices']) =>
    linesBetween({ appendices }).flatMap(({ restores }) => restores ?? [])
  expect(offered([{ ...appendix, title: 'Danh mục việc', items }])).toEqual([
    { part: { of: 'appendix', id: 'p1' }, noun: 'phụ lục' },
    { part: { of: 'item', id: 'p1r2' }, noun: 'dòng' },
    { part: { of: 'item', id: 'p1g2' }, noun: 'nhóm' },
  ])
  expect(offered([])).toEqual([{ part: { of: 'appendix', id: 'p1' }, noun: 'phụ lục' }])
})

test('another level is said in words', () => {
  const [first, second, ...rest] = body
  const after: Plan['body'] = [
    ...(first ? [first] : []),
    { id: 'i1', kind: 'point', text: rich('Ý thứ nhất của mục đích') },
    ...rest,
  ]
  expect(second?.kind).toBe('dash')
  expect(different(linesBetween({ body: after }))[0]?.notes).toEqual(['Đổi cấp: Gạch đầu dòng → Điểm'])
})

test('of a changed row only the cells that differ are drawn', () => {
  const [appendix, ...others] = plan.appendices
  if (appendix === undefined) throw new Error('The plan has no appendix.')
  const items = appendix.items.map(item =>
    item.kind === 'row' && item.id === 'p1r1'
      ? { ...item, cells: { ...item.cells, schedule: 'Quý III/2026' } }
      : item,
  )
  const lines = different(linesBetween({ appendices: [{ ...appendix, items }, ...others] }))
  expect(lines).toHaveLength(1)
  expect(lines[0]?.part).toBe('Phụ lục: Danh mục nhiệm vụ')
  expect(lines[0]?.pieces).toEqual([
    {
      key: expect.any(String),
      label: 'Thời gian thực hiện',
      words: [
        { kind: 'same', text: 'Quý ' },
        { kind: 'removed', text: 'II' },
        { kind: 'added', text: 'III' },
        { kind: 'same', text: '/2026' },
      ],
    },
  ])
})

test('among differences the equal lines between are counted, and whole equal parts left out', () => {
  const lines = linesBetween({ body: body.with(5, { id: 'ii3', kind: 'dash', text: rich('Việc thứ tư') }) })
  expect(shownLines(lines, true).map(each => (each.type === 'gap' ? each.count : each.type))).toEqual([
    'part',
    5,
    'line',
  ])
  const all = shownLines(lines, false)
  expect(all.filter(({ type }) => type === 'line')).toHaveLength(lines.length)
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
})

test('the sum names only what there is', () => {
  expect(countWords({ changed: 3, added: 0, removed: 1, moved: 2 })).toBe('3 chỗ sửa, 1 chỗ bỏ, 2 chỗ chuyển')
})
