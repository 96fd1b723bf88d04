import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import type { Input } from '../../../shared/api/contract.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { samplePlan } from '../../support/samples.ts'
import { validateOoxml } from '../../support/validate-ooxml.ts'

const name = 'Phụ lục - Chuyển đổi số trên địa bàn xã Bình Minh - 2026 - danh sách.xlsx'

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
  await insertPlan(made.store.db, samplePlan, '2026-03-10T01:00:00.000Z')
})
afterEach(() => made.close())

const exportList = (given: Partial<Input<'documents.exportList'>> = {}) =>
  made.client.call('documents.exportList', {
    planId: samplePlan.id,
    appendixId: 'a1',
    items: ['g2', 'r3', 'r1'],
    columns: ['ordinal', 'name', 'lead'],
    folder: made.folder,
    overwrite: false,
    ...given,
  })

test('writes the rows and columns asked for, and remembers the folder', async () => {
  expect(await answered(exportList())).toBe(join(made.folder, name))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(await readFile(join(made.folder, name))).buffer)
  expect(workbook.worksheets.map(sheet => sheet.name)).toEqual(['Danh sách'])
  const sheet = workbook.getWorksheet('Danh sách')
  const line = (row: number) => [1, 2, 3].map(column => sheet?.getCell(row, column).text)
  expect(line(4)).toEqual(['TT', 'Nhiệm vụ', 'Đơn vị chủ trì'])
  expect(line(5)[0]).toBe('II. Xã hội số')
  expect(line(6)).toEqual(['1', 'Lắp điểm phát Wi-Fi miễn phí tại nhà văn hóa thôn', 'Phòng Kinh tế'])
  expect(line(7)[0]).toBe('1')
  expect(sheet?.rowCount).toBe(7)
  expect(await answered(made.client.call('settings.get', {}))).toMatchObject({ exportFolder: made.folder })
  expect(made.events.at(-1)?.topics).toEqual(['settings'])
  expect(await answered(made.client.call('documents.history', { planId: samplePlan.id }))).toEqual([])
})

test('writes a file that Office takes', async ({ skip }) => {
  await answered(exportList())
  const report = await validateOoxml(await readFile(join(made.folder, name)), 'xlsx')
  if (!report.available) return skip(report.reason)
  expect(report.errors).toEqual([])
})

test('replaces a file only when that was agreed to', async () => {
  await writeFile(join(made.folder, name), 'cũ')
  expect(await errorOf(exportList())).toEqual({
    code: 'refused',
    what: 'fileExists',
    detail: join(made.folder, name),
  })
  expect(await readFile(join(made.folder, name), 'utf8')).toBe('cũ')
  await answered(exportList({ overwrite: true }))
  expect(await readFile(join(made.folder, name), 'utf8')).not.toBe('cũ')
  expect(await readdir(made.folder)).toEqual([name])
})

test('says that the file is open elsewhere', async () => {
  await writeFile(join(made.folder, `.~lock.${name}#`), '')
  expect(await errorOf(exportList())).toEqual({ code: 'fileLocked', detail: join(made.folder, name) })
})

test.each<[string, Partial<Input<'documents.exportList'>>, object]>([
  ['no such plan', { planId: 'none' }, { code: 'notFound', what: 'plan' }],
  ['no such appendix', { appendixId: 'none' }, { code: 'notFound', what: 'entry' }],
  ['rows that are gone', { items: ['gone'] }, { code: 'notFound', what: 'entry' }],
  ['no such folder', { folder: '/khong/co' }, { code: 'notFound', what: 'folder' }],
  ['a folder by a relative path', { folder: 'ra' }, { code: 'notFound', what: 'folder' }],
  ['no rows', { items: [] }, { code: 'invalid', what: 'input' }],
])('refuses %s and writes nothing', async (_what, given, error) => {
  expect(await errorOf(exportList(given))).toMatchObject(error)
  expect(await readdir(made.folder)).toEqual([])
})
