import { timesMetrics } from './times-metrics.ts'

/** A face of Times New Roman; `size` is in points. */
export type TextFont = { readonly size: number; readonly bold?: boolean; readonly italic?: boolean }

type Face = keyof typeof timesMetrics

const unitsPerEm = 2048
const twipsPerPoint = 20
/** Every character measured here directly lies below this code; the few beyond it count as one em. */
const tableSize = 0x2600
const space = 0x20
const hyphen = 0x2d
const lineFeed = 0x0a
const wordJoiner = 0x2060

const tables = new Map<Face, Uint16Array>()

function faceOf(font: TextFont): Face {
  if (font.bold === true) return font.italic === true ? 'boldItalic' : 'bold'
  return font.italic === true ? 'italic' : 'regular'
}

/** The letter that carries the width: tone and vowel marks add nothing, the horn of ơ and ư is part of the letter. */
function baseOf(character: string): string {
  return character
    .normalize('NFD')
    .replace(/(?!\u031b)\p{M}/gu, '')
    .normalize('NFC')
}

function buildTable(face: Face): Uint16Array {
  const widths = new Map<string, number>()
  for (const [width, characters] of Object.entries(timesMetrics[face])) {
    for (const character of characters) widths.set(character, Number(width))
  }
  widths.set('\u00a0', widths.get(' ') ?? 0)
  widths.set('\u2011', widths.get('-') ?? 0)
  widths.set('\t', 4 * (widths.get(' ') ?? 0))
  const table = new Uint16Array(tableSize).fill(unitsPerEm)
  for (let code = 0; code < tableSize; code++) {
    const character = String.fromCharCode(code)
    const known = widths.get(character) ?? widths.get(baseOf(character))
    if (known !== undefined) table[code] = known
    else if (code < space || isInvisible(code)) table[code] = 0
  }
  return table
}

function isInvisible(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0xad ||
    code === wordJoiner
  )
}

function tableOf(font: TextFont): Uint16Array {
  const face = faceOf(font)
  let table = tables.get(face)
  if (table === undefined) {
    table = buildTable(face)
    tables.set(face, table)
  }
  return table
}

function unitsOf(text: string, table: Uint16Array): number {
  let units = 0
  for (let index = 0; index < text.length; index++) {
    units += table[text.charCodeAt(index)] ?? unitsPerEm
  }
  return units
}

/** Width in twips of a text set on one line in Times New Roman, without kerning, as Word sets it. */
export function textWidth(text: string, font: TextFont): number {
  return (unitsOf(text, tableOf(font)) * font.size * twipsPerPoint) / unitsPerEm
}

/** Width in twips of the widest stretch between spaces and line breaks; 0 for an empty text. */
export function widestWord(text: string, font: TextFont): number {
  const table = tableOf(font)
  let widest = 0
  let word = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    word = code === space || code === lineFeed ? 0 : word + (table[code] ?? unitsPerEm)
    if (word > widest) widest = word
  }
  return (widest * font.size * twipsPerPoint) / unitsPerEm
}

/** Word breaks after a hyphen inside a word (`Phòng-Ban`), but keeps `2026-2030` whole. */
function breaksAfterHyphen(text: string, index: number): boolean {
  const next = text.charCodeAt(index + 1)
  return text.charCodeAt(index) === hyphen && next > space && !(next >= 0x30 && next <= 0x39)
}

/** A slash or a dash parts a word only when the word alone is wider than the column. */
const softBreak = /[/–—-]/

type Line = { readonly lines: number; readonly used: number }

/** Lays a word wider than the column over lines of its own: after a slash or dash where one fits, else anywhere. */
function breakLongWord(word: string, table: Uint16Array, limit: number): Line {
  let lines = 1
  let used = 0
  let afterBreak = 0
  for (let index = 0; index < word.length; index++) {
    const units = table[word.charCodeAt(index)] ?? unitsPerEm
    if (used + units > limit && used > 0) {
      lines++
      used = afterBreak > 0 ? used - afterBreak : 0
      afterBreak = 0
    }
    used += units
    if (softBreak.test(word.charAt(index))) afterBreak = used
  }
  return { lines, used }
}

/**
 * How many lines a text takes in a column of this width in twips (from 1; an empty text is one line), breaking where
 * Word and Excel do: at spaces, which may hang over the edge, after hyphens, at `\n`, and inside a word that is
 * wider than the column.
 */
export function wrapLines(text: string, font: TextFont, width: number): number {
  const table = tableOf(font)
  const limit = (width * unitsPerEm) / (font.size * twipsPerPoint)
  let lines = 1
  let used = 0
  let wordStart = 0
  let word = 0
  const place = (end: number) => {
    if (word === 0) return
    if (used > 0 && used + word > limit) {
      lines++
      used = 0
    }
    if (word > limit) {
      const broken = breakLongWord(text.slice(wordStart, end), table, limit)
      lines += broken.lines - 1
      used = broken.used
    } else used += word
    word = 0
  }
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === space || code === lineFeed) {
      place(index)
      if (code === lineFeed) lines++
      used = code === lineFeed ? 0 : used + (table[space] ?? 0)
      wordStart = index + 1
      continue
    }
    word += table[code] ?? unitsPerEm
    if (breaksAfterHyphen(text, index)) {
      place(index + 1)
      wordStart = index + 1
    }
  }
  place(text.length)
  return lines
}
