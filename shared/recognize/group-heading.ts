import type { Appendix } from '../plans/appendix.ts'
import { fromRoman } from '../plans/numbering.ts'

export type GroupStyle = Appendix['groupNumbering']
export type GroupHeading = { readonly number: string | undefined; readonly title: string }

/** `I. CHÍNH QUYỀN SỐ` → its number and title; words alone when it has no number. */
export function readGroupHeading(text: string): GroupHeading {
  const match =
    /^([IVXLC]+|\p{Lu}|\d{1,2}(?:\.\d{1,2})*)\s?[.)/:]\s*(?=\S)/u.exec(text) ??
    /^([IVX]+)\s+(?=\p{Lu})/u.exec(text)
  const number = match?.[0].trim()
  return number === undefined
    ? { number: undefined, title: text }
    : { number, title: text.slice(match?.[0].length ?? 0) }
}

/** Whether the words of an ordinal cell are a group's: Roman numbers and capital letters. */
export function isGroupNumber(text: string): boolean {
  return /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/.test(text)
}

/**
 * How the numbers of headings count. A single `I`, `V` or `C` is a letter when a letter that is no Roman number
 * stands among the others.
 */
export function createStyleOf(numbers: readonly string[]): (number: string | undefined) => GroupStyle {
  const bare = (number: string) => number.replace(/[\s.)/:]+$/u, '')
  const letters = numbers.some(
    number => /^[A-ZĐ]$/.test(bare(number)) && fromRoman(bare(number)) === undefined,
  )
  return number => {
    if (number === undefined) return 'none'
    const sign = bare(number)
    if (/^\d/.test(sign)) return 'arabic'
    if (letters && /^[A-ZĐ]$/.test(sign)) return 'letter'
    return fromRoman(sign) === undefined ? 'letter' : 'roman'
  }
}
