import { officialDay, officialMonth } from '../dates.ts'
import { documentKind } from '../plans/document-kind.ts'
import type { Letterhead, Plan } from '../plans/plan.ts'
import { upper } from '../vietnamese.ts'

/** Room left for what the registry clerk writes in. Plain spaces: non-breaking ones are drawn wider by some programs. */
const blank = (spaces: number): string => ' '.repeat(spaces)

/** A registered number: below 10 with a leading zero (NĐ30 PL I.II.3). */
function registeredNumber(number: string): string {
  return number === '' ? blank(8) : number.padStart(2, '0')
}

/** `Số: 05/KH-UBND`, or room for the number (NĐ30 PL I.II.3). */
export function numberLine(letterhead: Letterhead): string {
  return `Số: ${registeredNumber(letterhead.number)}/${letterhead.symbol}`
}

/** Spaces left for a day or month that is not known yet, from roomy to just enough for two digits. */
const rooms = [6, 5, 4, 3, 2] as const

/**
 * `ngày 05 tháng 02 năm 2026`: a leading zero for days below 10 and for months 1 and 2 only (NĐ30 PL I.II.4.b);
 * room for what is not known yet.
 */
export function dateWords({ day, month, year }: Letterhead, room: number = rooms[0]): string {
  const dayWords = day === null ? blank(room) : officialDay(day)
  const monthWords = month === null ? blank(room) : officialMonth(month)
  return `ngày ${dayWords} tháng ${monthWords} năm ${year ?? blank(room + 2)}`
}

/**
 * `Sơn Dương, ngày 05 tháng 02 năm 2026` (NĐ30 PL I.II.4).
 *
 * @param fits tells whether a line fits its column: the room for blanks shrinks until it does.
 */
export function placeDateLine(letterhead: Letterhead, fits: (line: string) => boolean = () => true): string {
  const lines = rooms.map(room => `${letterhead.place}, ${dateWords(letterhead, room)}`)
  return lines.find(fits) ?? lines.at(-1) ?? ''
}

/** The issuing body in its two lines; a commune's committee prints no parent body (NĐ30 PL I.II.2). */
export function issuerLines(letterhead: Letterhead): readonly [string, string] {
  return ['ỦY BAN NHÂN DÂN', upper(`${letterhead.unitKind} ${letterhead.communeName}`)]
}

/**
 * A commune by its kind and name in running text: `xã Sơn Dương`, but `Phường 1`, since a name that is a number is
 * written with its kind in capitals (NĐ30 PL II.III.1).
 */
export function communeTitle({ unitKind, communeName }: Letterhead): string {
  const kind = /^\d/.test(communeName) ? upper(unitKind.slice(0, 1)) + unitKind.slice(1) : unitKind
  return `${kind} ${communeName}`
}

/** `Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026 của UBND xã Sơn Dương`, as the appendix refers to its plan or report. */
export function planCitation(plan: Pick<Plan, 'letterhead' | 'report'>): string {
  const { letterhead } = plan
  const issuer = `UBND ${communeTitle(letterhead)}`
  return `${documentKind(plan).name} số ${registeredNumber(letterhead.number)}/${letterhead.symbol} ${dateWords(letterhead)} của ${issuer}`
}
