import type { Recurrence } from './schedule.ts'
import { findTimeSpans } from './time-spans.ts'

type Every = Recurrence['every']

const every: Readonly<Record<string, Every>> = {
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
}

/** `tháng`, `6 tháng`: not `tháng 6`, `năm 2026`, `6 tháng đầu năm`, which name one stretch of the calendar. */
const unit = String.raw`(?:(\d{1,2}) )?(ngày|tuần|tháng|quý|năm)(?![\p{L}\d]| ?(?:\d|[ivx]+(?!\p{L}))| (?:đầu|cuối|còn lại|học)(?!\p{L}))`

const introduced = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:định kỳ |theo )?(?:hằng|mỗi|từng)|định kỳ(?: theo)?|theo|báo cáo(?: định kỳ)?|sơ kết|tổng kết) ${unit}`,
  'gu',
)
const further = new RegExp(`(?:, ?|;| và | hoặc |/| & |-)(?:hằng |mỗi )?${unit}`, 'uy')
/** `6 tháng/lần`, `3 tháng một lần`. */
const once =
  /(?<![\p{L}\d])(?:(\d{1,2}) )?(ngày|tuần|tháng|quý|năm)(?:\/(?:0?1 |một )?lần| (?:0?1|một) lần)(?!\p{L})/gu
/** `1 lần/2 năm`, `02 lần/năm`. */
const times =
  /(?<![\p{L}\d])(\d{1,2}|một|hai) lần(?:\/| mỗi | trong )(?:(\d{1,2}) )?(ngày|tuần|tháng|quý|năm)(?!\p{L})/gu

/** One naming of a cycle, with its place in the text; `low`: read between the lines. */
type Found = { readonly at: number; readonly to: number; readonly rule: Recurrence; readonly low: boolean }

function ruleOf(count: number, word: string): Recurrence | undefined {
  const base = every[word]
  if (base === undefined || count < 1) return undefined
  if (base === 'month' && count === 3) return { every: 'quarter' }
  if (base === 'month' && count === 6) return { every: 'halfYear' }
  if (base === 'month' && count === 12) return { every: 'year' }
  return count === 1 ? { every: base } : { every: base, interval: count }
}

/** The 9-month report of a yearly cycle. */
const nineMonths: Recurrence = { every: 'year', month: 9, day: 30 }

/** 'Đời sống hằng ngày': no duty returns here. */
const dailyLife = /(?:sống|sinh hoạt|nhu cầu)(?: của \p{L}+(?: \p{L}+)?)? $/u

/** The cycles that a word like 'hằng' introduces, and those listed after it: `hằng tháng, quý, 6 tháng`. */
function introducedCycles(text: string): readonly Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(introduced)) {
    if (match[2] === 'ngày' && dailyLife.test(text.slice(Math.max(0, match.index - 40), match.index)))
      continue
    const reporting = /^(?:báo|sơ|tổng|định kỳ)/u.test(match[0])
    const low = !/hằng|mỗi|định kỳ|từng/u.test(match[0])
    let to = match.index + match[0].length
    let rule = reporting && match[1] === '9' ? nineMonths : ruleOf(Number(match[1] ?? 1), match[2] ?? '')
    let at = match.index
    while (rule !== undefined) {
      found.push({ at, to, rule, low })
      further.lastIndex = at = to
      const next = further.exec(text)
      if (next === null) break
      to = further.lastIndex
      rule = next[1] === '9' ? nineMonths : ruleOf(Number(next[1] ?? 1), next[2] ?? '')
    }
  }
  return found
}

/** Every naming of a cycle, in order; of two that overlap the first counts. */
function findCycles(text: string): readonly Found[] {
  const found = [...introducedCycles(text)]
  for (const match of text.matchAll(once)) {
    const rule = ruleOf(Number(match[1] ?? 1), match[2] ?? '')
    if (rule !== undefined)
      found.push({ at: match.index, to: match.index + match[0].length, rule, low: false })
  }
  for (const match of text.matchAll(times)) {
    const cycle = timesRule(match[1] ?? '', Number(match[2] ?? 1), match[3] ?? '')
    if (cycle !== undefined) found.push({ at: match.index, to: match.index + match[0].length, ...cycle })
  }
  found.sort((left, right) => left.at - right.at)
  return found.filter((item, index) => index === 0 || item.at >= (found[index - 1]?.to ?? 0))
}

/** `2 lần/năm` comes out as twice a year; counts that no cycle fits stay a cycle of their unit. */
function timesRule(count: string, per: number, word: string): Pick<Found, 'rule' | 'low'> | undefined {
  const number = count === 'một' ? 1 : count === 'hai' ? 2 : Number(count)
  const rule = ruleOf(per, word)
  if (rule === undefined || number < 1) return undefined
  if (number === 1) return { rule, low: false }
  if (word === 'năm' && per === 1 && 12 % number === 0)
    return { rule: ruleOf(12 / number, 'tháng') ?? rule, low: true }
  return { rule, low: true }
}

/** The rules with the day that the words beside a unit give: `trước ngày 15 hằng tháng`, `10/12 hằng năm`. */
function withDays(rule: Recurrence, words: string): readonly Recurrence[] | undefined {
  if (rule.day !== undefined || rule.every === 'day' || rule.every === 'week') return undefined
  if (rule.every === 'year') {
    const spans = findTimeSpans(words)?.filter(span => span.unit !== 'year') ?? []
    if (spans.length === 0) return undefined
    let before = false
    return spans.map((span, index) => {
      const lead = words.slice(index === 0 ? 0 : spans[index - 1]?.to, span.at)
      // 'Trước ngày 15/6 và 15/12' speaks of both days.
      before = /trước (?:ngày )?$/u.test(lead) || (before && /^(?:, ?| và |;)$/u.test(lead))
      const { lastMonth: month, lastDay } = span
      if (!before) return { ...rule, month, ...(lastDay === undefined ? {} : { day: lastDay }) }
      if (lastDay !== undefined && lastDay > 1) return { ...rule, month, day: lastDay - 1 }
      const first = Number(span.days(2000).start.slice(5, 7))
      return { ...rule, month: first === 1 ? 12 : first - 1, day: 31 }
    })
  }
  const day = /(trước )?(?:ngày|mùng) (\d{1,2})(?!\d|[/.]\d| tháng)/u.exec(words)
  if (day === null) return undefined
  const value = Number(day[2])
  if (value < 1 || value > 31) return undefined
  return [{ ...rule, day: day[1] === undefined ? value : value === 1 ? 31 : value - 1 }]
}

/**
 * The cycles that a text names, with the day of each where it gives one; empty when it names none.
 * Takes what `timeExpression` gives. `low`: the cycle is read between the lines.
 */
export function parseRecurrence(text: string): {
  readonly rules: readonly Recurrence[]
  readonly low: boolean
} {
  const units = findCycles(text)
  let free = 0
  const found = units.map((item, index) => {
    const before = withDays(item.rule, text.slice(free, item.at))
    free = item.to
    if (before !== undefined) return { rule: item.rule, dated: before }
    const end = units[index + 1]?.at ?? text.length
    const after = withDays(item.rule, text.slice(item.to, end))
    if (after !== undefined) free = end
    return { rule: item.rule, dated: after }
  })
  // 'Báo cáo năm trước ngày 10 tháng 12 hằng năm' names one cycle twice: the dated naming is the one meant.
  const datedCycles = new Set(found.filter(item => item.dated !== undefined).map(item => item.rule.every))
  const rules = found.flatMap(
    ({ rule, dated }) => dated ?? (datedCycles.has(rule.every) && rule.day === undefined ? [] : [rule]),
  )
  return { rules, low: units.some(item => item.low) }
}
