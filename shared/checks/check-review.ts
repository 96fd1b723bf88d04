import { oldReview } from '../plans/carry-review.ts'
import { blank } from '../plans/review-frame.ts'
import { plainText } from '../plans/rich-text.ts'
import { type Rule, warning } from './finding.ts'

/** `đạt …%`, `… hồ sơ`: a figure to be filled in; `các cửa hàng…` only goes on. */
const open = new RegExp(`(?<=^|[\\s(])${blank}(?=%|[\\s;,.)])`, 'gu')

/** The review of the year before, taken over as a frame, has all its figures filled in. */
export const checkReview: Rule = plan =>
  (oldReview(plan)?.content ?? []).flatMap(block => {
    const words =
      block.kind === 'table'
        ? block.rows.flatMap(cells => cells.map(({ text }) => plainText(text))).join('\n')
        : plainText(block.text)
    const count = words.match(open)?.length ?? 0
    if (count === 0) return []
    return [
      warning({
        rule: 'plan.review',
        family: 'missing',
        text: blank,
        where: block.id,
        message: `Phần đánh giá còn ${count} chỗ “${blank}” chưa điền. Hãy điền số liệu của năm được đánh giá, hoặc bỏ ý này.`,
      }),
    ]
  })
