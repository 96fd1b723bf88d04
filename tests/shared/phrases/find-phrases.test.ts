import { expect, it } from 'vitest'
import { builtInPhrases, phraseSections } from '../../../shared/phrases/built-in-phrases.ts'
import { findPhrases } from '../../../shared/phrases/find-phrases.ts'
import type { Phrase } from '../../../shared/phrases/phrase.ts'

const own: Phrase = { id: 'o1', section: 'Kinh phí', text: 'Chi từ quỹ xổ số kiến thiết.', own: true }
const other: Phrase = { id: 'o2', section: 'Khen thưởng', text: 'Biểu dương kịp thời.', own: true }
const all = [...builtInPhrases, own, other]

it('gives all by section in the order of a plan, own ones first, other sections last', () => {
  const groups = findPhrases(all, ' ')
  expect(groups.map(({ section }) => section)).toEqual([...phraseSections, 'Khen thưởng'])
  expect(groups.find(({ section }) => section === 'Kinh phí')?.phrases[0]).toEqual(own)
  expect(groups.flatMap(({ phrases }) => phrases)).toHaveLength(all.length)
})

it.each(['kien thiet xo', 'KIẾN THIẾT', 'kinh phi xo'])('finds without accents: %s', words => {
  expect(findPhrases(all, words)).toEqual([{ section: 'Kinh phí', phrases: [own] }])
})

it('finds nothing for words that no phrase has', () => {
  expect(findPhrases(all, 'vệ tinh')).toEqual([])
})
