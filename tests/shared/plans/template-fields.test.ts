import { describe, expect, it } from 'vitest'
import { planTemplate, type TemplateFacts } from '../../../shared/plans/template.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { fillFields, unknownFields } from '../../../shared/plans/template-fields.ts'

const facts: TemplateFacts = {
  unitKind: 'phường',
  communeName: 'Bình Lâm',
  provinceKind: 'thành phố',
  provinceName: 'Sông Thao',
  year: 2027,
  signerName: 'Đỗ Minh Khang',
}

describe('fields in a template', () => {
  it('take the facts of the commune', () => {
    expect(
      fillFields(
        '{Loại đơn vị} {tên xã}, {loại tỉnh} {tên tỉnh}: {năm trước}–{năm}, {loại đơn vị}, {người ký}',
        facts,
      ),
    ).toBe('Phường Bình Lâm, thành phố Sông Thao: 2026–2027, phường, Đỗ Minh Khang')
  })

  it('follow what a ward and a special zone call their offices and hamlets', () => {
    expect(fillFields('{Phòng Kinh tế}; các {thôn}', facts)).toBe(
      'Phòng Kinh tế, Hạ tầng và Đô thị; các tổ dân phố',
    )
    expect(fillFields('{Phòng Kinh tế}; các {thôn}', { ...facts, unitKind: 'xã' })).toBe(
      'Phòng Kinh tế; các thôn',
    )
    expect(fillFields('{Loại đơn vị}: {thôn}', { ...facts, unitKind: 'đặc khu' })).toBe(
      'Đặc khu: thôn, tổ dân phố',
    )
  })

  it('leave no stray space for a blank fact', () => {
    expect(fillFields('UBND {loại tỉnh} {tên tỉnh} (để báo cáo)', { ...facts, provinceName: '' })).toBe(
      'UBND thành phố (để báo cáo)',
    )
  })

  it('are told from names that are none, and from lone braces', () => {
    expect(unknownFields('{tên xã} và {năm}')).toEqual([])
    expect(unknownFields('{ten xa} và {năm')).toEqual(['ten xa', '{'])
  })
})

const tableOf = (rows: unknown) => ({ kind: 'table', widths: [1, 2], headerRows: 0, rows })

describe('a table in a template', () => {
  const [template] = templates
  const accepts = (rows: unknown) => planTemplate.safeParse({ ...template, body: [tableOf(rows)] }).success

  it.each([
    ['plain words', [['Lĩnh vực', 'Năm {năm}']]],
    ['styled words', [[[{ text: 'Số', bold: true }], '1']]],
    ['merged cells', [[{ text: 'Cả hai cột', colSpan: 2 }], [{ text: 'Hai dòng', rowSpan: 2 }, 'a'], ['b']]],
  ])('takes %s', (_, rows) => {
    expect(accepts(rows)).toBe(true)
  })

  it.each([
    ['no row', []],
    ['a row too short', [['a', 'b'], ['c']]],
    ['a cell past the last row', [[{ text: 'a', rowSpan: 2 }, 'b']]],
  ])('is refused with %s', (_, rows) => {
    expect(accepts(rows)).toBe(false)
  })
})

describe('a template with a name in braces that is no field', () => {
  const [template] = templates
  const first = template?.appendices[0]
  it.each([
    ['subject', { subject: 'Chuyển đổi số {tên thôn}' }],
    ['a basis', { bases: ['Căn cứ {luật}'] }],
    ['a styled block', { body: [{ kind: 'dash', text: [{ text: 'Tại {nơi}', bold: true }] }] }],
    [
      'a column label',
      { appendices: [{ ...first, columns: [{ field: 'name', label: '{cột}', width: 1 }] }] },
    ],
    ['a table in the text', { body: [tableOf([['Tại {nơi}', '1']])] }],
    ['a cell', { appendices: [{ ...first, items: [{ cells: { name: 'Việc {gì}' } }] }] }],
  ])('is refused: %s', (_, change) => {
    expect(planTemplate.safeParse(template).success).toBe(true)
    expect(planTemplate.safeParse({ ...template, ...change }).success).toBe(false)
  })
})
