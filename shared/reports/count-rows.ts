import type { TaskStatusName, TrackedRow, Verdict } from '../tasks/tracked.ts'
import { count, shareWords } from './report-words.ts'

/** How many tasks stand where. */
export type TaskCounts = Readonly<Record<TaskStatusName, number>> & { readonly total: number }

/** Counts tasks by status. */
export function countTasks(rows: readonly TrackedRow[]): TaskCounts {
  const of = (name: TaskStatusName) => rows.filter(({ status }) => status === name).length
  return {
    total: rows.length,
    notStarted: of('notStarted'),
    ongoing: of('ongoing'),
    doneOnTime: of('doneOnTime'),
    doneLate: of('doneLate'),
    overdue: of('overdue'),
    paused: of('paused'),
    cancelled: of('cancelled'),
  }
}

/**
 * The counts in one sentence without its mark: `Tổng số 12 nhiệm vụ; đã hoàn thành 05 (41,7%), trong đó đúng hạn 04,
 * trễ hạn 01; đang thực hiện 06; quá hạn 01`. What counts nothing is left out; that none is done is said.
 */
export function taskCountsWords(counts: TaskCounts): string {
  const { total, doneOnTime, doneLate } = counts
  const done = doneOnTime + doneLate
  const within = listed([
    ['đúng hạn', doneOnTime],
    ['trễ hạn', doneLate],
  ]).join(', ')
  const others = listed([
    ['đang thực hiện', counts.ongoing],
    ['chưa bắt đầu', counts.notStarted],
    ['quá hạn', counts.overdue],
    ['tạm dừng', counts.paused],
    ['không thực hiện', counts.cancelled],
  ])
  return [
    `Tổng số ${count(total)} nhiệm vụ`,
    done === 0
      ? 'chưa có nhiệm vụ hoàn thành'
      : `đã hoàn thành ${count(done)} (${shareWords(done, total)}), trong đó ${within}`,
    ...others,
  ].join('; ')
}

/** What counts something, with its count. */
const listed = (counted: readonly (readonly [string, number])[]): readonly string[] =>
  counted.filter(([, value]) => value > 0).map(([words, value]) => `${words} ${count(value)}`)

/** How many indicators stand where; `unclear` are those whose figure cannot be compared with their target. */
export type IndicatorCounts = Readonly<Record<Verdict, number>> & {
  readonly total: number
  readonly unclear: number
}

/** Counts indicators by verdict. */
export function countIndicators(rows: readonly TrackedRow[]): IndicatorCounts {
  const of = (name: Verdict | null) => rows.filter(({ verdict }) => verdict === name).length
  return {
    total: rows.length,
    met: of('met'),
    exceeded: of('exceeded'),
    notMet: of('notMet'),
    notReported: of('notReported'),
    unclear: of(null),
  }
}

/** The counts in one sentence without its mark: `Tổng số 30 chỉ tiêu; đạt và vượt 20 (66,7%), trong đó vượt 03; chưa đạt 06; …`. */
export function indicatorCountsWords(counts: IndicatorCounts): string {
  const reached = counts.met + counts.exceeded
  const exceeded = counts.exceeded === 0 ? '' : `, trong đó vượt ${count(counts.exceeded)}`
  const others = listed([
    ['chưa đạt', counts.notMet],
    ['chưa có số liệu', counts.notReported],
    ['chưa đánh giá được', counts.unclear],
  ])
  return [
    `Tổng số ${count(counts.total)} chỉ tiêu`,
    reached === 0
      ? 'chưa có chỉ tiêu đạt mục tiêu'
      : `đạt và vượt ${count(reached)} (${shareWords(reached, counts.total)})${exceeded}`,
    ...others,
  ].join('; ')
}
