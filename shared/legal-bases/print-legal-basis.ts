import { formatOfficialDay } from '../dates.ts'
import { isCitedByName, type Opening, usualOpening } from './document-types.ts'
import type { LegalBasis } from './legal-basis.ts'

/** What a citation says of a document. */
export type Cited = Pick<LegalBasis, 'type' | 'number' | 'symbol' | 'issuer' | 'date' | 'subject'>

/** Party symbols name the type before a slash and the body after it: `NQ/TW`, `KH/BCĐTW`. */
const partySymbol = /^\p{L}+\/\p{L}/u

/**
 * Number and symbol as one: `30/2020/NĐ-CP`, `85/KH-UBND`; a Party document's with a hyphen: `57-NQ/TW`.
 * Empty for a document that has neither.
 */
export function printNumber({ number, symbol }: Pick<Cited, 'number' | 'symbol'>): string {
  if (number === '' || symbol === '') return number + symbol
  return number + (partySymbol.test(symbol) ? '-' : '/') + symbol
}

/** Subjects that open with what the document does follow its body without 'về': `… của Chính phủ quy định chi tiết …`. */
const decides =
  /^(?:về|v\/v|quy định|ban hành|phê duyệt|sửa đổi|bổ sung|công bố|bãi bỏ|thay thế|thành lập|kiện toàn|thông qua|hướng dẫn thi hành|quy định chi tiết)(?!\p{L})/iu

/** A subject with the word that joins it to what stands before it. */
function joined({ type, subject }: Cited): string {
  if (subject === '') return ''
  if (type === 'Công văn') return /^về(?!\p{L})/iu.test(subject) ? subject : `về việc ${subject}`
  return decides.test(subject) ? subject : `về ${subject}`
}

const words = (...parts: readonly string[]) => parts.filter(part => part !== '').join(' ')

/**
 * A document as it is cited for the first time (NĐ30 PL I.II.6.a): type, number and symbol, day, body, subject; a law
 * or an ordinance by its name and day alone. Facts that are blank are left out. No opening word, no final mark.
 */
export function printFull(basis: Cited): string {
  const day = basis.date === null ? '' : formatOfficialDay(basis.date)
  if (isCitedByName(basis.type)) return words(basis.type, basis.subject, day)
  const cited = printNumber(basis)
  const of = basis.issuer === '' ? '' : `của ${basis.issuer}`
  return words(basis.type, cited && `số ${cited}`, day, of, joined(basis))
}

/** A document as later citations name it (NĐ30 PL I.II.6.b): type, number and symbol; a law by its name. */
export function printShort(basis: Cited): string {
  const cited = printNumber(basis)
  if (isCitedByName(basis.type) || cited === '') return words(basis.type, basis.subject)
  return `${basis.type} số ${cited}`
}

/**
 * A line of a plan's bases: `Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn
 * thư`, without final mark, which follows from its place.
 *
 * @param opening the clerk's choice; the type's usual word when absent.
 */
export function printLegalBasis(basis: Cited, opening: Opening = usualOpening(basis.type)): string {
  return `${opening} ${printFull(basis)}`
}
