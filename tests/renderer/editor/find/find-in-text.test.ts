import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FindOptions, findInText } from '../../../../renderer/editor/find/find-in-text.ts'

const loose: FindOptions = { marks: false, capitals: false, wholeWord: false }
const exact: FindOptions = { ...loose, marks: true }

function found(text: string, query: string, options: FindOptions = loose): readonly string[] {
  return findInText(text, query, options).map(({ from, to }) => text.slice(from, to))
}

describe('findInText', () => {
  test('without accents finds every accent', () => {
    expect(found('Chuyển đổi số, CHUYỂN ĐỔI SỐ, chuyen doi so', 'chuyen doi so')).toEqual([
      'Chuyển đổi số',
      'CHUYỂN ĐỔI SỐ',
      'chuyen doi so',
    ])
    expect(found('chuyen doi', 'ĐỔI')).toEqual(['doi'])
  })

  test('with accents finds those alone, in either case', () => {
    expect(found('xã xa Xã XÃ đ d', 'xã', exact)).toEqual(['xã', 'Xã', 'XÃ'])
    expect(found('đi di', 'đ', exact)).toEqual(['đ'])
    expect(found('Xã xã', 'Xã', { ...exact, capitals: true })).toEqual(['Xã'])
    expect(found('ĐI đi DI', 'DI', { ...loose, capitals: true })).toEqual(['ĐI', 'DI'])
  })

  test('composed and decomposed text are the same, and a hit takes whole letters', () => {
    const open = 'Kế hoạch số 1, kế hoạch số 2'.normalize('NFD')
    const hits = found(open, 'kế hoạch', exact)
    expect(hits).toEqual(['Kế hoạch'.normalize('NFD'), 'kế hoạch'.normalize('NFD')])
    expect(found('Kế hoạch', 'kế hoạch'.normalize('NFD'), exact)).toEqual(['Kế hoạch'])
    expect(found('ế'.normalize('NFD'), 'e', exact)).toEqual([])
    expect(found('ế'.normalize('NFD'), 'ê', exact)).toEqual([])
    expect(found('ế'.normalize('NFD'), 'e')).toEqual(['ế'.normalize('NFD')])
    expect(found('số liệu'.normalize('NFD'), 'lieu')).toEqual(['liệu'.normalize('NFD')])
  })

  test('whole words', () => {
    const whole = { ...loose, wholeWord: true }
    expect(found('số, sống, số2 và số', 'so', whole)).toEqual(['số', 'số'])
    expect(found('số. Số', 'số', { ...exact, wholeWord: true })).toEqual(['số', 'Số'])
  })

  test('hits do not overlap; an empty query is nowhere; spaces of any kind are alike', () => {
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
    expect(found('abc', '')).toEqual([])
    expect(found('Điều\u00a05', 'điều 5')).toEqual(['Điều\u00a05'])
    expect(found('f(x) [a-z]+', '[a-z]+')).toEqual(['[a-z]+'])
  })

  test('signs beyond the first plane keep places right', () => {
    expect(found('😀 số 😀 số', 'số')).toEqual(['số', 'số'])
  })

  test('any word of any text is found where it stands', () => {
    const word = fc.stringMatching(/^[a-zàáảãạăằắâầấđèéêềếìíòóôồốơờớùúưừứỳý]{1,6}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.boolean(),
        (words, pick, open) => {
          const text = words.join(' ').normalize(open ? 'NFD' : 'NFC')
          const wanted = words[pick % words.length] ?? ''
          const hits = findInText(text, wanted, { ...exact, wholeWord: true })
          const expected = words.filter(one => one === wanted).length
          expect(hits.map(({ from, to }) => text.slice(from, to).normalize('NFC'))).toEqual(
            Array.from({ length: expected }, () => wanted),
          )
        },
      ),
    )
  })
})
