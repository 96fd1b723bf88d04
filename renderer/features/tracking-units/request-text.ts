import { formatDay, formatOfficialDay } from '../../../shared/dates.ts'
import { communeTitle } from '../../../shared/documents/letterhead-text.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { citePlan } from '../../../shared/plans/plan-states.ts'
import { type Period, periodLabel } from '../../../shared/tasks/period.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import type { UnitWork } from '../../../shared/tasks/unit-work.ts'

/** What units are asked for, and by when. */
export type ReportRequest = {
  readonly plan: Pick<Plan, 'letterhead' | 'report' | 'subject'>
  readonly period: Period
  /** `YYYY-MM-DD`: reports must be there before this day. */
  readonly before: string
  /** Who gathers the reports; empty when the plan does not say. */
  readonly to: string
}

type Asked = Pick<UnitWork, 'name' | 'unanswered'>

/**
 * A request to one unit or to several, to be sent by Zalo or e-mail: plain text, politely, with numbered tasks. A unit
 * that owes no report is not in it.
 *
 * @returns an empty text when none of the units owes a report.
 */
export function requestText(units: readonly Asked[], request: ReportRequest): string {
  const asked = units.filter(({ unanswered }) => unanswered.length > 0)
  const [first] = asked
  if (first === undefined) return ''
  const names = asked.map(({ name }) => name)
  const opening =
    asked.length === 1 ? [`Kính gửi: ${first.name}`] : ['Kính gửi:', ...names.map(name => `- ${name}`)]
  const whom = asked.length === 1 ? first.name : 'các đơn vị có tên trên'
  const lists =
    asked.length === 1
      ? [numbered(first.unanswered, '')]
      : asked.map(({ name, unanswered }, index) =>
          [`${index + 1}. ${name}:`, numbered(unanswered, `${index + 1}.`)].join('\n'),
        )
  return [
    opening.join('\n'),
    leadSentence(whom, request),
    ...lists,
    closing(request),
    'Trân trọng cảm ơn./.',
  ].join('\n\n')
}

function leadSentence(whom: string, { plan, period, before }: ReportRequest): string {
  const issuer = `Ủy ban nhân dân ${communeTitle(plan.letterhead)}`
  const document = `${citePlan(plan)} của ${issuer}`
  return `Thực hiện ${document}, đề nghị ${whom} báo cáo tiến độ, kết quả thực hiện ${periodLabel(period)} trước ${formatOfficialDay(before)} đối với các nhiệm vụ, chỉ tiêu sau:`
}

function closing({ to }: ReportRequest): string {
  const content =
    'Nội dung báo cáo gồm: mức độ hoàn thành, số liệu đạt được, kết quả cụ thể; khó khăn, vướng mắc và kiến nghị (nếu có).'
  return to === '' ? content : `${content} Báo cáo gửi về ${to} để tổng hợp.`
}

/** `1. Rà soát máy trạm (số I.1; thời hạn: Quý II/2026, chậm nhất 30/06/2026)`, one a line. */
function numbered(rows: readonly TrackedRow[], lead: string): string {
  return rows.map((row, index) => `${lead}${index + 1}${lead === '' ? '.' : ''} ${rowText(row)}`).join('\n')
}

function rowText(row: TrackedRow): string {
  const name = row.name.replace(/\s+/g, ' ').trim().replace(/[.;]$/, '')
  const due = dueText(row)
  const more = [
    row.number === '' ? '' : `số ${row.number}`,
    due === '' ? '' : `thời hạn: ${due}`,
    row.kind === 'tasks' && row.status === 'overdue' ? 'đã quá hạn' : '',
  ].filter(part => part !== '')
  return more.length === 0 ? name : `${name} (${more.join('; ')})`
}

function dueText({ scheduleText, due }: TrackedRow): string {
  const words = scheduleText.replace(/\s+/g, ' ').trim()
  const day = due === null ? '' : formatDay(due)
  if (words === '' || day === '' || words.includes(day)) return words || day
  return `${words}, chậm nhất ${day}`
}
