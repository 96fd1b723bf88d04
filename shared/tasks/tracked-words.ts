import { formatDay } from '../dates.ts'
import { label } from '../glossary.ts'
import { describeTarget } from './describe-target.ts'
import { type Period, periodLabel } from './period.ts'
import type { ProgressEntry } from './progress.ts'
import { type TrackedRow, taskStatusName, verdict } from './tracked.ts'
import type { TrackingMark } from './tracking-filter.ts'

const figures = new Intl.NumberFormat('vi', { maximumFractionDigits: 6 })

/** A figure as Vietnamese write it: 1500 → `1.500`, 92.5 → `92,5`. */
export function figureText(value: number): string {
  return figures.format(value)
}

/** What a row's badge says. */
export function markLabel(mark: TrackingMark): string {
  const status = taskStatusName.safeParse(mark)
  if (status.success) return label(`progress.${status.data}`)
  const found = verdict.safeParse(mark)
  return found.success ? label(`verdict.${found.data}`) : 'Chưa so được'
}

type Measured = Pick<TrackedRow, 'target' | 'unitOfMeasure'>

/** The unit of a row's figure: its target's, else as the row says. */
export function figureUnit({ target, unitOfMeasure }: Measured): string {
  const unit = target !== null && 'unit' in target ? target.unit : ''
  return (unit === '' ? unitOfMeasure : unit).replace(/\s+/gu, ' ').trim()
}

/** A figure and its unit: `92,5%`, `12 hộ`. */
export function withUnit(figure: string, unit: string): string {
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`.trim()
}

/** A figure of a row, in its unit. */
export function rowFigure(value: number, row: Measured): string {
  return withUnit(figureText(value), figureUnit(row))
}

/**
 * How far a row is: `60%` of a task, `3/12 lần` of a duty that comes back, `92,5% / ≥ 80%` of an indicator, its target
 * alone while there is no figure.
 */
export function amountText(row: TrackedRow): string {
  const { kind, percent, actual, target, targetText, occurrences } = row
  if (occurrences.length > 0)
    return `${occurrences.filter(({ doneOn }) => doneOn !== null).length}/${occurrences.length} lần`
  if (kind === 'tasks') return percent === null ? '' : `${figureText(percent)}%`
  const wanted = target === null || target.kind === 'product' ? targetText.trim() : describeTarget(target)
  if (actual !== null) return [rowFigure(actual, row), wanted].filter(part => part !== '').join(' / ')
  return wanted === '' ? '' : `Chỉ tiêu: ${wanted}`
}

/** What an indicator still lacks: `7,5 điểm %`, `3 hồ sơ`; empty when nothing is missing, or nobody can tell. */
export function gapWords(row: Measured & Pick<TrackedRow, 'gap'>): string {
  if (row.gap === null || row.gap === 0) return ''
  const unit = figureUnit(row)
  return withUnit(figureText(row.gap), unit === '%' ? 'điểm %' : unit)
}

/** When a row is due: what the plan says, the day that counts, how late it is. One part a line. */
export function dueLines({
  kind,
  scheduleText,
  due,
  status,
  daysLate,
}: Pick<TrackedRow, 'kind' | 'scheduleText' | 'due' | 'status' | 'daysLate'>): readonly string[] {
  const day = due === null ? '' : formatDay(due)
  const words = scheduleText.trim()
  const late = kind === 'tasks' && status === 'overdue' && daysLate > 0 ? `quá ${daysLate} ngày` : ''
  const named = day === '' || words.includes(day) ? '' : `Hạn ${day}`
  return [words, [named, late].filter(part => part !== '').join(', ')].filter(line => line !== '')
}

/** Who said last how it stands, and when: `05/03/2026 · Phòng Kinh tế`. */
export function lastReport(last: Pick<ProgressEntry, 'day' | 'reporter'>): string {
  return [formatDay(last.day), last.reporter].filter(part => part !== '').join(' · ')
}

/** `Tháng 6 năm 2026`: a period at the beginning of a line. */
export function periodTitle(period: Period): string {
  const words = periodLabel(period)
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
