import type { Block, TextBlock } from '../plans/block.ts'
import type { Plan } from '../plans/plan.ts'
import { plainText } from '../plans/rich-text.ts'
import { fold } from '../vietnamese.ts'

/** What a section of the body is about, by its heading. */
export type SectionKind = 'tasks' | 'goals' | 'duties' | 'other'

/** A dash, point, clause or paragraph of the body that says something to do or to reach. */
export type BodyItem = {
  readonly blockId: string
  /** With the plus signs under it, on lines of their own. */
  readonly text: string
  readonly section: Exclude<SectionKind, 'other'>
  /** The heading that it stands under: `Chính quyền số`, or a unit in 'Tổ chức thực hiện'. */
  readonly heading: string
}

const kinds: readonly (readonly [RegExp, SectionKind])[] = [
  [/to chuc thuc hien|phan cong|trach nhiem (?:cua )?cac/, 'duties'],
  [
    /danh gia|ket qua|tinh hinh|dac diem|can cu|co so (?:phap ly|lap)|kinh phi|nguon (?:von|luc)|che do (?:thong tin|bao cao)|ton tai|han che/,
    'other',
  ],
  [/nhiem vu|noi dung|giai phap|cong viec|hoat dong/, 'tasks'],
  [/muc tieu|chi tieu/, 'goals'],
  [/muc dich|yeu cau|quan diem/, 'other'],
]

/** What a heading announces; undefined when its words do not say. */
function sectionKind(heading: string): SectionKind | undefined {
  const words = fold(heading)
  return kinds.find(([pattern]) => pattern.test(words))?.[1]
}

const isHeading = (block: TextBlock) =>
  block.kind === 'part' || block.kind === 'section' || block.title !== undefined

/** Sentences that lead into what follows, or point to an appendix, say nothing of their own. */
const pointing = /:\s*$|^\(|phụ lục|như sau|sau đây:/iu

/** Long enough to say something to do. */
const fewestWords = 4

/**
 * The items of a plan's body by section: tasks and solutions, objectives, units' duties. What looks back, names bases
 * or money, or leads into a list is none.
 */
export function bodyItems({ body }: Pick<Plan, 'body'>): readonly BodyItem[] {
  const items: BodyItem[] = []
  let part: SectionKind | undefined
  let section: SectionKind | undefined
  let heading = ''
  for (const block of body) {
    if (block.kind === 'table') continue
    const text = plainText(block.text).replace(/\s+/g, ' ').trim()
    if (isHeading(block)) {
      heading = text
      if (block.kind === 'part') [part, section] = [sectionKind(text), undefined]
      else if (block.kind === 'section') section = sectionKind(text)
      continue
    }
    const kind = part === 'other' ? 'other' : (section ?? part ?? 'tasks')
    if (kind === 'other') continue
    const above = items.at(-1)
    if (block.kind === 'plus' && above !== undefined && above.section === kind && above.heading === heading) {
      items[items.length - 1] = { ...above, text: `${above.text}\n${text}` }
      continue
    }
    if (text.split(' ').length < fewestWords || (block.kind !== 'dash' && pointing.test(text))) continue
    items.push({ blockId: block.id, text, section: kind, heading })
  }
  return items
}

/** The heading that a block of the body stands under, empty for none; and the plus signs that follow it. */
export function surroundings(
  body: readonly Block[],
  blockId: string,
): { readonly heading: string; readonly section: SectionKind; readonly pluses: readonly string[] } {
  const at = body.findIndex(({ id }) => id === blockId)
  const before = body.slice(0, Math.max(at, 0))
  const isText = (block: Block): block is TextBlock => block.kind !== 'table'
  const over = before.filter(isText).findLast(isHeading)
  const section = before.filter(isText).findLast(({ kind }) => kind === 'section')
  const after = body.slice(at + 1)
  const end = after.findIndex(({ kind }) => kind !== 'plus')
  const pluses = (end < 0 ? after : after.slice(0, end)).filter(isText)
  return {
    heading: over === undefined ? '' : plainText(over.text).trim(),
    section: (section && sectionKind(plainText(section.text))) ?? 'tasks',
    pluses: at < 0 ? [] : pluses.map(({ text }) => plainText(text).trim()),
  }
}
