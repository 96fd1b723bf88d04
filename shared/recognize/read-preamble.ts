import type { Basis } from '../plans/plan.ts'
import type { RichText } from '../plans/rich-text.ts'
import { endsSentence, plainLine, richLine } from './line-text.ts'
import { readCapitalLetter, readMarker } from './markers.ts'
import type { Report } from './report.ts'
import type { SourceItem, SourceLine } from './source.ts'
import { tidySubject } from './tidy-subject.ts'

export type Preamble = {
  readonly subject: string
  readonly bases: readonly Basis[]
  readonly lead: RichText
  /** Lines among these that are none of them. */
  readonly aside: readonly SourceLine[]
  /** What follows. */
  readonly rest: readonly SourceItem[]
}

const basisOpening = /^(?:[-–]\s*)?(?:Căn cứ|Thực hiện|Theo|Xét|Tiếp theo)(?!\p{L})/u
/** A basis names what it rests on. */
const cited =
  /luật|nghị|quyết|kế hoạch|công văn|chỉ thị|chương trình|thông tư|thông báo|văn bản|đề nghị|hướng dẫn|pháp lệnh|đề án|kết luận|\d/iu

/** Whether a line states what the plan rests on. */
export function isBasis(text: string): boolean {
  return basisOpening.test(text) && cited.test(text)
}

/** Whether a line is the enacting sentence of a commune's committee. */
export function isEnacting(text: string): boolean {
  return /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)(?!\p{L}).*:$/u.test(text)
}

function isLead(text: string, afterBases: boolean): boolean {
  if (/:\s*$/.test(text)) return true
  return afterBases && /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Chủ tịch)(?!\p{L})/u.test(text)
}

/** Whether a number or letter of the text's outline begins the line; a dash may stand before a basis. */
function isNumbered(text: string): boolean {
  const kind = readMarker(text)?.kind
  return kind !== undefined && kind !== 'dash' && kind !== 'plus'
}

/** Longest subject; what is longer is no title. */
const longestSubject = 400

/** The lines of the subject: the first, and those that follow without a gap until a basis begins. */
function takeSubject(items: readonly SourceItem[], titleRest: string, report: Report) {
  const lines = titleRest === '' ? [] : [titleRest]
  let length = titleRest.length
  let used = 0
  let last = titleRest
  for (const item of items) {
    if (item.type === 'table' || readMarker(item.text) !== undefined) break
    const text = plainLine(item.text)
    const first = length === 0
    const basis = /^Căn cứ/u.test(text) || (isBasis(text) && (!first || /[;:]$/u.test(text)))
    if (basis || text.endsWith(':') || length + text.length > longestSubject) break
    if (/^\(\s*(?:ban hành\s+)?kèm theo/iu.test(text) || readCapitalLetter(text) !== undefined) break
    if (!first && (item.hints.afterGap === true || endsSentence(last))) break
    lines.push(text)
    last = text
    length += text.length + 1
    used += 1
  }
  return { subject: tidySubject(lines, items[0]?.at ?? 0, report), used }
}

function asBasis(line: SourceLine, index: number): Basis {
  const text = plainLine(line.text).replace(/^[-–]\s*/u, '')
  return { id: `c${index + 1}`, text: text.replace(/[\s;.,]+$/u, '') }
}

/** How many lines that are neither basis nor lead may stand among the bases. */
const patience = 4

/** Whether bases or the enacting sentence still come, a few lines on and before the outline begins. */
function goesOn(items: readonly SourceItem[], from: number, afterBases: boolean): boolean {
  for (const item of items.slice(from, from + patience + 1)) {
    if (item.type === 'table') return false
    const text = plainLine(item.text)
    if (isBasis(text) || (readMarker(text) === undefined && isLead(text, afterBases))) return true
    if (isNumbered(text) || readCapitalLetter(text) !== undefined) return false
  }
  return false
}

/**
 * The subject, the bases and the enacting sentence.
 *
 * @param items what follows KẾ HOẠCH, without letterhead lines.
 * @param titleRest what stands on KẾ HOẠCH's own line; `titled` is false when there is no such line, and so no subject.
 */
export function readPreamble(
  items: readonly SourceItem[],
  titleRest: string,
  titled: boolean,
  report: Report,
): Preamble {
  const { subject, used } = titled ? takeSubject(items, titleRest, report) : { subject: '', used: 0 }
  const bases: Basis[] = []
  const aside: SourceLine[] = []
  let next = used
  for (; next < items.length; next++) {
    const item = items[next]
    if (item?.type !== 'line') break
    const text = plainLine(item.text)
    if (isBasis(text) && !text.endsWith(':')) bases.push(asBasis(item, bases.length))
    else if (readMarker(text) === undefined && isLead(text, bases.length > 0)) {
      return { subject, bases, lead: richLine(item), aside, rest: items.slice(next + 1) }
    } else if (!isNumbered(text) && goesOn(items, next + 1, bases.length > 0)) aside.push(item)
    else break
  }
  return { subject, bases, lead: [], aside, rest: items.slice(next) }
}
