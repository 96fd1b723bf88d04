import { expect, test } from 'vitest'
import { type FormKey, looksLikeKey, readKey, writeKey } from '../../../shared/forms/form-key.ts'

const key: FormKey = {
  planId: '0197-plan',
  rowId: 'row-1',
  occurrence: null,
  period: '2026-06',
  round: 1,
  unit: 'Phòng Văn hóa - Xã hội',
}

test.each<[string, FormKey]>([
  ['of a period', key],
  ['of a missed return', { ...key, occurrence: '2026-03-31' }],
  ['with signs that part', { ...key, unit: 'Tổ 1|2 100% %7c', rowId: 'a|b' }],
  ['of a quarter, second round', { ...key, period: '2026-Q2', round: 12 }],
])('a key %s reads back as it was', (_, each) => {
  expect(readKey(writeKey(each))).toEqual(each)
  expect(readKey(` ${writeKey(each).normalize('NFD')}\n`)).toEqual(each)
})

test('any one changed sign is seen', () => {
  const text = writeKey(key)
  for (let at = 0; at < text.length; at++)
    for (const sign of ['0', '7', 'x', '|', '']) {
      const changed = text.slice(0, at) + sign + text.slice(at + 1)
      if (changed !== text) expect(readKey(changed), changed).toBeUndefined()
    }
})

test('what a fill handle makes of a key is seen', () => {
  const filled = writeKey({ ...key, unit: 'Thôn 1' }).replace('Thôn 1', 'Thôn 2')
  expect(readKey(filled)).toBeUndefined()
  expect(looksLikeKey(filled)).toBe(true)
  expect(readKey(writeKey(key).replace(/\d$/, digit => String((Number(digit) + 1) % 10)))).not.toEqual({
    ...key,
    rowId: 'row-2',
  })
})

test('words are no key', () => {
  for (const text of ['', 'SKH', 'SKH1', 'Rà soát', 'SKH2|a|b||2026|1|c|d'])
    expect(readKey(text)).toBeUndefined()
})
