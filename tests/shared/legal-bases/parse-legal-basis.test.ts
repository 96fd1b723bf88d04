import { describe, expect, it } from 'vitest'
import { builtInLegalBases } from '../../../shared/legal-bases/built-in-legal-bases.ts'
import { parseLegalBases, parseLegalBasis } from '../../../shared/legal-bases/parse-legal-basis.ts'
import { printLegalBasis } from '../../../shared/legal-bases/print-legal-basis.ts'

const read = (text: string) => parseLegalBasis(text)?.cited

describe('parseLegalBasis', () => {
  it.each(builtInLegalBases.map(entry => [entry.id, entry] as const))(
    'reads back what is printed: %s',
    (_, entry) => {
      const { type, number, symbol, issuer, date, subject } = entry
      const printed = printLegalBasis(entry)
      const found = parseLegalBasis(`- ${printed};`)
      expect(found && printLegalBasis(found.cited, found.opening)).toBe(printed)
      // A law is cited without its number.
      const cited = type === 'Luật' ? { number: '', symbol: '' } : { number, symbol }
      expect(found?.cited).toEqual({ type, ...cited, issuer, date, subject })
    },
  )

  it.each([
    ['Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị', '2024-12-22'],
    ['Nghị quyết 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị', '2024-12-22'],
    ['nghị quyết số 57- NQ/TW, ngày 22/12/2024 của Bộ Chính trị.', '2024-12-22'],
    ['Căn cứ Nghị quyết số: 57-NQ/TW (ban hành ngày 22/12/2024) của Bộ Chính trị', '2024-12-22'],
    ['Nghị quyết số 57-NQ/TW ngày    tháng    năm 2024 của Bộ Chính trị', null],
    ['Nghị quyết số 57-NQ/TW ngày 31/2/2024 của Bộ Chính trị', null],
  ])('is lenient: %s', (text, date) => {
    expect(read(text)).toEqual({
      type: 'Nghị quyết',
      number: '57',
      symbol: 'NQ/TW',
      issuer: 'Bộ Chính trị',
      date,
      subject: '',
    })
  })

  it('takes decomposed letters and the older place of a tone', () => {
    expect(
      read('Kế hoạch số 85/KH-UBND của Uỷ ban nhân dân tỉnh về chuyển đổi số'.normalize('NFD')),
    ).toMatchObject({
      type: 'Kế hoạch',
      symbol: 'KH-UBND',
      issuer: 'Ủy ban nhân dân tỉnh',
    })
  })

  it('tells a steering committee’s long name from the subject', () => {
    expect(
      read(
        'Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025 của Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số về thúc đẩy liên thông',
      ),
    ).toMatchObject({
      issuer: 'Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
      subject: 'thúc đẩy liên thông',
    })
  })

  it.each([
    'Luật An toàn thông tin mạng 86/2015/QH13 ngày 19/11/2015',
    'Luật An toàn thông tin mạng số 86/2015/QH13 ngày 19 tháng 11 năm 2015 của Quốc hội',
  ])('finds a law’s number where it stands: %s', text => {
    expect(read(text)).toEqual({
      type: 'Luật',
      number: '86',
      symbol: '2015/QH13',
      issuer: 'Quốc hội',
      date: '2015-11-19',
      subject: 'An toàn thông tin mạng',
    })
  })

  it.each([
    '',
    'Căn cứ',
    'Căn cứ tình hình thực tế của xã',
    'Kế hoạch của tỉnh',
    'Luật',
    'Theo đề nghị của Phòng',
  ])('takes %j for no citation', text => {
    expect(parseLegalBasis(text)).toBeUndefined()
  })
})

describe('parseLegalBases', () => {
  it('finds each citation of a pasted text, with broken lines and several in one', () => {
    const found = parseLegalBases(
      'Căn cứ Luật Công nghệ thông tin ngày 29/6/2006;\r\n' +
        'Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng \nChính phủ phê duyệt Chương trình; Quyết định số 942/QĐ-TTg;\n\n' +
        'Ủy ban nhân dân xã ban hành Kế hoạch:\nThực hiện Kế hoạch số 85/KH-UBND ngày 06/3/2026.',
    )
    expect(found.map(({ cited, opening }) => [opening, cited.number, cited.issuer])).toEqual([
      ['Căn cứ', '', 'Quốc hội'],
      [undefined, '749', 'Thủ tướng Chính phủ'],
      [undefined, '942', ''],
      ['Thực hiện', '85', ''],
    ])
  })
})
