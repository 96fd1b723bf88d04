import { documentTypes, isCitedByName } from './document-types.ts'
import { parseLegalBasis } from './parse-legal-basis.ts'
import type { Cited } from './print-legal-basis.ts'
import type { RegisterField } from './register-columns.ts'
import type { RegisterRow } from './register-row.ts'

/** One row of a list, by what its columns hold. */
export type RowCells = {
  /** Empty for a cell that is blank or missing. */
  readonly words: (field: RegisterField) => string
  /** `YYYY-MM-DD`; null for a blank or missing cell, undefined for one that holds no day. */
  readonly day: (field: RegisterField) => string | null | undefined
}

const whole = /^(?:số\s*:?\s*)?(\d+\p{Ll}?)\s*[-/]\s*(\S.*)$/iu

/** Number and symbol, whether they stand in two cells or in one: `57-NQ/TW`, `30/2020/NĐ-CP`. */
function splitNumber(number: string, symbol: string): { readonly number: string; readonly symbol: string } {
  const [, digits = number, rest = symbol] = (symbol === '' ? whole.exec(number) : null) ?? []
  return { number: digits, symbol: rest.replace(/\s*([-/])\s*/g, '$1') }
}

/** The kind of document that a symbol names: `2020/NĐ-CP` → Nghị định; empty for a symbol that names none. */
function typeOfSymbol(symbol: string): string {
  const [, short = ''] = /^(?:\d{4}\/)?(\p{L}+)[-/]/u.exec(symbol) ?? []
  return documentTypes.findLast(one => one.short === short && short !== '')?.name ?? ''
}

const nothing: Cited = { type: '', number: '', symbol: '', issuer: '', date: null, subject: '' }

const dayFields = [
  ['date', 'Ngày ban hành'],
  ['inForceFrom', 'Ngày có hiệu lực'],
  ['inForceUntil', 'Ngày hết hiệu lực'],
] as const

function problemOf({ type, number, subject }: Cited, cells: RowCells): string {
  const unread = dayFields.find(([field]) => cells.day(field) === undefined)
  if (unread) return `${unread[1]} không đọc được; hãy ghi theo dạng 05/03/2020.`
  if (type === '') return 'Thiếu loại văn bản.'
  if (isCitedByName(type)) return subject === '' ? 'Thiếu tên văn bản.' : ''
  return number === '' && subject === '' ? 'Thiếu số và trích yếu.' : ''
}

/**
 * What a row of a list says of a document. What one cell leaves out another may say: a citation in full, a number with
 * its symbol, a symbol that names the type.
 *
 * @returns undefined for a blank row.
 */
export function factsFromRow(cells: RowCells): Omit<RegisterRow, 'row'> | undefined {
  const { words } = cells
  const numbered = words('number') || words('numberAndSymbol')
  // A subject may begin with another document's name; only where the row has no name of its own is it the citation.
  const named = words('type') !== '' && numbered !== '' && !isCitedByName(words('type'))
  const citation = words('citation') || words('subject')
  const read = named ? undefined : parseLegalBasis(citation)?.cited
  const base = read ?? { ...nothing, subject: citation }
  const given = splitNumber(numbered, words('symbol'))
  const number = given.number || base.number
  const symbol = given.symbol || base.symbol
  const cited: Cited = {
    type: words('type') || base.type || typeOfSymbol(symbol),
    number,
    symbol,
    issuer: words('issuer') || base.issuer,
    date: cells.day('date') ?? base.date,
    subject: (read === undefined ? words('subject') : '') || base.subject,
  }
  const blank = Object.values(cited).every(value => value === '' || value === null)
  if (blank) return undefined
  const reason = problemOf(cited, cells)
  const id = words('id') || null
  if (reason !== '') return { id, facts: null, reason }
  const [inForceFrom, inForceUntil] = [cells.day('inForceFrom') ?? null, cells.day('inForceUntil') ?? null]
  return { id, facts: { ...cited, inForceFrom, inForceUntil }, reason: '' }
}
