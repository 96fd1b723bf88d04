import { toRoman } from '../../shared/plans/numbering.ts'
import { childOf, childrenOf, type XmlElement } from './parse-xml.ts'

type Level = { readonly format: string; readonly text: string; readonly start: number }

/** Gives the number that Word computes before a paragraph; '' for one that is not numbered. */
export type DocxNumbers = (paragraphProperties: XmlElement | undefined) => string

const attributeOf = (element: XmlElement | undefined) => element?.attributes['w:val'] ?? ''

function printNumber(count: number, format: string): string {
  if (format === 'upperRoman') return toRoman(count)
  if (format === 'lowerRoman') return toRoman(count).toLowerCase()
  if (format === 'upperLetter') return String.fromCharCode(64 + ((count - 1) % 26) + 1)
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((count - 1) % 26) + 1)
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count)
}

function readLevels(abstract: XmlElement | undefined): ReadonlyMap<number, Level> {
  return new Map(
    childrenOf(abstract, 'w:lvl').map((level): [number, Level] => [
      Number(level.attributes['w:ilvl'] ?? 0),
      {
        format: attributeOf(childOf(level, 'w:numFmt')),
        text: attributeOf(childOf(level, 'w:lvlText')),
        start: Number(attributeOf(childOf(level, 'w:start')) || 1),
      },
    ]),
  )
}

/**
 * Counts the numbered paragraphs of a Word file, as the STT column of many a table is filled. A bullet is a dash.
 *
 * @param numbering the part `word/numbering.xml`; undefined for a file without.
 */
export function createDocxNumbers(numbering: XmlElement | undefined): DocxNumbers {
  const abstracts = new Map(
    childrenOf(numbering, 'w:abstractNum').map(each => [each.attributes['w:abstractNumId'] ?? '', each]),
  )
  const lists = new Map(
    childrenOf(numbering, 'w:num').map(each => [
      each.attributes['w:numId'] ?? '',
      readLevels(abstracts.get(attributeOf(childOf(each, 'w:abstractNumId')))),
    ]),
  )
  const counts = new Map<string, number[]>()
  return properties => {
    const mark = childOf(properties, 'w:numPr')
    const id = attributeOf(childOf(mark, 'w:numId'))
    const depth = Number(attributeOf(childOf(mark, 'w:ilvl')) || 0)
    const levels = lists.get(id)
    const level = levels?.get(depth)
    if (levels === undefined || level === undefined || level.format === 'none') return ''
    if (level.format === 'bullet') return '-'
    const count = counts.get(id) ?? []
    counts.set(id, count)
    count[depth] = (count[depth] ?? level.start - 1) + 1
    count.length = depth + 1
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const each = levels.get(at)
      return printNumber(count[at] ?? each?.start ?? 1, each?.format ?? 'decimal')
    })
  }
}
