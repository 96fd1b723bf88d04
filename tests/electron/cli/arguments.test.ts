import { expect, test } from 'vitest'
import { readArguments } from '../../../electron/cli/arguments.ts'

const spec = { words: 1, texts: ['out'], flags: ['json'] } as const

test('reads words, options with a value and options without, in any order', () => {
  for (const args of [
    ['a.txt', '--out', 'b', '--json'],
    ['--json', '--out=b', 'a.txt'],
  ]) {
    const given = readArguments(args, spec)
    expect([given.words, given.text('out'), given.flag('json')]).toEqual([['a.txt'], 'b', true])
  }
  expect(readArguments(['a.txt'], spec).text('out')).toBeUndefined()
  expect(readArguments(['a.txt'], spec).flag('json')).toBe(false)
})

test('a word after -- may start with a dash', () => {
  expect(readArguments(['--', '--lạ.txt'], spec).words).toEqual(['--lạ.txt'])
})

test.each([
  [['a', '--khác'], 'không có tùy chọn --khác'],
  [['a', '-o', 'b'], 'không có tùy chọn -o'],
  [['a', '--__proto__'], 'không có tùy chọn --__proto__'],
  [['a', '--out'], 'tùy chọn --out thiếu giá trị'],
  [['a', '--out='], 'tùy chọn --out thiếu giá trị'],
  [['a', '--out', '--json'], 'tùy chọn --out thiếu giá trị'],
  [['a', '--json=1'], 'tùy chọn --json không kèm giá trị'],
  [['a', '--out', 'b', '--out', 'c'], 'tùy chọn --out ghi hai lần'],
  [['a', 'b'], 'thừa “b”'],
  [[], 'thiếu tên tệp'],
])('says what is wrong with %j', (args, detail) => {
  expect(() => readArguments(args, spec)).toThrowError(
    expect.objectContaining({ error: { code: 'invalid', what: 'arguments', detail } }),
  )
})
