import { fold } from '../vietnamese.ts'
import type { LegalBasis } from './legal-basis.ts'
import { printShort } from './print-legal-basis.ts'

/**
 * Found entries with those first that the words name themselves, by type and number or a law's name: documents about
 * `57-NQ/TW` are many, and their subjects hold its number too. The order stays otherwise.
 */
export function rankFound(entries: readonly LegalBasis[], words: string): readonly LegalBasis[] {
  const wanted = fold(words).split(' ')
  const named = (entry: LegalBasis) => {
    const short = fold(printShort(entry))
    return wanted.every(word => short.includes(word)) ? 0 : 1
  }
  return words.trim() === '' ? entries : entries.toSorted((left, right) => named(left) - named(right))
}
