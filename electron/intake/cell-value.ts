import type { CellValue } from 'exceljs'
import { parseDay, toDay } from '../../shared/dates.ts'
import { normalise } from '../../shared/vietnamese.ts'

/** The day of a date cell, which the library gives as midnight UTC. */
function dayOf(value: Date): string {
  return toDay(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()) ?? ''
}

/** The words of a cell, whatever it holds: rich text, a link, a formula's result; a date as `YYYY-MM-DD`. One line, NFC. */
export function cellWords(value: CellValue): string {
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (value instanceof Date) return dayOf(value)
  if (typeof value !== 'object') return normalise(String(value)).replace(/\s+/g, ' ').trim()
  if ('richText' in value) return cellWords(value.richText.map(part => part.text).join(''))
  if ('hyperlink' in value) return cellWords(value.text)
  if ('result' in value) return cellWords(value.result)
  return ''
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * The day of a cell as `YYYY-MM-DD`: a date, or a text such as `05/3/2020` or `ngày 05 tháng 3 năm 2020`.
 *
 * @returns null for an empty cell; undefined for one that holds something else.
 */
export function cellDay(value: CellValue): string | null | undefined {
  const words = cellWords(value)
  if (words === '' || /^[-–./…]+$/.test(words)) return null
  const iso = isoDay.exec(words)
  return iso === null ? parseDay(words) : toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
}
