import { describe, expect, test } from 'vitest'
import { convertToUnicode } from '../../../shared/encodings/convert-to-unicode.ts'
import { asVni } from './legacy-writer.ts'
import { alphabet, sentences } from './sentences.ts'

/** Known from documents of the time, not made by the table. */
const known: readonly (readonly [string, string])[] = [
  ['Haø Noäi', 'Hà Nội'],
  ['Vieät Nam', 'Việt Nam'],
  ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
  ['ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
  ['Coäng hoøa xaõ hoäi chuû nghóa', 'Cộng hòa xã hội chủ nghĩa'],
  ['Tieáng Vieät', 'Tiếng Việt'],
  ['UÛy ban nhaân daân', 'Ủy ban nhân dân'],
  ['Thaønh phoá Hoà Chí Minh', 'Thành phố Hồ Chí Minh'],
  ['Caên cöù Luaät', 'Căn cứ Luật'],
  ['keá hoaïch', 'kế hoạch'],
  ['Nghò ñònh', 'Nghị định'],
  ['ñieän töû', 'điện tử'],
  ['chuyeån ñoåi soá', 'chuyển đổi số'],
  ['Nôi nhaän', 'Nơi nhận'],
  [
    'tæ leä, yù kieán, nuùi Ba Vì, maät, thaúng, baèng, daëc',
    'tỉ lệ, ý kiến, núi Ba Vì, mật, thẳng, bằng, dặc',
  ],
  ['KEÁ HOAÏCH SOÁ', 'KẾ HOẠCH SỐ'],
]

describe('VNI-Windows', () => {
  test.each(known)('%s is %s', (bytes, words) => {
    expect(convertToUnicode(bytes, 'vni')).toBe(words)
  })

  test.each(sentences)('round trip: %s', sentence => {
    expect(convertToUnicode(asVni(sentence), 'vni')).toBe(sentence)
    expect(convertToUnicode(asVni(sentence.toUpperCase()), 'vni')).toBe(sentence.toUpperCase())
  })

  test('every letter comes back in both cases', () => {
    for (const letter of [...alphabet.small, ...alphabet.capital]) {
      expect(convertToUnicode(asVni(letter), 'vni')).toBe(letter)
    }
  })

  test('a capital with a small sign is a capital', () => {
    expect(convertToUnicode('Aùnh saùng, OÂng, Oâng', 'vni')).toBe('Ánh sáng, Ông, Ông')
  })
})
