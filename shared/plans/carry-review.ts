import { section, withIds } from '../reports/draft-blocks.ts'
import { draftReview } from '../reports/draft-review.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { fold } from '../vietnamese.ts'
import type { Block } from './block.ts'
import type { NextYearChange } from './next-year.ts'
import type { Plan } from './plan.ts'
import { plainText, rich } from './rich-text.ts'
import { namesOfBlocks } from './text-places.ts'

export type OldReview = {
  /** The part or section that holds it. */
  readonly heading: Block
  /** Everything under the heading. */
  readonly content: readonly Block[]
}

/** The review of the year before that a plan of two parts has; undefined for a plan without. */
export function oldReview({ body, year }: Plan): OldReview | undefined {
  const parts = body.filter(({ kind }) => kind === 'part').length
  const at = body.findIndex(block => {
    if (block.kind !== 'part' && block.kind !== 'section') return false
    const title = fold(plainText(block.text))
    if (!/danh gia|ket qua|tinh hinh/.test(title)) return false
    return title.includes(String(year - 1)) || (block.kind === 'part' && parts > 1)
  })
  const heading = body[at]
  if (heading === undefined) return undefined
  const after = body.slice(at + 1)
  const end = after.findIndex(
    ({ kind }) => kind === 'part' || (kind === 'section' && heading.kind === 'section'),
  )
  return { heading, content: end < 0 ? after : after.slice(0, end) }
}

/**
 * The review of this year for next year's plan: in the place of the old one, whose heading stays; in a plan without,
 * before everything else.
 *
 * @param today `YYYY-MM-DD`.
 */
export function reviewChange(
  plan: Plan,
  tracked: readonly TrackedRow[],
  today: string,
): readonly NextYearChange[] {
  const old = oldReview(plan)
  if (old === undefined && tracked.length === 0) return []
  const title = `Đánh giá kết quả thực hiện năm ${plan.year}`
  const hasParts = plan.body.some(({ kind }) => kind === 'part')
  const level = (old === undefined ? hasParts : old.heading.kind === 'part') ? 'part' : 'section'
  const heading = level === 'part' ? { kind: 'part' as const, text: rich(title) } : section(title)
  const content = draftReview(plan, tracked, today, level)
  let count = 0
  // The same plan and log propose the same: ids that are the plan's own are given when it is made.
  const blocks = withIds(old === undefined ? [heading, ...content] : content, () => `review-${++count}`)
  const words = (list: readonly Block[]) =>
    list.map(block => (block.kind === 'table' ? '' : plainText(block.text))).filter(text => text !== '')
  return [
    {
      kind: 'review',
      id: 'review',
      target: old?.heading.id ?? 'body',
      where:
        old === undefined
          ? 'Nội dung, đầu văn bản'
          : (namesOfBlocks(plan.body)[plan.body.indexOf(old.heading)] ?? 'Nội dung'),
      before: words(old?.content ?? []).join('\n'),
      after: words(blocks).join('\n'),
      why:
        tracked.length === 0
          ? `Năm ${plan.year} không có số liệu theo dõi; phần đánh giá cũ được bỏ ra để viết lại`
          : `${title}, soạn từ số liệu theo dõi`,
      accepted: true,
      blocks: [...blocks].map(block => blockCopy(block)),
      removes: (old?.content ?? []).map(({ id }) => id),
    },
  ]
}

type ReviewBlock = Extract<NextYearChange, { kind: 'review' }>['blocks'][number]

function blockCopy(block: Block): ReviewBlock {
  return block.kind === 'table' ? block : { ...block, text: [...block.text] }
}
