import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import { type FollowedRow, monthEnd, plainName } from './simulate-year-plan.ts'
import { countStandings, type Standing, standing } from './simulate-year-recount.ts'
import { type ReportFigures, spelt, type TaskFigures } from './simulate-year-report.ts'

const vietnamese = (value: number) =>
  String(value)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/g, (_, __, at: number, whole: string) =>
      whole.includes(',') && at > whole.indexOf(',') ? '' : '.',
    )
const padded = (value: number) => (value < 10 ? `0${value}` : vietnamese(value))
const dated = (day: string) => day.split('-').toReversed().join('/')
const shareOf = (part: number, whole: number) =>
  part === 0 ? '' : `${vietnamese(Math.round((1000 * part) / whole) / 10)}%`

const statusLabels = {
  notStarted: 'Chưa bắt đầu',
  ongoing: 'Đang thực hiện',
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành trễ',
  overdue: 'Quá hạn',
  paused: 'Tạm dừng',
  cancelled: 'Không thực hiện',
} as const
const verdictLabels = {
  met: 'Đạt',
  exceeded: 'Vượt',
  notMet: 'Chưa đạt',
  notReported: 'Chưa có số liệu',
} as const

/** First and last day of `2026-03`, `2026-Q1`, `2026-9M`, `2026`, of the period after it, and what came before. */
export function periodDays(period: string) {
  const year = Number(period.slice(0, 4))
  const rest = period.slice(5)
  const months: readonly [number, number] =
    rest === ''
      ? [1, 12]
      : rest === '9M'
        ? [1, 9]
        : rest.startsWith('Q')
          ? quarter(Number(rest[1]))
          : [Number(rest), Number(rest)]
  const [first, last] = months
  const start = `${year}-${String(first).padStart(2, '0')}-01`
  const nextMonths = rest === '9M' ? 3 : last - first + 1
  const before = rest === '9M' ? monthEnd(year, 6) : first === 1 ? null : monthEnd(year, first - 1)
  return { start, end: monthEnd(year, last), nextEnd: monthEnd(year, last + nextMonths), before }
}
const quarter = (index: number): readonly [number, number] => [3 * index - 2, 3 * index]

const isDone = ({ status }: Standing) => status === 'doneOnTime' || status === 'doneLate'
const isOnce = ({ returns }: Standing) => returns.length === 0

/** What a report on a period must say, by where the rows stand on its last day and at the end of the period before. */
export function expectedReport(
  period: string,
  now: readonly Standing[],
  before: readonly Standing[] | null,
  reportedSince: ReadonlySet<string>,
  units: (row: FollowedRow) => string,
): ReportFigures {
  const { start, end, nextEnd } = periodDays(period)
  const tasks = now.filter(({ row }) => row.kind === 'tasks')
  const indicators = now.filter(({ row }) => row.kind === 'indicators')
  const finished = (each: Standing) =>
    isDone(each) && each.doneOn !== null && start <= each.doneOn && each.doneOn <= end
  const figures = (of: readonly Standing[]): TaskFigures => ({
    total: of.length,
    share: shareOf(of.filter(isDone).length, of.length),
    ...countStandings(of),
  })
  const groups = Map.groupBy(tasks, ({ row }) => row.group)
  const reached = indicators.filter(({ verdict }) => verdict === 'met' || verdict === 'exceeded').length
  const verdicts = (name: Standing['verdict']) => indicators.filter(({ verdict }) => verdict === name).length
  const nextDue = (each: Standing) =>
    (isOnce(each)
      ? [each.due]
      : each.returns.flatMap(({ due, state }) => (state === 'due' || state === 'ahead' ? [due] : []))
    ).find(due => due !== null && end < due && due <= nextEnd)
  const open = tasks.filter(({ status }) => !['doneOnTime', 'doneLate', 'cancelled'].includes(status))
  const late = open.filter(({ status }) => status === 'overdue')
  const next = open.filter(each => each.status !== 'overdue' && nextDue(each) !== undefined)
  const actualOf = ({ row, actual, verdict }: Standing) =>
    actual === null
      ? verdict === 'notReported' || verdict === null
        ? ''
        : verdictLabels[verdict]
      : `${vietnamese(actual)}${units(row)}`
  return {
    asOf: end,
    tasks: figures(tasks),
    finished: tasks.filter(finished).length,
    gained:
      before === null
        ? null
        : tasks.filter(isDone).length -
          before.filter(each => each.row.kind === 'tasks' && isDone(each)).length,
    groups: [...groups].map(([title, of]) => ({ title: spelt(title), ...figures(of) })),
    indicators:
      indicators.length === 0
        ? null
        : {
            total: indicators.length,
            reached,
            share: shareOf(reached, indicators.length),
            exceeded: verdicts('exceeded'),
            notMet: verdicts('notMet'),
            notReported: verdicts('notReported'),
          },
    table: indicators.map(each => {
      const then = before?.find(({ row }) => row.rowId === each.row.rowId)
      return {
        name: plainName(each.row.name),
        before: then === undefined ? null : actualOf(then),
        actual: actualOf(each),
        verdict: each.verdict === null ? '' : verdictLabels[each.verdict],
      }
    }),
    lines: [...groups.values()].flat().flatMap((each): readonly string[] => {
      const { row, status, percent, doneOn, daysLate, returns } = each
      if (!isOnce(each)) {
        const asked = returns.filter(({ due }) => start <= due && due <= end)
        const done = asked.filter(({ state }) => state === 'done' || state === 'late')
        const lateOnes = asked.filter(({ state }) => state === 'late').length
        if (asked.length > 0) return [`${row.rowId}: ${done.length}/${asked.length} trễ ${lateOnes}`]
        return status === 'ongoing' && reportedSince.has(row.rowId) ? [`${row.rowId}: : đang thực hiện`] : []
      }
      if (finished(each)) return [`${row.rowId}: xong ${dated(doneOn ?? '')} trễ ${daysLate}`]
      if (status !== 'ongoing' || !reportedSince.has(row.rowId)) return []
      return [`${row.rowId}: : đang thực hiện${percent === null ? '' : `, đạt ${vietnamese(percent)}%`}`]
    }),
    shortcomings: [
      ...tasks.flatMap((each): readonly string[] => {
        const { row, status, daysLate, returns } = each
        const missed = returns.filter(({ state }) => state === 'missed').map(({ due }) => due)
        if (isOnce(each)) {
          if (status === 'overdue') return [`${row.rowId}: quá hạn ${daysLate}`]
          if (status === 'doneLate' && finished(each)) return [`${row.rowId}: trễ hạn ${daysLate}`]
          return status === 'paused' ? [`${row.rowId}: tạm dừng`] : []
        }
        const told = status === 'overdue' ? missed : missed.filter(due => start <= due)
        const days = told.length === 0 ? '' : ` thiếu ${told.length} (${told.map(dated).join(', ')})`
        if (status === 'overdue') return [`${row.rowId}: quá hạn ${daysLate}${days}`]
        return status === 'paused' ? [`${row.rowId}: tạm dừng${days}`] : []
      }),
      ...(period.length > 4
        ? []
        : indicators.flatMap(({ row, verdict }) =>
            verdict === 'notMet' ? [`${spelt(row.name)}: chưa đạt`] : [],
          )),
    ],
    overdue: late.map(({ row, due }) => `${row.rowId} ${dated(due ?? '')}`),
    dueNext: next.map(each => `${each.row.rowId} ${dated(nextDue(each) ?? '')}`),
    goingOn: open.length - late.length - next.length,
    appendix: tasks.map(({ row, status, percent, daysLate, doneOn }) =>
      [
        plainName(row.name),
        statusLabels[status],
        percent === null ? '' : `${vietnamese(percent)}%`,
        status === 'overdue'
          ? daysLate === 0
            ? 'Đến hạn chưa hoàn thành'
            : `Quá hạn ${padded(daysLate)} ngày`
          : status === 'doneLate'
            ? `Trễ hạn ${padded(daysLate)} ngày`
            : status === 'doneOnTime' && doneOn !== null
              ? `Hoàn thành ngày ${dated(doneOn)}`
              : '',
      ].join(' | '),
    ),
  }
}

