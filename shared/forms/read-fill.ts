import { dayParts, parseDay, toDay } from '../dates.ts'
import { label } from '../glossary.ts'
import { isPercentUnit, parseFigureText } from '../tasks/parse-figure-text.ts'
import { type Evidence, type ReportedStatus, reportedStatuses } from '../tasks/progress.ts'
import { fold, normalise } from '../vietnamese.ts'
import type { FormCell } from './form-reading.ts'

/** A cell read, or the sentence that says why it cannot be. */
export type Read<T> = { readonly value: T } | { readonly problem: string }

const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()

const statusWords: ReadonlyMap<string, ReportedStatus> = new Map([
  ...reportedStatuses.map((status): [string, ReportedStatus] => [plain(label(`progress.${status}`)), status]),
  ['chua thuc hien', 'notStarted'],
  ['chua trien khai', 'notStarted'],
  ['chua lam', 'notStarted'],
  ['dang trien khai', 'ongoing'],
  ['dang lam', 'ongoing'],
  ['dang thuc hien', 'ongoing'],
  ['da hoan thanh', 'done'],
  ['da xong', 'done'],
  ['xong', 'done'],
  ['tam dung thuc hien', 'paused'],
  ['khong lam', 'cancelled'],
])

/** `Hoàn thành.`, `đã hoàn thành`, `HOAN THANH` are one status. */
export function readStatus({ text }: FormCell): Read<ReportedStatus> {
  const value = statusWords.get(plain(text))
  if (value !== undefined) return { value }
  const known = reportedStatuses.map(status => `“${label(`progress.${status}`)}”`).join(', ')
  return { problem: `“${text}” không phải một trạng thái trong danh sách (${known})` }
}

/** Divisions leave 92.49999999999999 of 0.925 × 100. */
const rounded = (value: number) => Number(value.toPrecision(12))

/**
 * Per cent done: 80, `80%`, `80 phần trăm`, and 0.8 for 80%, since spreadsheets make that of a typed `80%` and nobody
 * reports less than one per cent. A bare 1 is 1%.
 */
export function readPercent({ text, number, percent }: FormCell): Read<number> {
  const written = number ?? parseFigureText(text, '%')
  if (written === undefined) return { problem: `“${text}” không phải tỷ lệ phần trăm` }
  const signed = number === null && isPercentUnit(text)
  const share = !signed && (percent ? written <= 1 : written < 1)
  const value = rounded(share ? written * 100 : written)
  return value >= 0 && value <= 100
    ? { value }
    : { problem: `“${text}” nằm ngoài khoảng từ 0 đến 100 phần trăm` }
}

/** An indicator's figure in the unit of its target: 92.5 and `92,5%` for per cents, `1.500 hộ` for a count. */
export function readValue({ text, number, percent }: FormCell, unitOfMeasure: string): Read<number> {
  const isShare = isPercentUnit(unitOfMeasure)
  const signed = percent || (number === null && isPercentUnit(text))
  if (signed && !isShare && unitOfMeasure.trim() !== '')
    return { problem: `“${text}” ghi theo phần trăm, trong khi đơn vị tính là “${unitOfMeasure.trim()}”` }
  if (number !== null) return { value: rounded(percent ? number * 100 : number) }
  const unit = unitOfMeasure.trim()
  const value = parseFigureText(text, unit)
  if (value !== undefined) return { value: rounded(value) }
  return parseFigureText(text) === undefined || unit === ''
    ? { problem: `“${text}” không phải một con số` }
    : { problem: `“${text}” không tính theo đơn vị “${unit}”` }
}

/** Days as Excel counts them, of the years 2000 to 2100. */
const [firstSerial, lastSerial] = [36_526, 73_415]
const excelZero = Date.UTC(1899, 11, 30)

function daySerial(serial: number): string | undefined {
  if (!(serial >= firstSerial && serial <= lastSerial)) return undefined
  return new Date(excelZero + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}

/** A day as a person types it: `05/6/2026`, `5-6-26`, `ngày 05 tháng 6 năm 2026`, `2026-06-05`; `05/6` with a year to take. */
function dayWords(text: string, year?: number): string | undefined {
  const words = normalise(text)
    .trim()
    .replace(/[.,;]+$/, '')
  if (dayParts(words) !== undefined) return words
  const short = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{2})$/.exec(words)
  if (short !== null) return toDay(2000 + Number(short[4]), Number(short[3]), Number(short[1]))
  const bare = /^(?:ngày\s+)?(\d{1,2})\s*[/-]\s*(\d{1,2})$/iu.exec(words)
  if (bare !== null && year !== undefined) return toDay(year, Number(bare[2]), Number(bare[1]))
  return parseDay(words)
}

/**
 * The day of a cell: a date, the number that Excel keeps for one, or words.
 *
 * @param year of a day that is typed without one.
 */
export function readDay({ text, number, day }: FormCell, year?: number): Read<string> {
  const typed = /^\d{5}$/.test(text.trim()) ? Number(text) : undefined
  const value = day ?? daySerial(number ?? typed ?? Number.NaN) ?? dayWords(text, year)
  return value === undefined ? { problem: `“${text}” không phải ngày (ví dụ 05/6/2026)` } : { value }
}

const dated =
  /[\s,(]*(?:ngày\s+)?(\d{1,2}\s*([/.-])\s*\d{1,2}\s*\2\s*(?:\d{4}|\d{2})|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\s*\)?\s*$/iu

/**
 * The documents that a cell names, one a line or parted by semicolons: `Báo cáo số 12/BC-VHXH ngày 05/6/2026`. Words
 * in which no day is found stay whole.
 */
export function readDocuments({ text, day }: FormCell): readonly Evidence[] {
  if (day !== null) return [{ document: '', date: day, path: '' }]
  return normalise(text)
    .split(/[;\n]+/)
    .map(part =>
      part
        .replace(/\s+/g, ' ')
        .replace(/[.,]+\s*$/, '')
        .trim(),
    )
    .filter(part => part !== '')
    .map(part => {
      const found = dated.exec(part)
      const date = found?.[1] === undefined ? undefined : dayWords(found[1])
      if (found === null || date === undefined) return { document: part, date: null, path: '' }
      return { document: part.slice(0, found.index).trim(), date, path: '' }
    })
}
