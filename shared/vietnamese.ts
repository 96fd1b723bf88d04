/**
 * Vietnamese text as data: one spelling for comparing, searching and sorting. What is stored and printed is always
 * NFC (TCVN 6909:2001, precomposed); these functions never change what prints unless their name says so.
 */

/** Precomposed Unicode, with the spaces that copying from other programs leaves made plain. Line breaks stay. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
}

/** For finding: no marks, no đ, no capitals, one space. `CHUYỂN ĐỔI SỐ` and `chuyen doi so` fold alike. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** Capitals as an office types them. */
export function upper(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi')
}

/** True for text with letters of which none is small. */
export function isUpper(text: string): boolean {
  return /\p{L}/u.test(text) && text === upper(text)
}

const collator = new Intl.Collator('vi', { numeric: true })

/** Order of a Vietnamese list: a ă â … d đ …, numbers by value. */
export function compare(left: string, right: string): number {
  return collator.compare(left, right)
}

/** Where the two ways of placing a tone differ, each pair of vowels with the office's form: `oà` → `òa`. */
const tonePairs: ReadonlyMap<string, string> = new Map(
  ['oa', 'oe', 'uy'].flatMap(pair => {
    const first = pair.charAt(0)
    const second = pair.charAt(1)
    return ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone): [string, string] => [
      (first + second + tone).normalize('NFC'),
      (first + tone + second).normalize('NFC'),
    ])
  }),
)

const openPair = /(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu
const quPair = /(?<=[qQ])[ùúủũụÙÚỦŨỤ][yY](?!\p{L})/gu
const quForms: ReadonlyMap<string, string> = new Map([...tonePairs].map(([late, early]) => [early, late]))

/**
 * Tones where official documents place them: `hoà` → `hòa`, `Uỷ ban` → `Ủy ban`, `qúy` → `quý`. Takes and gives
 * NFC; words whose tone has one place only stay as they are.
 */
export function placeTones(text: string): string {
  return text
    .replace(openPair, pair => recase(pair, tonePairs.get(pair.toLowerCase()) ?? pair))
    .replace(quPair, pair => recase(pair, quForms.get(pair.toLowerCase()) ?? pair))
}

/** Gives the letters of `form` the capitals that `model` has in the same places. */
function recase(model: string, form: string): string {
  return [...form].map((letter, at) => (isUpper(model.charAt(at)) ? letter.toUpperCase() : letter)).join('')
}
