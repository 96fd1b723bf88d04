import { fold } from '../vietnamese.ts'
import { isCitedByName } from './document-types.ts'
import { type Cited, printNumber } from './print-legal-basis.ts'

/** Short names of bodies and what they stand for, folded. */
const shortNames: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/^chu tich uy ban\b/g, 'uy ban'],
]

/** A body's name for comparing: `UBND tỉnh` and `Ủy ban nhân dân tỉnh` are alike, and so is its chairman. */
export function foldIssuer(issuer: string): string {
  return shortNames.reduce((name, [short, long]) => name.replace(short, long), fold(issuer))
}

/**
 * What tells a document from all others, for finding it again: number and symbol, year and body (each commune has its
 * own `84/KH-UBND`), a law's name and year. Two entries with one key are one document.
 */
export function legalBasisKey(basis: Cited): string {
  const year = basis.date?.slice(0, 4) ?? ''
  if (isCitedByName(basis.type)) return ['law', fold(basis.subject), year].join('|')
  const cited = printNumber(basis)
  const named = cited === '' ? fold(`${basis.type} ${basis.subject}`) : fold(cited)
  return [named, foldIssuer(basis.issuer), year].join('|')
}
