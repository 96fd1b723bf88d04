import { normalise } from '../../shared/vietnamese.ts'
import type { DocxNumbers } from './docx-numbers.ts'
import { childOf, childrenOf, type XmlElement } from './parse-xml.ts'

/** Words of a cell or a paragraph, and whether all of them are bold. */
export type DocxWords = { readonly text: string; readonly bold: boolean }

/** What is no word of the text: deleted and moved away, codes of fields, a second form of a drawing. */
const unread: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:tcPr',
  'w:trPr',
])

const signs: ReadonlyMap<string, string> = new Map([
  ['w:tab', ' '],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
])

/** Whether a run is bold by its own marks. */
function isBoldRun(run: XmlElement): boolean {
  const mark = childOf(childOf(run, 'w:rPr'), 'w:b')
  return mark !== undefined && !['0', 'false', 'off'].includes(mark.attributes['w:val'] ?? 'true')
}

type Piece = { readonly text: string; readonly bold: boolean }

function pieces(element: XmlElement, bold: boolean, numbers: DocxNumbers): readonly Piece[] {
  if (unread.has(element.name)) return []
  if (element.name === 'w:t')
    return [{ text: element.children.filter(child => typeof child === 'string').join(''), bold }]
  if (element.name === 'w:br') return [{ text: element.attributes['w:type'] === 'page' ? '' : '\n', bold }]
  const sign = signs.get(element.name)
  if (sign !== undefined) return [{ text: sign, bold }]
  const inRun = element.name === 'w:r' ? isBoldRun(element) : bold
  const inside = childrenOf(element).flatMap(child => pieces(child, inRun, numbers))
  // A table inside a cell reads row by row, a line each.
  if (element.name === 'w:tr')
    return [
      {
        text: joined(inside)
          .replace(/\s*\n\s*/g, ' ')
          .concat('\n'),
        bold,
      },
    ]
  if (element.name !== 'w:p') return inside
  const number = numbers(childOf(element, 'w:pPr'))
  return [
    { text: number === '' ? '' : `${number} `, bold: inside[0]?.bold ?? bold },
    ...inside,
    { text: '\n', bold },
  ]
}

const joined = (parts: readonly Piece[]) => parts.map(({ text }) => text).join('')

/** What an element of a Word file says: paragraphs and breaks are lines; deleted words are left out. */
export function docxWords(element: XmlElement, numbers: DocxNumbers): DocxWords {
  const parts = childrenOf(element).flatMap(child => pieces(child, false, numbers))
  const filled = parts.filter(({ text }) => text.trim() !== '')
  return {
    text: normalise(joined(parts))
      .replace(/[\0-\x08\v-\x1f\x7f]/g, '')
      .replace(/ *\n */g, '\n')
      .replace(/\n{2,}/g, '\n')
      .replace(/ {2,}/g, ' ')
      .trim(),
    bold: filled.length > 0 && filled.every(({ bold }) => bold),
  }
}
