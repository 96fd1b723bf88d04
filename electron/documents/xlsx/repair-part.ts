import { strFromU8, strToU8 } from 'fflate'
import { typeface } from '../../../shared/documents/layout-rules.ts'
import type { PartChange } from '../archive.ts'
import { defaultFontSize } from './sheet-metrics.ts'

/** Order of a font's parts in ECMA-376 part 1, 18.8.22; exceljs writes name and size last. */
const fontParts = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

function orderFont(content: string): string {
  const parts = content.match(/<[^>]+\/>/g) ?? []
  const place = (part: string) => fontParts.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '')
  return parts.toSorted((left, right) => place(left) - place(right)).join('')
}

/** The first font is the one that column widths are counted in. */
const defaultFont = `<font><sz val="${defaultFontSize}"/><name val="${typeface}"/><family val="1"/></font>`

function repairStyles(xml: string): string {
  return xml
    .replace(/<font>(.*?)<\/font>/gs, (_, content: string) => `<font>${orderFont(content)}</font>`)
    .replace(/<font>.*?<\/font>/s, defaultFont)
}

const sheetEnd = strToU8('</worksheet>')
/** Spares the clerk a green corner in every cell that holds a number as the text that it is. */
const quiet = strToU8(
  '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>',
)

function quietSheet(data: Uint8Array): Uint8Array {
  const body = data.subarray(0, data.length - sheetEnd.length)
  const out = new Uint8Array(data.length + quiet.length)
  out.set(body)
  out.set(quiet, body.length)
  out.set(sheetEnd, body.length + quiet.length)
  return out
}

/** How what exceljs leaves wrong or out of an entry of the workbook's archive is put right, by its path. */
export function repairPart(path: string): PartChange | undefined {
  if (path === 'xl/styles.xml') return data => strToU8(repairStyles(strFromU8(data)))
  return path.startsWith('xl/worksheets/sheet') ? quietSheet : undefined
}
