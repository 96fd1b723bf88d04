import { timeExpression } from './expression-text.ts'
import type { PeriodKind } from './period.ts'
import type { ReportingDuty } from './reporting-duty.ts'

/** When a clause has someone report. */
export type ReportingTime = Pick<ReportingDuty, 'every' | 'day' | 'month' | 'nextMonth' | 'before'>

const kinds: Readonly<Record<string, PeriodKind>> = {
  tháng: 'month',
  quý: 'quarter',
  '6 tháng': 'halfYear',
  '9 tháng': 'nineMonths',
  năm: 'year',
}
const kindOf = (word: string | undefined) => kinds[(word ?? '').replace(/^0/, '')]

/** `explicit`: the words say that it returns (`hằng`, `định kỳ`) and do not only name a report (`báo cáo tháng`). */
type Cycle = { readonly at: number; readonly kind: PeriodKind; readonly explicit: boolean }
type Dated = {
  readonly at: number
  readonly to: number
  readonly day: number
  readonly month?: number
  readonly before: boolean
  /** The cycle that the words beside the day say. */
  readonly kind?: PeriodKind
  readonly nextMonth?: true
}

const monthly =
  /(trước )?(?:ngày |mùng )+(\d{1,2})(?![\d/]| tháng \d)(?: (?:của )?(?:(?:hằng|mỗi) (tháng|quý|năm)|(tháng (?:cuối(?: của)? (?:hằng |mỗi )?|đầu(?: của)? )quý)|(?:hằng |mỗi )?(tháng (?:sau|tiếp theo|kế tiếp|liền kề))))?/gu
const yearly =
  /(trước )?(?:ngày )?(?<![\d/])(\d{1,2})(?:\/| tháng )(\d{1,2})(?![\d%])(?:(?:\/| năm )20\d\d)?( hằng năm)?/gu
