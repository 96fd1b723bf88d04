import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openedFiles, planFileArgument } from '../../electron/open-plan-file.ts'
import { writePlanFile } from '../../shared/plans/plan-file.ts'
import { answered } from '../support/answer-of.ts'
import { makeBackend } from '../support/make-backend.ts'
import { makeLog } from '../support/make-log.ts'
import { samplePlan } from '../support/samples.ts'

const issued = { ...samplePlan, state: 'issued' as const }

test.each([
  [['a.khxa'], '/home/lan/a.khxa'],
  [['.', '/srv/Kế hoạch.KHXA'], '/srv/Kế hoạch.KHXA'],
  [['--open=a.khxa'], null],
  [['a.docx'], null],
  [[], null],
])('%o opens %s', (args, path) => {
  expect(planFileArgument(args, '/home/lan')).toBe(path)
})

test('a file that is missing is a plain answer, and none waits for the page', async () => {
  const made = await makeBackend()
  const opened = openedFiles()
  const missing = join(made.folder, 'không có.khxa')
  expect(await opened.hand(missing)).toEqual({
    ok: false,
    error: { code: 'notFound', what: 'file', detail: missing },
  })
  expect(opened.take()).toBeNull()
  await made.close()
})

test('files wait for the page, each once, and are written nowhere before it takes them', async () => {
  const opened = openedFiles()
  const made = await makeBackend({ platform: { takeOpenedFile: opened.take } })
  const text = writePlanFile(issued, { progress: makeLog(issued, { seed: 3, months: 2 }) })
  for (const name of ['một.khxa', 'hai.khxa']) {
    await writeFile(join(made.folder, name), text)
    expect(await opened.hand(join(made.folder, name))).toEqual({ ok: true, value: null })
  }
  const take = () => answered(made.client.call('files.takeOpened', {}))
  expect(await take()).toEqual({ name: 'một.khxa', base64: Buffer.from(text).toString('base64') })
  expect(await take()).toMatchObject({ name: 'hai.khxa' })
  expect(await take()).toBeNull()
  expect(await answered(made.client.call('plans.list', { bin: false }))).toEqual([])
  await made.close()
})
