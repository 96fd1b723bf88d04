import { describe, expect, test } from 'vitest'
import { detectEncoding } from '../../../shared/encodings/detect-encoding.ts'
import { isSyllable } from '../../../shared/encodings/vietnamese-syllable.ts'
import { asTcvn3, asVni } from './legacy-writer.ts'
import { sentences } from './sentences.ts'

const foreign = [
  'The council approved the naïve résumé of its café façade, à la carte, on 5 µm paper (© 2026).',
  'Les élèves étaient très fiers de leur thé; où êtes-vous, là-bas, à côté du château?',
  'Le thé né.',
  '«Bonjour», dit-il; «le café est prêt».',
  'L’été dernier, nous avons visité Hué, Nîmes et Évian; çà et là, tout était fermé.',
  'El niño comió jamón y tomó té; ¿dónde está la estación? ¡Adiós!',
  'Die Straße führt über Köln nach Zürich; schöne Grüße, Jürgen Müller.',
  'São Paulo não está tão longe; amanhã há reunião da câmara.',
  'Ö, ä, å: Malmö är en stad i Skåne; smörgås på svenska.',
  'Windows® 11, Word™, 10 m² và 5 m³, 37°C, ±5 %, 3×4, ½ giờ, §5, ¶2, £10, ¥20',
  'in­for­ma­tion tech­nol­ogy col·lecció',
  'Thu Trang, Lan Anh, Minh Quang',
  'Plain English text without any accents at all; nothing to see here.',
  '',
  '12345 – 67.89',
]

describe('detectEncoding', () => {
  test.each(sentences)('by words: %s', sentence => {
    expect(detectEncoding(sentence)).toBe('unicode')
    expect(detectEncoding(sentence.toUpperCase())).toBe('unicode')
    expect(detectEncoding(sentence.normalize('NFD'))).toBe('unicode')
    expect(detectEncoding(asTcvn3(sentence))).toBe('tcvn3')
    expect(detectEncoding(asVni(sentence))).toBe('vni')
    expect(detectEncoding(asVni(sentence.toUpperCase()))).toBe('vni')
  })

  test.each(foreign)('not an old encoding: %s', text => {
    expect(detectEncoding(text)).toBe('unicode')
  })

  test('single Unicode words and pairs with letters of Latin-1 alone stay', () => {
    const words = new Set(
      sentences
        .flatMap(sentence => sentence.match(/[\p{L}]+(?: [\p{L}]+)?/gu) ?? [])
        .concat(['có ý', 'báo cáo', 'hòa bình', 'công tác', 'là', 'bà', 'tó', 'nói']),
    )
    for (const word of words) expect([word, detectEncoding(word)]).toEqual([word, 'unicode'])
  })

  test.each([
    'Công tác báo cáo',
    'Lúa vào vụ; cá về ao nhà',
    'TÁI BẢN',
    'Có công mài sắt',
    'Hòa Bình, Hà Nam, Cao Bằng',
  ])('short Unicode text stays: %s', text => expect(detectEncoding(text)).toBe('unicode'))

  test('a short text in an old encoding with a sign inside a word is enough', () => {
    expect(detectEncoding('C«ng v¨n')).toBe('tcvn3')
    expect(detectEncoding('KÕ ho¹ch chuyÓn ®æi sè')).toBe('tcvn3')
    expect(detectEncoding('Keá hoaïch chuyeån ñoåi soá')).toBe('vni')
  })

  test('the font decides when it is named', () => {
    expect(detectEncoding('Hµ', ['.VnTime'])).toBe('tcvn3')
    expect(detectEncoding('hµ néi', ["'.VnTimeH', serif"])).toBe('tcvn3')
    expect(detectEncoding('Haø', ['VNI-Times'])).toBe('vni')
    expect(detectEncoding('kế hoạch', ['.VnTime'])).toBe('unicode')
    expect(detectEncoding('Công tác báo cáo', ['.VnTime'])).toBe('unicode')
    expect(detectEncoding('Le thé né.', ['Times New Roman'])).toBe('unicode')
  })
})

describe('isSyllable', () => {
  test('takes the syllables of real sentences', () => {
    const words = sentences.flatMap(sentence => sentence.match(/\p{L}+/gu) ?? [])
    expect(words.filter(word => !isSyllable(word))).toEqual([])
    expect(words.filter(word => !isSyllable(word.normalize('NFD').toUpperCase()))).toEqual([])
  })

  test.each(['ngiệp', 'kông', 'tỏc', 'hoạk', 'plan', 'été', 'à là', 'ghà', 'toooi'])('refuses %s', word => {
    expect(isSyllable(word)).toBe(false)
  })
})
