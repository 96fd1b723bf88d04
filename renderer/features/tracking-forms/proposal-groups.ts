import type { AnswerState, ProposedAnswer } from '../../../shared/forms/acceptance.ts'

/** What a person has to do about answers: decide, nothing, look into them, nothing at all. */
export type AnswerGroup = 'decide' | 'new' | 'refused' | 'known'

export const answerGroups: readonly { readonly group: AnswerGroup; readonly label: string }[] = [
  { group: 'decide', label: 'Cần chọn' },
  { group: 'refused', label: 'Không nhận được' },
  { group: 'new', label: 'Mới' },
  { group: 'known', label: 'Đã biết' },
]

/** What a state is called, in one or two words. */
export const stateNames: Readonly<Record<AnswerState, string>> = {
  new: 'Mới',
  same: 'Trùng với đã biết',
  older: 'Cũ hơn',
  contradictory: 'Mâu thuẫn',
  duplicate: 'Đã nhận',
  problem: 'Điền chưa đúng',
  tampered: 'Mã bị sửa',
  noKey: 'Hàng tự thêm',
  moved: 'Hàng bị xáo trộn',
  unknownRow: 'Dòng lạ',
  wrongPlan: 'Kế hoạch khác',
  wrongPeriod: 'Kỳ khác',
}

/** Where an answer is shown. New ones that were left out before are for a person to decide, too. */
export function groupOf({
  state,
  canTake,
  take,
}: Pick<ProposedAnswer, 'state' | 'canTake' | 'take'>): AnswerGroup {
  if (canTake) return state === 'new' && take ? 'new' : 'decide'
  return state === 'same' || state === 'duplicate' ? 'known' : 'refused'
}

/** Where an answer goes in the log; null for one of which that is not known. */
function placeOf({ rowId, occurrence }: ProposedAnswer): string | null {
  return rowId === null ? null : `${rowId} ${occurrence}`
}

/** An answer in its list: `first` of those to the same row, which stand together. */
export type ListedAnswer = { readonly answer: ProposedAnswer; readonly first: boolean }

/** The answers of a group, those to one row one below the other, in the order of the files otherwise. */
export function listAnswers(answers: readonly ProposedAnswer[], group: AnswerGroup): readonly ListedAnswer[] {
  const places = Map.groupBy(
    answers.filter(answer => groupOf(answer) === group),
    answer => placeOf(answer) ?? answer.id,
  )
  return [...places.values()].flatMap(together => together.map((answer, at) => ({ answer, first: at === 0 })))
}
