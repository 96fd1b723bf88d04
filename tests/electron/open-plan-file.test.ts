import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPlanFile, planFileArgument } from '../../electron/open-plan-file.ts'
import { makeBackend } from '../support/make-backend.ts'

test.each([
  [['a.khxa'], '/home/lan/a.khxa'],
  [['.', '/srv/Kế hoạch.KHXA'], '/srv/Kế hoạch.KHXA'],
  [['--open=a.khxa'], null],
  [['a.docx'], null],
  [[], null],
])('%o opens %s', (args, path) => {
  expect(planFileArgument(args, '/home/lan')).toBe(path)
})

test('a file that is missing or broken is a plain answer', async () => {
  const { backend, folder, close } = await makeBackend()
  const missing = join(folder, 'không có.khxa')
  expect(await openPlanFile(backend, missing)).toEqual({
    ok: false,
    error: { code: 'notFound', what: 'file', detail: missing },
  })
  await writeFile(join(folder, 'hỏng.khxa'), '{"plan":')
  expect(await openPlanFile(backend, join(folder, 'hỏng.khxa'))).toMatchObject({
    error: { code: 'invalid', what: 'brokenJson', detail: 'hỏng.khxa' },
  })
  await close()
})
