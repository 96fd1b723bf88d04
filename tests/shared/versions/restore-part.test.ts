import { describe, expect, test } from 'vitest'
import type { Appendix, AppendixItem } from '../../../shared/plans/appendix.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { planFault } from '../../../shared/plans/plan-faults.ts'
import { rich } from '../../../shared/plans/rich-text.ts'
import { restorePart } from '../../../shared/versions/restore-part.ts'
import { factNames, type VersionPart } from '../../../shared/versions/version-part.ts'
import { samplePlan, sampleTaskAppendix } from '../../support/samples.ts'

/** A thing brought back into what became of the sample plan. */
function restored(changes: Partial<Plan>, part: VersionPart): Plan {
  let count = 0
  const plan = restorePart(samplePlan, { ...samplePlan, ...changes }, part, () => `new${++count}`)
  if (plan === undefined) throw new Error('Nothing came back.')
  expect(planFault(plan)).toBeUndefined()
  return plan
}

const withItems = (items: readonly AppendixItem[], more: Partial<Appendix> = {}): Partial<Plan> => ({
  appendices: [{ ...sampleTaskAppendix, ...more, items }],
})
const { items: sampleItems } = sampleTaskAppendix
const without = (id: string) => sampleItems.filter(item => item.id !== id)

describe('a fact', () => {
  const other: Plan = {
    ...samplePlan,
    year: 2027,
    subject: 'Khác',
    letterhead: {
      unitKind: 'phường',
      communeName: 'Khác',
      provinceKind: 'thành phố',
      provinceName: 'Khác',
      number: '9',
      symbol: 'KHÁC',
      place: 'Khác',
      day: 1,
      month: 2,
      year: 2027,
    },
    recipients: { ...samplePlan.recipients, archive: 'Khác' },
    signature: { ...samplePlan.signature, name: 'Khác' },
  }

  test('comes back alone, and all of them make the plan as it was', () => {
    expect(restored(other, { of: 'fact', name: 'date' })).toEqual({
      ...other,
      letterhead: { ...other.letterhead, day: null, month: null, year: 2026 },
    })
    expect(restored(other, { of: 'fact', name: 'signer' })).toEqual({
      ...other,
      signature: samplePlan.signature,
    })
    const all = factNames.reduce<Plan>((plan, name) => restored(plan, { of: 'fact', name }), other)
    expect(all).toEqual(samplePlan)
  })
})

describe('bases and sentences', () => {
  const [first, second] = samplePlan.bases

  test('a changed basis, and one that is gone in its place', () => {
    const changed = samplePlan.bases.map(basis =>
      basis.id === 'c1' ? { ...basis, text: 'Căn cứ khác' } : basis,
    )
    expect(restored({ bases: changed }, { of: 'basis', id: 'c1' }).bases).toEqual(samplePlan.bases)
    expect(restored({ bases: second ? [second] : [] }, { of: 'basis', id: 'c1' }).bases).toEqual(
      samplePlan.bases,
    )
    expect(restored({ bases: [] }, { of: 'basis', id: 'c2' }).bases).toEqual([second])
  })

  test('a basis typed again under another id gives way and is not doubled', () => {
    const retyped = [{ id: 'z', text: `${first?.text} và văn bản sửa đổi` }, ...(second ? [second] : [])]
    expect(restored({ bases: retyped }, { of: 'basis', id: 'c1' }).bases).toEqual([
      { id: 'z', text: first?.text },
      second,
    ])
  })

  test('the lead and the closing', () => {
    const changes = { lead: [], closing: rich('Khác') }
    expect(restored(changes, { of: 'lead' })).toEqual({ ...samplePlan, closing: rich('Khác') })
    expect(restored(changes, { of: 'closing' })).toEqual({ ...samplePlan, lead: [] })
  })
})

