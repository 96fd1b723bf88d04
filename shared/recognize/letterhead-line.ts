import type { Letterhead } from '../plans/plan.ts'
import { fold, isUpper } from '../vietnamese.ts'

export type LetterheadLine =
  | { readonly kind: 'motherland' | 'motto' | 'committee' }
  | { readonly kind: 'commune'; readonly unitKind: Letterhead['unitKind']; readonly name: string }
  | { readonly kind: 'province'; readonly provinceKind: Letterhead['provinceKind']; readonly name: string }
  | { readonly kind: 'number'; readonly number: string; readonly symbol: string }
  | ({ readonly kind: 'placeDate' } & Pick<Letterhead, 'place' | 'day' | 'month' | 'year'>)

/** `SƠN DƯƠNG` → `Sơn Dương`. */
export function nameCase(name: string): string {
  return name.toLocaleLowerCase('vi').replace(/(?<!\p{L})\p{L}/gu, letter => letter.toLocaleUpperCase('vi'))
}

/** A number within bounds; null for a blank; undefined for what is no such number. */
function within(digits: string | undefined, least: number, most: number): number | null | undefined {
  if (digits === undefined) return null
  const value = Number(digits)
  return value >= least && value <= most ? value : undefined
}

function readNumber(text: string): LetterheadLine | undefined {
  const match = /^Số\s*:?\s*(\d*)[\s.…_]*\/\s*(\p{Lu}+(?:\s?-\s?\p{Lu}+)*)$/u.exec(text)
  const number = match?.[1]?.replace(/^0+/, '') ?? ''
  if (match === null || number.length > 5) return undefined
  return { kind: 'number', number, symbol: (match[2] ?? '').replace(/\s/g, '') }
}

function readPlaceDate(text: string): LetterheadLine | undefined {
  const match =
    /^(\p{Lu}[^,]{0,60}),\s*ngày[\s.…_]*(\d{1,2})?[\s.…_]*tháng[\s.…_]*(\d{1,2})?[\s.…_]*năm[\s.…_]*(20\d\d)?[\s.…_]*$/u.exec(
      text,
    )
  if (match === null) return undefined
  const day = within(match[2], 1, 31)
  const month = within(match[3], 1, 12)
  const year = within(match[4], 2000, 2100)
  if (day === undefined || month === undefined || year === undefined) return undefined
  return { kind: 'placeDate', place: (match[1] ?? '').trim(), day, month, year }
}

function readIssuer(text: string): LetterheadLine | undefined {
  if (!isUpper(text) || /\d/.test(text) || text.length > 60) return undefined
  if (/^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)$/.test(text)) return { kind: 'committee' }
  const match =
    /^(?:ỦY BAN NHÂN DÂN |UỶ BAN NHÂN DÂN |UBND )?(XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ) (?!HỘI)(.+)$/.exec(text)
  const name = nameCase(match?.[2] ?? '')
  switch (match?.[1]) {
    case 'XÃ':
      return { kind: 'commune', unitKind: 'xã', name }
    case 'PHƯỜNG':
      return { kind: 'commune', unitKind: 'phường', name }
    case 'ĐẶC KHU':
      return { kind: 'commune', unitKind: 'đặc khu', name }
    case 'TỈNH':
      return { kind: 'province', provinceKind: 'tỉnh', name }
    case 'THÀNH PHỐ':
      return { kind: 'province', provinceKind: 'thành phố', name }
    default:
      return undefined
  }
}

/**
 * What a line says when it is one of the letterhead's (NĐ30 PL I.II.1–4) and nothing else.
 *
 * @param text one line, single spaces.
 */
export function readLetterheadLine(text: string): LetterheadLine | undefined {
  if (text.length > 150) return undefined
  const folded = fold(text).replace(/[\s–—-]+/g, ' ')
  if (folded === 'cong hoa xa hoi chu nghia viet nam') return { kind: 'motherland' }
  if (folded === 'doc lap tu do hanh phuc') return { kind: 'motto' }
  return readNumber(text) ?? readPlaceDate(text) ?? readIssuer(text)
}
