import { encodingOfFont } from './font-encoding.ts'
import { isTcvn3, tcvn3ToUnicode } from './tcvn3.ts'
import { isSyllable } from './vietnamese-syllable.ts'
import { isVni, vniToUnicode } from './vni.ts'

export const legacyEncodings = ['tcvn3', 'vni'] as const
export type LegacyEncoding = (typeof legacyEncodings)[number]
export type Encoding = 'unicode' | LegacyEncoding

/** Letters that only Unicode Vietnamese has: none of them is a character of the old encodings. */
const onlyUnicode =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[\u0300-\u0323]/

/** A word as it may be written in any of the encodings: an old one has letters that look like signs. */
const wordPattern = /[A-Za-z\u00a1-\u00ff]+/g

/** A sign between letters, as no language writes it: `C«ng`. The soft hyphen and the middle dot are written so. */
const signInside = /[A-Za-z][\u00a1-\u00ac\u00ae-\u00b4\u00b6\u00b8\u00b9\u00bb-\u00bf\u00d7\u00f7][A-Za-z]/

/** Whether a text has letters that no old encoding has: it is Unicode beyond doubt. */
export function hasUnicodeLetters(text: string): boolean {
  return onlyUnicode.test(text)
}

type Reading = {
  /** Words that are syllables in the old encoding and not as they stand. */
  gained: Set<string>
  /** Words that are syllables as they stand and not in the old encoding. */
  lost: number
  /** Words with letters above ASCII, and those of them that are syllables in the old encoding. */
  marked: number
  fitting: number
  /** Gained words that no language could write otherwise. */
  certain: number
}

const readers = {
  tcvn3: (word: string) => (isTcvn3(word) ? tcvn3ToUnicode(word) : undefined),
  vni: (word: string) => (isVni(word) ? vniToUnicode(word) : undefined),
} as const satisfies Record<LegacyEncoding, (word: string) => string | undefined>

function readAs(words: readonly string[], encoding: LegacyEncoding): Reading {
  const reading: Reading = { gained: new Set(), lost: 0, marked: 0, fitting: 0, certain: 0 }
  for (const word of words) {
    const read = readers[encoding](word)
    const fits = read !== undefined && isSyllable(read)
    const stands = isSyllable(word)
    reading.marked++
    if (fits) reading.fitting++
    if (fits && !stands) {
      reading.gained.add(word)
      if (signInside.test(word)) reading.certain++
    }
    if (stands && !fits) reading.lost++
  }
  return reading
}

/**
 * Words spelt like syllables must be nearly all, and more than chance gives: a French word or two read as TCVN3 can
 * happen to be syllables.
 */
function isConvincing(reading: Reading, plainFit: number): boolean {
  if (reading.fitting < 0.8 * reading.marked || reading.gained.size <= 3 * reading.lost) return false
  if (reading.certain > 0) return true
  return plainFit >= 0.5 && (reading.gained.size >= 3 || (reading.gained.size === 2 && plainFit >= 0.75))
}

/** How many of the words in ASCII are spelt like syllables; 1 when there are none. Abbreviations do not count. */
function shareOfSyllables(words: readonly string[]): number {
  const plain = words.filter(word => /^[A-Za-z][a-z]+$/.test(word))
  return plain.length === 0 ? 1 : plain.filter(isSyllable).length / plain.length
}

function detectByWords(text: string): Encoding {
  const words = text.match(wordPattern) ?? []
  const marked = words.filter(word => /[^\u0000-\u007f]/.test(word))
  if (marked.length === 0) return 'unicode'
  const plainFit = shareOfSyllables(words.filter(word => !marked.includes(word)).slice(0, 2000))
  const [best] = legacyEncodings
    .map(encoding => ({ encoding, reading: readAs(marked, encoding) }))
    .filter(({ reading }) => isConvincing(reading, plainFit))
    .sort((left, right) => right.reading.fitting - left.reading.fitting)
  return best?.encoding ?? 'unicode'
}

/** Whether a font that says an old encoding is believed: text typed in Unicode keeps an old font's name at times. */
function contradictsFont(text: string, encoding: LegacyEncoding): boolean {
  const words = (text.match(wordPattern) ?? []).filter(word => /[^\u0000-\u007f]/.test(word))
  const { gained, lost } = readAs(words, encoding)
  return lost > gained.size
}

/**
 * The encoding a text was typed in. A font's name decides when all the fonts named agree on an old encoding; else the
 * words do, with few false alarms: Unicode Vietnamese and other languages come back as `unicode`.
 *
 * @param text as the clipboard gives it, in any encoding; parts in different encodings are asked about one by one.
 * @param fontNames of the text, as CSS or a word processor names them.
 */
export function detectEncoding(text: string, fontNames: readonly string[] = []): Encoding {
  if (hasUnicodeLetters(text)) return 'unicode'
  const named = new Set(fontNames.map(encodingOfFont))
  const [only] = named
  if (named.size === 1 && only !== undefined && only !== 'unicode')
    return contradictsFont(text, only) ? 'unicode' : only
  return detectByWords(text)
}
