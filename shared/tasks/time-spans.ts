import { endOfMonth, toDay } from '../dates.ts'

/** A stretch of the calendar that words name, with its place in the text; its year may be left to the context. */
export type TimeSpan = {
  readonly at: number
  readonly to: number
  readonly unit: 'day' | 'part' | 'year'
  /** The year that the words state. */
  readonly year?: number
  /** The words are vaguer than the days: `cuối năm`, `tháng 3, 9`. */
  readonly loose?: true
  /** The words join a first and a last: `tháng 3 đến tháng 9`. */
  readonly joined?: true
  /** What stands for the day when the words return every year. */
  readonly lastMonth: number
  readonly lastDay?: number
  /** First and last day, given the year that counts. */
  readonly days: (year: number) => { readonly start: string; readonly end: string }
}

type Read = Omit<TimeSpan, 'at' | 'to'> | 'skip' | 'impossible'
type Marks = Pick<TimeSpan, 'loose' | 'joined'>
type Form = {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray, before: string, after: string) => Read
}

const year = String.raw`(?:(?:[/-]| |, ?|)(?:năm )?(20\d\d)(?![\d/]))?`
const join = String.raw`(?:-|, ?|;|&| & | và | đến (?:hết )?| tới |\+)`
const monthWord = String.raw`(?:tháng ?|t\.?)`
const month = String.raw`(?:1[0-2]|0?[1-9])(?!\d|[/.]\d{1,2}(?!\d)|%)`
const quarterWord = String.raw`(?:quý ?|q\.? ?)`
const quarter = String.raw`(?:iv|i{1,3}|0?[1-4])(?![\p{L}\d]|[/.]\d{1,2}(?!\d)|%)`

const sticky = (...parts: string[]) => new RegExp(parts.join(''), 'uy')
const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text))
const dated = (value: number | undefined) => (value === undefined ? {} : { year: value })
const pad = (value: number) => String(value).padStart(2, '0')
const sensible = (value: number) => value >= 1900 && value <= 2100

/** Whole months, from the first to the last; a last one before the first is in the next year. */
function months(first: number, last: number, stated: number | undefined, marks: Marks = {}): Read {
  const over = last < first
  return {
    unit: 'part',
    ...dated(stated),
    ...marks,
    ...(over ? { loose: true as const } : {}),
    lastMonth: last,
    days: named => ({
      start: `${over && stated !== undefined ? named - 1 : named}-${pad(first)}-01`,
      end: endOfMonth(over && stated === undefined ? named + 1 : named, last),
    }),
  }
}

/** A day or several of one month. The 29th of February without a year waits for the year to be known. */
function days(first: number, last: number, monthNumber: number, stated: number | undefined): Read {
  const exists = (day: number) => toDay(stated ?? 2000, monthNumber, day) !== undefined
  if (!exists(first) || !exists(last) || first > last) return stated === undefined ? 'skip' : 'impossible'
  if (stated !== undefined && !sensible(stated)) return 'impossible'
  return {
    ...(first === last ? { unit: 'day' as const } : { unit: 'part' as const, joined: true as const }),
    ...dated(stated),
    lastMonth: monthNumber,
    lastDay: last,
    days: named => ({
      start: toDay(named, monthNumber, first) ?? endOfMonth(named, monthNumber),
      end: toDay(named, monthNumber, last) ?? endOfMonth(named, monthNumber),
    }),
  }
}

const wholeYear = (stated: number | undefined): Read => ({
  unit: 'year',
  ...dated(stated),
  lastMonth: 12,
  days: named => ({ start: `${named}-01-01`, end: `${named}-12-31` }),
})

/** The members of `quý I, II và IV`: contiguous or joined by a dash they are one stretch, else a loose one. */
function series(match: RegExpExecArray, monthsEach: 1 | 3): Read {
  const list = match[0].slice(0, match[0].length - (match[2] === undefined ? 0 : match[2].length))
  const found = [...list.matchAll(/iv|i+|\d+/gu)].map(part => {
    const roman = ['i', 'ii', 'iii', 'iv'].indexOf(part[0])
    return roman < 0 ? Number(part[0]) : roman + 1
  })
  const first = found[0] ?? 1
  const last = found.at(-1) ?? first
  const stretch = found.length === 2 && /-|đến|tới/u.test(list)
  const contiguous = found.every((value, index) => index === 0 || value === (found[index - 1] ?? 0) + 1)
  return months((first - 1) * monthsEach + 1, last * monthsEach, numberOf(match[2]), {
    ...(found.length > 1 ? { joined: true } : {}),
    ...(stretch || contiguous ? {} : { loose: true }),
  })
}

const deadlineWord = /(?:trước|đến|tới|hết|từ|hạn|nhất|là|vào|sau|hạn:)(?: ngày)? $/u

