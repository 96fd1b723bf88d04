import { expect, test } from 'vitest'
import { addLineAfter, moveLine, putText, removeLine } from '../../../renderer/components/lines.ts'
import { cleanRecipient } from '../../../renderer/features/plan-info/field-rules.ts'

test('several pasted lines become several lines, cleaned, with the cursor in the last', () => {
  const pasted = '- UBND tỉnh (để báo cáo);\r\n- Như trên;\n\n- Các thôn.'
  expect(putText(['Đảng ủy xã', '', 'Lưu'], 1, pasted, cleanRecipient)).toEqual({
    lines: ['Đảng ủy xã', 'UBND tỉnh (để báo cáo)', 'Như trên', 'Các thôn', 'Lưu'],
    focus: 3,
  })
})

test('a line moves with the cursor, and stays at an end', () => {
  expect(moveLine(['a', 'b', 'c'], 1, -1)).toEqual({ lines: ['b', 'a', 'c'], focus: 0 })
  expect(moveLine(['a', 'b', 'c'], 1, 1)).toEqual({ lines: ['a', 'c', 'b'], focus: 2 })
  expect(moveLine(['a', 'b'], 0, -1)).toEqual({ lines: ['a', 'b'], focus: 0 })
  expect(moveLine(['a', 'b'], 1, 1)).toEqual({ lines: ['a', 'b'], focus: 1 })
})

test('a line is added after another, the first into an empty list', () => {
  expect(addLineAfter(['a', 'b'], 0)).toEqual({ lines: ['a', '', 'b'], focus: 1 })
  expect(addLineAfter([], -1)).toEqual({ lines: [''], focus: 0 })
})

test('removing a line leaves the cursor in the one before', () => {
  expect(removeLine(['a', 'b', 'c'], 2)).toEqual({ lines: ['a', 'b'], focus: 1 })
  expect(removeLine(['a'], 0)).toEqual({ lines: [], focus: 0 })
})
