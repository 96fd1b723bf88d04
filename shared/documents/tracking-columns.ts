import { formatDay } from '../dates.ts'
import { actualWords, targetWords } from '../reports/report-words.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { amountText, dueLines, figureText, gapWords, lastReport, markLabel } from '../tasks/tracked-words.ts'
import { markOf } from '../tasks/tracking-filter.ts'
import type { PrintedColumn } from './sheet.ts'

/** The columns of the list of work that is followed, in their order. */
export const trackingColumns = [
  'number',
  'name',
  'leads',
  'due',
  'status',
  'amount',
  'result',
  'difficulty',
] as const

/** The columns of a list of indicators, in their order. */
export const indicatorColumns = [
  'number',
  'name',
  'leads',
  'baseline',
  'target',
  'actual',
  'status',
  'gap',
  'trend',
  'difficulty',
] as const

/** All that a list may have. */
export const knownColumns = [...trackingColumns, 'baseline', 'target', 'actual', 'gap', 'trend'] as const
export type TrackingColumn = (typeof knownColumns)[number]

type Drawn = {
  readonly label: string
  /** Relative. */
  readonly width: number
  readonly align: PrintedColumn['align']
  readonly text: (row: TrackedRow) => string
}

/** What each column is called, how it is laid out and what it says of a row, lines parted by `\n`. */
export const trackingColumn: Readonly<Record<TrackingColumn, Drawn>> = {
  number: { label: 'Số', width: 1.2, align: 'center', text: ({ number }) => number },
  name: { label: 'Nhiệm vụ / Chỉ tiêu', width: 5.6, align: 'left', text: ({ name }) => name },
  leads: { label: 'Chủ trì', width: 3, align: 'left', text: ({ leads }) => leads.join('\n') },
  due: { label: 'Thời hạn', width: 2.6, align: 'left', text: row => dueLines(row).join('\n') },
  status: { label: 'Trạng thái', width: 2.8, align: 'left', text: row => markLabel(markOf(row)) },
  amount: { label: 'Mức đạt', width: 2, align: 'left', text: amountText },
  result: {
    label: 'Kết quả gần nhất',
    width: 4.4,
    align: 'left',
    text: ({ last }) =>
      last === null ? '' : [lastReport(last), last.result.trim()].filter(line => line !== '').join('\n'),
  },
  baseline: {
    label: 'Năm trước',
    width: 2,
    align: 'left',
    text: ({ baseline }) => baseline.trim(),
  },
  target: { label: 'Mức phải đạt', width: 2.2, align: 'left', text: targetWords },
  actual: { label: 'Thực hiện', width: 2, align: 'left', text: actualWords },
  gap: { label: 'Còn thiếu', width: 2, align: 'left', text: gapWords },
  trend: {
    label: 'Diễn biến',
    width: 3.4,
    align: 'left',
    text: ({ trend }) => trend.map(({ day, value }) => `${formatDay(day)}: ${figureText(value)}`).join('\n'),
  },
  difficulty: {
    label: 'Khó khăn',
    width: 3,
    align: 'left',
    text: ({ last }) => last?.difficulty.trim() ?? '',
  },
}
