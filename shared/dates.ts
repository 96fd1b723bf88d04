/**
 * Days as `YYYY-MM-DD` text, which sorts by time. Nothing here reads a clock: today comes in as an argument.
 */

const pad = (value: number, width = 2) => String(value).padStart(width, '0')

/** How many days a month has. `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day of these whole numbers as `YYYY-MM-DD`; undefined when no such day exists. Years are 1–9999. */
export function toDay(year: number, month: number, day: number): string | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return undefined
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/** The three numbers of a `YYYY-MM-DD`; undefined when it is not one or no such day exists. */
export function dayParts(
  day: string,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (found === null) return undefined
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return toDay(year, month, date) === undefined ? undefined : { year, month, day: date }
}

/** Whether the text is an existing day as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return dayParts(text) !== undefined
}

/** Reads `5/2/2026`, `05/02/2026`, `5-2-2026`, `5.2.2026` or the long form `ngày 05 tháng 02 năm 2026`. */
export function parseDay(text: string): string | undefined {
  const words = text.normalize('NFC').trim().toLowerCase()
  const found =
    /^(?:ngày\s+)?(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(words) ??
    /^(?:ngày\s+)?(\d{1,2})(\s+)tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/.exec(words)
  return found === null ? undefined : toDay(Number(found[4]), Number(found[3]), Number(found[1]))
}

/** The last day of a month (1–12). */
export function endOfMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(daysInMonth(year, month))}`
}

/** The first and last day of a quarter (1–4). */
export function quarterBounds(
  year: number,
  quarter: number,
): { readonly start: string; readonly end: string } {
  return { start: `${pad(year, 4)}-${pad(quarter * 3 - 2)}-01`, end: endOfMonth(year, quarter * 3) }
}

/** The day so many whole days later, earlier when negative. Text that is no day comes back as it is. */
export function addDays(day: string, count: number): string {
  if (!isDay(day)) return day
  const moved = new Date(Date.parse(day) + count * 86_400_000)
  return moved.toISOString().slice(0, 10)
}

/** The day before: what `trước ngày D` leaves as the last day that still counts. */
export function dayBefore(day: string): string {
  return addDays(day, -1)
}

/** `2026-02-05` → `05/02/2026`. Text that is no day comes back as it is. */
export function formatDay(day: string): string {
  const parts = dayParts(day)
  return parts === undefined ? day : `${pad(parts.day)}/${pad(parts.month)}/${pad(parts.year, 4)}`
}

/** A day's number as an official date prints it: below 10 with a zero in front (NĐ30 PL I.II.4.b). */
export function officialDay(day: number): string {
  return pad(day)
}

/** A month's number as an official date prints it: only 1 and 2 get a zero in front (NĐ30 PL I.II.4.b). */
export function officialMonth(month: number): string {
  return month <= 2 ? pad(month) : String(month)
}

/** `2026-02-05` → `ngày 05 tháng 02 năm 2026` (NĐ30 PL I.II.4.b). Text that is no day comes back as it is. */
export function formatOfficialDay(day: string): string {
  const parts = dayParts(day)
  if (parts === undefined) return day
  return `ngày ${officialDay(parts.day)} tháng ${officialMonth(parts.month)} năm ${parts.year}`
}