/** Tried in this order at the beginning of every word. */
const forms: readonly Form[] = [
  {
    pattern: sticky(
      String.raw`(?:ngày )?(\d{1,2})(?:-| đến (?:ngày )?)(\d{1,2})(?:/| ?tháng )(\d{1,2})`,
      `${year}(?![\\d/])`,
    ),
    read: match => days(Number(match[1]), Number(match[2]), Number(match[3]), numberOf(match[4])),
  },
  {
    pattern: sticky(
      String.raw`(?:ngày )?(\d{1,2})(?:[/.-]|/? ?tháng )(\d{1,2})(?:[/.-]|,?/? ?năm )(\d{4})(?!\d)`,
    ),
    read: match => days(Number(match[1]), Number(match[1]), Number(match[2]), Number(match[3])),
  },
  {
    pattern: sticky(String.raw`(?:ngày )?(\d{1,2})(?:/|/? ?tháng )(\d{1,2})(?![\d%]|[/.]\d| lần)`),
    read: (match, before, after) => {
      const plain = /^ ?(?:$|[^\p{L}%]|đến |tới |và |hằng |mỗi )/u.test(after)
      if (!/ngày|tháng/u.test(match[0]) && !plain && !deadlineWord.test(before)) return 'skip'
      return days(Number(match[1]), Number(match[1]), Number(match[2]), undefined)
    },
  },
  {
    pattern: sticky(String.raw`(\d{1,2}) tháng (đầu|cuối|còn lại)(?: của)?(?: năm)?(?: (20\d\d)(?!\d))?`),
    read: match => {
      const count = Number(match[1])
      if (count < 1 || count > 11) return 'skip'
      return match[2] === 'đầu'
        ? months(1, count, numberOf(match[3]))
        : months(13 - count, 12, numberOf(match[3]))
    },
  },
  {
    pattern: sticky(quarterWord, quarter, `(${join}${quarterWord}?${quarter})*`, year, String.raw`(?!\p{L})`),
    read: match => series(match, 3),
  },
  { pattern: sticky(String.raw`quý ?(?:ix|vi{0,3}|x|\d+)(?![\p{L}\d])`), read: () => 'impossible' },
  {
    pattern: sticky(monthWord, month, `(${join}${monthWord}?${month})*`, year, String.raw`(?!\p{L})`),
    read: match => series(match, 1),
  },
  { pattern: sticky(String.raw`tháng ?\d+`), read: () => 'impossible' },
  {
    pattern: sticky(String.raw`(\d{1,2})/(20\d\d)(?![\d/])`),
    read: (match, before) => {
      const value = Number(match[1])
      if (value < 1 || value > 12) return 'impossible'
      // '/3/2026' leaves the day blank for signing.
      return months(value, value, Number(match[2]), before.endsWith('/') ? { loose: true } : {})
    },
  },
  { pattern: sticky(String.raw`\d+(?:[/.,]\d+)+`), read: () => 'skip' },
  {
    pattern: sticky(String.raw`năm học (20\d\d)-(20\d\d)(?!\d)`),
    read: match => ({
      unit: 'part',
      year: Number(match[1]),
      loose: true,
      lastMonth: 5,
      days: named => ({ start: `${named}-09-01`, end: `${named + 1}-05-31` }),
    }),
  },
  {
    pattern: sticky(String.raw`(đầu|giữa|cuối) năm(?: (20\d\d)(?!\d)| nay)?(?![\p{L}\d]| \p{L}+ học)`),
    read: (match, before) => {
      // 'Phần đầu năm' is how scans misread 'phấn đấu năm'.
      if (/(?:phần|bước|dẫn|hàng) $/u.test(before)) return 'skip'
      const [first, last] = match[1] === 'đầu' ? [1, 3] : match[1] === 'giữa' ? [4, 9] : [10, 12]
      return months(first, last, numberOf(match[2]), { loose: true })
    },
  },
  { pattern: sticky(String.raw`năm (20\d\d)(?!\d|/)`), read: match => wholeYear(Number(match[1])) },
  {
    pattern: sticky(String.raw`(20\d\d)(?=$|[.,;:)]|-20\d\d| (?:đến|và|-) )(?![.,]\d)`),
    read: match => wholeYear(Number(match[1])),
  },
  {
    pattern: sticky(`năm(?: nay)?(?= ?(?:$|[.,;:)]))`),
    read: (_, before) =>
      /(?:cả|trong|suốt|công tác|hết|đến|vòng) $/u.test(before) ? wholeYear(undefined) : 'skip',
  },
]

/**
 * Every stretch of the calendar that a text names, in its order. Takes what `timeExpression` gives.
 *
 * @returns undefined when the text names one that does not exist (31/2, tháng 13).
 */
export function findTimeSpans(text: string): readonly TimeSpan[] | undefined {
  const found: TimeSpan[] = []
  let at = 0
  while (at < text.length) {
    const before = text.slice(Math.max(0, at - 12), at)
    if (/[\p{L}\d]$/u.test(before)) {
      at++
      continue
    }
    const match = matchAt(text, at, before)
    if (match === 'impossible') return undefined
    if (match.span !== undefined) found.push(match.span)
    at = match.to
  }
  return found
}

function matchAt(text: string, at: number, before: string): 'impossible' | { to: number; span?: TimeSpan } {
  for (const form of forms) {
    form.pattern.lastIndex = at
    const match = form.pattern.exec(text)
    if (match === null) continue
    const to = at + match[0].length
    const read = form.read(match, before, text.slice(to, to + 8))
    if (read === 'impossible') return 'impossible'
    return read === 'skip' ? { to } : { to, span: { ...read, at, to } }
  }
  return { to: at + 1 }
}
