import { isUpper } from '../vietnamese.ts'
import { readLetterheadLine } from './letterhead-line.ts'
import { endsSentence } from './line-text.ts'
import { isBareMarker, readMarker } from './markers.ts'
import type { Report } from './report.ts'
import type { SourceItem, SourceLine } from './source.ts'

/** Openings that never go on with the line before. */
const opening = /^(?:KẾ HOẠCH|PHỤ LỤC|Phụ lục|Nơi nhận|Căn cứ|Trên đây là|(?:TM|KT|TL|TUQ|Q)\.|Số\s*:)/u

/** Last words that promise more: a sentence does not stop at them. */
const dangling =
  /(?:^|\s)(?:và|của|các|những|với|tại|về|từ|ngày|bởi|hoặc|thuộc|giữa|cho|(?<!kèm )(?<!tiếp )theo|(?<!bên )trong|(?:[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Kk]ế hoạch|[Cc]ông văn|[Cc]hỉ thị|[Cc]hương trình) số)$/u

function startsAnew(text: string): boolean {
  return readMarker(text) !== undefined || isBareMarker(text) || opening.test(text)
}

/** Whether a bracket that the first line leaves open closes in the second; one opened long ago is a slip. */
function bracketGoesOn(before: string, after: string): boolean {
  const opened = before.lastIndexOf('(')
  if (opened <= before.lastIndexOf(')') || before.length - opened > 300) return false
  return /^[^(]*\)/.test(after)
}

/** A heading in capitals that runs over two lines. */
function headingGoesOn(before: string, after: SourceLine): boolean {
  const kind = readMarker(before)?.kind
  return (kind === 'section' || kind === 'part') && isUpper(after.text) && after.hints.afterGap !== true
}

/** A document's number broken at its hyphen: `02-` and `KH/BCĐTW`. */
function isBrokenNumber(before: string, after: string): boolean {
  return /\d-$/.test(before) && /^\p{Lu}{2}/u.test(after)
}

/** Whether a line goes on with the sentence of the line before it. */
function goesOn(before: string, after: SourceLine): boolean {
  if (startsAnew(after.text)) return false
  if (isBareMarker(before)) return true
  if (endsSentence(before) && !bracketGoesOn(before, after.text)) return false
  if (isBrokenNumber(before, after.text)) return true
  if (isUpper(before)) return headingGoesOn(before, after)
  if (readLetterheadLine(before) !== undefined || /^Phần\s+\S+$/iu.test(before)) return false
  if (/^\p{Ll}/u.test(after.text)) return true
  if (isUpper(after.text) && after.text.length > 12) return false
  return (
    dangling.test(before) || bracketGoesOn(before, after.text) || (before.length > 40 && before.endsWith(','))
  )
}

function join(before: SourceLine, after: SourceLine): SourceLine {
  const between = isBrokenNumber(before.text, after.text) ? '' : ' '
  const shift = before.text.length + between.length
  const moved = after.marks.map(mark => ({ ...mark, from: mark.from + shift, to: mark.to + shift }))
  return {
    ...before,
    text: before.text + between + after.text,
    marks: [...before.marks, ...moved],
  }
}

/**
 * Puts sentences together that a page's end (or a line's) cut in two, and leaves page numbers out. Both are reported.
 *
 * @param items as intake gave them.
 * @returns the items, with fewer lines; tables as they were.
 */
export function joinLines(items: readonly SourceItem[], report: Report): readonly SourceItem[] {
  const joined: SourceItem[] = []
  for (const item of items) {
    const last = joined.at(-1)
    if (item.type === 'line' && item.hints.pageNumber === true) {
      report.info(item.at, 'Bỏ số trang của tệp gốc; số trang được đánh lại khi in.', item.text)
    } else if (item.type === 'line' && last?.type === 'line' && goesOn(last.text, item)) {
      report.info(item.at, 'Dòng này viết tiếp câu của dòng trước nên đã được nối vào.', item.text)
      joined[joined.length - 1] = join(last, item)
    } else joined.push(item)
  }
  return joined
}
