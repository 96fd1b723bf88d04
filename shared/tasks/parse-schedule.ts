import { addDays, dayBefore } from '../dates.ts'
import { plainExpression, timeExpression } from './expression-text.ts'
import { parseRecurrence } from './parse-recurrence.ts'
import type { Schedule } from './schedule.ts'
import { findTimeSpans, type TimeSpan } from './time-spans.ts'

type Bound = 'before' | 'until' | 'from' | 'after' | 'within'

/** Spans that connecting words make one: `từ 15/3 đến 30/6/2026`. */
type Chain = {
  readonly spans: readonly TimeSpan[]
  readonly bound: Bound
  readonly stretch: boolean
  readonly loose: boolean
}

const link = /^(?:(-| đến (?:hết )?| tới )|(, ?| và | & |; ?))(?:ngày |trong |hết )?$/u
const bounds: readonly (readonly [RegExp, Bound])[] = [
  [/(?:trước|sớm hơn)(?: thời hạn| hạn)?(?: là)?:? ?(?:ngày )?$/u, 'before'],
  [
    /(?:đến|tới|hết|chậm nhất|muộn nhất|không quá|không muộn hơn|hạn|hạn cuối|hạn chót)(?: là| vào| trong| hết)?:? ?(?:ngày |trong )?$/u,
    'until',
  ],
  [/(?:từ|bắt đầu)(?: đầu)? (?:ngày )?$/u, 'from'],
  [/sau (?:ngày )?$/u, 'after'],
]

function boundOf(before: string): Bound {
  return bounds.find(([pattern]) => pattern.test(before))?.[1] ?? 'within'
}

function chains(text: string, spans: readonly TimeSpan[]): readonly Chain[] {
  const out: Chain[] = []
  for (const span of spans) {
    const before = text.slice(Math.max(0, span.at - 30), span.at)
    const last = out.at(-1)
    const between = last === undefined ? '' : text.slice(last.spans.at(-1)?.to ?? 0, span.at)
    const joined = last === undefined ? null : link.exec(between)
    if (last !== undefined && joined !== null) {
      out[out.length - 1] = {
        spans: [...last.spans, span],
        bound: last.bound,
        stretch: last.stretch || joined[1] !== undefined,
        loose: last.loose || joined[1] === undefined,
      }
    } else {
      const part = /(?:đầu|giữa|cuối) $/u.test(before)
      const bound = boundOf(before.replace(/(?:đầu|giữa|cuối) $/u, ''))
      out.push({ spans: [span], bound, stretch: false, loose: part && bound !== 'from' })
    }
  }
  return out
}

/** The most exact chain that the text has; a chain of years only when there is nothing else. */
function mainChain(all: readonly Chain[]): Chain | undefined {
  return all.find(chain => chain.spans.some(span => span.unit !== 'year')) ?? all[0]
}

/** A range with its deadline at its end. */
const range = (start: string | null, end: string | null, low: boolean): Schedule => ({
  kind: 'range',
  start,
  end,
  due: end,
  confidence: low ? 'low' : 'high',
})

/** First and last day of a chain whose spans take a missing year from a later span, else from the plan. */
function extent(chain: Chain, planYear: number, named: number | undefined) {
  const spans = chain.spans
  let year = spans.findLast(span => span.year !== undefined)?.year ?? named ?? planYear
  const whole = spans.map(span => span.days(span.year ?? year))
  const first = whole[0]
  const last = whole.at(-1)
  if (first === undefined || last === undefined) return undefined
  if (first.start <= last.end) return { start: first.start, end: last.end, turned: false }
  // 'Quý IV - Quý I/2027' begins in the year before; 'tháng 11 đến tháng 2' ends in the year after.
  if (spans[0]?.year !== undefined) return undefined
  if (spans.at(-1)?.year === undefined) {
    const next = spans.at(-1)?.days(year + 1)
    return next === undefined ? undefined : { start: first.start, end: next.end, turned: true }
  }
  year -= 1
  const start = spans[0]?.days(year).start ?? first.start
  return start <= last.end ? { start, end: last.end, turned: true } : undefined
}

