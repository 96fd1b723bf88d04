import { describe, expect, it } from 'vitest'
import {
  type Cited,
  printFull,
  printLegalBasis,
  printShort,
} from '../../../shared/legal-bases/print-legal-basis.ts'

const decree: Cited = {
  type: 'Nghị định',
  number: '30',
  symbol: '2020/NĐ-CP',
  issuer: 'Chính phủ',
  date: '2020-03-05',
  subject: 'công tác văn thư',
}
const law: Cited = {
  type: 'Luật',
  number: '72',
  symbol: '2025/QH15',
  issuer: 'Quốc hội',
  date: '2025-06-16',
  subject: 'Tổ chức chính quyền địa phương',
}

describe('a citation in full', () => {
  it('names type, number and symbol, day, body and subject', () => {
    expect(printLegalBasis(decree)).toBe(
      'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    )
  })

  it('of a law has neither number nor body', () => {
    expect(printLegalBasis(law)).toBe('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025')
  })

  it('joins a Party number with a hyphen', () => {
    const resolution = { ...decree, type: 'Nghị quyết', number: '57', symbol: 'NQ/TW', date: '2024-12-22' }
    expect(printFull({ ...resolution, issuer: 'Bộ Chính trị', subject: 'đột phá phát triển' })).toBe(
      'Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển',
    )
  })

  it('of a letter says về việc and is carried out, not rested on', () => {
    const letter = { ...decree, type: 'Công văn', number: '5511', symbol: 'BKHCN-CĐSQG', date: '2025-10-10' }
    expect(printLegalBasis({ ...letter, issuer: 'Bộ Khoa học và Công nghệ', subject: 'hướng dẫn' })).toBe(
      'Thực hiện Công văn số 5511/BKHCN-CĐSQG ngày 10 tháng 10 năm 2025 của Bộ Khoa học và Công nghệ về việc hướng dẫn',
    )
  })

  it.each([
    ['Kế hoạch', 'Thực hiện'],
    ['Chỉ thị', 'Thực hiện'],
    ['Quyết định', 'Căn cứ'],
    ['Văn kiện', 'Căn cứ'],
  ])('of a %s opens with %s', (type, opening) => {
    expect(
      printLegalBasis({ ...decree, type })
        .split(' ')
        .slice(0, 2)
        .join(' '),
    ).toBe(opening)
  })

  it('opens as the clerk chose', () => {
    expect(printLegalBasis(decree, 'Thực hiện')).toMatch(/^Thực hiện Nghị định số 30/)
  })

  it('puts no về before what the document decides', () => {
    expect(printFull({ ...decree, subject: 'quy định chi tiết một số điều' })).toMatch(
      /của Chính phủ quy định chi tiết/,
    )
  })

  it('leaves out what is not known', () => {
    expect(printFull({ ...decree, date: null, issuer: '', subject: '' })).toBe('Nghị định số 30/2020/NĐ-CP')
  })
})

describe('a later citation', () => {
  it('is type, number and symbol, or a law’s name', () => {
    expect(printShort(decree)).toBe('Nghị định số 30/2020/NĐ-CP')
    expect(printShort(law)).toBe('Luật Tổ chức chính quyền địa phương')
  })
})
