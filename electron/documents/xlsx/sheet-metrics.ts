import { type TextFont, wrapLines } from '../../../shared/documents/text-width.ts'

/**
 * A column's width counts digits of the workbook's first font; in Times New Roman 12 a digit is 8 screen pixels wide
 * (half an em of 16), so widths come out in whole pixels, in Excel and LibreOffice alike.
 */
export const defaultFontSize = 12
const pixelsPerDigit = 8
const twipsPerPixel = 15

/** Excel keeps 5 pixels of a column free; the rest allows for glyphs that the screen rounds up to whole pixels. */
const freePixels = 8
const roundingAllowance = 1.03

/** Points. Excel allows no taller row. */
const tallestRow = 409
const rowPadding = 3
/** Excel counts heights in steps of a pixel: 0.75 points. */
const heightStep = 0.75
const lineHeightRatio = 1.3

/** Column width in Excel's unit for a width in twips. */
export function columnUnits(twips: number): number {
  return Math.round(twips / twipsPerPixel) / pixelsPerDigit
}

/** 15.75 points a line at size 12, as Excel itself takes. */
function lineHeight(size: number): number {
  return Math.ceil((size * lineHeightRatio) / heightStep) * heightStep
}

function linesIn(text: string, font: TextFont, width: number): number {
  return wrapLines(text, font, (width - freePixels * twipsPerPixel) / roundingAllowance)
}

/** Height in points that shows all of a text, wrapped in a cell of this width in twips; at most Excel's tallest. */
export function textHeight(text: string, font: TextFont, width: number): number {
  return Math.min(linesIn(text, font, width) * lineHeight(font.size) + rowPadding, tallestRow)
}

/** Where the text may be cut to leave the fewest lines behind: the last space or line break that still fits. */
function lastFit(text: string, fits: (head: string) => boolean): number {
  const cuts = [...text.matchAll(/[ \n]/g)].map(match => match.index)
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(text.slice(0, cuts[middle]))) low = middle + 1
    else high = middle
  }
  return cuts[low - 1] ?? 0
}

/**
 * Parts a text that is taller than Excel's tallest row, so that each part fits a row of its own; one part for every
 * ordinary text. `width` is the cell's, in twips.
 */
export function splitTallText(text: string, font: TextFont, width: number): readonly string[] {
  const mostLines = Math.floor((tallestRow - rowPadding) / lineHeight(font.size))
  const fits = (head: string) => linesIn(head, font, width) <= mostLines
  const parts: string[] = []
  let rest = text
  while (!fits(rest)) {
    const cut = lastFit(rest, fits)
    if (cut === 0) break
    parts.push(rest.slice(0, cut))
    rest = rest.slice(cut + 1)
  }
  return [...parts, rest]
}
