import { expect, test } from 'vitest'
import { bringsNothing, mergeSentences } from '../../../../renderer/features/import-plan/merge-words.ts'
import type { ExchangePreview } from '../../../../shared/tasks/exchange-api.ts'

const nothing: ExchangePreview = {
  planId: 'p',
  subject: 'Chuyển đổi số',
  text: 'same',
  differences: [],
  added: 0,
  conflicts: [],
  beside: 0,
  forms: 0,
  duties: 'same',
}

test('a file that holds nothing new says so, whatever older text is in it', () => {
  expect(bringsNothing(nothing)).toBe(true)
  expect(bringsNothing({ ...nothing, text: 'older', differences: ['body'] })).toBe(true)
  expect(mergeSentences(nothing)).toEqual(['Tệp không có lần báo cáo nào mới.'])
})

test.each([
  [{ text: 'taken', differences: ['body', 'appendices'] }, 'mới hơn (khác ở: nội dung, phụ lục)'],
  [{ text: 'kept', differences: ['subject'] }, 'cất vào thẻ Lịch sử'],
  [{ added: 3 }, '3 lần báo cáo trong tệp chưa có ở đây'],
  [{ beside: 2 }, '2 văn bản đã ban hành'],
  [{ forms: 5 }, '5 phiếu'],
  [{ duties: 'taken' }, 'Lịch báo cáo đã đặt ở máy kia'],
] as const)('what a file brings is told before it is brought: %j', (brought, words) => {
  const preview: ExchangePreview = {
    ...nothing,
    ...brought,
    differences: [...('differences' in brought ? brought.differences : [])],
  }
  expect(bringsNothing(preview)).toBe(false)
  expect(mergeSentences(preview).join(' ')).toContain(words)
})
