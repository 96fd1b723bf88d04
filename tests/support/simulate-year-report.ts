import type { Plan } from '../../shared/plans/plan.ts'
import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import { type FollowedRow, monthEnd, plainName } from './simulate-year-plan.ts'
import { type Counts, countStandings, type Standing, standing } from './simulate-year-recount.ts'

/** Every figure of a report. Rows are named by their ids; days are `YYYY-MM-DD`. */
export type ReportFigures = {
  readonly asOf: string
  readonly tasks: TaskFigures | null
  readonly finished: number | null
  /** How many more are done than at the end of the period before; null where the report compares with none. */
  readonly gained: number | null
  readonly groups: readonly (TaskFigures & { readonly title: string })[]
  readonly indicators: IndicatorFigures | null
  readonly table: readonly {
    readonly name: string
    readonly before: string | null
    readonly actual: string
    readonly verdict: string
  }[]
  /** What the lines of tasks done once and of duties say. */
  readonly lines: readonly string[]
  readonly shortcomings: readonly string[]
  readonly overdue: readonly string[]
  readonly dueNext: readonly string[]
  readonly goingOn: number
  readonly appendix: readonly string[]
}
type TaskFigures = Counts & { readonly total: number; readonly share: string }
type IndicatorFigures = {
  readonly total: number
  readonly reached: number
  readonly share: string
  readonly exceeded: number
  readonly notMet: number
  readonly notReported: number
}

const vietnamese = (value: number) =>
  String(value)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/g, (_, __, at: number, whole: string) =>
      whole.includes(',') && at > whole.indexOf(',') ? '' : '.',
    )
const dated = (day: string) => day.split('-').toReversed().join('/')
const numberOf = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'))
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
  notReported: 'Chưa báo cáo',
} as const

function figureAfter(text: string, words: string): number {
  const found = new RegExp(`${words} ([\\d.]+)`, 'u').exec(text)?.[1]
  return found === undefined ? 0 : numberOf(found)
}
const shareIn = (text: string) => /\(([\d,]+%)\)/.exec(text)?.[1] ?? ''

function readTasks(text: string): TaskFigures {
  return {
    total: figureAfter(text, 'Tổng số'),
    share: shareIn(text),
    notStarted: figureAfter(text, 'chưa bắt đầu'),
    ongoing: figureAfter(text, 'đang thực hiện'),
    doneOnTime: figureAfter(text, 'đúng hạn'),
    doneLate: figureAfter(text, 'trễ hạn'),
    overdue: figureAfter(text, 'quá hạn'),
    paused: figureAfter(text, 'tạm dừng'),
    cancelled: figureAfter(text, 'không thực hiện'),
  }
}

function readIndicators(text: string): IndicatorFigures {
  return {
    total: figureAfter(text, 'Tổng số'),
    reached: figureAfter(text, 'đạt và vượt'),
    share: shareIn(text),
    exceeded: figureAfter(text, 'trong đó vượt'),
    notMet: figureAfter(text, 'chưa đạt'),
    notReported: figureAfter(text, 'chưa có số liệu'),
  }
}

type Line = { readonly kind: string; readonly text: string; readonly cells: readonly (readonly string[])[] }
type Runs = readonly { readonly text: string }[]
const textOf = (runs: Runs) => runs.map(({ text }) => text).join('')

function linesOf({ body }: Plan): readonly Line[] {
  return body.map(block =>
    block.kind === 'table'
      ? { kind: 'table', text: '', cells: block.rows.map(row => row.map(cell => textOf(cell.text))) }
      : { kind: block.kind, text: textOf(block.text).replaceAll(' (*)', ''), cells: [] },
  )
}

/** Sections and clauses with what stands under them. */
function parted(lines: readonly Line[], kind: string): readonly { title: string; lines: readonly Line[] }[] {
  const starts = lines.flatMap((line, at) => (line.kind === kind ? [at] : []))
  return starts.map((at, index) => ({
    title: lines[at]?.text ?? '',
    lines: lines.slice(at + 1, starts[index + 1] ?? lines.length),
  }))
}

const spelt = (text: string) => plainName(text).toLocaleLowerCase('vi')

