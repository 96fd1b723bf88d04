/**
 * What of a workbook is read: sheets' cells and merges, their words and formats. Macros, links to other files,
 * drawings, comments and pivots never reach the library.
 */
const needed =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|xl\/worksheets\/sheet\d+\.xml)$/

/** Whether a part of the archive is read at all. */
export function isNeededPart(path: string): boolean {
  return needed.test(path)
}

/** Cells. The library makes a thing of every cell of a merge, and some programs merge whole columns. */
const largestMerge = 20_000
const mostMerged = 200_000

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Merges that are no trap: bounded, and none over another, which the library would refuse. */
function keptMerges(tail: string): string {
  const taken = new Set<number>()
  const kept: string[] = []
  for (const [, ref = ''] of tail.matchAll(/<mergeCell\b[^>]*?\bref="([^"]*)"/g)) {
    const [, left = '', top = '', right = '', bottom = ''] =
      /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? []
    if (bottom === '') continue
    const [firstColumn, lastColumn] = [columnOf(left), columnOf(right)]
    const [firstRow, lastRow] = [Number(top), Number(bottom)]
    const size = (lastColumn - firstColumn + 1) * (lastRow - firstRow + 1)
    if (lastColumn < firstColumn || lastRow < firstRow) continue
    if (size > largestMerge || taken.size + size > mostMerged) continue
    const cells: number[] = []
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++) cells.push(row * 20_000 + column)
    if (cells.some(cell => taken.has(cell))) continue
    for (const cell of cells) taken.add(cell)
    kept.push(`<mergeCell ref="${ref}"/>`)
  }
  return kept.length === 0 ? '' : `<mergeCells count="${kept.length}">${kept.join('')}</mergeCells>`
}

/** A sheet's rows and merges alone: the library unrolls validations and such over every cell that they name. */
function pareSheet(xml: string): string {
  const start = xml.search(/<sheetData[\s>]/)
  const end = xml.indexOf('</sheetData>')
  const data = start < 0 || end < start ? '<sheetData/>' : xml.slice(start, end + '</sheetData>'.length)
  const tail = end < 0 ? xml : xml.slice(end)
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${data}${keptMerges(tail)}</worksheet>`
}

/** Names of ranges are unrolled likewise. */
function pareBook(xml: string): string {
  return xml.replace(/<definedNames[\s>][\s\S]*?<\/definedNames>/g, '').replace(/<definedName\b[^>]*>/g, '')
}

/** Some programs write every element with a prefix (`x:row`), which the library does not know. */
function withoutPrefix(xml: string): string {
  const prefix = /^\s*(?:<\?[^>]*\?>\s*)?<(\w+):(?:worksheet|workbook|sst|styleSheet)\b/.exec(xml)?.[1]
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')
}

/**
 * The parts as the library shall see them.
 *
 * @throws TypeError for text that is not UTF-8; RangeError for a part that declares entities, as no program writes.
 */
export function parePart(path: string, data: Uint8Array): Uint8Array {
  const xml = withoutPrefix(new TextDecoder('utf-8', { fatal: true }).decode(data))
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(0, 4096)))
    throw new RangeError('a part declares a document type')
  if (path.startsWith('xl/worksheets/')) return Buffer.from(pareSheet(xml))
  return Buffer.from(path === 'xl/workbook.xml' ? pareBook(xml) : xml)
}
