import { parentsOfBlocks } from '../versions/block-outline.ts'
import { upper } from '../vietnamese.ts'
import type { Appendix, AppendixItem } from './appendix.ts'
import { numberItems } from './appendix-numbering.ts'
import type { Block } from './block.ts'
import { numberBlocks, toRoman } from './numbering.ts'
import type { Plan } from './plan.ts'
import { plainText, type RichText } from './rich-text.ts'

/** One text of a plan. */
export type TextPlace = {
  /** Tells it from all others of the plan. */
  readonly key: string
  /** Id of the block, row or heading that it belongs to; the part of the plan for others. */
  readonly target: string
  /** Vietnamese: `Trích yếu`, `Nội dung, mục II.1`, `Phụ lục I, dòng I.2`. */
  readonly where: string
  /** Of an appendix's cell: its field. */
  readonly field?: string
}

type Visit = (place: TextPlace, text: RichText) => RichText

/**
 * A plan with each of its texts visited in printed order: subject, lead, body, closing, recipients, appendices. Bases
 * are citations and no texts of the plan's own; the letterhead and the signature are facts.
 *
 * @param visit gets each text and gives what shall stand in its place.
 */
export function mapPlaces(plan: Plan, visit: Visit): Plan {
  const words = (place: TextPlace, text: string) => plainText(visit(place, text === '' ? [] : [{ text }]))
  const part = (key: string, where: string): TextPlace => ({ key, target: key, where })
  const blockNames = namesOfBlocks(plan.body)
  return {
    ...plan,
    subject: words(part('subject', 'Trích yếu'), plan.subject),
    lead: visit(part('lead', 'Câu dẫn'), plan.lead),
    body: plan.body.map((block, at) => mapBlock(block, blockNames[at] ?? 'Nội dung', visit)),
    closing: visit(part('closing', 'Câu kết'), plan.closing),
    recipients: {
      ...plan.recipients,
      items: plan.recipients.items.map((item, at) =>
        words({ key: `recipients:${at}`, target: 'recipients', where: 'Nơi nhận' }, item),
      ),
    },
    appendices: plan.appendices.map((appendix, at) => mapAppendix(appendix, appendixName(plan, at), words)),
  }
}

/** `Phụ lục II`; of a plan's only one `Phụ lục`. */
export function appendixName({ appendices }: Pick<Plan, 'appendices'>, at: number): string {
  return appendices.length < 2 ? 'Phụ lục' : `Phụ lục ${toRoman(at + 1)}`
}

function mapBlock(block: Block, where: string, visit: Visit): Block {
  const { id } = block
  if (block.kind !== 'table')
    return { ...block, text: visit({ key: `block:${id}`, target: id, where }, block.text) }
  const rows = block.rows.map((cells, row) =>
    cells.map((cell, column) => {
      const place = { key: `block:${id}:${row}:${column}`, target: id, where: `${where}, bảng` }
      return { ...cell, text: [...visit(place, cell.text)] }
    }),
  )
  return { ...block, rows }
}

function mapAppendix(
  appendix: Appendix,
  name: string,
  words: (place: TextPlace, text: string) => string,
): Appendix {
  const { id } = appendix
  const numbers = itemNumbers(appendix)
  const mapItem = (item: AppendixItem, at: number): AppendixItem => {
    const base = {
      target: item.id,
      where: `${name}, ${item.kind === 'row' ? 'dòng' : 'nhóm'} ${numbers[at] ?? at + 1}`,
    }
    if (item.kind !== 'row') return { ...item, title: words({ ...base, key: `item:${item.id}` }, item.title) }
    const cells = Object.entries(item.cells).map(([field, text]) => [
      field,
      words({ ...base, key: `item:${item.id}:${field}`, field }, text),
    ])
    return { ...item, cells: Object.fromEntries(cells) }
  }
  return {
    ...appendix,
    title: words({ key: `appendix:${id}`, target: id, where: `${name}, tên phụ lục` }, appendix.title),
    columns: appendix.columns.map(column => ({
      ...column,
      label: words(
        { key: `column:${id}:${column.field}`, target: id, where: `${name}, tiêu đề cột` },
        column.label,
      ),
    })),
    items: appendix.items.map(mapItem),
  }
}

/** Numbers of items with their group's before them: `I.2`. */
function itemNumbers(appendix: Appendix): readonly string[] {
  const bare = (number: string | undefined) => (number ?? '').replace(/[.)\s]+$/u, '')
  let group = ''
  return numberItems(appendix).map((number, at) => {
    const kind = appendix.items[at]?.kind
    if (kind === 'group') group = bare(number)
    const parts = kind === 'row' ? [group, bare(number)] : [bare(number)]
    return parts.filter(part => part !== '').join('.') || String(at + 1)
  })
}

/** Where each block stands: `Nội dung, Phần I, mục II.1`. */
export function namesOfBlocks(body: readonly Block[]): readonly string[] {
  const numbers = numberBlocks(body)
  const parents = parentsOfBlocks(body)
  return body.map((block, at) => {
    const path: string[] = []
    const isNumbered = !['dash', 'plus', 'paragraph', 'table'].includes(block.kind)
    for (let place = isNumbered ? at : (parents[at] ?? -1); place >= 0; place = parents[place] ?? -1) {
      const kind = body[place]?.kind
      if (kind === 'dash' || kind === 'plus') continue
      const number = (numbers[place] ?? '').replace(/[.)\s]+$/u, '')
      if (kind === 'part') path.unshift(upper(number.slice(0, 1)) + number.slice(1))
      // A subclause's number says its clause's.
      else if (kind !== 'clause' || path[0]?.startsWith(`${number}.`) !== true) path.unshift(number)
    }
    const [first, ...rest] = path
    if (first === undefined) return 'Nội dung'
    if (!first.startsWith('Phần')) return `Nội dung, mục ${path.join('.')}`
    return `Nội dung, ${first}${rest.length === 0 ? '' : `, mục ${rest.join('.')}`}`
  })
}
