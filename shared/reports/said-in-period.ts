import type { TrackedRow } from '../tasks/tracked.ts'
import type { ReportContext } from './report-context.ts'
import { asSentence, bare, evidenceWords, inBrackets } from './report-words.ts'

/** Whether anything was reported on a row in the period. */
export const isReported = ({ start }: Pick<ReportContext, 'start'>, { last }: TrackedRow): boolean =>
  last !== null && last.day >= start

/** What a unit said last in the period, with its documents, as it goes on after what the log says; empty for nothing. */
export function saidWords(context: Pick<ReportContext, 'start'>, row: TrackedRow): string {
  if (row.last === null || !isReported(context, row)) return ''
  const result = bare(row.last.result)
  const documents = inBrackets(...row.last.evidence.map(evidenceWords))
  return result === '' ? documents : `. ${asSentence(result)}${documents}`
}
