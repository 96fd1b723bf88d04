import { documentKind } from '../../../shared/plans/document-kind.ts'
import type { Plan, PlanState } from '../../../shared/plans/plan.ts'

/** A step from one state to another, as a button and its dialog word it. */
export type StateStep = {
  readonly to: PlanState
  readonly button: string
  readonly title: string
  /** What follows from it, said before it is done. */
  readonly effect: string
  readonly done: string
  readonly whoLabel: string
  readonly whyLabel: string
  readonly whyRequired: boolean
  /** The step onward; the other goes back. */
  readonly forward: boolean
}

const submit: StateStep = {
  to: 'submitted',
  button: 'Trình ký',
  title: 'Trình ký kế hoạch',
  effect: 'Kế hoạch chuyển sang trạng thái Trình ký. Vẫn sửa được và trả về dự thảo được.',
  done: 'Đã trình ký',
  whoLabel: 'Người trình',
  whyLabel: 'Ghi chú',
  whyRequired: false,
  forward: true,
}
const issue: StateStep = {
  to: 'issued',
  button: 'Ban hành',
  title: 'Ban hành kế hoạch',
  effect:
    'Từ lúc này nội dung kế hoạch không sửa được nữa; mã kiểm tra của các tệp đã xuất được giữ lại. Muốn thay đổi thì tạo bản sửa đổi.',
  done: 'Đã ban hành',
  whoLabel: 'Người thực hiện',
  whyLabel: 'Ghi chú',
  whyRequired: false,
  forward: true,
}
const giveBack: StateStep = {
  to: 'draft',
  button: 'Trả về dự thảo',
  title: 'Trả kế hoạch về dự thảo',
  effect: 'Kế hoạch trở lại trạng thái Dự thảo để sửa tiếp.',
  done: 'Đã trả về dự thảo',
  whoLabel: 'Người trả',
  whyLabel: 'Lý do',
  whyRequired: true,
  forward: false,
}
const close: StateStep = {
  to: 'closed',
  button: 'Kết thúc',
  title: 'Kết thúc kế hoạch',
  effect: 'Kế hoạch đã tổng kết, từ đây chỉ còn để tra cứu. Bước này không quay lại được.',
  done: 'Đã kết thúc kế hoạch',
  whoLabel: 'Người thực hiện',
  whyLabel: 'Ghi chú',
  whyRequired: false,
  forward: true,
}

const reportIssued =
  'Từ lúc này nội dung báo cáo không sửa được nữa; mã kiểm tra của các tệp đã xuất được giữ lại. Số liệu đính chính về sau được nêu trong báo cáo kế tiếp.'

/** What can be done with a plan in each state, the step onward first. */
export const stepsFrom: Readonly<Record<PlanState, readonly StateStep[]>> = {
  draft: [submit],
  submitted: [issue, giveBack],
  issued: [close],
  closed: [],
}

/** The steps of a document in its own words; an issued report has done its work and goes no further. */
export function stepsOf(plan: Pick<Plan, 'state' | 'report'>): readonly StateStep[] {
  const steps = stepsFrom[plan.state]
  if (plan.report === undefined) return steps
  const { name } = documentKind(plan)
  const reword = (words: string) =>
    words.replaceAll('Kế hoạch', name).replaceAll('kế hoạch', name.toLocaleLowerCase('vi'))
  return steps
    .filter(({ to }) => to !== 'closed')
    .map(step => ({
      ...step,
      title: reword(step.title),
      effect: step.to === 'issued' ? reportIssued : reword(step.effect),
    }))
}
