import { formatDay } from '../dates.ts'
import { label } from '../glossary.ts'
import { sentenceCase } from '../recognize/sentence-case.ts'
import type { Evidence } from '../tasks/progress.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { figureText, rowFigure, withUnit } from '../tasks/tracked-words.ts'
import { isUpper } from '../vietnamese.ts'

/** A count as offices write it: `05`, `12`, `0`. */
export const count = (value: number): string => (value > 0 && value < 10 ? `0${value}` : figureText(value))

/** A share in per cent with one decimal at most: `33,3%`; empty for a share of nothing. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? '' : `${figureText(Math.round((part / whole) * 1000) / 10)}%`
}

/** Words of a cell or an answer as they go on in a sentence: one line, no mark at the end. */
export function bare(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.;,:]+$/u, '')
}

/** A group's title for a heading: one typed in capitals as a sentence. */
export function titleWords(words: string): string {
  const title = bare(words)
  return isUpper(title) ? sentenceCase(title) : title
}

/** Parts of a remark in brackets, blanks left out: ` (a; b)`; empty without any. */
export function inBrackets(...parts: readonly string[]): string {
  const said = parts.filter(part => part !== '')
  return said.length === 0 ? '' : ` (${said.join('; ')})`
}

/** Documents that show a result: `Báo cáo số 12/BC-UBND ngày 05/6/2026`. Files without a document are not for readers. */
export function evidenceWords({ document, date }: Evidence): string {
  const named = bare(document)
  if (named === '' || date === null || /ngày\s+\d/iu.test(named)) return named
  return `${named} ngày ${formatDay(date)}`
}

/** `Phòng Kinh tế chủ trì`; empty where nobody leads. */
export function leadWords({ leads }: Pick<TrackedRow, 'leads'>): string {
  return leads.length === 0 ? '' : `${leads.map(bare).join(', ')} chủ trì`
}

/** A task at the beginning of a line, with who leads it: `Số hóa sổ hộ tịch (Công an xã chủ trì)`. */
export function taskWords(row: Pick<TrackedRow, 'name' | 'leads'>): string {
  return `${bare(row.name)}${inBrackets(leadWords(row))}`
}

/** How late an open task is; one whose deadline ran out with the report's last day is late by no day yet. */
export function overdueWords({ daysLate }: Pick<TrackedRow, 'daysLate'>): string {
  return daysLate === 0 ? 'đến hạn chưa hoàn thành' : `quá hạn ${count(daysLate)} ngày`
}

/** Words as a sentence of their own. */
export function asSentence(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1)
}

/** An indicator's figure as it is reported: `92,5%`, `12 hộ`; for a yes or no its verdict; empty before any report. */
export function actualWords(row: TrackedRow): string {
  const { actual, verdict } = row
  if (actual !== null) return rowFigure(actual, row)
  return verdict === 'met' || verdict === 'exceeded' || verdict === 'notMet'
    ? label(`verdict.${verdict}`)
    : ''
}

/** An indicator's target as its cell says, with the unit that has a column of its own. */
export function targetWords({ targetText, unitOfMeasure }: TrackedRow): string {
  const target = bare(targetText)
  return /^[≥≤<>=\s\d.,–-]+$/u.test(target) ? withUnit(target, bare(unitOfMeasure)) : target
}
