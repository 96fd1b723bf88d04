import { formatDay } from '../../../shared/dates.ts'
import { label } from '../../../shared/glossary.ts'
import type { ExchangeConflict } from '../../../shared/tasks/exchange-api.ts'
import { periodLabel } from '../../../shared/tasks/period.ts'
import { isWithdrawal, type ProgressEntry } from '../../../shared/tasks/progress.ts'
import { figureText } from '../../../shared/tasks/tracked-words.ts'
import { dayAndTime } from '../../components/when.ts'

export type Take = 'here' | 'there'

/** The conflicts that someone must decide; what is not in the plan here leaves nothing to choose. */
export function openConflicts(conflicts: readonly ExchangeConflict[]): readonly ExchangeConflict[] {
  return conflicts.filter(({ kind }) => kind !== 'row')
}

/** What was chosen, as merging wants it; undefined while something is not chosen. */
export function chosen(
  conflicts: readonly ExchangeConflict[],
  takes: ReadonlyMap<string, Take>,
): { readonly id: string; readonly take: Take }[] | undefined {
  const choices = openConflicts(conflicts).map(({ there: { id } }) => ({ id, take: takes.get(id) }))
  const complete = choices.flatMap(({ id, take }) => (take === undefined ? [] : [{ id, take }]))
  return complete.length === choices.length ? complete : undefined
}

/** An entry of the log in lines of words: what it says, who said it, when it was entered. Empty facts are left out. */
export function entryLines(entry: ProgressEntry): readonly string[] {
  const { status, percent, value, period, reporter } = entry
  const named = (name: string, text: string) => (text.trim() === '' ? '' : `${name}: ${text.trim()}`)
  return [
    isWithdrawal(entry) ? 'Đã rút lại nội dung báo cáo' : '',
    [
      status === null ? '' : label(`progress.${status}`),
      percent === null ? '' : `${figureText(percent)}%`,
      value === null ? '' : `Số liệu ${figureText(value)}`,
    ]
      .filter(part => part !== '')
      .join(' · '),
    named('Kết quả', entry.result),
    named('Khó khăn', entry.difficulty),
    named('Kiến nghị', entry.proposal),
    ...entry.evidence.map(({ document, path }) => named('Minh chứng', document || path)),
    named('Lý do đính chính', entry.reason),
    [`Ngày ${formatDay(entry.day)}`, period === null ? '' : periodLabel(period), reporter]
      .filter(part => part !== '')
      .join(' · '),
    `Nhập lúc ${dayAndTime(entry.at)}`,
  ].filter(line => line !== '')
}