describe('lines of recipients and of authority', () => {
  const { recipients, signature } = samplePlan
  const recipientsOf = (items: string[], text: string) =>
    restored({ recipients: { ...recipients, items } }, { of: 'recipient', text }).recipients.items

  test('a changed line, a line that is gone, and of equal ones the one that is missing', () => {
    expect(recipientsOf(['Ủy ban nhân dân tỉnh', 'Các thôn'], 'Thường trực Đảng ủy')).toEqual(
      recipients.items,
    )
    expect(recipientsOf(['Ủy ban nhân dân tỉnh (báo cáo)', 'Các thôn'], 'Ủy ban nhân dân tỉnh')).toEqual([
      'Ủy ban nhân dân tỉnh',
      'Các thôn',
    ])
    const authority = ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
    const { signature: back } = restored(
      { signature: { ...signature, authority } },
      {
        of: 'authority',
        text: 'TM. ỦY BAN NHÂN DÂN',
      },
    )
    expect(back.authority).toContain('TM. ỦY BAN NHÂN DÂN')
  })
})

describe('appendices', () => {
  const item = (id: string): VersionPart => ({ of: 'item', id })
  const itemsOf = (plan: Plan) => plan.appendices[0]?.items

  test('a changed row, a row and a group that are gone, in their places', () => {
    const edited = sampleItems.map(each =>
      each.kind === 'row' && each.id === 'r2'
        ? { ...each, cells: { ...each.cells, schedule: 'Quý IV' } }
        : each,
    )
    expect(itemsOf(restored(withItems(edited), item('r2')))).toEqual(sampleItems)
    expect(itemsOf(restored(withItems(without('r2')), item('r2')))).toEqual(sampleItems)
    expect(itemsOf(restored(withItems(without('g2')), item('g2')))).toEqual(sampleItems)
    expect(itemsOf(restored(withItems(without('g1')), item('g1')))).toEqual(sampleItems)
  })

  test('words whose column is gone come back with the column hidden', () => {
    const columns = sampleTaskAppendix.columns.filter(({ field }) => field !== 'support')
    const rows = without('r2').map(each => {
      if (each.kind !== 'row') return each
      const { support: _, ...cells } = each.cells
      return { ...each, cells }
    })
    const back = restored(withItems(rows, { columns }), item('r2'))
    expect(back.appendices[0]?.columns.at(-1)).toMatchObject({ field: 'support', hidden: true })
    expect(itemsOf(back)?.find(({ id }) => id === 'r2')).toEqual(sampleItems[2])
  })

  test('the title and the counting without a row touched', () => {
    const changes = withItems(without('r1'), { title: 'Khác hẳn', rowNumbering: 'continuous' })
    expect(restored(changes, { of: 'appendix', id: 'a1' }).appendices).toEqual([
      { ...sampleTaskAppendix, items: without('r1') },
    ])
  })

  test('an appendix that is gone comes back whole; rows that live on elsewhere keep their ids there', () => {
    expect(restored({ appendices: [] }, { of: 'appendix', id: 'a1' })).toEqual(samplePlan)
    const other: Appendix = {
      ...sampleTaskAppendix,
      id: 'a2',
      kind: 'indicators',
      title: 'Chỉ tiêu',
      items: sampleItems.slice(1, 2),
    }
    const { appendices } = restored({ appendices: [other] }, { of: 'appendix', id: 'a1' })
    expect(appendices.map(({ id }) => id)).toEqual(['a1', 'a2'])
    expect(appendices[0]?.items.map(({ id }) => id)).toEqual(['g1', 'new1', 'r2', 'g2', 'r3'])
    expect(appendices[1]).toBe(other)
  })
})

test('what the version does not have, and an item whose appendix is gone, cannot come back', () => {
  const parts: readonly VersionPart[] = [
    { of: 'block', id: 'none' },
    { of: 'basis', id: 'none' },
    { of: 'recipient', text: 'không có' },
    { of: 'appendix', id: 'none' },
    { of: 'item', id: 'none' },
  ]
  for (const part of parts) expect(restorePart(samplePlan, samplePlan, part, () => 'x')).toBeUndefined()
  const bare = { ...samplePlan, appendices: [] }
  expect(restorePart(samplePlan, bare, { of: 'item', id: 'r1' }, () => 'x')).toBeUndefined()
})

test('a block whose id now names a table comes back beside it under another id', () => {
  const body = samplePlan.body.map(block =>
    block.id === 'b3'
      ? { id: 'b3', kind: 'table' as const, widths: [1], headerRows: 0, rows: [[{ text: [] }]] }
      : block,
  )
  const back = restored({ body }, { of: 'block', id: 'b3' }).body
  expect(back.slice(2, 4)).toEqual([{ ...samplePlan.body[2], id: 'new1' }, body[2]])
})
