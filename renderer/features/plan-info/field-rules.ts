import { cleanUnitName } from '../../../shared/plans/commune-name.ts'
import type { Letterhead } from '../../../shared/plans/plan.ts'

/** A year as typed, 2000–2100; null when it is not one. */
export function yearOf(text: string): number | null {
  const year = /^\s*\d{4}\s*$/.test(text) ? Number(text) : Number.NaN
  return year >= 2000 && year <= 2100 ? year : null
}

/** What is wrong with a year that must be given. */
export function yearProblem(text: string): string | null {
  return yearOf(text) === null ? 'Nhập năm gồm bốn chữ số, từ 2000 đến 2100.' : null
}

/** What is wrong with a year that may stay blank until signing. */
export function optionalYearProblem(text: string): string | null {
  return text.trim() === '' ? null : yearProblem(text)
}

/** What is wrong with a day or month that may stay blank; `most` is 31 or 12. */
export function dayProblem(most: number): (text: string) => string | null {
  return text => {
    if (/^\s*$/.test(text)) return null
    const value = /^\s*\d{1,2}\s*$/.test(text) ? Number(text) : 0
    return value >= 1 && value <= most ? null : `Nhập số từ 1 đến ${most}.`
  }
}

/** What is wrong with a registered number: up to five digits, blank until registered. */
export function numberProblem(text: string): string | null {
  return /^\d{0,5}$/.test(text) ? null : 'Chỉ gồm chữ số, nhiều nhất năm chữ số.'
}

/** A number as typed; null for a blank. */
export function numberOrBlank(text: string): number | null {
  return text.trim() === '' ? null : Number(text)
}

/** A recipient as it is kept: without the dash in front and the mark at the end, which print by rule. */
export function cleanRecipient(line: string): string {
  return line
    .replace(/^[\s\-–•+]+/u, '')
    .replace(/[;.,\s]+$/u, '')
    .trim()
}

type IssuerName = Pick<Letterhead, 'unitKind' | 'communeName' | 'place'>

/**
 * What changes with a commune's name once it is typed: a kind typed before it becomes its kind, and the place of
 * signing follows where it was the old name.
 * @param before the name before it was typed
 */
export function settleName(typed: IssuerName, before: string): Partial<IssuerName> {
  const { unitKind, communeName } = cleanUnitName(typed)
  return {
    ...(unitKind === typed.unitKind ? {} : { unitKind }),
    ...(communeName === typed.communeName ? {} : { communeName }),
    ...(typed.place === before && communeName !== before ? { place: communeName } : {}),
  }
}
