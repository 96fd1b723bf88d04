import { formatDay } from '../dates.ts'
import { label } from '../glossary.ts'
import { bare } from '../reports/report-words.ts'
import { periodBounds } from '../tasks/period.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { figureText, rowFigure } from '../tasks/tracked-words.ts'

/** Letters of what was last said that a form repeats. */
const longest = 160

const shortened = (text: string) =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
const lines = (...parts: readonly string[]) => parts.filter(part => part !== '').join('\n')

/** What a row is called on a form: its name, what it shall bring, and the missed return that is asked for. */
export function rowWords({ name, deliverable }: TrackedRow, occurrence: string | null): string {
  const product = bare(deliverable)
  return lines(
    name.trim(),
    product === '' ? '' : `Sản phẩm: ${product}`,
    occurrence === null ? '' : `(Bổ sung cho kỳ có hạn ngày ${formatDay(occurrence)} chưa báo cáo)`,
  )
}

/** When it is due; of a recurring duty also the days that lie in the period. */
export function scheduleWords(row: TrackedRow, period: string, occurrence: string | null): string {
  const { start, end } = periodBounds(period)
  const days = row.occurrences
    .filter(({ due }) => start <= due && due <= end)
    .map(({ due }) => formatDay(due))
  if (occurrence !== null) return lines(row.scheduleText.trim(), `Hạn ${formatDay(occurrence)}`)
  // What is late of a recurring duty is asked for in rows of its own.
  const isLate = row.status === 'overdue' && row.daysLate > 0 && row.occurrences.length === 0
  const late = isLate ? `(quá hạn ${row.daysLate} ngày)` : ''
  return lines(row.scheduleText.trim(), days.length === 0 ? '' : `Hạn kỳ này: ${days.join(', ')}`, late)
}

/** What was last reported of a row: `Đang thực hiện, 60% (31/05/2026)` and the words of that report. */
export function lastWords(row: TrackedRow): string {
  const { last, kind, actual } = row
  if (last === null) return 'Chưa báo cáo'
  const figure = actual === null ? '' : rowFigure(actual, row)
  const status = last.status === null ? '' : label(`progress.${last.status}`)
  const percent = last.percent === null ? '' : `${figureText(last.percent)}%`
  const said = (kind === 'indicators' ? [figure, status] : [status, percent]).filter(part => part !== '')
  return lines(`${said.join(', ')} (${formatDay(last.day)})`.trim(), shortened(bare(last.result)))
}
