import { fold } from '../vietnamese.ts'
import { findMentions } from './citation-mentions.ts'
import { isCitedByName } from './document-types.ts'
import { forceProblem } from './force-problem.ts'
import type { LegalBasis } from './legal-basis.ts'
import { foldIssuer, legalBasisKey } from './legal-basis-key.ts'
import { parseLegalBasis } from './parse-legal-basis.ts'
import { type Cited, printFull, printLegalBasis, printNumber } from './print-legal-basis.ts'
import { successors } from './successors.ts'

export type OutdatedBasis = {
  /** Vietnamese: what is wrong with it. */
  readonly problem: string
  /** What the register has in its place. */
  readonly replacement: LegalBasis | undefined
  /** The line with the replacement, opened as before, without final mark; empty without one. */
  readonly text: string
}

/**
 * Whether a cited document can still be a basis in a year: not when it is out of force on the year's first day, nor
 * when it is about years that are over by then.
 *
 * @param text a basis as it prints; of several documents on one line the first counts.
 * @returns undefined for one that still can, and for what is no citation.
 */
export function outdatedBasis(
  text: string,
  register: readonly LegalBasis[],
  year: number,
): OutdatedBasis | undefined {
  const parsed = parseLegalBasis(text)
  if (parsed === undefined) return undefined
  const { cited, opening } = parsed
  const day = `${year}-01-01`
  const entry = entryOf(cited, register)
  const ended = entry?.inForceUntil != null && entry.inForceUntil < day ? forceProblem(entry, day) : null
  const problem = ended ?? overProblem(cited, year)
  if (problem === null) return undefined
  const replacement = register.find(
    other =>
      other.id !== entry?.id && forceProblem(other, day) === null && replaces(other, entry ?? cited, year),
  )
  const line =
    replacement === undefined
      ? ''
      : opening === undefined
        ? printFull(replacement)
        : printLegalBasis(replacement, opening)
  return { problem, replacement, text: line }
}

/** The register's entry of a cited document; a law cited without its date is the one of its name that is still there alone. */
function entryOf(cited: Cited, register: readonly LegalBasis[]): LegalBasis | undefined {
  const key = legalBasisKey(cited)
  const exact = register.find(entry => legalBasisKey(entry) === key)
  if (exact !== undefined) return exact
  const alike = register.filter(entry =>
    isCitedByName(cited.type)
      ? entry.type === cited.type && fold(entry.subject) === fold(cited.subject)
      : fold(printNumber(entry)) === fold(printNumber(cited)) &&
        (cited.date === null
          ? foldIssuer(entry.issuer) === foldIssuer(cited.issuer)
          : entry.date === cited.date),
  )
  return alike.length === 1 ? alike[0] : undefined
}

/** Years that a document's subject is about, not those of documents that it names in turn. */
function yearsOf({ subject }: Pick<Cited, 'subject'>): readonly number[] {
  const own = findMentions(subject).reduce(
    (words, { at, dateEnd }) => words.slice(0, at) + ' '.repeat(dateEnd - at) + words.slice(dateEnd),
    subject,
  )
  return [...own.matchAll(/(?<![\d/.])(?:19|20)\d{2}(?![\d/])/gu)].map(([digits]) => Number(digits))
}

function overProblem(cited: Cited, year: number): string | null {
  const years = isCitedByName(cited.type) ? [] : yearsOf(cited)
  const last = Math.max(...years)
  if (years.length === 0 || last >= year) return null
  return years.length === 1 && !/giai đoạn/iu.test(cited.subject)
    ? `Văn bản của năm ${last}`
    : `Thời kỳ của văn bản kết thúc năm ${last}`
}

/** The subject without its years: plans of two years have the same one. */
const timeless = ({ subject }: Pick<Cited, 'subject'>) =>
  fold(subject.replace(/(?:19|20)\d{2}/gu, ' '))
    .replace(/[^a-z ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()

/** Whether a document takes the place of another: named as its successor, or a later one of the same kind about the same. */
function replaces(other: LegalBasis, old: Cited, year: number): boolean {
  if (successors.get(printNumber(old)) === printNumber(other)) return true
  const years = yearsOf(other)
  return (
    other.type === old.type &&
    timeless(other) === timeless(old) &&
    timeless(other) !== '' &&
    (isCitedByName(other.type) || foldIssuer(other.issuer) === foldIssuer(old.issuer)) &&
    (other.date ?? '') > (old.date ?? '') &&
    (isCitedByName(other.type) || years.length === 0 || Math.max(...years) >= year)
  )
}
