import { expect, test } from 'vitest'
import { acceptedWords, choiceWords } from '../../../../renderer/features/tracking-forms/choice-words.ts'
import {
  acceptWords,
  choicesOf,
  countChoice,
  proposedChoice,
  seenFiles,
  withChoice,
} from '../../../../renderer/features/tracking-forms/chosen-answers.ts'
import { groupOf, listAnswers } from '../../../../renderer/features/tracking-forms/proposal-groups.ts'
import type { Acceptance, ProposedAnswer, ProposedFile } from '../../../../shared/forms/acceptance.ts'

const answer = (id: string, facts: Partial<ProposedAnswer>): ProposedAnswer => ({
  id,
  file: 'h1',
  fileName: 'a.xlsx',
  sheet: 'Nhiệm vụ',
  row: 7,
  state: 'new',
  sentence: '',
  canTake: true,
  take: true,
  rowId: id,
  number: '1',
  name: 'Rà soát máy trạm',
  unit: 'Phòng Kinh tế',
  round: 1,
  occurrence: null,
  given: [],
  problems: [],
  entry: null,
  known: null,
  rivals: [],
  ...facts,
})
const file = (hash: string, facts: Partial<ProposedFile> = {}): ProposedFile => ({
  hash,
  name: `${hash}.xlsx`,
  state: 'read',
  sentence: '',
  unit: 'Phòng Kinh tế',
  period: '2026-03',
  round: 1,
  answered: 2,
  unanswered: 0,
  notes: [],
  ...facts,
})
const left = answer('left', { state: 'contradictory', take: false, rowId: 'r', rivals: ['right'] })
const right = answer('right', { state: 'contradictory', take: false, rowId: 'r', rivals: ['left'] })
const proposal: Acceptance = {
  planId: 'p',
  period: '2026-03',
  files: [file('h1'), file('h1', { state: 'duplicate' }), file('', { state: 'unreadable', answered: 0 })],
  answers: [
    left,
    answer('plain', {}),
    right,
    answer('tampered', { state: 'tampered', canTake: false, take: false, rowId: null }),
    answer('same', { state: 'same', canTake: false, take: false }),
  ],
}

test('what is new is taken unless she says otherwise, of rivals one at most', () => {
  const first = proposedChoice(proposal)
  expect(choicesOf(proposal, first)).toEqual([{ id: 'plain', state: 'new' }])
  const one = withChoice(first, left, true)
  const other = withChoice(one, right, true)
  expect(choicesOf(proposal, other)).toEqual([
    { id: 'plain', state: 'new' },
    { id: 'right', state: 'contradictory' },
  ])
  expect([...withChoice(other, right, false)]).toEqual(['plain'])
})

test('what cannot be taken is not, whatever is ticked', () => {
  const [, , , tampered] = proposal.answers
  expect(tampered && [...withChoice(new Set(), tampered, true)]).toEqual([])
})

test('a contradiction is one decision, until one side of it is taken', () => {
  const first = countChoice(proposal, proposedChoice(proposal))
  expect(first).toEqual({ taken: 1, correcting: 0, open: 1, files: 1 })
  expect(choiceWords(first)).toBe('Sẽ ghi 1 câu trả lời. Còn 1 mục mâu thuẫn chưa chọn.')
  expect(countChoice(proposal, withChoice(new Set(), left, true)).open).toBe(0)
})

test('the button says what it does, and there is none for nothing', () => {
  const counts = { taken: 0, correcting: 0, open: 0, files: 0 }
  expect(acceptWords({ ...counts, taken: 3 })).toBe('Nhận 3 câu trả lời')
  expect(acceptWords({ ...counts, files: 2 })).toBe('Ghi nhớ 2 tệp đã nhận')
  expect(acceptWords(counts)).toBeUndefined()
  expect(choiceWords(counts)).toBe('Không có gì mới.')
  expect(acceptedWords({ added: 3, corrected: 1, files: 0 })).toBe(
    'Đã ghi 3 câu trả lời vào sổ theo dõi; 1 câu thay cho nội dung đã có.',
  )
})

test('files that could be opened are told back once each', () => {
  expect(seenFiles(proposal)).toEqual(['h1'])
})

test('answers stand where something has to be done about them, those to one row together', () => {
  expect(listAnswers(proposal.answers, 'decide').map(each => [each.answer.id, each.first])).toEqual([
    ['left', true],
    ['right', false],
  ])
  expect(listAnswers(proposal.answers, 'new').map(each => each.answer.id)).toEqual(['plain'])
  expect(listAnswers(proposal.answers, 'refused').map(each => each.answer.id)).toEqual(['tampered'])
  expect(listAnswers(proposal.answers, 'known').map(each => each.answer.id)).toEqual(['same'])
  // Left out when its file was taken before: not silently taken now.
  expect(groupOf({ state: 'new', canTake: true, take: false })).toBe('decide')
})
