import { formatDay } from '../dates.ts'
import { type Period, periodBounds } from '../tasks/period.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { countIndicators } from './count-rows.ts'
import { type DraftBlock, dash, paragraph, plus } from './draft-blocks.ts'
import { isOnce, type ReportContext } from './report-context.ts'
import { bare, count, inBrackets, leadWords } from './report-words.ts'

/**
 * What comes next: what is overdue, what falls due in the period after, how much else goes on, and the indicators that
 * are still to be reached.
 */
export function draftOutlook({ tasks, indicators }: ReportContext, following: Period): readonly DraftBlock[] {
  const { start, end } = periodBounds(following)
  const open = tasks.filter(row => ['notStarted', 'ongoing', 'overdue', 'paused'].includes(row.status))
  const overdue = open.filter(({ status }) => status === 'overdue')
  const dueNext = open.filter(row => row.status !== 'overdue' && nextDue(row, start, end) !== undefined)
  const named = new Set([...overdue, ...dueNext])
  const others = open.filter(row => !named.has(row)).length
  const list = (lead: string, rows: readonly TrackedRow[], due: (row: TrackedRow) => string | undefined) =>
    rows.length === 0
      ? []
      : [
          dash(`${lead} ${count(rows.length)} nhiệm vụ:`),
          ...rows.map(row => plus(`${bare(row.name)}${inBrackets(leadWords(row), dueWords(due(row)))};`)),
        ]
  const lines = [
    ...list('Khẩn trương hoàn thành các nhiệm vụ đã quá hạn, gồm', overdue, ({ due }) => due ?? undefined),
    ...list('Hoàn thành các nhiệm vụ đến hạn trong kỳ tới, gồm', dueNext, row => nextDue(row, start, end)),
    ...(others === 0
      ? []
      : [dash(`Tiếp tục triển khai ${count(others)} nhiệm vụ còn lại theo tiến độ đã đề ra.`)]),
    ...indicatorLines(indicators),
  ]
  return lines.length === 0 ? [paragraph('Tiếp tục duy trì các kết quả đã đạt được theo Kế hoạch.')] : lines
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

/** The day on which a task falls due within a stretch: its deadline, or a return's. */
function nextDue(row: TrackedRow, start: string, end: string): string | undefined {
  const days = isOnce(row)
    ? [row.due]
    : row.occurrences.filter(({ state }) => state === 'due' || state === 'ahead').map(({ due }) => due)
  return days.find((day): day is string => day !== null && start <= day && day <= end)
}

const dueWords = (day: string | undefined): string => (day === undefined ? '' : `thời hạn ${formatDay(day)}`)

/** What the units propose, once each, with who does. */
export function draftProposals({ entries }: ReportContext): readonly DraftBlock[] {
  const named = new Map<string, Set<string>>()
  for (const { proposal, reporter } of entries) {
    const words = bare(proposal)
    if (words !== '') named.set(words, (named.get(words) ?? new Set()).add(bare(reporter)))
  }
  if (named.size === 0) return [paragraph('Trong kỳ không có kiến nghị, đề xuất.')]
  return [...named].map(([words, who]) =>
    dash(`${words}${inBrackets([...who].filter(each => each !== '').join(', '))}.`),
  )
}
