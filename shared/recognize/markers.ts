import type { TextBlockKind } from '../plans/block.ts'
import { fromRoman } from '../plans/numbering.ts'
import { isUpper } from '../vietnamese.ts'
import { endsSentence } from './line-text.ts'

export type Marker = {
  readonly kind: Exclude<TextBlockKind, 'paragraph'>
  /** As it prints: `Phần I`, `I.`, `2.1.`, `a)`; absent for dashes and pluses. */
  readonly number?: string
  /** What the document wrote where the decree writes it otherwise: `Mục I.`, `I-`, `1-`. */
  readonly written?: string
  /** Where the words begin. */
  readonly from: number
  /** A plus behind a dash: `- + `. */
  readonly doubled?: true
}

type Reader = (text: string) => Marker | undefined

/** Builds a marker from a match whose first group is the number and whose whole is everything before the words. */
function marker(kind: Marker['kind'], match: RegExpExecArray | null): Marker | undefined {
  return match === null ? undefined : { kind, number: (match[1] ?? '').trim(), from: match[0].length }
}

/** Drawn bullets of word processors: nothing else begins with them, so that no space need follow. */
const drawnBullets = '•●▪■◆❖➢➤►▶✓✔\uf0b7\uf0d8\uf0a7\uf0fc'
const bullets = `-–—·◦*\uf02d${drawnBullets}`
const afterDash = new RegExp(`^[${bullets}]\\s+(?=\\S)|^[-–${drawnBullets}](?=[\\p{L}\\d“"(])`, 'u')
const bareBullet = new RegExp(`^[-–+${drawnBullets}]$`, 'u')
const doubledPlus = new RegExp(`^[${bullets}]\\s*\\+\\s*(?=\\S)`, 'u')

const readDash: Reader = text => {
  const doubled = doubledPlus.exec(text)
  if (doubled !== null) return { kind: 'plus', from: doubled[0].length, doubled: true }
  const plus = /^\+\s*(?=[^\s\d])|^\+\s+(?=\d)/.exec(text)
  if (plus !== null) return { kind: 'plus', from: plus[0].length }
  const dash = afterDash.exec(text)
  return dash === null ? undefined : { kind: 'dash', from: dash[0].length }
}

/** `Phần I` alone or before a title; `A. TIÊU ĐỀ` where letters stand above Roman numbers. */
const readPart: Reader = text => {
  const label =
    /^(phần\s+(?:[ivxlc]+|\d{1,2}|thứ\s+(?:nhất|hai|ba|tư|năm|sáu|[ivx]+|\d{1,2})))(\s*[.:–-]\s*|\s+|$)/iu.exec(
      text,
    )
  if (label !== null) {
    const rest = text.slice(label[0].length)
    const parted = /[.:–-]/u.test(label[2] ?? '')
    if (/^\p{Lu}/u.test(text) && (rest === '' || isUpper(rest) || (parted && rest.length < 200))) {
      return { kind: 'part', number: label[1] ?? '', from: label[0].length }
    }
  }
  const letter = /^([A-H]\.)\s+(?=\S)/.exec(text)
  return letter !== null && isUpper(text.slice(letter[0].length)) ? marker('part', letter) : undefined
}

/** `Mục I. MỤC TIÊU`, or `Mục I` with its title on the next line; not a sentence that speaks of a section. */
const readNamedSection: Reader = text => {
  const match = /^(M(?:ục|ỤC)\s+([IVXL]+|\d{1,2}))(\s*[.:–-]\s*|\s+|$)/u.exec(text)
  if (match === null) return undefined
  const rest = text.slice(match[0].length)
  const parted = /[.:–-]/u.test(match[3] ?? '') && rest.length < 200 && !endsSentence(rest)
  if (rest !== '' && !isUpper(rest) && !(parted && /^\p{Lu}/u.test(rest))) return undefined
  return { kind: 'section', number: `${match[2]}.`, written: match[0].trim(), from: match[0].length }
}

/** `I- MỤC TIÊU`, `1- Mục tiêu`; not a document's number (`57-NQ/TW`) and no range (`1 - 2`). */
const readDashed: Reader = text => {
  const section = /^([IVXL]+)\s?[-–](\s*)(?=\p{Lu})/u.exec(text)
  const value = fromRoman(section?.[1] ?? '')
  if (section !== null && value !== undefined && value < 50) {
    const rest = text.slice(section[0].length)
    const spaced = section[2] !== '' && rest.length < 120 && !endsSentence(rest)
    if (!isUpper(rest) && !spaced) return undefined
    return {
      kind: 'section',
      number: `${section[1]}.`,
      written: section[0].trim(),
      from: section[0].length,
    }
  }
  const clause = /^([1-9]\d?)\s?[-–](?:\s+(?=\p{Lu})|(?=\p{Lu}\p{Ll}))/u.exec(text)
  if (clause === null) return undefined
  return { kind: 'clause', number: `${clause[1]}.`, written: clause[0].trim(), from: clause[0].length }
}

const readSection: Reader = text => {
  const match = /^([IVXL]+\s?[.)/])(?:\s+(?=\S)|(?=\p{Lu}{2}))/u.exec(text)
  const value = fromRoman((match?.[1] ?? '').replace(/[\s.)/]/g, ''))
  return value !== undefined && value < 50 ? marker('section', match) : undefined
}

/** A second number of three digits is a thousand (`2.804 hồ sơ`), one with four a date. */
const readSubclause: Reader = text =>
  marker(
    'subclause',
    /^(\d{1,2}(?:\.\d{1,2})+\.)(?:\s+(?=\S)|(?=\p{Lu}))/u.exec(text) ??
      /^(\d{1,2}(?:\.\d{1,2})+)\s+(?=\p{Lu})/u.exec(text),
  )

const readClause: Reader = text =>
  marker(
    'clause',
    /^(\d{1,2}\s?[.)])(?:\s+(?=\S)|(?=\p{Lu}))/u.exec(text) ?? /^(\d{1,2}\/)\s+(?=\S)/.exec(text),
  )

const readPoint: Reader = text =>
  marker(
    'point',
    /^((?:\p{Ll}|(\p{Ll})\2)[)])\s*(?=\S)/u.exec(text) ?? /^(\p{Ll}[./])\s+(?=\p{Lu})/u.exec(text),
  )

const readers: readonly Reader[] = [
  readDash,
  readPart,
  readNamedSection,
  readSection,
  readDashed,
  readSubclause,
  readClause,
  readPoint,
]

/** The number or mark that a line begins with; undefined for a plain paragraph, or a mark with no words behind it. */
export function readMarker(text: string): Marker | undefined {
  for (const read of readers) {
    const found = read(text)
    const mayStandAlone = found?.kind === 'part' || (found?.kind === 'section' && found.written !== undefined)
    if (found !== undefined && (found.from < text.length || mayStandAlone)) return found
  }
  return undefined
}

/** Whether a line is a number or a mark whose words stand on the next line. */
export function isBareMarker(text: string): boolean {
  return bareBullet.test(text) || /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|\p{Ll}\)|[IVX]+\.)$/u.test(text)
}

/** The capital letter before a line's words: `A) …`, `B. …`. A number only where a whole row of them stands. */
export function readCapitalLetter(
  text: string,
): { readonly letter: string; readonly from: number } | undefined {
  const match = /^([A-HĐ])[.)]\s+(?=\S)/u.exec(text)
  return match === null ? undefined : { letter: match[1] ?? '', from: match[0].length }
}
