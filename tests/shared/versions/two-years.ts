import type { Block } from '../../../shared/plans/block.ts'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { plainText, rich } from '../../../shared/plans/rich-text.ts'
import { findTemplate } from '../../../shared/plans/template-catalogue.ts'
import { parentsOfBlocks } from '../../../shared/versions/block-outline.ts'

const headOf = (blocks: readonly Block[], words: string) => {
  const place = blocks.findIndex(block => block.kind !== 'table' && plainText(block.text) === words)
  if (place < 0) throw new Error(`The template has no heading “${words}”.`)
  return place
}

/** The place of a heading and the place after the last block under it. */
export function reachOf(blocks: readonly Block[], words: string): readonly [number, number] {
  const head = headOf(blocks, words)
  const parents = parentsOfBlocks(blocks)
  let end = head + 1
  for (; end < blocks.length; end++) {
    let above = end
    while (above > head) above = parents[above] ?? -1
    if (above !== head) break
  }
  return [head, end]
}

/** The blocks with a heading and all under it put before another heading. */
export function moveHeading(blocks: readonly Block[], words: string, before: string): readonly Block[] {
  const [start, end] = reachOf(blocks, words)
  const rest = blocks.toSpliced(start, end - start)
  return rest.toSpliced(headOf(rest, before), 0, ...blocks.slice(start, end))
}

/** The blocks with words put for others wherever they stand. */
function reword(blocks: readonly Block[], from: string, to: string): readonly Block[] {
  return blocks.map(block =>
    block.kind === 'table' ? block : { ...block, text: rich(plainText(block.text).replaceAll(from, to)) },
  )
}

/** A plan for a year out of the template; ids are counted, so the same id means another block in another year. */
export function planOfYear(year: number): Plan {
  const template = findTemplate('muc-dich-noi-dung')
  if (template === undefined) throw new Error('The template is gone.')
  return instantiateTemplate(template, { ...template.defaults, year }, `plan-${year}`)
}

/** What a clerk made of last year's plan: sections in another order, sentences edited, some new, all ids new. */
export function nextYearsPlan(): Plan {
  const plan = planOfYear(2027)
  const moved = moveHeading(moveHeading(plan.body, 'GIẢI PHÁP', 'NỘI DUNG'), 'Xã hội số', 'Kinh tế số')
  const edited = reword(
    reword(moved, 'người đứng đầu', 'người đứng đầu cấp ủy, chính quyền'),
    'cơ sở',
    'thôn',
  )
  const at = headOf(edited, 'Kinh tế số')
  const added: readonly Block[] = [
    { id: 'x1', kind: 'clause', text: rich('Trợ lý ảo phục vụ tra cứu'), title: true },
    { id: 'x2', kind: 'dash', text: rich('Thí điểm hỏi đáp tự động cho hộ kinh doanh cá thể từ quý II.') },
  ]
  const body = edited.toSpliced(at, 0, ...added).map((block, index) => ({ ...block, id: `b${index + 1}` }))
  return { ...plan, body }
}