/** The row whose name a line begins with, and what the line says of it. */
function told(text: string, rows: readonly FollowedRow[]): { readonly rowId: string; readonly rest: string } {
  const row = rows
    .filter(({ name, kind }) => kind === 'tasks' && text.startsWith(plainName(name)))
    .sort((left, right) => right.name.length - left.name.length)[0]
  if (row === undefined) return { rowId: '?', rest: text }
  return { rowId: row.rowId, rest: text.slice(plainName(row.name).length) }
}

function resultLine(text: string, rows: readonly FollowedRow[]): string {
  const { rowId, rest } = told(text, rows)
  const duty = /đã thực hiện (\d+)\/(\d+) lần đến hạn trong kỳ(?:, trong đó trễ hạn (\d+))?/.exec(rest)
  if (duty !== null) return `${rowId}: ${duty[1]}/${duty[2]} trễ ${Number(duty[3] ?? 0)}`
  const done = /hoàn thành ngày ([\d/]+), (?:trễ hạn ([\d.]+) ngày|đúng hạn)/.exec(rest)
  if (done !== null) return `${rowId}: xong ${done[1]} trễ ${numberOf(done[2] ?? '0')}`
  return `${rowId}: ${/^: đang thực hiện(?:, đạt [\d,]+%)?/.exec(rest)?.[0] ?? rest}`
}

function shortcoming(text: string, rows: readonly FollowedRow[]): string {
  const missedGoal = /^(.*): chưa đạt mục tiêu đề ra/.exec(text)?.[1]
  if (missedGoal !== undefined) return `${spelt(missedGoal)}: chưa đạt`
  const { rowId, rest } = told(text, rows)
  const days = /(quá hạn|trễ hạn) ([\d.]+) ngày/.exec(rest)
  if (days !== null) return `${rowId}: ${days[1]} ${numberOf(days[2] ?? '')}`
  const missed = /chưa thực hiện ([\d.]+) lần đến hạn \(([\d/, ]+)\)/.exec(rest)
  if (missed !== null) return `${rowId}: thiếu ${numberOf(missed[1] ?? '')} (${missed[2]})`
  return `${rowId}: ${/tạm dừng/.exec(rest)?.[0] ?? rest}`
}

