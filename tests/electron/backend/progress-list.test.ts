import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import type { Input } from '../../../shared/api/contract.ts'
import { unitIdentity } from '../../../shared/organisations/unit-identity.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { followedPlan } from '../../support/tracked-rows.ts'
import { validateOoxml } from '../../support/validate-ooxml.ts'

const name = 'Kế hoạch 12 - Chuyển đổi số trên địa bàn xã Bình Minh - 2026 - theo dõi.xlsx'
const planId = followedPlan.id

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
  await insertPlan(made.store.db, followedPlan, '2026-02-05T01:00:00.000Z')
})
afterEach(() => made.close())

const exportList = (given: Partial<Input<'progress.exportList'>> = {}) =>
  made.client.call('progress.exportList', {
    planId,
    rows: ['r1', 'r2', 'r3'],
    columns: ['number', 'name', 'status'],
    folder: made.folder,
    overwrite: false,
    ...given,
  })

test('writes the rows and columns asked for, and remembers the folder', async () => {
  expect(await answered(exportList())).toBe(join(made.folder, name))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(await readFile(join(made.folder, name))).buffer)
  const sheet = workbook.getWorksheet('Theo dõi')
  const line = (row: number) => [1, 2, 3].map(column => sheet?.getCell(row, column).text)
  expect(line(4)).toEqual(['Số', 'Nhiệm vụ / Chỉ tiêu', 'Trạng thái'])
  expect(line(5)[0]).toBe('CHÍNH QUYỀN SỐ')
  expect(line(6)).toEqual(['I.1', 'Rà soát máy trạm', 'Quá hạn'])
  expect(sheet?.rowCount).toBe(9)
  expect(await answered(made.client.call('settings.get', {}))).toMatchObject({ exportFolder: made.folder })
})

test('writes a file that Office takes', async ({ skip }) => {
  await answered(exportList())
  const report = await validateOoxml(await readFile(join(made.folder, name)), 'xlsx')
  if (!report.available) return skip(report.reason)
  expect(report.errors).toEqual([])
})

test('writes the units that were asked for with what they owe', async ({ skip }) => {
  const units = [unitIdentity('Phòng Kinh tế').key, 'gone']
  const given = { planId, period: '2026-03', units, folder: made.folder, overwrite: false }
  const exportUnits = (more = {}) => made.client.call('progress.exportUnits', { ...given, ...more })
  const path = await answered(exportUnits())
  expect(path).toBe(join(made.folder, name.replace('theo dõi', 'đơn vị tháng 3 năm 2026')))
  const bytes = await readFile(path)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const sheet = workbook.getWorksheet('Theo đơn vị')
  expect([1, 2, 7].map(column => sheet?.getCell(5, column).text)).toEqual([
    'Phòng Kinh tế',
    '2',
    'Chưa báo cáo 0/2',
  ])
  expect(await errorOf(exportUnits())).toMatchObject({ code: 'refused', what: 'fileExists' })
  expect(await errorOf(exportUnits({ units: ['gone'] }))).toMatchObject({ code: 'notFound', what: 'entry' })
  const report = await validateOoxml(bytes, 'xlsx')
  if (!report.available) return skip(report.reason)
  expect(report.errors).toEqual([])
})

test('replaces a file only when that was agreed to', async () => {
  await writeFile(join(made.folder, name), 'cũ')
  expect(await errorOf(exportList())).toMatchObject({ code: 'refused', what: 'fileExists' })
  expect(await readFile(join(made.folder, name), 'utf8')).toBe('cũ')
  await answered(exportList({ overwrite: true }))
  expect(await readFile(join(made.folder, name), 'utf8')).not.toBe('cũ')
  expect(await readdir(made.folder)).toEqual([name])
})

test.each<[string, Partial<Input<'progress.exportList'>>, object]>([
  ['no such plan', { planId: 'none' }, { code: 'notFound', what: 'plan' }],
  ['rows that are gone', { rows: ['gone'] }, { code: 'notFound', what: 'entry' }],
  ['no such folder', { folder: '/khong/co' }, { code: 'notFound', what: 'folder' }],
  ['no rows', { rows: [] }, { code: 'invalid', what: 'input' }],
])('refuses %s and writes nothing', async (_what, given, error) => {
  expect(await errorOf(exportList(given))).toMatchObject(error)
  expect(await readdir(made.folder)).toEqual([])
})

test('tells which rows were reported on for a period, by what stands in the log', async () => {
  const said = (rowId: string, period: string | null, more = {}) => ({
    rowId,
    day: '2026-03-09',
    period,
    occurrence: null,
    status: 'ongoing' as const,
    percent: null,
    value: null,
    result: '',
    difficulty: '',
    proposal: '',
    evidence: [],
    reporter: '',
    corrects: null,
    reason: '',
    ...more,
  })
  const entries = [said('r1', '2026-02'), said('r2', '2026-03'), said('r3', null), said('i1', '2026-Q1')]
  const [first] = await answered(made.client.call('progress.append', { planId, entries }))
  const rowsOf = (period: string) => answered(made.client.call('progress.answered', { planId, period }))
  expect((await rowsOf('2026-02')).toSorted()).toEqual(['r1'])
  expect((await rowsOf('2026-03')).toSorted()).toEqual(['r2', 'r3'])
  // The period was wrong: the correction answers for another.
  const correction = said('r1', '2026-03', { corrects: first?.id ?? '', reason: 'Ghi nhầm kỳ' })
  await answered(made.client.call('progress.append', { planId, entries: [correction] }))
  expect(await rowsOf('2026-02')).toEqual([])
  expect((await rowsOf('2026-03')).toSorted()).toEqual(['r1', 'r2', 'r3'])
  expect(
    await errorOf(made.client.call('progress.answered', { planId: 'none', period: '2026' })),
  ).toMatchObject({
    code: 'notFound',
    what: 'plan',
  })
})

test('keeps a filter of a plan under a name', async () => {
  const preset = {
    id: 'f1',
    name: 'Việc trễ',
    kind: 'tracking' as const,
    tracking: {
      planId,
      filter: {
        words: 'hộ tịch',
        marks: ['overdue' as const],
        unit: '',
        kind: 'tasks' as const,
        deadline: '15' as const,
        unanswered: true,
        group: null,
        sort: 'due' as const,
      },
    },
  }
  await answered(made.client.call('presets.save', preset))
  expect(await answered(made.client.call('presets.list', {}))).toEqual([preset])
})
