import { formatDay } from '../dates.ts'
import { type Period, periodBounds, periodLabel, periodYear } from '../tasks/period.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { countIndicators } from './count-rows.ts'
import { type DraftBlock, dash, paragraph, plus } from './draft-blocks.ts'
import { isOnce, type ReportContext } from './report-context.ts'
import { bare, count, inBrackets, leadWords } from './report-words.ts'
import { saidByUnits } from './said-by-units.ts'

/**
 * What comes next: what is overdue, what falls due in the rest of the period while that is not over and in the one
 * after it, how much else goes on, and the indicators that are still to be reached.
 */
export function draftOutlook(context: ReportContext, following: Period): readonly DraftBlock[] {
  const { tasks, indicators, period, asOf, end, isOver } = context
  const open = tasks.filter(row => ['notStarted', 'ongoing', 'overdue', 'paused'].includes(row.status))
  const overdue = open.filter(({ status }) => status === 'overdue')
  const inTime = open.filter(({ status }) => status !== 'overdue')
  const restDue = isOver ? [] : fallingDue(inTime, asOf, end)
  const later = inTime.filter(row => !restDue.some(each => each.row === row))
  const bounds = periodBounds(following)
  const nextDue = fallingDue(later, bounds.start, bounds.end)
  const others = later.length - nextDue.length
  const lines = [
    ...listOf(
      'Khẩn trương hoàn thành các nhiệm vụ đã quá hạn',
      overdue.map(row => ({ row, due: row.due })),
    ),
    ...listOf(`Hoàn thành các nhiệm vụ đến hạn trong thời gian còn lại của ${periodLabel(period)}`, restDue),
    ...listOf(`Hoàn thành các nhiệm vụ đến hạn trong ${periodLabel(following)}`, nextDue),
    ...(others === 0
      ? []
      : [dash(`Tiếp tục triển khai ${count(others)} nhiệm vụ còn lại${goingOnWords(period, following)}.`)]),
    ...indicatorLines(indicators),
  ]
  return lines.length === 0 ? [paragraph('Tiếp tục duy trì các kết quả đã đạt được theo Kế hoạch.')] : lines
}

/** A task and the day on which it falls due. */
type DueTask = { readonly row: TrackedRow; readonly due: string | null }

function listOf(lead: string, tasks: readonly DueTask[]): readonly DraftBlock[] {
  if (tasks.length === 0) return []
  return [
    dash(`${lead}, gồm ${count(tasks.length)} nhiệm vụ:`),
    ...tasks.map(({ row, due }, at) => {
      const day = due === null ? '' : `thời hạn ${formatDay(due)}`
      const mark = at === tasks.length - 1 ? '.' : ';'
      return plus(`${bare(row.name)}${inBrackets(leadWords(row), day)}${mark}`)
    }),
  ]
}

/** A plan ends with its year: what goes on after it has to be in the next one. */
function goingOnWords(period: Period, following: Period): string {
  const year = periodYear(following)
  return year === periodYear(period)
    ? ' theo tiến độ đã đề ra'
    : `; đưa các nhiệm vụ chưa hoàn thành vào kế hoạch năm ${year}`
}

function indicatorLines(indicators: readonly TrackedRow[]): readonly DraftBlock[] {
  const { notMet, notReported } = countIndicators(indicators)
  return [
    ...(notMet === 0
      ? []
      : [dash(`Tập trung chỉ đạo, phấn đấu hoàn thành ${count(notMet)} chỉ tiêu chưa đạt mục tiêu đề ra.`)]),
    ...(notReported === 0
      ? []
      : [dash(`Đôn đốc các đơn vị báo cáo số liệu ${count(notReported)} chỉ tiêu chưa có số liệu.`)]),
  ]
}

/** The tasks that fall due within a stretch of days, by their deadline or a return's. */
function fallingDue(tasks: readonly TrackedRow[], start: string, end: string): readonly DueTask[] {
  return tasks.flatMap((row): readonly DueTask[] => {
    const days = isOnce(row)
      ? [row.due]
      : row.occurrences.filter(({ state }) => state === 'due' || state === 'ahead').map(({ due }) => due)
    const due = days.find(day => day !== null && start <= day && day <= end)
    return due == null ? [] : [{ row, due }]
  })
}

/** What the units propose, once each, with who does. */
export function draftProposals({ entries }: ReportContext): readonly DraftBlock[] {
  const lines = saidByUnits(entries.map(({ proposal, reporter }) => ({ words: proposal, reporter })))
  return lines.length === 0 ? [paragraph('Trong kỳ không có kiến nghị, đề xuất.')] : lines
}
