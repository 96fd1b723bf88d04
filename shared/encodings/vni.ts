/**
 * VNI-Windows, the encoding of the VNI-… fonts: a vowel is followed by a sign for its mark and tone together, as
 * Windows-1252 shows it (`aù` is á, `eá` is ế); đ, ơ, ư, i and ỵ have characters of their own.
 */

const tones = { sharp: '\u0301', falling: '\u0300', asking: '\u0309', broken: '\u0303', heavy: '\u0323' }
const roof = '\u0302'
const bowl = '\u0306'

/** Signs behind a vowel, small; their capitals stand behind capital vowels. */
const plainTones: readonly (readonly [sign: string, marks: string])[] = [
  ['ù', tones.sharp],
  ['ø', tones.falling],
  ['û', tones.asking],
  ['õ', tones.broken],
  ['ï', tones.heavy],
]
const roofSigns: readonly (readonly [sign: string, marks: string])[] = [
  ['â', roof],
  ['á', roof + tones.sharp],
  ['à', roof + tones.falling],
  ['å', roof + tones.asking],
  ['ã', roof + tones.broken],
  ['ä', roof + tones.heavy],
]
const bowlSigns: readonly (readonly [sign: string, marks: string])[] = [
  ['ê', bowl],
  ['é', bowl + tones.sharp],
  ['è', bowl + tones.falling],
  ['ú', bowl + tones.asking],
  ['ü', bowl + tones.broken],
  ['ë', bowl + tones.heavy],
]

const vowels: readonly (readonly [base: string, letter: string, signs: typeof plainTones])[] = [
  ['a', 'a', [...plainTones, ...roofSigns, ...bowlSigns]],
  ['e', 'e', [...plainTones, ...roofSigns]],
  ['o', 'o', [...plainTones, ...roofSigns]],
  ['ô', 'ơ', plainTones],
  ['u', 'u', plainTones],
  ['ö', 'ư', plainTones],
  ['y', 'y', plainTones],
]

const singles: readonly (readonly [sign: string, letter: string])[] = [
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
]

const small: readonly (readonly [string, string])[] = [
  ...singles,
  ...vowels.flatMap(([base, letter, signs]) =>
    signs.map(([sign, marks]): [string, string] => [base + sign, letter + marks]),
  ),
]

/** Every VNI letter, of one or two characters, with its Unicode letter (NFC), in both cases. */
export const vniLetters: ReadonlyMap<string, string> = new Map(
  small.flatMap(([sign, letter]): [string, string][] => {
    const unicode = letter.normalize('NFC')
    return [
      [sign, unicode],
      [sign.toUpperCase(), unicode.toUpperCase()],
    ]
  }),
)

const vowelWithSign = /[aeouyAEOUYôöÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[ñíìæóòîôöÑÍÌÆÓÒÎÔÖ]/g

/** A vowel's case decides; a sign in the other case (a capital typed alone before small letters) means the same. */
function letterOf(signs: string): string | undefined {
  const first = signs.charAt(0)
  const isSmall = first === first.toLowerCase()
  return vniLetters.get(isSmall ? signs.toLowerCase() : signs.toUpperCase())
}

/** A vowel and a sign it does not take are two things: `oô` is o and ơ. */
function convertPair(signs: string): string {
  return letterOf(signs) ?? signs.charAt(0) + (letterOf(signs.charAt(1)) ?? signs.charAt(1))
}

/** VNI-Windows → Unicode NFC. Characters that VNI does not use in their place stay as they are. */
export function vniToUnicode(text: string): string {
  return text.replace(vowelWithSign, convertPair)
}

/** Whether every character above ASCII stands where VNI has it. */
export function isVni(word: string): boolean {
  const left = word.replace(vowelWithSign, signs => (letterOf(signs) === undefined ? signs : ''))
  return /^[\u0000-\u007f]*$/.test(left)
}

/** Whether a text goes on with the sign that belongs to the vowel `before` ends with: a letter cut in two. */
export function startsWithVniSign(before: string, after: string): boolean {
  return (
    after !== '' && letterOf(before.slice(-1) + after.charAt(0)) !== undefined && /[aeouyôö]$/i.test(before)
  )
}
