import type { TextBlockKind } from '../plans/block.ts'
import { fromRoman } from '../plans/numbering.ts'
import { isUpper } from '../vietnamese.ts'

export type Marker = {
  readonly kind: Exclude<TextBlockKind, 'paragraph'>
  /** As it prints: `Phần I`, `I.`, `2.1.`, `a)`; absent for dashes and pluses. */
  readonly number?: string
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

const bullets = '-–—•·●▪◦*\uf0b7\uf02d'
const afterDash = new RegExp(`^[${bullets}]\\s+(?=\\S)|^[-–•](?=[\\p{L}\\d“"(])`, 'u')
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

const readers: readonly Reader[] = [readDash, readPart, readSection, readSubclause, readClause, readPoint]

/** The number or mark that a line begins with; undefined for a plain paragraph, or a mark with no words behind it. */
export function readMarker(text: string): Marker | undefined {
  for (const read of readers) {
    const found = read(text)
    if (found !== undefined && (found.from < text.length || found.kind === 'part')) return found
  }
  return undefined
}

/** Whether a line is a number or a mark whose words stand on the next line. */
export function isBareMarker(text: string): boolean {
  return /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|\p{Ll}\)|[-–+•]|[IVX]+\.)$/u.test(text)
}
