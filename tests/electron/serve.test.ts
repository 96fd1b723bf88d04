import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'

const serve = join(import.meta.dirname, '../../electron/serve.ts')
let folder = ''
let page = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-serve-'))
  page = join(folder, 'page')
  await mkdir(page)
  await writeFile(join(page, 'index.html'), '<title>Sổ Kế hoạch</title>')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = (...args: readonly string[]) =>
  spawn(process.execPath, [serve, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })

test('prints its address, serves the page, and closes the store even when told to stop twice', async () => {
  const data = join(folder, 'dữ liệu')
  const child = start('--data', data, '--page', page)
  const exited = once(child, 'exit')
  const [address] = await once(createInterface({ input: child.stdout }), 'line')
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/)
  expect(await (await fetch(String(address))).text()).toContain('Sổ Kế hoạch')
  child.kill('SIGINT')
  child.kill('SIGINT')
  expect(await exited).toEqual([0, null])
  // SQLite's own side files go when the store is closed in good order.
  expect((await readdir(data)).filter(name => /-(wal|shm)$/.test(name))).toEqual([])
})

test.each([
  ['a port that is no number', ['--port', 'abc'], '--port'],
  ['a page that is not built', ['--page', 'none'], 'Không tìm thấy thư mục'],
])('%s is one sentence and exit code 2', async (_what, args, sentence) => {
  const child = start('--data', join(folder, 'unused'), '--page', page, ...args)
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(code).toBe(2)
  expect(errors.trim().split('\n')).toHaveLength(1)
  expect(errors).toContain(sentence)
  expect(await readdir(folder)).not.toContain('unused')
})

test.runIf(process.platform === 'linux')(
  'a data folder that cannot be made is one sentence too',
  async () => {
    const child = start('--data', '/proc/nope', '--page', page)
    const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(code).toBe(2)
    expect(errors).toMatch(/^Không ghi được vào thư mục “\/proc\/nope”[^\n]*\n$/)
  },
)
