import type { Target } from './target.ts'

type Measured = Extract<Target, { kind: 'ratio' | 'count' | 'speed' | 'change' }>
export type Comparator = Measured['comparator']
export type Per = NonNullable<Measured['per']>

/** A number in a text, with what the words before and the sign after it make of it. */
export type Figure = {
  readonly at: number
  readonly to: number
  readonly value: number
  readonly percent: boolean
  readonly comparator: Comparator
  /** The comparator is written and not only meant. */
  readonly compared: boolean
  readonly approximate: boolean
}

const words: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
}

/** Digits as Vietnamese write them: a point parts thousands, a comma decimals. */
export const digits = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?`

/** `1.500` → 1500, `92,02` → 92.02, `2.5` → 2.5, `05` → 5, `một` → 1; undefined for other words. */
export function numberValue(text: string): number | undefined {
  const word = words[text.toLowerCase()]
  if (word !== undefined) return word
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '') : text
  const value = Number(plain.replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value
}

const comparators: readonly (readonly [RegExp, Comparator])[] = [
  [
    /(?:≥|tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|từ|thấp nhất)(?: là| đạt| phải đạt| có| khoảng)?$/u,
    '>=',
  ],
  [/(?:≤|không quá|không vượt quá|không cao hơn|tối đa|nhiều nhất)(?: là)?$/u, '<='],
  [/(?:>|trên|hơn|vượt)$/u, '>'],
  [/(?:<|dưới|chưa đến|thấp hơn)$/u, '<'],
]
const approximately = /(?:khoảng|gần|ước|ước đạt|xấp xỉ|~|≈)(?: đạt)?$/u

/** The comparator that the words just before a figure say; `=` when they say none. */
export function comparatorBefore(before: string): {
  comparator: Comparator
  compared: boolean
  approximate: boolean
} {
  const lead = before
    .toLowerCase()
    .replace(/(?:đạt |tỷ lệ |tỉ lệ )+$/u, '')
    .trimEnd()
  const approximate = approximately.test(lead)
  const found = comparators.find(([pattern]) =>
    pattern.test(approximate ? lead.replace(approximately, '').trimEnd() : lead),
  )
  return { comparator: found?.[1] ?? '=', compared: found !== undefined || approximate, approximate }
}

const figure = new RegExp(String.raw`(?<![\p{L}\d.,/:-]|-§)(${digits})( ?%| phần trăm)?`, 'gu')
const spoken =
  /(?<=(?:tối thiểu|ít nhất|trên|hơn|có|đạt|mỗi (?:ngày|tuần|tháng|quý|năm)) )(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?! (?:số|phần|cửa|lần nữa|cách)(?!\p{L}))(?= \p{L})/giu
/** Figures that name something: years, dates, numbers of documents, ages, grades. */
const naming =
  /(?:năm|ngày|tháng|quý|số|đề án|nghị quyết|quyết định|điều|khoản|phụ lục|mẫu|cấp độ|mức độ|mức|loại|khóa|phiên bản|thứ|từ đủ)$/iu

/** Every figure of a plain expression that may be a target, in order. */
export function findFigures(text: string): readonly Figure[] {
  const found: Figure[] = []
  for (const match of [...text.matchAll(figure), ...text.matchAll(spoken)]) {
    const value = numberValue(match[1] ?? '')
    const before = text.slice(Math.max(0, match.index - 32), match.index)
    const to = match.index + match[0].length
    const percent = match[2] !== undefined && /%|trăm/.test(match[2])
    if (value === undefined) continue
    if (!percent && naming.test(before.trimEnd())) continue
    if (!percent && /^(?:\/\d+\/|[/-]\p{L}+-|\/(?:NQ|QĐ|KH|NĐ|TT|CT)| tuổi| tháng \d)/u.test(text.slice(to)))
      continue
    found.push({ at: match.index, to, value, percent, ...comparatorBefore(before) })
  }
  return found.sort((left, right) => left.at - right.at)
}

const perWords: Readonly<Record<string, Per>> = {
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
}
const perPattern =
  /(?:\/|(?<!\p{L})(?:mỗi|một|hằng|hàng) |lần trong )(?:(\d{1,2}) )?(ngày|tuần|tháng|quý|năm)(?![\p{L}\d]| \d)/iu

/** The period that a figure is for (`/năm`, `mỗi quý`), with the words that say it. */
export function findPer(
  text: string,
): { readonly words: string; readonly per: Per; readonly interval: number } | undefined {
  const match = perPattern.exec(text)
  const per = perWords[match?.[2]?.toLowerCase() ?? '']
  return match === null || per === undefined
    ? undefined
    : { words: match[0], per, interval: Number(match[1] ?? 1) }
}
