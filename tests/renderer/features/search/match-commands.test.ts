import { expect, test } from 'vitest'
import { matchCommands } from '../../../../renderer/features/search/match-commands.ts'

const command = (label: string) => ({ id: label, label, run: () => {} })
const commands = [command('Tạo kế hoạch từ mẫu'), command('Mở Thùng rác'), command('Xuất Word, Excel')]
const found = (words: string) => matchCommands(commands, words).map(({ label }) => label)

test('marks, capitals and the order of words do not count', () => {
  expect(found('tao ke')).toEqual(['Tạo kế hoạch từ mẫu'])
  expect(found('RAC thung')).toEqual(['Mở Thùng rác'])
  expect(found('không có')).toEqual([])
})

test('no words offer everything', () => {
  expect(found(' ')).toHaveLength(3)
})
