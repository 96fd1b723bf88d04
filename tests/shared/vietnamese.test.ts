import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, fold, isUpper, normalise, placeTones, upper } from '../../shared/vietnamese.ts'

describe('normalise', () => {
  it('composes letters and makes foreign spaces plain', () => {
    expect(normalise('Kế hoạch'.normalize('NFD'))).toBe('Kế hoạch')
    expect(normalise('Số:\u00a005\u200b/KH\ufeff')).toBe('Số: 05/KH')
    expect(normalise('a\nb')).toBe('a\nb')
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
    )
  })
})

describe('fold', () => {
  it.each(['CHUYỂN ĐỔI SỐ', 'chuyển đổi số', ' chuyen  doi\nso ', 'Chuyển đổi số'.normalize('NFD')])(
    '%j',
    text => {
      expect(fold(text)).toBe('chuyen doi so')
    },
  )

  it('finds both placements of a tone alike', () => {
    expect(fold('Uỷ ban')).toBe(fold('Ủy ban'))
  })
})

describe('capitals', () => {
  it('capitalises marked letters', () => {
    expect(upper('Ủy ban nhân dân xã Đắk Nông')).toBe('ỦY BAN NHÂN DÂN XÃ ĐẮK NÔNG')
  })

  it.each([
    ['KẾ HOẠCH', true],
    ['I. MỤC ĐÍCH', true],
    ['Kế hoạch', false],
    ['123', false],
    ['', false],
  ])('isUpper(%j) is %s', (text, expected) => {
    expect(isUpper(text)).toBe(expected)
  })
})

describe('compare', () => {
  it('orders letters as Vietnamese does and numbers by value', () => {
    const names = ['Đông', 'Dương', 'Ất', 'Ăn', 'An', 'Thôn 10', 'Thôn 2']
    expect(names.sort(compare)).toEqual(['An', 'Ăn', 'Ất', 'Dương', 'Đông', 'Thôn 2', 'Thôn 10'])
  })
})

describe('placeTones', () => {
  it.each([
    ['Uỷ ban', 'Ủy ban'],
    ['ỦY BAN', 'ỦY BAN'],
    ['UỶ BAN', 'ỦY BAN'],
    ['hoà giải', 'hòa giải'],
    ['văn hoá', 'văn hóa'],
    ['sức khoẻ', 'sức khỏe'],
    ['thuỷ lợi', 'thủy lợi'],
    ['Qúy I', 'Quý I'],
    ['QÚY I', 'QUÝ I'],
    ['quý', 'quý'],
    ['hoàn thành', 'hoàn thành'],
    ['khuỷu', 'khuỷu'],
    ['loại', 'loại'],
    ['huỳnh', 'huỳnh'],
  ])('%s becomes %s', (text, expected) => {
    expect(placeTones(text)).toBe(expected)
  })

  it('changes nothing the second time, nor what a text folds to', () => {
    const letters = fc.constantFrom(...'qhkotuyaeàáảãạòóỏõọùúủũụỳýỷỹỵèéẻẽẹ UOÀÒỦY'.split(''))
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), list => {
        const text = list.join('')
        expect(placeTones(placeTones(text))).toBe(placeTones(text))
        expect(fold(placeTones(text))).toBe(fold(text))
      }),
    )
  })
})
