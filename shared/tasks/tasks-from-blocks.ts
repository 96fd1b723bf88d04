import { guessKind } from '../organisations/guess-kind.ts'
import type { Appendix, FieldKey, RowItem } from '../plans/appendix.ts'
import type { TextBlock } from '../plans/block.ts'
import type { Plan } from '../plans/plan.ts'
import { plainText } from '../plans/rich-text.ts'
import { withMeaning } from '../plans/row-meaning.ts'
import { normalise } from '../vietnamese.ts'
import { parseSchedule } from './parse-schedule.ts'
import { readSentenceUnits, taskVerb } from './sentence-units.ts'
import { surroundings } from './task-blocks.ts'

/** A name longer than this many words is cut where another work or its purpose begins; what is cut goes into the detail. */
const longestName = 20
const shortestName = 4

const firstUpper = (text: string) => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
const bare = (text: string) => text.replace(/^[\s,;:+–-]+|[\s.,;:…]+$/gu, '')
const count = (text: string) => text.split(/\s+/).length

/** `(thời gian: …; sản phẩm: …)` and the like, as the program's own drafts say it. */
const labelled = (label: string) =>
  new RegExp(`(?:${label})(?: [\\p{L}]+){0,3}?: ?([^;()]+?)(?=[;.)]|$)`, 'iu')
const saidTime = labelled('thời gian|thời hạn|tiến độ')
const saidProduct = labelled('sản phẩm|kết quả')
const terms = / ?\((?:thời gian|thời hạn|tiến độ|sản phẩm|kết quả)[^()]*\)/giu

/** A time that a sentence names for its work; years alone and other documents' periods are none. */
const time =
  /(?:trước ngày|đến ngày|chậm nhất(?: là)?(?: vào)?(?: ngày)?|xong trước|đến hết|hết|trong|từ)? ?(?:(?:ngày )?\d{1,2}(?:\/| tháng )\d{1,2}(?:(?:\/| năm )20\d\d)?|quý (?:IV|I{1,3}|[1-4])(?: ?[-–] ?(?:IV|I{1,3}|[1-4]))?(?:(?:\/| năm )20\d\d)?|tháng \d{1,2}(?:(?:\/| năm )20\d\d)?)(?![\p{L}\d/])|(?:trước )?(?:ngày \d{1,2} )?(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm)(?!\p{L})/iu

/** A figure with what it counts: `ít nhất 02 lớp tập huấn`, `100% cán bộ, công chức được tập huấn`. */
const figure =
  /(?:(?:tối thiểu|ít nhất|trên|≥|>|đạt) ?)?(?:\d+(?:[.,]\d+)? ?%[^;.:]*|(?:(?:tối thiểu|ít nhất|≥) ?)\d+ \p{L}[^;.:]*)/iu

/** A cycle is the work's own only where the work is told: behind it, it is when one reports. */
const cyclic = /(?:hằng|hàng) /iu

function timeOf(work: string, whole: string, year: number): string | undefined {
  const said = saidTime.exec(whole)?.[1]
  if (said !== undefined) return firstUpper(bare(said))
  const found = [work, whole].map(text => namedTime(text, year))
  return found[0] ?? (found[1] !== undefined && cyclic.test(found[1]) ? undefined : found[1])
}

