import { formatDay } from '../dates.ts'
import { label } from '../glossary.ts'
import { periodLabel } from '../tasks/period.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { correctionMark, correctionWords } from './correction-words.ts'
import { countIndicators, countTasks, indicatorCountsWords, taskCountsWords } from './count-rows.ts'
import { type Chapter, type DraftBlock, dash, paragraph, tableOf } from './draft-blocks.ts'
import { finishedInPeriod, isDone, isOnce, type ReportContext } from './report-context.ts'
import { comparedPeriod } from './report-periods.ts'
import {
  actualWords,
  bare,
  count,
  evidenceWords,
  figureWords,
  inBrackets,
  leadWords,
  targetWords,
  titleWords,
} from './report-words.ts'

/** What was reached: the whole, then group by group, then the indicators; figures that were corrected last. */
export function draftResults(context: ReportContext): readonly Chapter[] {
  return [overall(context), ...groupResults(context), ...indicatorResults(context), ...corrected(context)]
}

function overall(context: ReportContext): Chapter {
  const { tasks, indicators, asOf } = context
  const finished = tasks.filter(row => finishedInPeriod(context, row)).length
  const lines = [
    ...(tasks.length === 0
      ? []
      : [
          dash(
            `Về nhiệm vụ: ${taskCountsWords(countTasks(tasks))}. Trong kỳ hoàn thành ${count(finished)} nhiệm vụ${sinceBefore(context)}.`,
          ),
        ]),
    ...(indicators.length === 0
      ? []
      : [dash(`Về chỉ tiêu: ${indicatorCountsWords(countIndicators(indicators))}.`)]),
  ]
  const told = `Tính đến ngày ${formatDay(asOf)}, tình hình thực hiện Kế hoạch như sau:`
  return { title: 'Kết quả chung', lines: lines.length === 0 ? [] : [paragraph(told), ...lines] }
}

/** How the tasks that are done compare with the end of the period before. */
function sinceBefore({ tasks, previous, period }: ReportContext): string {
  const before = comparedPeriod(period)
  if (previous === null || before === null) return ''
  const done = tasks.filter(isDone).length
  const doneBefore = [...previous.values()].filter(row => row.kind === 'tasks' && isDone(row)).length
  const gained = done - doneBefore
  const change =
    gained === 0 ? 'không thay đổi' : `${gained > 0 ? 'tăng' : 'giảm'} ${count(Math.abs(gained))}`
  return `; số nhiệm vụ đã hoàn thành ${change} so với hết ${periodLabel(before)}`
}

/** A chapter for each group of the task appendices. */
function groupResults(context: ReportContext): readonly Chapter[] {
  return groupsOf(context).map(({ title, rows }) => ({
    title,
    lines: [
      paragraph(`${taskCountsWords(countTasks(rows))}.`),
      ...rows.flatMap(row => rowLine(context, row)).map(dash),
    ],
  }))
}

type Group = { readonly title: string; readonly rows: readonly TrackedRow[] }

