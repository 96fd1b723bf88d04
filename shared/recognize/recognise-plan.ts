import type { TextBlock } from '../plans/block.ts'
import type { Plan, Signature } from '../plans/plan.ts'
import type { RichText } from '../plans/rich-text.ts'
import { completeLetterhead, withReferenceDate } from './complete-letterhead.ts'
import { cutZones } from './document-zones.ts'
import { joinLines } from './join-lines.ts'
import { plainLine, richLine } from './line-text.ts'
import { readMarker } from './markers.ts'
import { findYear } from './place-names.ts'
import { readAppendices } from './read-appendices.ts'
import { readBody } from './read-body.ts'
import { readEnding } from './read-ending.ts'
import { readLetterhead } from './read-letterhead.ts'
import { isBasis, readPreamble } from './read-preamble.ts'
import { createReport, type Report } from './report.ts'
import type { ImportNote, SourceItem, SourceLine } from './source.ts'
import { tidySubject } from './tidy-subject.ts'

/** Takes the closing sentence off the end of the body: it ends with `./.` or says 'Trên đây là'. */
function takeClosing(items: readonly SourceItem[]): { closing: RichText; body: readonly SourceItem[] } {
  const last = items.at(-1)
  if (last?.type !== 'line' || readMarker(last.text) !== undefined) return { closing: [], body: items }
  if (!/\.\/\.\s*$/.test(last.text) && !/^Trên đây là/u.test(last.text)) return { closing: [], body: items }
  const runs = richLine(last)
  const closing = runs.map((run, index) =>
    index === runs.length - 1
      ? { ...run, text: run.text.replace(/(?:\.?\s*\/\s*\.|\.)\s*$/, '').trimEnd() }
      : run,
  )
  return { closing, body: items.slice(0, -1) }
}

/** The signature, with a default where the document has none, since a plan cannot be without. */
function completeSignature(signature: Signature, at: number, report: Report): Signature {
  const [first] = signature.authority
  if (first === undefined) {
    report.warning(
      at,
      'Không tìm thấy thẩm quyền ký; tạm ghi TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH. Hãy kiểm tra lại.',
      '',
    )
    return { ...signature, authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] }
  }
  if (!signature.authority.some(line => line.startsWith('TM.'))) {
    report.warning(
      at,
      'Thẩm quyền ký thiếu dòng “TM. ỦY BAN NHÂN DÂN”; giữ như bản gốc, cần bổ sung trước khi trình ký.',
      signature.authority.join('\n'),
    )
  }
  if (signature.name === '') report.warning(at, 'Không tìm thấy họ tên người ký.', '')
  return signature
}

/**
 * Lines with no place of their own, as paragraphs; each is reported.
 *
 * @param below the appendix's title for lines that stood under its table.
 */
function keepUnplaced(
  lines: readonly SourceLine[],
  prefix: string,
  report: Report,
  below: ReadonlyMap<SourceLine, string> = new Map(),
): readonly TextBlock[] {
  return lines.map((line, index) => {
    const title = below.get(line)
    report.warning(
      line.at,
      title === undefined
        ? 'Chưa xác định được dòng này thuộc phần nào; giữ thành một đoạn của nội dung.'
        : `Dòng này đứng dưới bảng của phụ lục “${title}”; tạm giữ thành một đoạn ở cuối nội dung.`,
      line.text,
    )
    return { id: `${prefix}${index + 1}`, kind: 'paragraph', text: richLine(line) }
  })
}

/** What stands between the letterhead and the bases where KẾ HOẠCH is missing, if it can be a subject. */
function guessSubject(lines: readonly SourceLine[], report: Report): string | undefined {
  const words = lines.map(line => plainLine(line.text))
  const [first] = lines
  if (first === undefined || words.length > 3 || words.join(' ').length > 300) return undefined
  if (words.some(text => readMarker(text) !== undefined || /[.;:,)]$/u.test(text))) return undefined
  report.warning(first.at, 'Lấy dòng đứng trước căn cứ làm trích yếu; hãy kiểm tra lại.', words.join(' '))
  return tidySubject(words, first.at, report)
}

