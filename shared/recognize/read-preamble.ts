import type { Basis } from '../plans/plan.ts'
import type { RichText } from '../plans/rich-text.ts'
import { endsSentence, plainLine, richLine } from './line-text.ts'
import { readMarker } from './markers.ts'
import type { SourceItem, SourceLine } from './source.ts'

export type Preamble = {
  readonly subject: string
  readonly bases: readonly Basis[]
  readonly lead: RichText
  /** What follows. */
  readonly rest: readonly SourceItem[]
}

const basisOpening = /^(?:[-–]\s*)?(?:Căn cứ|Thực hiện|Theo|Xét|Tiếp theo)(?!\p{L})/u
/** A basis names what it rests on. */
const cited =
  /luật|nghị|quyết|kế hoạch|công văn|chỉ thị|chương trình|thông tư|thông báo|văn bản|đề nghị|hướng dẫn|pháp lệnh|đề án|kết luận|\d/iu

function isBasis(text: string): boolean {
  return basisOpening.test(text) && cited.test(text)
}

function isLead(text: string, afterBases: boolean): boolean {
  if (/:\s*$/.test(text)) return true
  return afterBases && /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Chủ tịch)(?!\p{L})/u.test(text)
}

/** The lines of the subject: the first, and those that follow without a gap until a basis begins. */
function takeSubject(items: readonly SourceItem[], titleRest: string): { subject: string; used: number } {
  let subject = titleRest
  let used = 0
  for (const item of items) {
    if (item.type === 'table' || readMarker(item.text) !== undefined) break
    const text = plainLine(item.text)
    const first = subject === ''
    const basis = /^Căn cứ/u.test(text) || (isBasis(text) && (!first || /[;:]$/u.test(text)))
    if (basis || text.endsWith(':') || subject.length + text.length > 400) break
    if (!first && (item.hints.afterGap === true || endsSentence(subject))) break
    subject = `${subject} ${text}`.trim()
    used += 1
  }
  return { subject: subject.replace(/[\s.;,]+$/u, ''), used }
}

function asBasis(line: SourceLine, index: number): Basis {
  const text = plainLine(line.text).replace(/^[-–]\s*/u, '')
  return { id: `c${index + 1}`, text: text.replace(/[\s;.,]+$/u, '') }
}

/**
 * The subject, the bases and the enacting sentence.
 *
 * @param items what follows KẾ HOẠCH, without letterhead lines.
 * @param titleRest what stands on KẾ HOẠCH's own line; `titled` is false when there is no such line, and so no subject.
 */
export function readPreamble(items: readonly SourceItem[], titleRest: string, titled: boolean): Preamble {
  const { subject, used } = titled ? takeSubject(items, titleRest) : { subject: '', used: 0 }
  const bases: Basis[] = []
  let next = used
  for (; next < items.length; next++) {
    const item = items[next]
    if (item?.type !== 'line') break
    const text = plainLine(item.text)
    if (isBasis(text) && !text.endsWith(':')) bases.push(asBasis(item, bases.length))
    else if (readMarker(text) === undefined && isLead(text, bases.length > 0)) {
      return { subject, bases, lead: richLine(item), rest: items.slice(next + 1) }
    } else break
  }
  return { subject, bases, lead: [], rest: items.slice(next) }
}
