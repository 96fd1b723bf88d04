import { expect, test } from 'vitest'
import { readTargetEntry, targetEntryOf } from '../../../../renderer/features/row-meaning/target-entry.ts'
import { parseTarget } from '../../../../shared/tasks/parse-target.ts'

test.each([
  '100%',
  '≥ 95% (trừ văn bản mật)',
  'Giảm ít nhất 20% so với năm 2025',
  'Tăng 15%',
  '50–80%',
  'Tối thiểu 02 lớp/năm',
  '≥ 150 Mbit/s',
  '16/16 thôn',
  'Đạt',
  'Báo cáo kết quả',
])('%s stays what it was when nothing is corrected', words => {
  const target = parseTarget(words)
  expect(target).toBeDefined()
  expect(readTargetEntry(targetEntryOf(target, ''))).toEqual({ ok: true, target })
})

test('a target is corrected part by part', () => {
  const entry = targetEntryOf(parseTarget('92,5% hồ sơ'), '')
  expect(entry).toMatchObject({ value: '92,5', unit: '%' })
  expect(readTargetEntry({ ...entry, comparator: '>=', value: '1.500', unit: 'hồ sơ', of: '' })).toEqual({
    ok: true,
    target: { kind: 'count', comparator: '>=', value: 1500, unit: 'hồ sơ' },
  })
  expect(readTargetEntry({ ...entry, condition: 'exclude', conditionText: ' văn bản mật ' })).toMatchObject({
    target: { condition: { kind: 'exclude', text: 'văn bản mật' } },
  })
  // 'Giảm ít nhất 20 %' is a change of at most -20 %.
  expect(readTargetEntry({ ...entry, kind: 'fall', comparator: '>=', value: '20', of: '' })).toEqual({
    ok: true,
    target: { kind: 'change', comparator: '<=', value: -20, unit: '%' },
  })
})

test('what is no figure is refused with a reason', () => {
  const entry = targetEntryOf(undefined, ' hộ ')
  expect(entry.unit).toBe('hộ')
  expect(readTargetEntry({ ...entry, value: 'nhiều' })).toMatchObject({ ok: false })
  expect(readTargetEntry({ ...entry, kind: 'interval', value: '80', to: '50' })).toMatchObject({ ok: false })
})
