import { z } from 'zod'
import { dayParts, endOfMonth, quarterBounds } from '../dates.ts'
import { toRoman } from '../plans/numbering.ts'

/** Lengths of time that a report or a unit's answer is about, from the shortest. */
export const periodKinds = ['month', 'quarter', 'halfYear', 'nineMonths', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

/**
 * A stretch of a year as text: `2026-06` a month, `2026-Q2` a quarter, `2026-H1` and `2026-H2` half a year, `2026-9M`
 * the first nine months, `2026` the year.
 */
export const period = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?$/)
export type Period = z.infer<typeof period>

/** A period's parts. `index` counts periods of its kind in the year from 1. */
type Parts = { readonly year: number; readonly kind: PeriodKind; readonly index: number }

function parts(text: Period): Parts {
  const year = Number(text.slice(0, 4))
  const rest = text.slice(5)
  if (rest === '') return { year, kind: 'year', index: 1 }
  if (rest === '9M') return { year, kind: 'nineMonths', index: 1 }
  if (rest.startsWith('Q')) return { year, kind: 'quarter', index: Number(rest.slice(1)) }
  if (rest.startsWith('H')) return { year, kind: 'halfYear', index: Number(rest.slice(1)) }
  return { year, kind: 'month', index: Number(rest) }
}

/** How many periods of a kind a year has. */
const inYear: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 4,
  halfYear: 2,
  nineMonths: 1,
  year: 1,
}

function write({ year, kind, index }: Parts): Period {
  const before = String(year).padStart(4, '0')
  switch (kind) {
    case 'month':
      return `${before}-${String(index).padStart(2, '0')}`
    case 'quarter':
      return `${before}-Q${index}`
    case 'halfYear':
      return `${before}-H${index}`
    case 'nineMonths':
      return `${before}-9M`
    case 'year':
      return before
  }
}

/** What kind of period it is. */
export function periodKind(text: Period): PeriodKind {
  return parts(text).kind
}

/** The year that a period lies in. */
export function periodYear(text: Period): number {
  return parts(text).year
}

/** First and last day of a period, `YYYY-MM-DD`. */
export function periodBounds(text: Period): { readonly start: string; readonly end: string } {
  const { year, kind, index } = parts(text)
  const first = `${String(year).padStart(4, '0')}-01-01`
  switch (kind) {
    case 'month':
      return { start: `${text}-01`, end: endOfMonth(year, index) }
    case 'quarter':
      return quarterBounds(year, index)
    case 'halfYear':
      return index === 1
        ? { start: first, end: endOfMonth(year, 6) }
        : { start: quarterBounds(year, 3).start, end: endOfMonth(year, 12) }
    case 'nineMonths':
      return { start: first, end: endOfMonth(year, 9) }
    case 'year':
      return { start: first, end: endOfMonth(year, 12) }
  }
}

/** A period as an office says it: `tháng 6 năm 2026`, `quý II năm 2026`, `6 tháng đầu năm 2026`, `9 tháng năm 2026`. */
export function periodLabel(text: Period): string {
  const { year, kind, index } = parts(text)
  switch (kind) {
    case 'month':
      return `tháng ${index} năm ${year}`
    case 'quarter':
      return `quý ${toRoman(index)} năm ${year}`
    case 'halfYear':
      return `6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm ${year}`
    case 'nineMonths':
      return `9 tháng năm ${year}`
    case 'year':
      return `năm ${year}`
  }
}

/** All periods of a kind in a year, in order. */
export function periodsOf(year: number, kind: PeriodKind): readonly Period[] {
  return Array.from({ length: inYear[kind] }, (_, at) => write({ year, kind, index: at + 1 }))
}

/** The period of a kind that a day lies in; the nine months of its year for any day of it. Undefined for no day. */
export function periodAt(day: string, kind: PeriodKind): Period | undefined {
  const at = dayParts(day)
  if (at === undefined) return undefined
  const { year, month } = at
  const length = kind === 'month' ? 1 : kind === 'quarter' ? 3 : kind === 'halfYear' ? 6 : 12
  return write({ year, kind, index: Math.ceil(month / length) })
}

/** The period of the same kind before this one. */
export function previousPeriod(text: Period): Period {
  const { year, kind, index } = parts(text)
  return index > 1
    ? write({ year, kind, index: index - 1 })
    : write({ year: year - 1, kind, index: inYear[kind] })
}

/** The period of the same kind after this one. */
export function nextPeriod(text: Period): Period {
  const { year, kind, index } = parts(text)
  return index < inYear[kind]
    ? write({ year, kind, index: index + 1 })
    : write({ year: year + 1, kind, index: 1 })
}

/** The day whose end a period's figures are of; null when the period goes on, so that today's count. */
export function asOf(period: Period, today: string): string | null {
  const { end } = periodBounds(period)
  return end >= today ? null : end
}
