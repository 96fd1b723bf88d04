import { fold } from '../../../shared/vietnamese.ts'

/** One spelling of words that say the same: capitals, accents, spaces, signs and zeros in front do not count. */
const bare = (text: string) =>
  fold(text)
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/[\s.;:–—-]+/g, '')

/** Whether a meaning only repeats the words that it is the meaning of. */
export function repeats(meaning: string, words: string): boolean {
  return bare(meaning) === bare(words)
}
