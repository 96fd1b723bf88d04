import { expect, it } from 'vitest'
import { checkReview } from '../../../shared/checks/check-review.ts'
import type { Block } from '../../../shared/plans/block.ts'
import { rich } from '../../../shared/plans/rich-text.ts'
import { smallPlan } from '../../support/small-plan.ts'

const block = (id: string, kind: 'section' | 'dash', words: string): Block => ({
  id,
  kind,
  text: rich(words),
})
const plan = {
  ...smallPlan,
  year: 2027,
  body: [
    block('r', 'section', 'Đánh giá kết quả thực hiện năm 2026'),
    block('a', 'dash', 'Tiếp nhận … hồ sơ, đạt …%.'),
    block('b', 'dash', 'Thanh toán tại các chợ, cửa hàng…'),
    block('c', 'dash', 'Tiếp nhận 12 hồ sơ.'),
    block('s', 'section', 'Nhiệm vụ'),
    block('d', 'dash', 'Theo Kế hoạch số …/KH-UBND, đạt …%'),
  ],
}

it('finds the figures of the review that are still blank', () => {
  const found = checkReview(plan)
  expect(found.map(({ rule, severity, where }) => [rule, severity, where])).toEqual([
    ['plan.review', 'warning', 'a'],
  ])
  expect(found[0]?.message).toContain('còn 2 chỗ “…”')
})
