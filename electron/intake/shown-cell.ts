import type { Cell, CellValue } from 'exceljs'
import { formatDay, toDay } from '../../shared/dates.ts'
import { normalise } from '../../shared/vietnamese.ts'
import { shownNumber } from './shown-number.ts'

const pad = (value: number) => String(value).padStart(2, '0')

/** Excel's days begin here; a time alone is a share of the day before them. */
const firstYear = 1900

/** A date as offices write it, by what its format shows: a day, a month alone, a time. The library gives UTC. */
function shownDate(value: Date, format: string): string {
  if (Number.isNaN(value.getTime())) return ''
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]/g, '')
  const time = /h/i.test(plain) ? `${pad(value.getUTCHours())}:${pad(value.getUTCMinutes())}` : ''
  if (value.getUTCFullYear() < firstYear) return time
  const day = formatDay(toDay(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()) ?? '')
  if (!/d/i.test(plain) && time === '') return day.slice('dd/'.length)
  return `${day} ${time}`.trim()
}

/** Excel writes line ends and other control characters of a text as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function tidy(text: string): string {
  return normalise(text.replace(/_x000[dD]_/g, '').replace(/\r\n?|\v|\u2028|\u2029/g, '\n'))
    .replace(/[\0-\x08\f\x0e-\x1f\x7f]/g, '')
    .replaceAll('\t', ' ')
    .trim()
}

function shown(value: CellValue, format: string): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return shownDate(value, format)
  if (typeof value === 'string') return tidy(value)
  if (typeof value === 'number') return shownNumber(value, format)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if ('richText' in value) return tidy(value.richText.map(({ text }) => text).join(''))
  // A link's text is a rich text now and then, whatever the library's type says.
  if ('hyperlink' in value) return shown(value.text, format)
  if ('result' in value) return shown(value.result, format)
  return 'error' in value ? value.error : ''
}

/** What a person sees in a cell: `85%` for 0.85 under `0%`, `dd/mm/yyyy` for a date, a formula's saved result. */
export function shownText(cell: Pick<Cell, 'value' | 'numFmt'>): string {
  return shown(cell.value, cell.numFmt ?? '')
}

/** Whether all of a cell's words are bold. */
export function isBold(cell: Pick<Cell, 'value' | 'font'>): boolean {
  const { value } = cell
  if (typeof value === 'object' && value !== null && 'richText' in value)
    return value.richText.every(({ text, font }) => text.trim() === '' || (font ?? cell.font)?.bold === true)
  return cell.font?.bold === true
}
