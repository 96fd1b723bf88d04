import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLog, logFile, stackOf } from '../../electron/log.ts'

const now = () => '2026-03-10T02:00:00.000Z'

test('an entry is one line of JSON', () => {
  const lines: string[] = []
  createLog(line => lines.push(line), now).info('opened', { version: '1.0.0', migrated: 2 })
  expect(lines).toEqual([`{"at":"${now()}","level":"info","event":"opened","version":"1.0.0","migrated":2}`])
})

test('an error keeps its causes', () => {
  const stack = stackOf(new Error('ngoài', { cause: new Error('trong') }))
  expect(stack).toMatch(/ngoài[\s\S]*Caused by: Error: trong/)
  expect(stackOf('chữ')).toBe('chữ')
})

test('a log that cannot be written is no failure', () => {
  const log = createLog(() => {
    throw new Error('đầy đĩa')
  }, now)
  expect(() => log.error('abc', new Error('x'))).not.toThrow()
})

test('a full file is put aside once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'))
  const path = join(folder, 'nhật ký', 'log.jsonl')
  const write = logFile(path, 10)
  for (const line of ['thứ nhất 1', 'thứ hai 22', 'thứ ba 333']) write(line)
  expect(await readFile(path, 'utf8')).toBe('thứ ba 333\n')
  expect(await readFile(`${path}.1`, 'utf8')).toBe('thứ hai 22\n')
  await rm(folder, { recursive: true })
})
