import { addDays } from '../dates.ts'

/** An event of a whole day. */
export type CalendarEvent = {
  /** Stays when the event's day or words change, so that reading the file again moves it and adds no other. */
  readonly uid: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly title: string
  /** Lines parted by `\n`; may be empty. */
  readonly details: string
}

/** RFC 5545, 3.3.11. */
const escaped = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, match => (match === '\r' ? '' : ' '))
    .replace(/[\\;,]/g, sign => `\\${sign}`)
    .replace(/\n/g, '\\n')

function octets(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** Lines of at most 75 octets of UTF-8, none cut inside a character (RFC 5545, 3.1). */
function folded(line: string): string {
  let out = ''
  let length = 0
  for (const sign of line) {
    const size = octets(sign)
    if (length + size > 75) {
      out += '\r\n '
      length = 1
    }
    out += sign
    length += size
  }
  return out
}

const compact = (day: string) => day.replaceAll('-', '')

/**
 * An iCalendar file (RFC 5545) of whole-day events, which do not block the day and are reminded of at 9 o'clock the
 * morning before. The same input gives the same text.
 *
 * @param events at least one: a calendar without any is none (3.4).
 * @param given `stamp`: the ISO instant of writing, in UTC; `name`: what calendar programs call the calendar.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  { stamp, name }: { readonly stamp: string; readonly name: string },
): string {
  const at = `${new Date(Date.parse(stamp)).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So Ke hoach//So Ke hoach//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, day, title, details }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${at}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      // The end is the first day that no longer belongs to it.
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escaped(title)}`,
      ...(details === '' ? [] : [`DESCRIPTION:${escaped(details)}`]),
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      // The day begins at midnight wherever the calendar is read.
      'TRIGGER:-PT15H',
      `DESCRIPTION:${escaped(title)}`,
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}