function namedTime(text: string, year: number): string | undefined {
  const found = time.exec(text)
  if (found === null) return undefined
  // 'Ngày Chuyển đổi số quốc gia 10/10' names the day, 'Kế hoạch số 5/KH-UBND ngày 03/11/2025' a document.
  const before = text.slice(Math.max(0, found.index - 24), found.index)
  if (/(?:quốc gia|\d\/?[^\s]*\p{Lu}{2}\S*)\s*\(?$/u.test(before)) return undefined
  const words = firstUpper(found[0].trim().replace(/^trong /iu, ''))
  const meant = parseSchedule(words, { year })
  const due = meant !== undefined && 'due' in meant ? meant.due : null
  // A day of an earlier year is history.
  return meant === undefined || (due !== null && due < `${year}-01-01`) ? undefined : words
}

/** Another work, or what the work is for, begins here. */
const turning = new RegExp(
  `[,;] (?=${taskVerb.source}|nhằm|để|góp phần|qua đó|trong đó|theo hướng)| (?=(?:nhằm|góp phần|qua đó|trong đó|theo hướng)(?!\\p{L}))`,
  'gu',
)

/** The name, and what of the sentence it leaves out. */
function named(sentence: string): { readonly name: string; readonly rest: string } {
  if (count(sentence) <= longestName) return { name: sentence, rest: '' }
  const cuts = [...sentence.matchAll(turning)]
  const whole = cuts.filter(({ index }) => {
    const before = sentence.slice(0, index)
    return closed(before) && count(before) >= shortestName
  })
  const cut = whole.findLast(({ index }) => count(sentence.slice(0, index)) <= longestName) ?? whole[0]
  if (cut === undefined) return { name: sentence, rest: '' }
  return { name: sentence.slice(0, cut.index), rest: sentence.slice(cut.index + cut[0].length) }
}

/** Brackets and quotation marks are not left open. */
const closed = (text: string) =>
  text.split('(').length === text.split(')').length && text.split('“').length === text.split('”').length

function rowOf(
  block: TextBlock,
  plan: Pick<Plan, 'body' | 'year'>,
  fields: ReadonlySet<FieldKey>,
  id: string,
): RowItem {
  const { heading, section, pluses } = surroundings(plan.body, block.id)
  const text = normalise(plainText(block.text)).replace(/\s+/g, ' ').trim()
  const plain = text.replace(terms, '')
  const end = /\.(?=\s+[\p{Lu}\d“"]|\s*$)|;\s/u.exec(plain)?.index ?? plain.length
  const first = plain.slice(0, end)
  const own =
    section === 'duties' && guessKind(heading) !== 'other'
      ? bare(heading.replace(/^Đề nghị (?:các )?/iu, ''))
      : ''
  const { lead, supports, work } = readSentenceUnits(first, firstUpper(own))
  const whole = bare(work).replace(/,? (?:cụ thể|bao gồm|gồm|như sau)$/u, '')
  const { name, rest } = fields.has('detail') ? named(whole) : { name: whole, rest: '' }
  const more = [rest, bare(plain.slice(end + 1))].filter(part => part !== '')
  const joined = more.join(plain.charAt(end) === '.' ? '. ' : '; ')
  const detail = [firstUpper(joined), ...pluses.map(bare)].filter(part => part !== '').join('\n')
  const schedule = timeOf(first, text, plan.year)
  const product = saidProduct.exec(text)?.[1]
  const goal = figure.exec(plain)?.[0]
  const cells: readonly (readonly [FieldKey, string | undefined])[] = [
    ['name', name],
    ['detail', detail],
    ['lead', lead],
    ['support', supports.join('; ')],
    ['schedule', schedule],
    ['target', goal],
    ['deliverable', product ?? (fields.has('target') ? undefined : goal)],
  ]
  const filled = cells.flatMap(([field, words]) => {
    const said = field === 'detail' ? (words ?? '') : bare(words ?? '')
    return fields.has(field) && said !== '' ? [[field, field === 'lead' ? said : firstUpper(said)]] : []
  })
  return withMeaning({ id, kind: 'row', cells: Object.fromEntries(filled) }, plan.year)
}

/**
 * Rows from paragraphs of the body, in the order given: the work as the name, what else is said as the detail, and the
 * units, the time and the figure that the sentence names, each where the form has a column for it. A draft: the clerk
 * goes over it. Headings and remarks in brackets give no row.
 *
 * @param newId gives the id of each row.
 */
export function tasksFromBlocks(
  blocks: readonly TextBlock[],
  plan: Pick<Plan, 'body' | 'year'>,
  appendix: Pick<Appendix, 'columns'>,
  newId: () => string,
): readonly RowItem[] {
  const fields = new Set(appendix.columns.map(({ field }) => field))
  return blocks
    .filter(block => block.title === undefined && block.kind !== 'part' && block.kind !== 'section')
    .filter(block => /^[^(]*\p{L}/u.test(plainText(block.text)))
    .map(block => rowOf(block, plan, fields, newId()))
}
