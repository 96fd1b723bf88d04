import { formatDay } from '../dates.ts'
import { periodKind } from '../tasks/period.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { figureText } from '../tasks/tracked-words.ts'
import { type Chapter, dash } from './draft-blocks.ts'
import { finishedInPeriod, isOnce, type ReportContext } from './report-context.ts'
import { actualWords, bare, count, overdueWords, targetWords, taskWords } from './report-words.ts'
import { saidByUnits } from './said-by-units.ts'
import { saidWords } from './said-in-period.ts'

/** What is late, stopped or not reached, each with its cause where the unit gave one; then the other difficulties. */
export function draftShortcomings(context: ReportContext): readonly Chapter[] {
  const faults = [...lateTasks(context), ...unmetIndicators(context)]
  const told = new Set(faults.map(({ cause }) => cause))
  return [
    {
      title: 'Tồn tại, hạn chế',
      lines:
        faults.length === 0
          ? [dash('Trong kỳ không có nhiệm vụ quá hạn, trễ hạn.')]
          : faults.map(({ words, cause }) =>
              dash(cause === '' ? `${words}.` : `${words}. Nguyên nhân: ${cause}.`),
            ),
    },
    ...difficulties(context, told),
  ]
}

type Fault = { readonly words: string; readonly cause: string }

const causeOf = ({ last }: TrackedRow): string => bare(last?.difficulty ?? '')

/** Every task that the report counts as overdue, those finished too late in the period, and those that are paused. */
function lateTasks(context: ReportContext): readonly Fault[] {
  return context.tasks.flatMap((row): readonly Fault[] => {
    const words = isOnce(row) ? lateWords(context, row) : missedWords(context, row)
    return words === undefined ? [] : [{ words: `${taskWords(row)}: ${words}`, cause: causeOf(row) }]
  })
}

function lateWords(context: ReportContext, row: TrackedRow): string | undefined {
  const due = row.due === null ? '' : `, thời hạn ${formatDay(row.due)}`
  switch (row.status) {
    case 'overdue':
      return `${overdueWords(row)}${due}${row.percent === null ? '' : `, mới đạt ${figureText(row.percent)}%`}${saidWords(context, row)}`
    case 'doneLate':
      return finishedInPeriod(context, row)
        ? `hoàn thành trễ hạn ${count(row.daysLate)} ngày${due}`
        : undefined
    case 'paused':
      return `${pausedWords}${due}`
    default:
      return undefined
  }
}

/**
 * What a recurring duty failed in. An overdue one is so by its first missed return, in whatever period that fell due:
 * all are told until they are made up for.
 */
function missedWords({ start }: ReportContext, row: TrackedRow): string | undefined {
  const missed = row.occurrences.filter(({ state }) => state === 'missed').map(({ due }) => due)
  if (row.status === 'overdue')
    return [row.daysLate === 0 ? '' : overdueWords(row), returnsWords(missed)]
      .filter(part => part !== '')
      .join(', ')
  if (row.status !== 'paused') return undefined
  const inPeriod = returnsWords(missed.filter(due => start <= due))
  return inPeriod === '' ? pausedWords : `${pausedWords}, ${inPeriod}`
}

const pausedWords = 'đang tạm dừng'

function returnsWords(missed: readonly string[]): string {
  if (missed.length === 0) return ''
  return `chưa thực hiện ${count(missed.length)} lần đến hạn (${missed.map(formatDay).join(', ')})`
}

/** Targets are for the whole year: only its report calls those missed that are not reached. */
function unmetIndicators({ indicators, period }: ReportContext): readonly Fault[] {
  if (periodKind(period) !== 'year') return []
  return indicators
    .filter(({ verdict }) => verdict === 'notMet')
    .map(row => {
      const figure = row.actual === null ? '' : `; kết quả ${actualWords(row)}, mục tiêu ${targetWords(row)}`
      return { words: `${bare(row.name)}: chưa đạt mục tiêu đề ra${figure}`, cause: causeOf(row) }
    })
}

/** What else the units named as a difficulty in the period, once each, with who named it. */
function difficulties({ entries }: ReportContext, told: ReadonlySet<string>): readonly Chapter[] {
  const lines = saidByUnits(
    entries.map(({ difficulty, reporter }) => ({ words: difficulty, reporter })),
    told,
  )
  return lines.length === 0 ? [] : [{ title: 'Khó khăn, nguyên nhân', lines }]
}
