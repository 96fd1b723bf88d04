import { isUpper } from '../vietnamese.ts'
import { readLetterheadLine } from './letterhead-line.ts'
import { endsSentence } from './line-text.ts'
import { isBareMarker, readCapitalLetter, readMarker } from './markers.ts'
import type { Report } from './report.ts'
import type { SourceItem, SourceLine } from './source.ts'

/** Openings that never go on with the line before. */
const opening = /^(?:KẾ HOẠCH|PHỤ LỤC|Phụ lục|Nơi nhận|Căn cứ|Trên đây là|(?:TM|KT|TL|TUQ|Q)\.|Số\s*:)/u

/** Last words that promise more: a sentence does not stop at them. */
const dangling =
  /(?:^|\s)(?:và|của|các|những|với|tại|về|từ|ngày|bởi|hoặc|thuộc|giữa|cho|(?<!kèm )(?<!tiếp )theo|(?<!bên )trong|(?:[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Kk]ế hoạch|[Cc]ông văn|[Cc]hỉ thị|[Cc]hương trình) số)$/u

function startsAnew(text: string): boolean {
  return (
    readMarker(text) !== undefined ||
    readCapitalLetter(text) !== undefined ||
    isBareMarker(text) ||
    opening.test(text)
  )
}

/** Whether a bracket that the first line leaves open closes in the second; one opened long ago is a slip. */
function bracketGoesOn(before: string, after: string): boolean {
  const opened = before.lastIndexOf('(')
  if (opened <= before.lastIndexOf(')') || before.length - opened > 300) return false
  return /^[^(]*\)/.test(after)
}

/** As much of either end of a sentence as the tests below look at. */
const reach = 400

/** A sentence being put together: its two ends are known at any time, its whole text only when it is done. */
type Growing = {
  readonly first: SourceLine
  readonly parts: string[]
  readonly marks: SourceLine['marks'][number][]
  length: number
  head: string
  tail: string
  /** Whether it has letters, and none of them small. */
  upper: boolean
  letters: boolean
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text)
}

function begin(line: SourceLine): Growing {
  return {
    first: line,
    parts: [line.text],
    marks: [...line.marks],
    length: line.text.length,
    head: line.text.slice(0, reach),
    tail: line.text.slice(-reach),
    upper: isUpper(line.text),
    letters: hasLetters(line.text),
  }
}

/** A heading in capitals that runs over two lines. */
function headingGoesOn(before: Growing, after: SourceLine): boolean {
  const kind = readMarker(before.head)?.kind
  return (kind === 'section' || kind === 'part') && isUpper(after.text) && after.hints.afterGap !== true
}

/** A document's number broken at its hyphen: `02-` and `KH/BCĐTW`. */
function isBrokenNumber(before: string, after: string): boolean {
  return /\d-$/.test(before) && /^\p{Lu}{2}/u.test(after)
}

/** A label or a line of the letterhead, which is whole as it stands. */
function standsAlone({ head, length }: Growing): boolean {
  if (length > reach) return false
  return readLetterheadLine(head) !== undefined || /^(?:Phần|Mục)\s+\S+$/iu.test(head)
}

/** Whether a line goes on with the sentence of the line before it. */
function goesOn(before: Growing, after: SourceLine): boolean {
  const { tail } = before
  if (startsAnew(after.text)) return false
  if (before.length <= reach && isBareMarker(before.head)) return true
  if (endsSentence(tail) && !bracketGoesOn(tail, after.text)) return false
  if (isBrokenNumber(tail, after.text)) return true
  if (before.upper) return headingGoesOn(before, after)
  if (standsAlone(before)) return false
  if (/^\p{Ll}/u.test(after.text)) return true
  if (isUpper(after.text) && after.text.length > 12) return false
  return dangling.test(tail) || bracketGoesOn(tail, after.text) || (before.length > 40 && tail.endsWith(','))
}

function grow(before: Growing, after: SourceLine): void {
  const between = isBrokenNumber(before.tail, after.text) ? '' : ' '
  const shift = before.length + between.length
  for (const mark of after.marks) before.marks.push({ ...mark, from: mark.from + shift, to: mark.to + shift })
  before.parts.push(between, after.text)
  before.length = shift + after.text.length
  if (before.head.length < reach) before.head = (before.head + between + after.text).slice(0, reach)
  before.tail = (before.tail + between + after.text).slice(-reach)
  if (hasLetters(after.text)) {
    before.upper = (before.upper || !before.letters) && isUpper(after.text)
    before.letters = true
  }
}

/**
 * Puts sentences together that a page's end (or a line's) cut in two, and leaves page numbers out. Both are reported.
 * Takes time in proportion to the text, however many lines one sentence is cut into.
 *
 * @param items as intake gave them.
 * @returns the items, with fewer lines; tables as they were.
 */
export function joinLines(items: readonly SourceItem[], report: Report): readonly SourceItem[] {
  const joined: SourceItem[] = []
  let open: Growing | undefined
  const close = () => {
    if (open !== undefined) joined.push({ ...open.first, text: open.parts.join(''), marks: open.marks })
    open = undefined
  }
  for (const item of items) {
    if (item.type === 'table') {
      close()
      joined.push(item)
    } else if (item.hints.pageNumber === true) {
      report.info(item.at, 'Bỏ số trang của tệp gốc; số trang được đánh lại khi in.', item.text)
    } else if (open !== undefined && goesOn(open, item)) {
      report.info(item.at, 'Dòng này viết tiếp câu của dòng trước nên đã được nối vào.', item.text)
      grow(open, item)
    } else {
      close()
      open = begin(item)
    }
  }
  close()
  return joined
}
