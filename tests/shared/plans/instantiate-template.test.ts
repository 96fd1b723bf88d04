import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../../shared/checks/check-plan.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import { numberBlocks } from '../../../shared/plans/numbering.ts'
import { plan as planSchema } from '../../../shared/plans/plan.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { formOf } from '../../../shared/plans/signature-forms.ts'
import type { TemplateFacts } from '../../../shared/plans/template.ts'
import { findTemplate, summarise, templates } from '../../../shared/plans/template-catalogue.ts'

const facts: TemplateFacts = {
  unitKind: 'đặc khu',
  communeName: 'Hòn Ngư',
  provinceKind: 'thành phố',
  provinceName: 'Sông Thao',
  year: 2027,
  signerName: 'Đỗ Minh Khang',
}

const rowsOf = (id: string, at: number) => {
  const template = findTemplate(id)
  if (template === undefined) throw new Error(`no template ${id}`)
  const appendix = instantiateTemplate(template, template.defaults, 'k').appendices[at]
  if (appendix === undefined) throw new Error(`no appendix ${at}`)
  return {
    appendix,
    numbers: numberItems(appendix),
    rows: appendix.items.filter(item => item.kind === 'row'),
  }
}

describe.each(templates)('template $id', template => {
  const made = instantiateTemplate(template, facts, 'plan-1')

  it('makes a plan that the model accepts and that may be printed as it is', () => {
    expect(planSchema.parse(made)).toEqual(made)
    expect(checkPlan(made)).toEqual([])
    expect(checkPlan(instantiateTemplate(template, template.defaults, 'k'))).toEqual([])
  })

  it('carries the facts of the commune, and none of the invented one', () => {
    const { id, year, state, letterhead, signature } = made
    expect({ id, year, state, letterhead, name: signature.name }).toEqual({
      id: 'plan-1',
      year: 2027,
      state: 'draft',
      letterhead: {
        unitKind: 'đặc khu',
        communeName: 'Hòn Ngư',
        provinceName: 'Sông Thao',
        provinceKind: 'thành phố',
        number: '',
        symbol: 'KH-UBND',
        place: 'Hòn Ngư',
        day: null,
        month: null,
        year: 2027,
      },
      name: 'Đỗ Minh Khang',
    })
    expect(formOf(signature.authority)).toBe(template.signature.form)
    const text = JSON.stringify(made)
    for (const own of [
      template.defaults.communeName,
      template.defaults.provinceName,
      template.defaults.signerName,
    ]) {
      expect(text).not.toContain(own)
    }
    expect(text).not.toMatch(/\{[^"{}]*\}/u)
    expect(text).toContain('Hòn Ngư')
  })

  it('is the same each time, with counted ids', () => {
    expect(instantiateTemplate(template, facts, 'plan-1')).toEqual(made)
    expect(made.body.map(({ id }) => id)).toEqual(made.body.map((_, index) => `b${index + 1}`))
    expect(made.bases.map(({ id }) => id)).toEqual(made.bases.map((_, index) => `c${index + 1}`))
    for (const [index, { id, items }] of made.appendices.entries()) {
      expect(id).toBe(`p${index + 1}`)
      const rows = items.filter(item => item.kind === 'row')
      expect(rows.map(row => row.id)).toEqual(rows.map((_, at) => `${id}r${at + 1}`))
    }
  })

  it('understands every schedule and target that it states', () => {
    for (const item of made.appendices.flatMap(appendix => appendix.items)) {
      if (item.kind !== 'row') continue
      expect([item.cells['schedule'], item.schedule !== undefined]).toEqual([
        item.cells['schedule'],
        item.cells['schedule'] !== undefined,
      ])
      expect([item.cells['target'], item.target !== undefined]).toEqual([
        item.cells['target'],
        item.cells['target'] !== undefined,
      ])
    }
  })

  it('fills every column of every row but the note', () => {
    for (const { columns, items } of made.appendices) {
      const needed = columns
        .map(({ field }) => field)
        .filter(field => field !== 'ordinal' && field !== 'note')
      for (const item of items) {
        if (item.kind !== 'row') continue
        expect(needed.filter(field => (item.cells[field] ?? '') === '')).toEqual([])
        expect(
          Object.keys(item.cells).filter(field => !columns.some(column => column.field === field)),
        ).toEqual([])
      }
    }
  })

  it('names every unit in one spelling', () => {
    const text = JSON.stringify(instantiateTemplate(template, template.defaults, 'k'))
    for (const [unit, anySpelling] of [
      ['Phòng Văn hóa - Xã hội', /phòng văn ho[áa]\s*[-–&,]?\s*(?:và )?xã hội/giu],
      ['Văn phòng HĐND và UBND xã', /văn phòng (?:HĐND|hội đồng nhân dân).{0,25}?xã/giu],
      ['Trung tâm Phục vụ hành chính công', /trung tâm phục vụ hành chính công/giu],
      ['Tổ công nghệ số cộng đồng', /tổ công nghệ số cộng đồng/giu],
    ] as const) {
      const found = new Set(
        text.match(anySpelling)?.filter(each => each !== unit && !each.startsWith('phòng Văn')),
      )
      expect([...found]).toEqual([])
      expect(text).toContain(unit)
    }
  })

  it('numbers its headings without a gap and ends no text with the end mark', () => {
    const numbers = numberBlocks(made.body)
    const sections = made.body.flatMap((block, index) => (block.kind === 'section' ? [numbers[index]] : []))
    expect(sections).toEqual(['I.', 'II.', 'III.', 'IV.', 'V.'].slice(0, sections.length))
    expect(sections.length).toBeGreaterThanOrEqual(4)
    expect(plainText(made.closing)).not.toMatch(/[./]$/)
  })

  it('is long enough for a plan of 8 to 15 pages', () => {
    const words = JSON.stringify(made).match(/\p{L}+/gu)?.length ?? 0
    expect(words).toBeGreaterThan(3800)
    expect(words).toBeLessThan(7000)
  })

  it('is summed up with the titles of its appendices, naming no commune and no year', () => {
    const { appendices } = summarise(template)
    expect(appendices).toHaveLength(template.appendices.length)
    const made = instantiateTemplate(template, template.defaults, 'k').appendices
    for (const [index, title] of appendices.entries()) {
      expect(made[index]?.title.startsWith(title)).toBe(true)
      expect(title).not.toMatch(/[{}]|\d{4}/)
    }
  })
})

describe('the appendix of the template with purpose first', () => {
  it('has nine columns, three Roman groups and rows counted from 1 in each', () => {
    const { appendix, numbers, rows } = rowsOf('muc-dich-noi-dung', 0)
    expect(appendix.columns).toHaveLength(9)
    expect(rows).toHaveLength(20)
    expect(numbers.filter(number => /^[IVX]+\.$/.test(number ?? ''))).toEqual(['I.', 'II.', 'III.'])
    expect(numbers.filter(number => number === '1')).toHaveLength(3)
  })
})

describe('the appendices of the template with goals first', () => {
  it('count indicators through all groups, as many as the text promises', () => {
    const { numbers, rows } = rowsOf('muc-tieu-truoc', 0)
    expect(rows).toHaveLength(30)
    expect(numbers.at(-1)).toBe('30')
    const body = findTemplate('muc-tieu-truoc')?.body ?? []
    expect(JSON.stringify(body)).toContain('30 chỉ tiêu thuộc sáu nhóm')
    expect(numbers.filter(number => /^[IVX]+\.$/.test(number ?? ''))).toHaveLength(6)
  })

  it('count tasks through groups and sub-groups without numbers', () => {
    const { appendix, numbers, rows } = rowsOf('muc-tieu-truoc', 1)
    expect(rows).toHaveLength(28)
    expect(numbers.at(-1)).toBe('28')
    const subgroups = appendix.items.flatMap((item, index) =>
      item.kind === 'subgroup' ? [numbers[index]] : [],
    )
    expect(subgroups).toEqual([undefined, undefined, undefined])
  })
})

describe('schedules of a template', () => {
  it('mean the year of the plan', () => {
    const template = findTemplate('muc-dich-noi-dung')
    if (template === undefined) throw new Error('no template')
    const [appendix] = instantiateTemplate(template, facts, 'k').appendices
    const first = appendix?.items.find(item => item.kind === 'row')
    expect(first?.kind === 'row' && [first.cells['schedule'], first.schedule]).toEqual([
      'Quý I/2027',
      expect.objectContaining({ kind: 'range', start: '2027-01-01', end: '2027-03-31' }),
    ])
  })
})

it('an unknown template is not found', () => {
  expect(findTemplate('khong-co')).toBeUndefined()
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
})