type Issued = { readonly period: string; readonly issuedAt: string }

/** What an issued report could go by of one row: the last figure, the last status, that of each return. */
function usedBy(log: readonly ProgressEntry[], { period, issuedAt }: Issued): ReadonlySet<string> {
  const last = new Map<string, string>()
  for (const entry of standing(log, { asOf: periodDays(period).end, at: issuedAt })) {
    if (entry.value !== null) last.set('figure', entry.id)
    if (entry.status !== null || entry.percent !== null) last.set(`status ${entry.occurrence}`, entry.id)
  }
  return new Set(last.values())
}

const saidLabels = {
  notStarted: 'chưa bắt đầu',
  ongoing: 'đang thực hiện',
  done: 'hoàn thành',
  paused: 'tạm dừng',
  cancelled: 'không thực hiện',
} as const

function saidFigures({ status, percent, value }: ProgressEntry, unit: string): string {
  if (value !== null) return `${vietnamese(value)}${unit}`
  const said = [
    ...(status === null ? [] : [saidLabels[status]]),
    ...(percent === null ? [] : [`${vietnamese(percent)}%`]),
  ]
  return said.length === 0 ? 'không có số liệu' : said.join(', ')
}

/** Which figures of issued reports a report must call corrected: those corrected since the last one went out. */
export function expectedCorrections(
  rows: readonly FollowedRow[],
  logOf: (row: FollowedRow) => readonly ProgressEntry[],
  issued: readonly Issued[],
  at: string,
  units: (row: FollowedRow) => string,
): readonly string[] {
  const out = issued.filter(({ issuedAt }) => issuedAt <= at)
  const lastOut =
    out
      .map(({ issuedAt }) => issuedAt)
      .toSorted()
      .at(-1) ?? ''
  return rows.flatMap(row => {
    const log = logOf(row).filter(entry => entry.at <= at)
    const used = new Set(out.flatMap(report => [...usedBy(log, report)]))
    const correctionOf = (id: string) => log.find(({ corrects }) => corrects === id)
    return log.flatMap((entry): readonly string[] => {
      const correction = correctionOf(entry.id)
      if (correction === undefined || correction.at <= lastOut || !used.has(entry.id)) return []
      let now = correction
      for (let next = correctionOf(now.id); next !== undefined; next = correctionOf(now.id)) now = next
      const [before, after] = [saidFigures(entry, units(row)), saidFigures(now, units(row))]
      return before === after ? [] : [`${plainName(row.name)}: ${before} → ${after}`]
    })
  })
}
