import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { samplePlan, samplePlanWithoutAppendix } from '../../support/samples.ts'

const docxName = 'Kế hoạch - Chuyển đổi số trên địa bàn xã Bình Minh - 2026.docx'
const xlsxName = 'Phụ lục - Chuyển đổi số trên địa bàn xã Bình Minh - 2026.xlsx'

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
  for (const plan of [samplePlan, samplePlanWithoutAppendix]) await store(plan)
})
afterEach(() => made.close())

const store = (plan: Plan) => insertPlan(made.store.db, plan, '2026-03-10T01:00:00.000Z')
const exportTo = (
  folder: string,
  {
    planId = samplePlan.id,
    formats = ['docx', 'xlsx'] as ('docx' | 'xlsx')[],
    overwrite = false,
    despiteErrors = false,
  } = {},
) => made.client.call('documents.export', { planId, formats, folder, overwrite, despiteErrors })

test('writes the files, logs them with their hashes and remembers the folder', async () => {
  const answer = await exportTo(made.folder)
  expect((await readdir(made.folder)).sort()).toEqual([docxName, xlsxName])
  const expected = await Promise.all(
    [docxName, xlsxName].map(async name => ({
      planId: samplePlan.id,
      format: name.slice(-4),
      path: join(made.folder, name),
      hash: createHash('sha256')
        .update(await readFile(join(made.folder, name)))
        .digest('hex'),
      at: '2026-03-10T02:00:00.000Z',
    })),
  )
  expect(answer).toEqual({ ok: true, value: expected })
  expect(await made.client.call('documents.history', { planId: samplePlan.id })).toEqual({
    ok: true,
    value: expected.toReversed(),
  })
  expect(await made.client.call('settings.get', {})).toMatchObject({ value: { exportFolder: made.folder } })
  expect(made.events.at(-1)?.topics).toContain('exports')
})

test('the same plan on the same day gives the same bytes', async () => {
  const hashes = async () => {
    const answer = await exportTo(made.folder, { overwrite: true })
    return answer.ok && answer.value.map(file => file.hash)
  }
  const first = await hashes()
  expect(first).toHaveLength(2)
  expect(await hashes()).toEqual(first)
})

test('refuses to replace a file before writing any', async () => {
  await writeFile(join(made.folder, xlsxName), 'cũ')
  expect(await exportTo(made.folder)).toEqual({
    ok: false,
    error: { code: 'refused', what: 'fileExists', detail: join(made.folder, xlsxName) },
  })
  expect(await readdir(made.folder)).toEqual([xlsxName])
  expect(await made.client.call('documents.history', { planId: samplePlan.id })).toMatchObject({ value: [] })
  expect((await exportTo(made.folder, { overwrite: true })).ok).toBe(true)
  expect(await readFile(join(made.folder, xlsxName), 'utf8')).not.toBe('cũ')
})

test('says that a file is open elsewhere before writing any', async () => {
  await writeFile(join(made.folder, xlsxName), 'cũ')
  await writeFile(join(made.folder, `.~lock.${xlsxName}#`), '')
  const before = await readdir(made.folder)
  expect(await exportTo(made.folder, { overwrite: true })).toEqual({
    ok: false,
    error: { code: 'fileLocked', detail: join(made.folder, xlsxName) },
  })
  expect(await readdir(made.folder)).toEqual(before)
})

test('a workbook of a plan without appendix is refused, its document is not', async () => {
  const planId = samplePlanWithoutAppendix.id
  expect(await exportTo(made.folder, { planId })).toEqual({
    ok: false,
    error: { code: 'refused', what: 'noAppendix' },
  })
  expect(await readdir(made.folder)).toEqual([])
  expect((await exportTo(made.folder, { planId, formats: ['docx'] })).ok).toBe(true)
  expect(await readdir(made.folder)).toEqual([docxName])
})

test('a plan with errors is printed only when that was agreed to', async () => {
  await store({ ...samplePlan, id: 'faulty', subject: '', recipients: { items: [], archive: 'VT' } })
  const findings = await made.client.call('documents.check', { planId: 'faulty' })
  expect(findings.ok && findings.value.filter(each => each.severity === 'error')).toHaveLength(2)
  expect(await exportTo(made.folder, { planId: 'faulty' })).toEqual({
    ok: false,
    error: { code: 'invalid', what: 'planNotReady', detail: 'Chưa có trích yếu và 1 lỗi khác' },
  })
  expect(await readdir(made.folder)).toEqual([])
  expect((await exportTo(made.folder, { planId: 'faulty', despiteErrors: true })).ok).toBe(true)
  expect((await readdir(made.folder)).sort()).toEqual(['Kế hoạch - 2026.docx', 'Phụ lục - 2026.xlsx'])
})

test('a plan that lacks everything can still be printed', async () => {
  const { appendices, letterhead } = samplePlan
  await store({
    ...samplePlan,
    id: 'bare',
    letterhead: { ...letterhead, communeName: '', symbol: '', place: '', day: 31, month: 2 },
    subject: '',
    bases: [{ id: 'c1', text: '' }],
    lead: [],
    body: [],
    closing: [],
    recipients: { items: [], archive: '' },
    signature: { authority: [''], name: '' },
    appendices: appendices.map(each => ({ ...each, title: '', items: [] })),
  })
  expect(await exportTo(made.folder, { planId: 'bare', despiteErrors: true })).toMatchObject({ ok: true })
})

test('a plan in the bin is not printed', async () => {
  await made.client.call('plans.remove', { id: samplePlan.id })
  expect(await exportTo(made.folder)).toMatchObject({ error: { code: 'notFound', what: 'plan' } })
  expect(await readdir(made.folder)).toEqual([])
})

test('the sample plan has no error', async () => {
  const findings = await made.client.call('documents.check', { planId: samplePlan.id })
  expect(findings.ok && findings.value.filter(each => each.severity === 'error')).toEqual([])
})

test.each(['không-có', 'tệp.txt'])('refuses to save into %s', async name => {
  await mkdir(join(made.folder, 'ra'))
  await writeFile(join(made.folder, 'tệp.txt'), '')
  const folder = join(made.folder, name)
  expect(await exportTo(folder)).toEqual({
    ok: false,
    error: { code: 'notFound', what: 'folder', detail: folder },
  })
})

test('a plan that is gone is neither checked nor printed', async () => {
  const gone = { ok: false, error: { code: 'notFound', what: 'plan', detail: 'x' } }
  expect(await exportTo(made.folder, { planId: 'x' })).toEqual(gone)
  expect(await made.client.call('documents.check', { planId: 'x' })).toEqual(gone)
})
