import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../../shared/checks/check-plan.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import { numberBlocks, toRoman } from '../../../shared/plans/numbering.ts'
import { plan as planSchema, unitKinds } from '../../../shared/plans/plan.ts'
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

const blankId = 'van-ban-trong'

describe.each(templates)('template $id', template => {
  const made = instantiateTemplate(template, facts, 'plan-1')

  it('makes a plan that the model accepts and that may be printed as it is', () => {
    expect(planSchema.parse(made)).toEqual(made)
    expect(checkPlan(made)).toEqual([])
    expect(checkPlan(instantiateTemplate(template, template.defaults, 'k'))).toEqual([])
    for (const unitKind of unitKinds)
      expect(checkPlan(instantiateTemplate(template, { ...facts, unitKind, year: 2031 }, 'k'))).toEqual([])
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

  it('numbers its headings without a gap and ends no text with the end mark', () => {
    const numbers = numberBlocks(made.body)
    // Sections start anew in each part; a plan without parts is one.
    const parts = [0, ...made.body.flatMap((block, index) => (block.kind === 'part' ? [index] : []))]
    const sections = parts.map((start, at) =>
      made.body
        .slice(start, parts[at + 1])
        .flatMap(({ kind }, index) => (kind === 'section' ? [numbers[start + index]] : [])),
    )
    for (const counted of sections)
      expect(counted).toEqual(counted.map((_, index) => `${toRoman(index + 1)}.`))
    expect(sections.at(-1)?.length).toBeGreaterThanOrEqual(template.id === blankId ? 3 : 4)
    expect(plainText(made.closing)).not.toMatch(/[./]$/)
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

describe.each(templates.filter(({ id }) => id !== blankId))('the full text of template $id', template => {
  const made = instantiateTemplate(template, facts, 'plan-1')

  it('names every unit in one spelling', () => {
    const text = JSON.stringify(instantiateTemplate(template, { ...template.defaults, unitKind: 'xã' }, 'k'))
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

  it('is long enough for a plan of 8 to 15 pages', () => {
    const words = JSON.stringify(made).match(/\p{L}+/gu)?.length ?? 0
    expect(words).toBeGreaterThan(3800)
    expect(words).toBeLessThan(7000)
  })
})

describe('the template to write all by oneself', () => {
  it('comes last, and says no more than what every plan must have', () => {
    expect(templates.at(-1)?.id).toBe(blankId)
    const blank = findTemplate(blankId)
    expect(blank?.body.map(({ kind }) => kind)).toEqual(['section', 'section', 'section'])
    expect(blank?.bases).toHaveLength(1)
    expect(blank?.appendices).toEqual([])
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

describe('the template with a review of last year', () => {
  const template = findTemplate('hai-phan-danh-gia')
  if (template === undefined) throw new Error('no template')
  const { body, signature, appendices } = instantiateTemplate(template, facts, 'k')
  const numbers = numberBlocks(body)

  it('has two parts, clauses right under the first, bases in a section of the second', () => {
    expect(numbers.filter(number => number?.startsWith('Phần'))).toEqual(['Phần I', 'Phần II'])
    expect(numbers.slice(0, 2)).toEqual(['Phần I', '1.'])
    const second = numbers.indexOf('Phần II')
    expect(numbers[second + 1]).toBe('I.')
    const bases = body[second + 1]
    expect(bases?.kind === 'section' && plainText(bases.text)).toBe('CĂN CỨ LẬP KẾ HOẠCH')
  })

  it('states its goals in one table of three columns, as many as the text promises', () => {
    const [table, ...others] = body.filter(block => block.kind === 'table')
    expect(others).toEqual([])
    expect(table).toMatchObject({ id: expect.stringMatching(/^b\d+$/), headerRows: 1, widths: [18, 40, 42] })
    const [header, ...rows] = table?.rows ?? []
    expect(header?.map(({ text }) => plainText(text))).toEqual(['Lĩnh vực', 'Chỉ tiêu', 'Nội dung trọng tâm'])
    const fields = rows.filter(cells => cells.length === 3).map(([first]) => first?.rowSpan)
    expect(fields).toEqual([5, 3, 2, 3, 3])
    expect(rows).toHaveLength(fields.reduce<number>((sum, span) => sum + (span ?? 1), 0))
    expect(JSON.stringify(body)).toContain(`đạt ${rows.length} chỉ tiêu sau`)
    // Fields are filled in cells as well.
    expect(JSON.stringify(rows)).toContain('14/14 thôn, tổ dân phố')
  })

  it('needs no appendix, and names none', () => {
    expect(appendices).toEqual([])
    expect(JSON.stringify(body)).not.toMatch(/phụ lục/iu)
    expect(formOf(signature.authority)).toBe('acting')
  })

  it('reports before the 15th of each month and before 10/12', () => {
    const text = JSON.stringify(body)
    expect(text).toContain('trước ngày 15 hằng tháng')
    expect(text).toContain('trước ngày 10/12')
  })
})

describe('the template with one appendix of indicators', () => {
  const { appendix, numbers, rows } = rowsOf('phu-luc-chi-tieu', 0)

  it('has seven columns, three lettered groups and rows counted from 1 in each', () => {
    expect(appendix.columns.map(({ label }) => label)).toEqual([
      'STT',
      'Nội dung chỉ tiêu',
      'Đơn vị tính',
      'Chỉ tiêu phấn đấu năm 2026',
      'Đơn vị theo dõi, đánh giá',
      'Đơn vị phối hợp',
      'Ghi chú',
    ])
    expect(numbers.filter(number => /^[A-Z]\.$/.test(number ?? ''))).toEqual(['A.', 'B.', 'C.'])
    expect(numbers.filter(number => number === '1')).toHaveLength(3)
  })

  it('has as many indicators as the text promises, and reports in two steps', () => {
    const body = JSON.stringify(findTemplate('phu-luc-chi-tieu')?.body ?? [])
    expect(body).toContain(`${rows.length} chỉ tiêu thuộc ba nhóm`)
    expect(body).toContain('về Phòng Văn hóa - Xã hội trước ngày 20 hằng tháng')
    expect(body).toContain('báo cáo chung trước ngày 25 hằng tháng')
  })
})

describe('the template with many bases', () => {
  const template = findTemplate('hai-phan-nhieu-can-cu')
  if (template === undefined) throw new Error('no template')
  const { bases, body, appendices } = instantiateTemplate(template, template.defaults, 'k')
  const numbers = numberBlocks(body)

  it('has two parts and three levels of headings', () => {
    expect(numbers.filter(number => number?.startsWith('Phần'))).toEqual(['Phần I', 'Phần II'])
    for (const kind of ['section', 'clause', 'subclause'] as const)
      expect(body.some(block => block.kind === kind)).toBe(true)
    expect(numbers).toContain('2.5.')
    expect(appendices).toEqual([])
    expect(JSON.stringify(body)).not.toMatch(/phụ lục/iu)
  })

  it('counts points by the Vietnamese alphabet', () => {
    const first = numbers.indexOf('2.1.', numbers.indexOf('III.', numbers.indexOf('Phần II')))
    expect(numbers.slice(first + 1, first + 7)).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)'])
  })

  it('lists most of its bases as dashes in a section, each ended by its mark', () => {
    expect(bases).toHaveLength(3)
    const start = body.findIndex(
      block => block.kind === 'section' && plainText(block.text).startsWith('CĂN CỨ'),
    )
    const end = body.findIndex((block, index) => index > start && block.kind !== 'dash')
    const texts = body
      .slice(start + 1, end)
      .map(block => (block.kind === 'table' ? '' : plainText(block.text)))
    expect(texts.length).toBeGreaterThanOrEqual(15)
    expect(texts.map(text => text.at(-1))).toEqual(texts.map((_, at) => (at < texts.length - 1 ? ';' : '.')))
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