function scheduleOf(
  chain: Chain,
  planYear: number,
  named: number | undefined,
  several: boolean,
): Schedule | undefined {
  const covered = extent(chain, planYear, named)
  if (covered === undefined) return undefined
  const { spans, bound } = chain
  const single = spans.length === 1 ? spans[0] : undefined
  const defaulted = named === undefined && spans.every(span => span.year === undefined)
  const low = defaulted || several || chain.loose || covered.turned || spans.some(span => span.loose === true)
  if (bound === 'before') {
    // Of several days 'before' which something is due, the last one closes the task.
    const last = spans.at(-1)?.unit === 'day' ? covered.end : covered.start
    return range(null, dayBefore(last), low)
  }
  if (bound === 'until' && single !== undefined) return range(null, covered.end, low)
  if (bound === 'from' && single !== undefined && single.joined === undefined)
    return range(covered.start, null, low)
  if (bound === 'after' && single !== undefined) return range(addDays(covered.end, 1), null, low)
  if (single?.unit === 'day')
    return { kind: 'point', date: covered.end, due: covered.end, confidence: low ? 'low' : 'high' }
  if (single?.unit === 'year')
    return { kind: 'year', start: covered.start, end: covered.end, due: covered.end, confidence: 'low' }
  return range(covered.start, covered.end, low)
}

/** Words that make a year the reach of a document and not the time of a task. */
const horizon = /định hướng|tầm nhìn/u
const continuous = /(?<!(?:phí|chi|nguồn|sách|toán|vốn|nghiệp) )thường xuyên/u
const periodic = /định kỳ|sơ kết/u
/** 'Theo Đề án 06'; but 'theo sự kiện' names nothing that could be looked up. */
const byReference =
  /^(?:(?:thực hiện|hoàn thành|triển khai|định kỳ|báo cáo|thời gian|tiến độ)(?: thực hiện)? )?theo (?!sự kiện|dõi|hướng(?! dẫn)|đó)(.+)$/iu

/**
 * What the words of a schedule cell mean, for following the task; the words themselves stay what prints.
 *
 * @param text the cell's words in any Unicode form, with whatever marks and line breaks extraction left.
 * @param given the plan's year, which counts where the words name none (the result is then of low confidence).
 * @returns undefined when the words name no time that a task can be followed by, or one that does not exist.
 * `trước ngày D` gives the day before D as the last that counts. A cycle without an interval (`định kỳ`) has no rules.
 */
export function parseSchedule(text: string, given: { readonly year: number }): Schedule | undefined {
  const words = timeExpression(text)
  if (words === '') return undefined
  const spans = findTimeSpans(words)
  if (spans === undefined) return undefined

  const cycles = parseRecurrence(words)
  if (cycles.rules.length > 0)
    return { kind: 'recurring', rules: [...cycles.rules], confidence: cycles.low ? 'low' : 'high' }

  const all = chains(words, spans)
  const chain = mainChain(all)
  const named = spans.find(span => span.unit === 'year' && span.year !== undefined)?.year
  const several = all.filter(item => item.spans.some(span => span.unit !== 'year')).length > 1
  const onlyYears = chain === undefined || chain.spans.every(span => span.unit === 'year')
  const found = chain === undefined ? undefined : scheduleOf(chain, given.year, named, several)

  if (continuous.test(words) || /^liên tục[.;]?$/u.test(words)) return continuing(words, found, given.year)
  const reference = byReference.exec(plainExpression(text).replace(/[.;,:]+$/u, ''))
  if (reference?.[1] !== undefined && onlyYears)
    return { kind: 'reference', document: reference[1].trim(), confidence: 'high' }
  if (found !== undefined) {
    if (onlyYears && (horizon.test(words) || endedBefore(found, given.year))) return undefined
    return found
  }
  if (chain === undefined && periodic.test(words)) return { kind: 'recurring', rules: [], confidence: 'low' }
  return undefined
}

/** Years that are over name the reach of an older document: `giai đoạn 2021-2025` in a plan for 2026. */
function endedBefore(found: Schedule, year: number): boolean {
  return 'end' in found && found.end !== null && found.end < `${year}-01-01`
}

/** `Thường xuyên` lasts to the end of the plan's year, or of the time beside it. */
function continuing(words: string, found: Schedule | undefined, year: number): Schedule {
  const also = found?.kind === 'range' || found?.kind === 'point'
  // 'Quý I/2026 và thường xuyên': the stated deadline is the one that can be missed.
  if (also && /(?:[,;]| và|\+) ?thường xuyên|thường xuyên(?:[,;]| và)/u.test(words))
    return { ...found, confidence: 'low' }
  const end = found !== undefined && 'end' in found ? found.end : found?.kind === 'point' ? found.due : null
  return { kind: 'continuous', end: end ?? `${year}-12-31`, confidence: 'high' }
}
