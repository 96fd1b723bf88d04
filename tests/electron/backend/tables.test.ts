import { readdir, readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import { wordsOf } from '../../../shared/recognize/raw-table.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { samplePlan, sampleTaskAppendix } from '../../support/samples.ts'

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
})
afterEach(() => made.close())

const read = (name: string, bytes: Uint8Array | string) =>
  made.client.call('tables.read', { name, base64: Buffer.from(bytes).toString('base64') })

test('reads the tables of the files that the program writes', async () => {
  await insertPlan(made.store.db, samplePlan, '2026-03-10T01:00:00.000Z')
  const wanted = { planId: samplePlan.id, folder: made.folder, overwrite: false, despiteErrors: false }
  const files = await answered(made.client.call('documents.export', { ...wanted, formats: ['xlsx', 'docx'] }))
  const labels = sampleTaskAppendix.columns.map(({ label }) => label)
  for (const { path } of files) {
    const tables = await answered(read(path, await readFile(path)))
    const headings = tables.flatMap(({ rows }) => rows).map(row => wordsOf(row).join('|'))
    expect(headings).toContain(labels.join('|'))
  }
  expect(await answered(made.client.call('plans.get', { id: samplePlan.id }))).toMatchObject({ rev: 1 })
  expect((await readdir(made.folder)).sort()).toEqual(
    files.map(({ path }) => path.slice(made.folder.length + 1)).sort(),
  )
})

test.each<[string, string, string]>([
  ['rỗng.xlsx', '', 'emptyFile'],
  ['hỏng.xlsx', 'không phải zip', 'notAWorkbook'],
  ['ghi chú.pdf', '%PDF-1.7', 'notATableFile'],
])('refuses %s', async (name, content, what) => {
  expect(await errorOf(read(name, content))).toEqual({ code: 'invalid', what, detail: name })
})

test('refuses a huge file before decoding it', async () => {
  const base64 = 'A'.repeat(28 * 1024 * 1024)
  expect(await errorOf(made.client.call('tables.read', { name: 'lớn.xlsx', base64 }))).toEqual({
    code: 'invalid',
    what: 'tooLarge',
    detail: 'lớn.xlsx',
  })
})
