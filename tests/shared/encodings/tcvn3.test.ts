import { describe, expect, test } from 'vitest'
import { convertToUnicode } from '../../../shared/encodings/convert-to-unicode.ts'
import { tcvn3Letters } from '../../../shared/encodings/tcvn3.ts'
import { asTcvn3 } from './legacy-writer.ts'
import { alphabet, sentences } from './sentences.ts'

/** Known from documents of the time, not made by the table. */
const known: readonly (readonly [string, string])[] = [
  ['Hµ Néi', 'Hà Nội'],
  ['ViÖt Nam', 'Việt Nam'],
  ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
  ['Uû ban nh©n d©n x·', 'Uỷ ban nhân dân xã'],
  ['C¨n cø LuËt', 'Căn cứ Luật'],
  ['KÕ ho¹ch', 'Kế hoạch'],
  ['TiÕng ViÖt', 'Tiếng Việt'],
  ['N¬i nhËn', 'Nơi nhận'],
  ['B¸o c¸o', 'Báo cáo'],
  ['NghÞ ®Þnh', 'Nghị định'],
  ['®iÖn tö', 'điện tử'],
  ['chuyÓn ®æi sè', 'chuyển đổi số'],
  ['tr\u00adëng th«n', 'trưởng thôn'],
  ['¨n uèng', 'ăn uống'],
  ['¡n, ¢u, £m, ¤ng, ¥n, ¦u, §i', 'Ăn, Âu, Êm, Ông, Ơn, Ưu, Đi'],
  ['Thõa Thiªn HuÕ', 'Thừa Thiên Huế'],
]

describe('TCVN3', () => {
  test.each(known)('%s is %s', (bytes, words) => {
    expect(convertToUnicode(bytes, 'tcvn3')).toBe(words)
  })

  test('agrees with TCVN 5712:1993 at every code', () => {
    const codes: readonly (readonly [number, string])[] = [
      [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
      [0xb5, 'àảãáạ'],
      [0xbb, 'ằẳẵắ'],
      [0xc6, 'ặầẩẫấậè'],
      [0xce, 'ẻẽéẹềểễếệìỉ'],
      [0xdc, 'ĩíịò'],
      [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
      [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
    ]
    const standard = codes.flatMap(([from, letters]) =>
      [...letters].map((letter, at): [string, string] => [String.fromCharCode(from + at), letter]),
    )
    expect(new Map([...tcvn3Letters].sort())).toEqual(new Map(standard))
  })

  test.each(sentences)('round trip: %s', sentence => {
    expect(convertToUnicode(asTcvn3(sentence), 'tcvn3')).toBe(smallToned(sentence))
    expect(convertToUnicode(asTcvn3(sentence), 'tcvn3', { capitals: true })).toBe(sentence.toUpperCase())
  })

  test('every letter comes back, capitals through a capital font', () => {
    for (const letter of alphabet.small) expect(convertToUnicode(asTcvn3(letter), 'tcvn3')).toBe(letter)
    for (const letter of alphabet.capital) {
      expect(convertToUnicode(asTcvn3(letter), 'tcvn3', { capitals: true })).toBe(letter)
    }
  })

  test('characters in the private area are read by their codes', () => {
    expect(convertToUnicode('H\uf0b5 N\uf0e9i', 'tcvn3')).toBe('Hà Nội')
  })

  test('a bullet of a symbol font is left alone', () => {
    expect(convertToUnicode('\uf0b7 C«ng t¸c', 'tcvn3')).toBe('\uf0b7 Công tác')
  })
})

/** Without the capitals that TCVN3 lacks. */
function smallToned(text: string): string {
  return [...text]
    .map(letter => (/[ĂÂÊÔƠƯĐ\u0000-\u007f]/.test(letter) ? letter : letter.toLowerCase()))
    .join('')
}