/** A line without letters or digits draws something; it says nothing. */
function withoutOrnaments(items: readonly SourceItem[], report: Report): readonly SourceItem[] {
  return items.filter(item => {
    if (item.type === 'table' || /[\p{L}\p{N}%≥≤<>]/u.test(item.text)) return true
    report.info(item.at, 'Bỏ dòng kẻ trang trí không có chữ.', item.text)
    return false
  })
}

/**
 * A plan out of the lines and tables of an existing document. Nothing is dropped silently: what finds no place is kept
 * as a paragraph, and that, like every change and every gap, stands in the notes.
 *
 * @param items what intake read, in reading order; any input gives a valid plan.
 * @param given the new plan's id, and the year to use where the document names none.
 */
export function recognisePlan(
  items: readonly SourceItem[],
  given: { readonly id: string; readonly year: number },
): { plan: Plan; notes: readonly ImportNote[] } {
  const report = createReport()
  const zones = cutZones(joinLines(withoutOrnaments(items, report), report))
  const { facts, unplaced, text } = readLetterhead(zones.front, zones.text, report)
  const titled = zones.titleAt !== undefined
  if (!titled) report.warning(0, 'Không tìm thấy dòng “KẾ HOẠCH”; hãy điền trích yếu ở phần Thông tin.', '')
  const guessed = zones.untitled ? guessSubject(unplaced, report) : undefined
  const read = readPreamble(text, zones.titleRest, titled, report)
  const preamble = { ...read, subject: guessed ?? read.subject }
  if (titled && preamble.subject === '')
    report.warning(zones.titleAt ?? 0, 'Không tìm thấy trích yếu; hãy điền ở phần Thông tin.', '')
  if (zones.early?.type === 'line') {
    report.warning(
      zones.early.at,
      'Phụ lục đứng trước phần ký đã được đưa về sau chữ ký; hãy kiểm tra lại.',
      zones.early.text,
    )
  }
  const { closing, body } = takeClosing(preamble.rest)
  const ending = readEnding(zones.end)
  const endAt = zones.end[0]?.at ?? 0

  const linesOf = (from: readonly SourceItem[]) =>
    from.flatMap(item => (item.type === 'line' ? [item.text] : []))
  const bases = preamble.bases.map(basis => basis.text)
  const lead = preamble.lead.map(run => run.text).join('')
  const end = closing.map(run => run.text).join('')
  const clues = [preamble.subject, end, lead, ...linesOf(zones.appendices), ...bases]
  const year = findYear(preamble.subject) ?? findYear(end) ?? findYear(lead) ?? facts.year ?? given.year

  const appendices = readAppendices(zones.appendices, year, report)
  if (preamble.bases.length === 0 && !isBasis(lead))
    report.warning(0, 'Không tìm thấy căn cứ ban hành; hãy bổ sung ở phần Thông tin.', '')
  if (preamble.lead.length === 0)
    report.warning(0, 'Không tìm thấy câu dẫn “… ban hành Kế hoạch … như sau:”.', '')
  if (closing.length === 0) report.warning(endAt, 'Không tìm thấy câu kết “Trên đây là Kế hoạch …./.”.', '')
  if (ending.recipients.items.length === 0) report.warning(endAt, 'Không tìm thấy danh sách nơi nhận.', '')
  const plan: Plan = {
    id: given.id,
    year,
    state: 'draft',
    letterhead: completeLetterhead(
      withReferenceDate(facts, appendices.references, report),
      clues,
      linesOf(text),
      report,
    ),
    subject: preamble.subject,
    bases: preamble.bases,
    lead: preamble.lead,
    body: [
      ...keepUnplaced([...(guessed === undefined ? unplaced : []), ...preamble.aside], 'u', report),
      ...readBody(body, report),
      ...keepUnplaced([...ending.unplaced, ...appendices.unplaced], 'v', report, appendices.below),
    ],
    closing,
    recipients: ending.recipients,
    signature: completeSignature(ending.signature, endAt, report),
    appendices: appendices.appendices,
  }
  return { plan, notes: report.notes.toSorted((left, right) => left.at - right.at) }
}
