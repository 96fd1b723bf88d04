import { formatDay } from '../dates.ts'
import { label } from '../glossary.ts'
import { periodBounds, periodLabel } from '../tasks/period.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { figureText } from '../tasks/tracked-words.ts'
import { correctionMark, correctionWords } from './correction-words.ts'
import { countIndicators, countTasks, indicatorCountsWords, taskCountsWords } from './count-rows.ts'
import { type Chapter, type DraftBlock, dash, paragraph, tableOf } from './draft-blocks.ts'
import { finishedInPeriod, isDone, isOnce, type ReportContext } from './report-context.ts'
import { comparedPeriod } from './report-periods.ts'
import { actualWords, asSentence, bare, count, targetWords, taskWords, titleWords } from './report-words.ts'
import { isReported, saidWords } from './said-in-period.ts'

/** What was reached: the whole, then group by group, then the indicators; figures that were corrected last. */
export function draftResults(context: ReportContext): readonly Chapter[] {
  return [overall(context), ...groupResults(context), ...indicatorResults(context), ...corrected(context)]
}

function overall(context: ReportContext): Chapter {
  const { tasks, indicators, asOf, isOver } = context
  const lines = [
    ...(tasks.length === 0
      ? []
      : [dash(`Về nhiệm vụ: ${taskCountsWords(countTasks(tasks))}.${inPeriodWords(context)}`)]),
    ...(indicators.length === 0
      ? []
      : [dash(`Về chỉ tiêu: ${indicatorCountsWords(countIndicators(indicators))}.`)]),
  ]
  const told = `Tính đến ${isOver ? 'hết ' : ''}ngày ${formatDay(asOf)}, tình hình thực hiện Kế hoạch như sau:`
  return { title: 'Kết quả chung', lines: lines.length === 0 ? [] : [paragraph(told), ...lines] }
}

/** What the period brought, as a sentence of its own; empty where that is nothing and compares with nothing. */
function inPeriodWords(context: ReportContext): string {
  const finished = context.tasks.filter(row => finishedInPeriod(context, row)).length
  const parts = [
    finished === 0 ? '' : `trong kỳ hoàn thành ${count(finished)} nhiệm vụ`,
    sinceBefore(context),
  ].filter(part => part !== '')
  return parts.length === 0 ? '' : ` ${asSentence(parts.join('; '))}.`
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
  return `số nhiệm vụ đã hoàn thành ${change} so với hết ${periodLabel(before)}`
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
  const standing = isOnce(row) ? standingWords(context, row) : returnsWords(context, row)
  if (standing === undefined) return []
  const mark = correctionMark(context.corrections, row.rowId)
  return [`${taskWords(row)}: ${standing}${mark}${saidWords(context, row)}.`]
}

function standingWords(context: ReportContext, row: TrackedRow): string | undefined {
  if (finishedInPeriod(context, row)) return doneWords(row)
  if (row.status !== 'ongoing' || !isReported(context, row)) return undefined
  return `đang thực hiện${row.percent === null ? '' : `, đạt ${figureText(row.percent)}%`}`
}

function doneWords({ status, due, doneOn, daysLate }: TrackedRow): string {
  const on = doneOn === null ? '' : ` ngày ${formatDay(doneOn)}`
  if (status === 'doneLate') return `hoàn thành${on}, trễ hạn ${count(daysLate)} ngày`
  return `hoàn thành${on}${due === null ? '' : ', đúng hạn'}`
}

/**
 * What a recurring duty came to in the period: how many of the returns that fell due in it were done; that it goes on
 * where none did, but it was reported on.
 */
function returnsWords(context: ReportContext, row: TrackedRow): string | undefined {
  const { start, asOf } = context
  const asked = row.occurrences.filter(({ due, state }) => start <= due && due <= asOf && state !== 'ahead')
  if (asked.length === 0)
    return row.status === 'ongoing' && isReported(context, row) ? 'đang thực hiện' : undefined
  const done = asked.filter(({ state }) => state === 'done' || state === 'late').length
  if (done === 0) return `chưa thực hiện ${count(asked.length)} lần đến hạn trong kỳ`
  const late = asked.filter(({ state }) => state === 'late').length
  return `đã thực hiện ${done}/${asked.length} lần đến hạn trong kỳ${late === 0 ? '' : `, trong đó trễ hạn ${count(late)}`}`
}

function indicatorResults(context: ReportContext): readonly Chapter[] {
  if (context.indicators.length === 0) return []
  return [
    {
      title: 'Kết quả thực hiện các chỉ tiêu',
      lines: [paragraph('Kết quả cụ thể từng chỉ tiêu như sau:'), indicatorTable(context)],
    },
  ]
}

/** Every indicator with its target, its figure and what that comes to; the period before beside it where there is one. */
export function indicatorTable(context: ReportContext): DraftBlock {
  const { indicators, previous, period } = context
  const earlier = comparedPeriod(period)
  // Before the first figures there is nothing to set them against.
  const compared = earlier !== null && [...(previous?.values() ?? [])].some(row => actualWords(row) !== '')
  const headings = [
    'TT',
    'Chỉ tiêu',
    'Mục tiêu',
    ...(compared ? [`Đến ${formatDay(periodBounds(earlier).end)}`] : []),
    'Kết quả',
    'Đánh giá',
  ]
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
        verdictWords(row),
      ]
    }),
  ])
}

/** In the words of the counts above the table. */
function verdictWords({ verdict }: TrackedRow): string {
  if (verdict === null) return 'Chưa đánh giá được'
  return verdict === 'notReported' ? 'Chưa có số liệu' : label(`verdict.${verdict}`)
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
