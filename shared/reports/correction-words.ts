import { label } from '../glossary.ts'
import type { ProgressEntry } from '../tasks/progress.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { figureText, rowFigure } from '../tasks/tracked-words.ts'
import type { CorrectedFigure } from './corrected-figures.ts'
import { bare } from './report-words.ts'

/** What stands behind a figure that an earlier report gave otherwise; empty behind any other. */
export function correctionMark(corrections: readonly CorrectedFigure[], rowId: string): string {
  return corrections.some(each => each.rowId === rowId) ? ' (*)' : ''
}

/** How a figure was corrected, as a line under the results. */
export function correctionWords({ report, before, after }: CorrectedFigure, row: TrackedRow): string {
  const reason = bare(after.reason)
  const why = reason === '' ? '' : `; lý do: ${reason}`
  return `(*) ${bare(row.name)}: Số liệu đã được điều chỉnh so với ${report} (số đã báo cáo: ${saidWords(before, row)}; số đúng: ${saidWords(after, row)}${why}).`
}

/** What an entry said: an indicator's figure, else a task's status and per cent. */
function saidWords({ value, status, percent }: ProgressEntry, row: TrackedRow): string {
  if (value !== null) return rowFigure(value, row)
  const parts = [
    ...(status === null ? [] : [label(`progress.${status}`).toLowerCase()]),
    ...(percent === null ? [] : [`${figureText(percent)}%`]),
  ]
  return parts.length === 0 ? 'không có số liệu' : parts.join(', ')
}
