import { expect, it } from 'vitest'
import { latestFilesOf, listExports, recordExport } from '../../../electron/store/exports.ts'
import { insertPlan } from '../../../electron/store/plans.ts'
import type { ExportedFile } from '../../../shared/documents/api.ts'
import { makeStore } from '../../support/make-store.ts'
import { samplePlan } from './sample-plan.ts'

const file: ExportedFile = {
  planId: 'plan-1',
  format: 'docx',
  path: 'C:\\Kế hoạch\\KH.docx',
  hash: 'ab'.repeat(32),
  at: '2026-03-02T01:00:00.000Z',
}

it('lists the files of one plan, the latest first', async () => {
  const { db } = await makeStore()
  const plan = samplePlan()
  await insertPlan(db, plan, file.at)
  await insertPlan(db, samplePlan({ id: 'plan-2' }), file.at)
  const sheet: ExportedFile = { ...file, format: 'xlsx', path: 'C:\\Kế hoạch\\KH.xlsx' }
  const later: ExportedFile = { ...file, at: '2026-03-03T01:00:00.000Z' }
  for (const one of [later, file, sheet, { ...file, planId: 'plan-2' }]) await recordExport(db, one, plan)
  expect(await listExports(db, 'plan-1')).toStrictEqual([later, sheet, file])
})

it('refuses a file of no plan', async () => {
  const { db } = await makeStore()
  await expect(recordExport(db, file, samplePlan())).rejects.toThrow('FOREIGN KEY')
})

it('knows the files that hold a plan’s text as it is now, of each format the last', async () => {
  const { db } = await makeStore()
  const plan = samplePlan()
  const changed = { ...plan, subject: 'Khác' }
  await insertPlan(db, plan, file.at)
  const record = (path: string, text: typeof plan, format: ExportedFile['format'] = 'docx') =>
    recordExport(db, { ...file, path, format }, text)
  await record('cũ.docx', plan)
  await record('khác.docx', changed)
  await record('mới.docx', { ...plan, state: 'submitted' })
  await record('bảng.xlsx', plan, 'xlsx')
  const { hash } = file
  expect(await latestFilesOf(db, plan)).toEqual([
    { path: 'bảng.xlsx', hash },
    { path: 'mới.docx', hash },
  ])
  expect(await latestFilesOf(db, changed)).toEqual([{ path: 'khác.docx', hash }])
  expect(await latestFilesOf(db, { ...plan, subject: 'Chưa xuất' })).toEqual([])
})
