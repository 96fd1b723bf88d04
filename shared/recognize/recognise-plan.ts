import type { TextBlock } from '../plans/block.ts'
import type { Plan, Signature } from '../plans/plan.ts'
import type { RichText } from '../plans/rich-text.ts'
import { completeLetterhead, withReferenceDate } from './complete-letterhead.ts'
import { cutZones } from './document-zones.ts'
import { joinLines } from './join-lines.ts'
import { richLine } from './line-text.ts'
import { readMarker } from './markers.ts'
import { findYear } from './place-names.ts'
import { readAppendices } from './read-appendices.ts'
import { readBody } from './read-body.ts'
import { readEnding } from './read-ending.ts'
import { readLetterhead } from './read-letterhead.ts'
import { readPreamble } from './read-preamble.ts'
import { createReport, type Report } from './report.ts'
import type { ImportNote, SourceItem, SourceLine } from './source.ts'

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

/** Lines with no place of their own, as paragraphs; each is reported. */
function keepUnplaced(lines: readonly SourceLine[], prefix: string, report: Report): readonly TextBlock[] {
  return lines.map((line, index) => {
    report.warning(
      line.at,
      'Chưa xác định được dòng này thuộc phần nào; giữ thành một đoạn của nội dung.',
      line.text,
    )
    return { id: `${prefix}${index + 1}`, kind: 'paragraph', text: richLine(line) }
  })
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
  const preamble = readPreamble(text, zones.titleRest, titled)
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
      ...keepUnplaced(unplaced, 'u', report),
      ...readBody(body, report),
      ...keepUnplaced([...ending.unplaced, ...appendices.unplaced], 'v', report),
    ],
    closing,
    recipients: ending.recipients,
    signature: completeSignature(ending.signature, endAt, report),
    appendices: appendices.appendices,
  }
  return { plan, notes: report.notes.toSorted((left, right) => left.at - right.at) }
}
