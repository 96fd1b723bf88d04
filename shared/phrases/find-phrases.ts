import { compare, fold } from '../vietnamese.ts'
import { phraseSections } from './built-in-phrases.ts'
import type { Phrase } from './phrase.ts'

export type PhraseGroup = { readonly section: string; readonly phrases: readonly Phrase[] }

const rank = (section: string) => {
  const at = phraseSections.findIndex(one => fold(one) === fold(section))
  return at < 0 ? phraseSections.length : at
}

/**
 * Phrases with a word that begins as each of these words, accents and capitals aside, by section in the order of a plan; other sections follow
 * by name. The commune's own come before built-in ones.
 */
export function findPhrases(phrases: readonly Phrase[], words: string): readonly PhraseGroup[] {
  const wanted = fold(words)
    .split(' ')
    .filter(word => word !== '')
  const found = phrases.filter(({ section, text }) => {
    const folded = ` ${fold(`${section} ${text}`).replace(/[^a-z0-9%]+/g, ' ')}`
    return wanted.every(word => folded.includes(` ${word}`))
  })
  return [...Map.groupBy(found, ({ section }) => section)]
    .map(([section, ones]) => ({
      section,
      phrases: ones.toSorted((left, right) => Number(right.own) - Number(left.own)),
    }))
    .toSorted(
      (left, right) => rank(left.section) - rank(right.section) || compare(left.section, right.section),
    )
}
