import { label } from '../glossary.ts'
import type { AnswerState, UnitWork } from './unit-work.ts'

const answers: Readonly<Record<AnswerState, string>> = {
  full: 'Đã báo cáo đủ',
  part: 'Báo cáo chưa đủ',
  silent: 'Chưa báo cáo',
  nothing: 'Không phải báo cáo',
}

/** Whether a unit has reported for the period, with how many of its rows: `Báo cáo chưa đủ 2/3`. */
export function answerText({ state, owed, unanswered }: UnitWork): string {
  return owed.length === 0
    ? answers[state]
    : `${answers[state]} ${owed.length - unanswered.length}/${owed.length}`
}

/** How a unit's tasks stand, what is overdue apart: `Đang thực hiện 3 · Chỉ tiêu 1`. */
export function unitStatusText({ counts, leads }: UnitWork): string {
  const indicators = leads.filter(({ kind }) => kind === 'indicators').length
  return [
    ...(['doneOnTime', 'doneLate', 'ongoing', 'notStarted', 'paused', 'cancelled'] as const).flatMap(
      status => {
        const count = counts.get(status)
        return count === undefined ? [] : `${label(`progress.${status}`)} ${count}`
      },
    ),
    ...(indicators > 0 ? [`Chỉ tiêu ${indicators}`] : []),
  ].join(' · ')
}
