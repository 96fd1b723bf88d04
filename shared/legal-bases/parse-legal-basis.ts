import { parseDay } from '../dates.ts'
import { normalise, placeTones, upper } from '../vietnamese.ts'
import { documentTypes, isCitedByName, type Opening, openings } from './document-types.ts'
import type { Cited } from './print-legal-basis.ts'

export type ParsedBasis = {
  readonly cited: Cited
  /** The word that the citation opened with; undefined when it had none. */
  readonly opening: Opening | undefined
}

const typeNames = documentTypes.map(({ name }) => name).toSorted((left, right) => right.length - left.length)
const typePattern = typeNames.map(name => name.replaceAll(' ', '\\s+')).join('|')

/** `57-NQ/TW`, `30/2020/NĐ-CP`, `49a/KH-UBND`; spaces that a scan put beside the marks are let pass. */
const numberPattern =
  '(\\d+\\p{Ll}?)\\s*([-/])\\s*((?:\\d{4}\\s*/\\s*)?\\p{Lu}[\\p{L}\\p{N}]*(?:\\s*[-/]\\s*[\\p{Lu}\\d][\\p{L}\\p{N}]*)*)'
const datePattern =
  '(?:\\(?(?:ban hành\\s+)?ngày\\s+)?(\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4})\\)?'
/** A date whose day is still blank, as drafts have it. */
const blankDate = /^,?\s*ngày(?:[\s./…_]|\d{1,2}|tháng|năm)*?năm\s*\d{4}/u

const opener = new RegExp(`^(?:[-–+•*]\\s*)?(${openings.join('|')})\\s+`, 'iu')
const start = new RegExp(`^(?:[-–+•*]\\s*)?(${typePattern})(?!\\p{L})\\s*`, 'iu')
const numbered = new RegExp(`^(?:số\\s*:?\\s*)?${numberPattern}`, 'u')
const dated = new RegExp(`^[,\\s]*${datePattern}`, 'iu')

/** A body whose own name goes on with 'về'. */
const steeringBody =
  /^(?:Cơ quan Thường trực )?Ban Chỉ đạo\s[\p{L}\s]*?về phát triển khoa học, công nghệ, đổi mới sáng tạo(?:,| và) chuyển đổi số(?: và Đề án 06)?/iu
/** Where a body's name ends and the subject begins. */
const subjectStart =
  /[,\s]+(?=(?:về|v\/v|ban hành|phê duyệt|sửa đổi|bổ sung|quy định|công bố|bãi bỏ|thay thế|thành lập|kiện toàn|thông qua|hướng dẫn|thực hiện|triển khai|giao)(?!\p{L}))/iu

/** The one spelling of a type: as it stands in the table, or with a first capital. */
function typeOf(text: string): string {
  const plain = text.replace(/\s+/g, ' ')
  const known = typeNames.find(name => name.toLowerCase() === plain.toLowerCase())
  return known ?? upper(plain.slice(0, 1)) + plain.slice(1)
}

const bare = (text: string) => text.replace(/\s*([-/])\s*/g, '$1')

function dayOf(text: string): string | null {
  return parseDay(text.replace(/\s*([/.-])\s*/g, '$1')) ?? null
}

/** A subject as the register keeps it: without 'về việc' and the marks around it. */
function subjectOf(text: string): string {
  return text
    .replace(/^[\s,:.-]+/u, '')
    .replace(/^(?:về việc|v\/v|về)(?!\p{L})[\s:]*/iu, '')
    .trim()
}

function splitIssuer(text: string): { readonly issuer: string; readonly subject: string } {
  const of = /^[,\s]*của\s+/u.exec(text)
  if (of === null) return { issuer: '', subject: subjectOf(text) }
  const rest = text.slice(of[0].length)
  const steering = steeringBody.exec(rest)?.[0].length
  const end = steering ?? subjectStart.exec(rest)?.index ?? rest.length
  return {
    issuer: placeTones(rest.slice(0, end).replace(/[,\s]+$/u, '')),
    subject: subjectOf(rest.slice(end)),
  }
}

/** A law's name, and its number where it was given one: the name may stand before or after it. */
function readLaw(type: string, text: string): Cited {
  const [found, number = '', , symbol = ''] =
    new RegExp(`(?:số\\s*:?\\s*)?${numberPattern}`, 'u').exec(text) ?? []
  const [day, written = ''] = new RegExp(`[,\\s]*${datePattern}`, 'iu').exec(text) ?? []
  const name = [found, day].reduce<string>((left, part) => (part ? left.replace(part, ' ') : left), text)
  const subject = name
    .replace(/\s*của (?:Ủy ban Thường vụ )?Quốc hội.*$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;]+$/u, '')
    .trim()
  const issuer = type === 'Pháp lệnh' ? 'Ủy ban Thường vụ Quốc hội' : 'Quốc hội'
  return { type, number, symbol: bare(symbol), issuer, date: dayOf(written), subject }
}

/**
 * Reads a citation as it is printed in a plan back into its fields. Lenient: with or without opening word, 'số', list
 * mark and final mark; day as `22/12/2024` or in words; a date with its day still blank is no date.
 *
 * @returns undefined for text that does not begin with a kind of document, or that names none by number or name.
 */
export function parseLegalBasis(text: string): ParsedBasis | undefined {
  const line = normalise(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[;.,:/\s]+$/u, '')
  const opened = opener.exec(line)
  const opening = openings.find(word => word.toLowerCase() === opened?.[1]?.toLowerCase())
  const citation = line.slice(opened?.[0].length ?? 0)
  const [head, typed] = start.exec(citation) ?? []
  if (head === undefined || typed === undefined) return undefined
  const type = typeOf(typed)
  const rest = citation.slice(head.length)
  if (isCitedByName(type)) {
    const cited = readLaw(type, rest)
    return cited.subject === '' && type !== 'Hiến pháp' ? undefined : { cited, opening }
  }
  const [found, number, , symbol] = numbered.exec(rest) ?? []
  if (found === undefined || number === undefined || symbol === undefined) return undefined
  const afterNumber = rest.slice(found.length)
  const day = dated.exec(afterNumber) ?? blankDate.exec(afterNumber)
  const { issuer, subject } = splitIssuer(afterNumber.slice(day?.[0].length ?? 0))
  const date = day?.[1] === undefined ? null : dayOf(day[1])
  return { cited: { type, number, symbol: bare(symbol), issuer, date, subject }, opening }
}

const nextCitation = `(?:(?:${openings.join('|')})\\s+)?(?:(?:${typePattern})\\s+(?:số\\s|\\d)|Luật\\s|Bộ luật\\s|Pháp lệnh\\s|Hiến pháp\\s)`
/** Where one citation ends and the next begins inside a pasted text; a line that goes on is none. */
const between = new RegExp(
  `\\n\\s*\\n|\\n\\s*(?=[-–+•*]\\s|${openings.join('\\s|')}\\s|${nextCitation})|;\\s*(?=(?:[-–+•*]\\s*)?${nextCitation})`,
  'iu',
)

/**
 * All citations of a pasted text: one a line, also where lines are broken in their middle, or parted by semicolons.
 * What is no citation is left out.
 */
export function parseLegalBases(text: string): readonly ParsedBasis[] {
  return splitCitations(text).flatMap(part => parseLegalBasis(part) ?? [])
}

/** The citations of a pasted text as they stand, the marks between them left out. */
export function splitCitations(text: string): readonly string[] {
  return normalise(text).replaceAll('\r', '').split(between)
}