function groupsOf({ tasks, plan }: ReportContext): readonly Group[] {
  const groups = new Map<string, { readonly title: string; readonly rows: TrackedRow[] }>()
  for (const row of tasks) {
    const key = `${row.appendixId}|${row.group}`
    const title = row.group === '' ? appendixTitle(plan.appendices, row) : titleWords(row.group)
    const group = groups.get(key) ?? { title, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function appendixTitle(appendices: ReportContext['plan']['appendices'], { appendixId }: TrackedRow): string {
  const title = titleWords(appendices.find(({ id }) => id === appendixId)?.title ?? '')
  return title === '' ? 'Kết quả thực hiện nhiệm vụ' : title
}

/** What a group's chapter says of one task; nothing of one that nothing was reported on in the period. */
function rowLine(context: ReportContext, row: TrackedRow): readonly string[] {
  const name = bare(row.name)
  const mark = correctionMark(context.corrections, row.rowId)
  if (!isOnce(row)) return returnsLine(context, row, mark)
  const result = bare(row.last?.result ?? '')
  if (finishedInPeriod(context, row)) {
    const documents = (row.last?.evidence ?? []).map(evidenceWords).filter(each => each !== '')
    return [
      `${name}: ${result === '' ? 'đã hoàn thành' : result}${inBrackets(...documents, leadWords(row), doneWords(row))}${mark}.`,
    ]
  }
  const reported = row.last !== null && row.last.day >= context.start
  if (row.status !== 'ongoing' || !reported) return []
  const percent = row.percent === null ? '' : `, đạt ${figureWords(row.percent)}%`
  return [`${name}: đang thực hiện${percent}${furtherWords(result)}${inBrackets(leadWords(row))}${mark}.`]
}

/** A unit's own words as a sentence after what the log says. */
function furtherWords(result: string): string {
  return result === '' ? '' : `. ${result.slice(0, 1).toLocaleUpperCase('vi')}${result.slice(1)}`
}

function doneWords({ status, doneOn, daysLate }: TrackedRow): string {
  const on = doneOn === null ? '' : ` ngày ${formatDay(doneOn)}`
  return `hoàn thành${on}, ${status === 'doneLate' ? `trễ hạn ${count(daysLate)} ngày` : 'đúng hạn'}`
}

/** What a recurring duty came to in the period: how many of the returns that fell due in it were done. */
function returnsLine({ start, asOf }: ReportContext, row: TrackedRow, mark: string): readonly string[] {
  const asked = row.occurrences.filter(({ due, state }) => start <= due && due <= asOf && state !== 'ahead')
  if (asked.length === 0) return []
  const done = asked.filter(({ state }) => state === 'done' || state === 'late').length
  const late = asked.filter(({ state }) => state === 'late').length
  const result = row.last === null || row.last.day < start ? '' : bare(row.last.result)
  return [
    `${bare(row.name)}: đã thực hiện ${done}/${asked.length} lần đến hạn trong kỳ${late === 0 ? '' : `, trong đó trễ hạn ${count(late)}`}${furtherWords(result)}${inBrackets(leadWords(row))}${mark}.`,
  ]
}

function indicatorResults(context: ReportContext): readonly Chapter[] {
  const { indicators, tasks } = context
  if (indicators.length === 0) return []
  return [
    {
      title: 'Kết quả thực hiện các chỉ tiêu',
      lines: [
        paragraph(
          tasks.length === 0
            ? 'Kết quả cụ thể từng chỉ tiêu như sau:'
            : `${indicatorCountsWords(countIndicators(indicators))}, cụ thể:`,
        ),
        indicatorTable(context),
      ],
    },
  ]
}

/** Every indicator with its target, its figure and what that comes to; the period before beside it where there is one. */
export function indicatorTable(context: ReportContext): DraftBlock {
  const { indicators, previous } = context
  // Before the first figures there is nothing to set them against.
  const compared = [...(previous?.values() ?? [])].some(row => actualWords(row) !== '')
  const headings = ['TT', 'Chỉ tiêu', 'Mục tiêu', ...(compared ? ['Kỳ trước'] : []), 'Kết quả', 'Đánh giá']
  const widths = compared ? [1, 6, 3, 2.5, 2.5, 2.5] : [1, 7, 3, 3, 2.5]
  return tableOf(widths, [
    headings,
    ...indicators.map((row, at) => {
      const before = previous?.get(row.rowId)
      const marks = figureMarks(context, row, before)
      return [
        String(at + 1),
        bare(row.name) + marks.name,
        targetWords(row),
        ...(compared ? [before === undefined ? '' : actualWords(before) + marks.before] : []),
        actualWords(row) + marks.actual,
        row.verdict === null ? 'Chưa đánh giá được' : label(`verdict.${row.verdict}`),
      ]
    }),
  ])
}

/** The mark stands at the figure that was corrected; at the name where that figure does not print any more. */
function figureMarks({ corrections }: ReportContext, row: TrackedRow, before: TrackedRow | undefined) {
  const own = corrections.filter(({ rowId }) => rowId === row.rowId)
  const at = (shown: TrackedRow | undefined) =>
    own.some(({ after }) => after.id === shown?.last?.id) ? correctionMark(own, row.rowId) : ''
  const [actual, last] = [at(row), at(before)]
  const name = own.length > 0 && actual === '' && last === '' ? correctionMark(own, row.rowId) : ''
  return { actual, before: last, name }
}

function corrected({ corrections, tasks, indicators }: ReportContext): readonly Chapter[] {
  const rows = new Map([...tasks, ...indicators].map(row => [row.rowId, row]))
  const lines = corrections.flatMap(each => {
    const row = rows.get(each.rowId)
    return row === undefined ? [] : [dash(correctionWords(each, row))]
  })
  return lines.length === 0 ? [] : [{ title: 'Số liệu điều chỉnh', lines }]
}
