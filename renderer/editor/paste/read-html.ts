import { type HtmlElement, parseHtml } from './html-tree.ts'
import { createLineCollector, type LineCollector } from './line-collector.ts'
import { nextLabel, type OpenList, openList, wordList } from './list-labels.ts'
import type { PastedItem, PastedRun } from './pasted-item.ts'
import { readTable } from './read-table.ts'
import { readStyles, type StyleReader, type Styles } from './styles.ts'

const blockTags = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary ul'.split(
    ' ',
  ),
)
const skippedTags = new Set(
  'head script style title template svg math object select button input del'.split(' '),
)

/** How text looks at a place in the page, inherited from around. */
type Look = Omit<PastedRun, 'text'> & { readonly breaks: boolean }

function lookInside(element: HtmlElement, styles: Styles, look: Look): Look {
  const { tag } = element
  const weight = styles.get('font-weight')
  const slant = styles.get('font-style')
  const isBold =
    weight === undefined || weight === 'inherit'
      ? look.bold === true || ['b', 'strong', 'th'].includes(tag) || /^h[1-6]$/.test(tag)
      : /^bold|^[6-9]\d\d/.test(weight)
  const isItalic =
    slant === undefined || slant === 'inherit'
      ? look.italic === true || tag === 'i' || tag === 'em'
      : /^(?:italic|oblique)/.test(slant)
  const font = styles.get('font-family') ?? element.attributes.get('face') ?? look.font
  const space = styles.get('white-space')
  return {
    ...(isBold ? { bold: true } : {}),
    ...(isItalic ? { italic: true } : {}),
    ...(font === undefined ? {} : { font }),
    breaks: space === undefined ? look.breaks || tag === 'pre' : /^pre|^break/.test(space),
  }
}

function isHidden(styles: Styles): boolean {
  return (
    styles.get('display') === 'none' ||
    styles.get('mso-hide') === 'all' ||
    /^comment/.test(styles.get('mso-element') ?? '')
  )
}

/** `h2`, `class=MsoHeading2`. */
function headingLevel(element: HtmlElement): number | undefined {
  const named =
    /^h([1-6])$/.exec(element.tag) ??
    /\b(?:Mso)?Heading([1-6])\b/i.exec(element.attributes.get('class') ?? '')
  return named === null ? undefined : Number(named[1])
}

function textOf(element: HtmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}

type Reading = { readonly styles: StyleReader; readonly lines: LineCollector; images: number }

function readText(text: string, look: Look, lines: LineCollector) {
  const { breaks, ...marks } = look
  const pieces = breaks ? text.split(/\r\n?|\n/) : [text]
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) lines.endLine()
    if (piece !== '') lines.add({ text: piece, ...marks })
  }
}

/** A table's cells are read like pages of their own. */
function readTableElement(element: HtmlElement, look: Look, reading: Reading) {
  const readCell = (cell: HtmlElement) => {
    const within: Reading = { styles: reading.styles, lines: createLineCollector(), images: 0 }
    readChildren(cell, lookInside(cell, reading.styles.of(cell), look), [], within)
    within.lines.endLine()
    reading.images += within.images
    return within.lines.items
  }
  const table = readTable(element, reading.styles, readCell)
  if (table.type === 'table') reading.lines.addTable(table)
  else reading.lines.addItems(table.items)
}

function readElement(element: HtmlElement, look: Look, lists: readonly OpenList[], reading: Reading) {
  const { lines } = reading
  const { tag } = element
  const styles = reading.styles.of(element)
  if (skippedTags.has(tag) || isHidden(styles)) return
  const inner = lookInside(element, styles, look)
  if (tag === 'img' || tag === 'v:imagedata') reading.images++
  else if (tag === 'br') lines.endLine()
  else if (tag === 'table') readTableElement(element, inner, reading)
  else if (styles.get('mso-list')?.toLowerCase() === 'ignore') {
    const { breaks: _, ...marks } = inner
    lines.label({
      ...marks,
      text: textOf(element)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim(),
    })
  } else {
    const inside = tag === 'ul' || tag === 'ol' ? [...lists, openList(element, styles, lists)] : lists
    if (blockTags.has(tag)) readBlock(element, inner, styles, inside, reading)
    else readChildren(element, inner, inside, reading)
  }
}

function readBlock(
  element: HtmlElement,
  look: Look,
  styles: Styles,
  lists: readonly OpenList[],
  reading: Reading,
) {
  const { lines } = reading
  const around = element.tag === 'li' ? lists.at(-1) : undefined
  const heading = headingLevel(element)
  const list =
    around === undefined
      ? wordList(styles.get('mso-list'), reading.styles.ofList)
      : nextLabel(around, element)
  lines.startLine({ heading, list })
  readChildren(element, look, lists, reading)
  if (heading === undefined && list === undefined) lines.endLine()
  else lines.drop()
}

function readChildren(element: HtmlElement, look: Look, lists: readonly OpenList[], reading: Reading) {
  for (const child of element.children) {
    if (typeof child === 'string') readText(child, look, reading.lines)
    else readElement(child, look, lists, reading)
  }
}

/**
 * Reads HTML from the clipboard, whoever put it there.
 *
 * @returns lines and tables in order, in the encodings they have, and how many pictures were left out.
 */
export function readHtml(html: string): { readonly items: readonly PastedItem[]; readonly images: number } {
  const { root, styleSheet } = parseHtml(html)
  const lines = createLineCollector()
  const reading: Reading = { styles: readStyles(styleSheet), lines, images: 0 }
  readChildren(root, { breaks: false }, [], reading)
  lines.endLine()
  return { items: lines.items, images: reading.images }
}
