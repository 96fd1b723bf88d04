import { expect, test } from 'vitest'
import { issuingGaps } from '../../../../renderer/features/plan-state/issuing-gaps.ts'
import type { Finding } from '../../../../shared/documents/api.ts'
import { smallPlan } from '../../../support/small-plan.ts'

const finding = (severity: Finding['severity'], message: string): Finding => ({
  rule: 'r',
  family: 'missing',
  severity,
  text: '',
  where: 'subject',
  message,
})

test('a plan with number, date and no error can be issued, warnings or not', () => {
  expect(issuingGaps(smallPlan, [finding('warning', 'Nên xem lại'), finding('info', 'Lưu ý')])).toEqual([])
})

test('a missing number or date leads to the facts', () => {
  const plan = { ...smallPlan, letterhead: { ...smallPlan.letterhead, number: '', month: null } }
  const [gap, ...others] = issuingGaps(plan, [])
  expect(others).toEqual([])
  expect(gap).toMatchObject({
    text: 'Chưa có số ban hành, tháng ban hành.',
    href: `#/plan/${smallPlan.id}/info`,
  })
})

test('errors are counted, the first is said, and the way leads to all of them', () => {
  const gaps = issuingGaps(smallPlan, [
    finding('error', 'Chưa có trích yếu.'),
    finding('warning', 'Nên xem lại'),
    finding('error', 'Chưa có người ký.'),
  ])
  expect(gaps).toHaveLength(1)
  expect(gaps[0]?.text).toBe('Còn 2 lỗi phải sửa: Chưa có trích yếu. …')
  expect(gaps[0]?.href).toBe(`#/plan/${smallPlan.id}/export/findings`)
})
