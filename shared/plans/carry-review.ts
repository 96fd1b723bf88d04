import { section, withIds } from '../reports/draft-blocks.ts'
import { draftReview } from '../reports/draft-review.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { fold } from '../vietnamese.ts'
import type { Block } from './block.ts'
import type { NextYearChange } from './next-year.ts'
import type { Plan } from './plan.ts'
import { blank, reviewFrame } from './review-frame.ts'
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
 * before everything else. Where nothing was reported, the old one as a frame to fill in.
 *
 * @param today `YYYY-MM-DD`.
 */
export function reviewChange(
  plan: Plan,
  tracked: readonly TrackedRow[],
  today: string,
): readonly NextYearChange[] {
  const old = oldReview(plan)
  const wasFollowed = isFollowed(tracked)
  if (old === undefined && !wasFollowed) return []
  const title = `Đánh giá kết quả thực hiện năm ${plan.year}`
  const put = wasFollowed ? drafted(plan, old, tracked, today, title) : framed(plan, old)
  const removed = old?.content ?? []
  return [
    {
      kind: 'review',
      id: 'review',
      target: old?.heading.id ?? 'body',
      where:
        old === undefined
          ? 'Nội dung, đầu văn bản'
          : (namesOfBlocks(plan.body)[plan.body.indexOf(old.heading)] ?? 'Nội dung'),
      before: wordsOf(removed),
      after: wordsOf(put),
      why: wasFollowed
        ? `${title}, soạn từ số liệu theo dõi`
        : `Năm ${plan.year} không có số liệu theo dõi: lời văn cũ ở lại làm khung, số liệu cũ thành “${blank}” để điền; ý nào không có số cũng cần rà lại`,
      accepted: true,
      blocks: put.map(block => blockCopy(block)),
      removes: removed.map(({ id }) => id),
    },
  ]
}

/** Whether anything that was reported stands: without it nothing can be told of how the year went. */
export const isFollowed = (tracked: readonly TrackedRow[]): boolean =>
  tracked.some(({ last }) => last !== null)

function drafted(
  plan: Plan,
  old: OldReview | undefined,
  tracked: readonly TrackedRow[],
  today: string,
  title: string,
): readonly Block[] {
  const hasParts = plan.body.some(({ kind }) => kind === 'part')
  const level = (old === undefined ? hasParts : old.heading.kind === 'part') ? 'part' : 'section'
  const heading = level === 'part' ? { kind: 'part' as const, text: rich(title) } : section(title)
  const content = draftReview(plan, tracked, today, level)
  return withIds(old === undefined ? [heading, ...content] : content, reviewIds())
}

function framed(plan: Plan, old: OldReview | undefined): readonly Block[] {
  const newId = reviewIds()
  return reviewFrame(old?.content ?? [], plan.year - 1).map(block => ({ ...block, id: newId() }))
}

/** The same plan and log propose the same: ids that are the plan's own are given when it is made. */
function reviewIds(): () => string {
  let count = 0
  return () => `review-${++count}`
}

const wordsOf = (list: readonly Block[]): string =>
  list
    .map(block => (block.kind === 'table' ? '' : plainText(block.text)))
    .filter(text => text !== '')
    .join('\n')

type ReviewBlock = Extract<NextYearChange, { kind: 'review' }>['blocks'][number]

function blockCopy(block: Block): ReviewBlock {
  return block.kind === 'table' ? block : { ...block, text: [...block.text] }
}
