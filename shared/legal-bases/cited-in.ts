import type { Basis } from '../plans/plan.ts'
import { foldIssuer, legalBasisKey } from './legal-basis-key.ts'
import { parseLegalBases } from './parse-legal-basis.ts'
import { type Cited, printNumber } from './print-legal-basis.ts'

/**
 * Whether a plan's bases cite a document already, in whatever words: by its key, or by a number alone where the line
 * gives neither body nor day that says otherwise.
 */
export function citedIn(bases: readonly Basis[]): (basis: Cited) => boolean {
  const lines = bases.flatMap(({ text }) => parseLegalBases(text)).map(({ cited }) => cited)
  const keys = new Set(lines.map(legalBasisKey))
  return basis =>
    keys.has(legalBasisKey(basis)) ||
    lines.some(
      line =>
        printNumber(line) !== '' &&
        printNumber(line) === printNumber(basis) &&
        (line.issuer === '' || foldIssuer(basis.issuer).startsWith(foldIssuer(line.issuer))) &&
        (line.date === null || line.date === basis.date),
    )
}