/** The figures that a drafted report prints, read out of its words, its table and its list. */
export function readReport(report: Plan, rows: readonly FollowedRow[]): ReportFigures {
  const sections = parted(linesOf(report), 'section')
  const under = (index: number) => sections[index]?.lines ?? []
  const chapters = parted(under(1), 'clause')
  const overall = chapters[0]?.lines.map(({ text }) => text) ?? []
  const ofTasks = overall.find(text => text.startsWith('Về nhiệm vụ'))
  const ofIndicators = overall.find(text => text.startsWith('Về chỉ tiêu'))
  const gained = /số nhiệm vụ đã hoàn thành (?:(tăng|giảm) ([\d.]+)|không thay đổi)/.exec(ofTasks ?? '')
  const groups = chapters.filter(({ lines }) => /^Tổng số [\d.]+ nhiệm vụ/.test(lines[0]?.text ?? ''))
  const table = chapters.flatMap(({ lines }) => lines).find(({ kind }) => kind === 'table')?.cells ?? []
  const compared = table[0]?.includes('Kỳ trước') === true
  const faults = parted(under(2), 'clause')[0]?.lines ?? []
  const outlook = under(3).map(({ kind, text }) => ({ kind, text }))
  const listed = (words: string) => {
    const start = outlook.findIndex(({ kind, text }) => kind === 'dash' && text.startsWith(words))
    if (start < 0) return []
    const end = outlook.findIndex(({ kind }, at) => at > start && kind !== 'plus')
    const found = outlook.slice(start + 1, end < 0 ? undefined : end)
    const said = figureAfter(outlook[start]?.text ?? '', 'gồm')
    if (said !== found.length) throw new Error(`A list of ${found.length} says that it has ${said}`)
    return found.map(({ text }) => {
      const { rowId, rest } = told(text, rows)
      return `${rowId} ${/thời hạn ([\d/]+)\);$/.exec(rest)?.[1]}`
    })
  }
  const bare = (cell: string | undefined) => (cell ?? '').replaceAll(' (*)', '')
  const day = /Tính đến ngày ([\d/]+)/.exec(overall[0] ?? '')?.[1] ?? ''
  return {
    asOf: day.split('/').toReversed().join('-'),
    tasks: ofTasks === undefined ? null : readTasks(ofTasks.split('Trong kỳ')[0] ?? ''),
    finished: ofTasks === undefined ? null : figureAfter(ofTasks, 'Trong kỳ hoàn thành'),
    gained: gained === null ? null : numberOf(gained[2] ?? '0') * (gained[1] === 'giảm' ? -1 : 1),
    groups: groups.map(({ title, lines }) => ({ title: spelt(title), ...readTasks(lines[0]?.text ?? '') })),
    indicators: ofIndicators === undefined ? null : readIndicators(ofIndicators),
    table: table.slice(1).map(cells => ({
      name: bare(cells[1]),
      before: compared ? bare(cells[3]) : null,
      actual: bare(cells[compared ? 4 : 3]),
      verdict: bare(cells[compared ? 5 : 4]),
    })),
    lines: groups.flatMap(({ lines }) =>
      lines.filter(({ kind }) => kind === 'dash').map(({ text }) => resultLine(text, rows)),
    ),
    shortcomings: faults
      .map(({ text }) => shortcoming(text, rows))
      .filter(text => !text.includes('Trong kỳ không có')),
    overdue: listed('Khẩn trương'),
    dueNext: listed('Hoàn thành các nhiệm vụ đến hạn'),
    goingOn: figureAfter(
      outlook.find(({ text }) => text.startsWith('Tiếp tục triển khai'))?.text ?? '',
      'khai',
    ),
    appendix: report.appendices.flatMap(({ items }) =>
      items.flatMap(item => {
        if (item.kind !== 'row') return []
        const { name = '', customStatus = '', customPercent = '', note = '' } = item.cells
        return [[plainName(name), customStatus, customPercent, note.replaceAll(' (*)', '')].join(' | ')]
      }),
    ),
  }
}

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
    isDone(each) && isOnce(each) && each.doneOn !== null && start <= each.doneOn && each.doneOn <= end
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
        return asked.length === 0 ? [] : [`${row.rowId}: ${done.length}/${asked.length} trễ ${lateOnes}`]
      }
      if (finished(each)) return [`${row.rowId}: xong ${dated(doneOn ?? '')} trễ ${daysLate}`]
      if (status !== 'ongoing' || !reportedSince.has(row.rowId)) return []
      return [`${row.rowId}: : đang thực hiện${percent === null ? '' : `, đạt ${vietnamese(percent)}%`}`]
    }),
    shortcomings: [
      ...tasks.filter(isOnce).flatMap((each): readonly string[] => {
        const { row, status, daysLate } = each
        if (status === 'overdue') return [`${row.rowId}: quá hạn ${daysLate}`]
        if (status === 'doneLate' && finished(each)) return [`${row.rowId}: trễ hạn ${daysLate}`]
        return status === 'paused' ? [`${row.rowId}: tạm dừng`] : []
      }),
      ...tasks.flatMap(({ row, returns }) => {
        const missed = returns.filter(({ due, state }) => state === 'missed' && start <= due && due <= end)
        const days = missed.map(({ due }) => dated(due)).join(', ')
        return missed.length === 0 ? [] : [`${row.rowId}: thiếu ${missed.length} (${days})`]
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
          ? `Quá hạn ${daysLate} ngày`
          : status === 'doneLate'
            ? `Trễ hạn ${daysLate} ngày`
            : status === 'doneOnTime' && doneOn !== null
              ? `Xong ngày ${dated(doneOn)}`
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

/** What a report calls corrected. */
export function readCorrections(report: Plan): readonly string[] {
  return report.body.flatMap(block => {
    const text = block.kind === 'table' ? '' : textOf(block.text)
    const found =
      /^\(\*\) (.*): Số liệu đã được điều chỉnh .* \(số đã báo cáo: (.*); số đúng: (.*); lý do/.exec(text)
    return found === null ? [] : [`${found[1]}: ${found[2]} → ${found[3]}`]
  })
}

/** Words of answers that the lines on results repeat, each with the row that it is told of. */
export function repeatedResults(
  report: Plan,
  rows: readonly FollowedRow[],
): readonly { readonly rowId: string; readonly result: string }[] {
  const results = parted(linesOf(report), 'section')[1]?.lines ?? []
  return results.flatMap(({ kind, text }) => {
    const result = /Kết quả (?:ghi ở phiếu|ghi tay|đính chính), lượt \d+/.exec(text)?.[0]
    return kind !== 'dash' || result === undefined
      ? []
      : [{ rowId: told(text, rows).rowId, result: `${result}.` }]
  })
}
