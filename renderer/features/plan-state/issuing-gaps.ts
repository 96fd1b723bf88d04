import type { Finding } from '../../../shared/documents/api.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { missingForIssue } from '../../../shared/plans/plan-states.ts'
import { hrefOf } from '../../route.ts'

/** Something that keeps a plan from being issued, and the way to where it is mended. */
export type Gap = { readonly text: string; readonly href: string; readonly link: string }

/**
 * What keeps a plan from being issued: a missing number or date, and everything that the check calls an error.
 *
 * @param findings of the stored plan.
 */
export function issuingGaps(plan: Plan, findings: readonly Finding[]): readonly Gap[] {
  const screen = { screen: 'plan', planId: plan.id } as const
  const missing = missingForIssue(plan)
  const errors = findings.filter(({ severity }) => severity === 'error')
  const numbers: readonly Gap[] =
    missing.length === 0
      ? []
      : [
          {
            text: `Chưa có ${missing.join(', ')}.`,
            href: hrefOf({ ...screen, tab: 'info' }),
            link: 'Ghi vào thẻ Thông tin',
          },
        ]
  const faults: readonly Gap[] =
    errors.length === 0
      ? []
      : [
          {
            text: `Còn ${errors.length} lỗi phải sửa: ${errors[0]?.message ?? ''}${errors.length > 1 ? ' …' : ''}`,
            href: hrefOf({ ...screen, tab: 'export', place: 'findings' }),
            link: 'Xem trong thẻ Kiểm tra và xuất',
          },
        ]
  return [...numbers, ...faults]
}
