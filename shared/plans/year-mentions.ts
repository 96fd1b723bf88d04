import { findMentions } from '../legal-bases/citation-mentions.ts'
import { moveLeapDay } from './leap-day.ts'
import { yearDoubt } from './year-doubt.ts'

/** A year in a text that may have to move with the plan's. */
export type YearMention = {
  /** First character. */
  readonly at: number
  readonly from: string
  readonly to: string
  /** Whether it moves unless someone objects. */
  readonly moves: boolean
  /** Vietnamese: why it moves, or why someone should look before it does. */
  readonly why: string
}

type Stretch = { readonly from: number; readonly to: number }

/** A law is cited by name; its year is part of the name or of its date, not of what is to be done. */
const law =
  /(?<!\p{L})(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh) (?:\p{Lu}[^;:.,\n]{0,80}?)??(?<!(?:trong|vào|từ|đến|hết) )(?:năm \d{4}|ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4})/gu
/** The year in a document's symbol: `12/2026/NĐ-CP`, `71/2025/QH15`. */
const symbol = /\d+\/\d{4}\/\p{Lu}|\d{4}\/(?:QH|NĐ|QĐ|TT|NQ|CT)/gu
/** A stretch of years, and the far end of one: what is planned until then does not move by a year. */
const stretches = [
  // A school year moves with the plan.
  /(?<!năm học )\d{4} ?[-–—] ?\d{4}/giu,
  /(?:giai đoạn|nhiệm kỳ|thời kỳ)(?: từ)?(?: năm)? \d{4}(?: (?:đến|tới)(?: hết)?(?: năm)? \d{4})?/giu,
  /từ năm \d{4} (?:đến|tới)(?: hết)? năm \d{4}/giu,
  /(?:đến|tới)(?: hết)? năm \d{4}(?=,? (?:và )?(?:định hướng|tầm nhìn))/giu,
  /(?:(?:định hướng|tầm nhìn) (?:đến|tới)|tầm nhìn)(?: hết)?(?: năm)? \d{4}/giu,
  /chuyển tiếp từ năm \d{4}/giu,
]
/** Words that go on with what is to be done after a document's name. */
const afterName =
  /\)|”|, ?(?=(?:UBND|Ủy ban nhân dân|Phòng|các|những|xã|phường|trong|với|nhằm|phấn đấu|đến|yêu cầu|tổ chức|ban hành|triển khai|bảo đảm|đảm bảo|gắn|góp phần|phù hợp|cụ thể)(?!\p{L}))|(?<!của|do) (?=(?:UBND|Ủy ban nhân dân) (?:xã|phường|đặc khu) [^,;]{0,40}(?:xây dựng|ban hành|triển khai|báo cáo) )/gu

/** What goes on with a document's name after words that are quoted in it. */
const nameGoesOn = /^” (?:trên|tại|của|trong|tỉnh|năm)(?!\p{L})/u

/**
 * How much of what follows a citation is still the document's name.
 *
 * @param mayBeOfYear the document is recent enough to have the plan's year in its name.
 */
function nameLength(rest: string, mayBeOfYear: boolean): number {
  const end = [...rest.matchAll(afterName)].find(
    ({ index }) => !(mayBeOfYear && rest.slice(0, index).includes('“') && nameGoesOn.test(rest.slice(index))),
  )
  return end?.index ?? rest.length
}

function matches(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }))
}

/** Numbers, dates and names of documents, and stretches of years: nothing in them moves with a plan. */
export function fixedStretches(text: string): readonly Stretch[] {
  return [
    ...findMentions(text).map(({ at, dateEnd }) => ({ from: at, to: dateEnd })),
    ...[law, symbol, ...stretches].flatMap(pattern => matches(text, pattern)),
  ]
}

/** Subjects of documents that are cited, where their names end by all that can be told. */
function citedNames(text: string, year: number): readonly Stretch[] {
  return findMentions(text).map(({ date, dateEnd, rest }) => {
    const mayBeOfYear = date !== null && Number(date.slice(0, 4)) >= year - 1
    return { from: dateEnd, to: dateEnd + nameLength(rest, mayBeOfYear) }
  })
}

/** A year by itself, or the last part of a date: `31/12/2026`, `31.12.2026`; no part of another number. */
const years = /(?:(?<=(?<!\d)\d{1,2}\.\d{1,2}\.)|(?<![\p{L}\p{N}]|\d[.,]))\d{4}(?![\p{L}\p{N}]|[.,]\d)/gu

/**
 * The years of a text that may have to move with the plan into the next year: its own, the one before and the one
 * after; and 29/02 with them, where the year to come has none. Years in a cited document's number or date, in a law's
 * name, and in stretches of years are left out: they never move.
 *
 * @param year the plan's, before it moves.
 * @param isSchedule the text says only when something is done: nothing in it is in doubt.
 */
export function yearMentions(text: string, year: number, isSchedule = false): readonly YearMention[] {
  const [fixed, names] = [fixedStretches(text), citedNames(text, year)]
  return [...text.matchAll(years)].flatMap(({ 0: from, index: at }): readonly YearMention[] => {
    const own = Number(from)
    if (Math.abs(own - year) > 1 || fixed.some(each => each.from <= at && at < each.to)) return []
    const inName = names.some(each => each.from <= at && at < each.to)
    const doubt = isSchedule
      ? undefined
      : inName
        ? 'Có thể là năm trong tên văn bản được viện dẫn'
        : yearDoubt(text, at, year)
    const moves = doubt === undefined
    return [
      ...moveLeapDay(text, at).map(day => ({ ...day, moves })),
      { at, from, to: String(own + 1), moves, why: doubt ?? 'Theo năm kế hoạch mới' },
    ]
  })
}
