import { formatDay } from '../../../shared/dates.ts'
import { communeTitle } from '../../../shared/documents/letterhead-text.ts'
import type { UnitRound } from '../../../shared/forms/api.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { citePlan } from '../../../shared/plans/plan-states.ts'
import { type Period, periodLabel } from '../../../shared/tasks/period.ts'

type Owing = Pick<UnitRound, 'unit' | 'asked' | 'answered'>

/**
 * The words that remind units of a period's form, to paste into Zalo or an e-mail.
 *
 * @param units those that owe answers, in the order of the list.
 * @param returnBy `YYYY-MM-DD`; null where none is set.
 */
export function reminderMessage(
  plan: Pick<Plan, 'letterhead' | 'report'>,
  period: Period,
  units: readonly Owing[],
  returnBy: string | null,
): string {
  const commune = `UBND ${communeTitle(plan.letterhead)}`
  const day = returnBy === null ? '' : `, chậm nhất ngày ${formatDay(returnBy)}`
  const lines = units.map(({ unit, asked, answered }) =>
    answered === 0
      ? `- ${unit}: chưa trả lời (${asked} nhiệm vụ, chỉ tiêu)`
      : `- ${unit}: còn ${asked - answered}/${asked} nhiệm vụ, chỉ tiêu`,
  )
  return [
    `${commune} đề nghị các đơn vị sau gửi phiếu báo cáo ${periodLabel(period)} về việc thực hiện ${citePlan(plan)}${day}:`,
    ...lines,
    'Đơn vị điền vào các ô nền vàng của phiếu đã nhận, lưu lại và gửi cả tệp, không chép sang tệp khác. Trân trọng cảm ơn.',
  ].join('\n')
}