const cycles =
  /(?:(hằng|mỗi|định kỳ(?: theo)?)|(báo cáo(?: kết quả)?(?: thực hiện)?)|(, ?|; ?| và |\())\(? ?(?:(?:hằng|mỗi|báo cáo) )?((?:0?[69] )?tháng|quý|năm)(?![\p{L}\d]| ?\d| ?\/| (?:cuối|sau|tiếp|trước(?! ngày)|kế|liền|nay|[ivx]+(?!\p{L})))/gu

function findDates(words: string): readonly Dated[] {
  const found: Dated[] = []
  for (const match of words.matchAll(yearly)) {
    const [day, month] = [Number(match[2]), Number(match[3])]
    const plain = /ngày|tháng|trước/u.test(match[0]) || /(?:trước|và|,) $/u.test(words.slice(0, match.index))
    if (!plain || day < 1 || day > 31 || month < 1 || month > 12) continue
    const at = { at: match.index, to: match.index + match[0].length }
    const kind = match[4] === undefined ? {} : { kind: 'year' as const }
    found.push({ ...at, day, month, before: match[1] !== undefined, ...kind })
  }
  for (const match of words.matchAll(monthly)) {
    const day = Number(match[2])
    if (day < 1 || day > 31 || found.some(({ at, to }) => at <= match.index && match.index < to)) continue
    const kind = match[4] !== undefined ? ('quarter' as const) : kindOf(match[3])
    // The first month of a quarter is for the one before: 'ngày 10 của tháng đầu quý sau'.
    const after = match[5] !== undefined || match[4]?.startsWith('tháng đầu') === true
    found.push({
      at: match.index,
      to: match.index + match[0].length,
      day,
      before: match[1] !== undefined,
      ...(kind && { kind }),
      ...(after && { nextMonth: true as const }),
    })
  }
  return byQuarter(
    joined(
      found.toSorted((left, right) => left.at - right.at),
      words,
    ),
  )
}

/** 'Trước ngày 15/6 và 15/12' speaks of both days. */
function joined(dates: readonly Dated[], words: string): readonly Dated[] {
  const told: Dated[] = []
  for (const date of dates) {
    const above = told.at(-1)
    const goesOn = above?.before === true && /^(?:, ?| và )$/u.test(words.slice(above.to, date.at))
    told.push(goesOn ? { ...date, before: true } : date)
  }
  return told
}

/** '15/3, 15/6, 15/9 và 15/12' is the 15th of the last month of each quarter. */
function byQuarter(dates: readonly Dated[]): readonly Dated[] {
  const first = dates.findIndex(({ day }, index) =>
    [3, 6, 9, 12].every((month, at) => dates[index + at]?.month === month && dates[index + at]?.day === day),
  )
  const [from, to] = [dates[first], dates[first + 3]]
  if (from === undefined || to === undefined) return dates
  const { at, day, before } = from
  return dates.toSpliced(first, 4, { at, to: to.to, day, before, kind: 'quarter' })
}

function findCycles(words: string, dates: readonly Dated[]): readonly Cycle[] {
  const found: Cycle[] = []
  let listed = 0
  for (const match of words.matchAll(cycles)) {
    const kind = kindOf(match[4])
    const last = found.at(-1)
    const again = /^[,; (và]*(?:hằng|mỗi) /u.test(match[0])
    // A comma goes on with a list only right behind it.
    const follows = match[3] !== undefined && last !== undefined && match.index === listed
    const opening = match[3]?.startsWith('(') === true && /định kỳ ?$/u.test(words.slice(0, match.index))
    const report = /báo cáo /u.test(match[0])
    if (kind === undefined || (match[3] !== undefined && !follows && !again && !report && !opening)) continue
    listed = match.index + match[0].length
    if (dates.some(({ at, to }) => at <= match.index && match.index < to)) continue
    const explicit = match[1] !== undefined || again || opening || (follows && last?.explicit === true)
    found.push({ at: match.index, kind, explicit })
  }
  return found
}

/** What a day in a month is for when nothing says it. */
function kindByMonth(month: number | undefined): PeriodKind {
  if (month === undefined) return 'month'
  if (month === 6 || month === 7) return 'halfYear'
  return month === 9 || month === 10 ? 'nineMonths' : 'year'
}

/** `last`: the clause asks for the results of the month before. */
function timeOf(
  { day, month, before, kind, nextMonth }: Dated,
  cycle: PeriodKind | undefined,
  last: boolean,
): ReportingTime {
  const named = cycle === 'month' && month !== undefined ? undefined : cycle
  const every = kind ?? named ?? kindByMonth(month)
  const plain = every === 'month' || every === 'quarter' || month === undefined
  const later = nextMonth ?? (last && every === 'month' ? true : undefined)
  return { every, day, ...(plain ? {} : { month }), ...(later && { nextMonth: later }), before }
}

/**
 * The times at which a clause has someone report: `trước ngày 15 hằng tháng`, `báo cáo 6 tháng trước ngày 15/6 và báo
 * cáo năm trước ngày 10/12`, `định kỳ (hằng tháng, hằng quý, 6 tháng)`. Kinds of report that stand before several days
 * take them in order.
 *
 * @returns with `day` null for cycles that are said to return and have no day; `every` null for 'định kỳ' alone.
 */
export function reportingTimes(clause: string): readonly ReportingTime[] {
  const words = timeExpression(clause)
  const dates = findDates(words)
  const named = findCycles(words, dates)
  const last = /kết quả(?: thực hiện)?(?: của)? tháng (?:liền )?trước(?! ngày)/u.test(words)
  const times: ReportingTime[] = []
  const used = new Set<Cycle>()
  let from = 0
  for (let index = 0; index < dates.length; ) {
    const first = dates[index]
    if (first === undefined) break
    const before = named.filter(({ at }) => at >= from && at < first.at)
    const next = named.find(({ at }) => at > first.at)?.at ?? Number.POSITIVE_INFINITY
    const run = dates.slice(index).filter(({ at }) => at < next)
    const bare = run.filter(({ kind }) => kind === undefined)
    for (const date of run)
      times.push(timeOf(date, before[bare.indexOf(date)]?.kind ?? before.at(-1)?.kind, last))
    // One day for several reports: 'báo cáo quý, 6 tháng trước ngày 15 của tháng cuối kỳ'.
    if (run.length === 1 && first.kind === undefined && first.month === undefined)
      for (const { kind } of before.slice(0, -1)) times.push(timeOf(first, kind, last))
    for (const cycle of before) used.add(cycle)
    from = run.at(-1)?.to ?? first.to
    index += run.length
  }
  const dated = new Set(times.map(({ every }) => every))
  const open = named.filter(cycle => cycle.explicit && !used.has(cycle) && !dated.has(cycle.kind))
  times.push(...open.map(({ kind }) => ({ every: kind, day: null, before: false })))
  if (times.length === 0 && /định kỳ/u.test(words)) times.push({ every: null, day: null, before: false })
  return times
}

/** `trong thời hạn 05 ngày làm việc`: how many; undefined when the clause says no such thing. */
export function workingDaysIn(clause: string): number | undefined {
  const found = /(?:trong (?:thời hạn|vòng) |chậm nhất (?:sau )?)(\d{1,2}) ngày làm việc/u.exec(
    timeExpression(clause),
  )
  const count = Number(found?.[1])
  return count >= 1 && count <= 60 ? count : undefined
}
