import type { Plan } from '../../shared/plans/plan.ts'
import { type FollowedRow, plainName } from './simulate-year-plan.ts'
import type { Counts } from './simulate-year-recount.ts'

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
export type TaskFigures = Counts & { readonly total: number; readonly share: string }
type IndicatorFigures = {
  readonly total: number
  readonly reached: number
  readonly share: string
  readonly exceeded: number
  readonly notMet: number
  readonly notReported: number
}

const numberOf = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'))

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

/** A title in one spelling. */
export const spelt = (text: string) => plainName(text).toLocaleLowerCase('vi')

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
  const none = /chưa thực hiện (\d+) lần đến hạn trong kỳ/.exec(rest)
  if (none !== null) return `${rowId}: 0/${Number(none[1])} trễ 0`
  const done = /hoàn thành ngày ([\d/]+)(?:, trễ hạn ([\d.]+) ngày)?/.exec(rest)
  if (done !== null) return `${rowId}: xong ${done[1]} trễ ${numberOf(done[2] ?? '0')}`
  return `${rowId}: ${/: đang thực hiện(?:, đạt [\d,]+%)?/.exec(rest)?.[0] ?? rest}`
}

function shortcoming(text: string, rows: readonly FollowedRow[]): string {
  const missedGoal = /^(.*): chưa đạt mục tiêu đề ra/.exec(text)?.[1]
  if (missedGoal !== undefined) return `${spelt(missedGoal)}: chưa đạt`
  const { rowId, rest } = told(text, rows)
  const returns = /chưa thực hiện ([\d.]+) lần đến hạn \(([\d/, ]+)\)/.exec(rest)
  const missed = returns === null ? '' : ` thiếu ${numberOf(returns[1] ?? '')} (${returns[2]})`
  const days = /(quá hạn|trễ hạn) ([\d.]+) ngày/.exec(rest)
  if (days !== null) return `${rowId}: ${days[1]} ${numberOf(days[2] ?? '')}${missed}`
  if (/tạm dừng/.test(rest)) return `${rowId}: tạm dừng${missed}`
  const justNow = rest.includes('đến hạn chưa hoàn thành') || missed !== ''
  return `${rowId}: ${justNow ? 'quá hạn 0' : rest}${missed}`
}

/** The figures that a drafted report prints, read out of its words, its table and its list. */
export function readReport(report: Plan, rows: readonly FollowedRow[]): ReportFigures {
  const sections = parted(linesOf(report), 'section')
  const under = (index: number) => sections[index]?.lines ?? []
  const chapters = parted(under(1), 'clause')
  const overall = chapters[0]?.lines.map(({ text }) => text) ?? []
  const ofTasks = overall.find(text => text.startsWith('Về nhiệm vụ'))
  const ofIndicators = overall.find(text => text.startsWith('Về chỉ tiêu'))
  const gained = /[Ss]ố nhiệm vụ đã hoàn thành (?:(tăng|giảm) ([\d.]+)|không thay đổi)/.exec(ofTasks ?? '')
  const groups = chapters.filter(({ lines }) => /^Tổng số [\d.]+ nhiệm vụ/.test(lines[0]?.text ?? ''))
  const table = chapters.flatMap(({ lines }) => lines).find(({ kind }) => kind === 'table')?.cells ?? []
  const compared = table[0]?.some(heading => heading.startsWith('Đến ')) === true
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
      return `${rowId} ${/thời hạn ([\d/]+)\)[;.]$/.exec(rest)?.[1]}`
    })
  }
  const bare = (cell: string | undefined) => (cell ?? '').replaceAll(' (*)', '')
  const day = /Tính đến hết ngày ([\d/]+)/.exec(overall[0] ?? '')?.[1] ?? ''
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
