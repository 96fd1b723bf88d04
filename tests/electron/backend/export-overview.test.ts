import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { followedPlan } from '../../support/tracked-rows.ts'
import { validateOoxml } from '../../support/validate-ooxml.ts'

const name = 'Kế hoạch 12 - Chuyển đổi số trên địa bàn xã Bình Minh - 2026 - tổng quan tháng 3 năm 2026.xlsx'
const planId = followedPlan.id

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
  await insertPlan(made.store.db, followedPlan, '2026-02-05T01:00:00.000Z')
  const said = { period: null, occurrence: null, status: null, percent: null, value: null, evidence: [] }
  const words = { result: '', difficulty: '', proposal: '', reporter: '', corrects: null, reason: '' }
  await answered(
    made.client.call('progress.append', {
      planId,
      entries: [
        { ...said, ...words, rowId: 'r2', day: '2026-03-02', status: 'done', percent: 100 },
        { ...said, ...words, rowId: 'i1', day: '2026-02-20', value: 60 },
        { ...said, ...words, rowId: 'i1', day: '2026-03-05', value: 85 },
      ],
    }),
  )
})
afterEach(() => made.close())

const write = (period: string) =>
  made.client.call('progress.exportOverview', { planId, period, folder: made.folder, overwrite: false })

async function linesOf(path: string) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(await readFile(path)).buffer)
  return Object.fromEntries(
    workbook.worksheets.map(sheet => [
      sheet.name,
      (sheet.getSheetValues() as readonly unknown[]).flatMap(row =>
        Array.isArray(row) ? [[...new Set(row.slice(1))]] : [],
      ),
    ]),
  )
}

test('writes what the overview shows, in figures that can be summed', async () => {
  expect(await answered(write('2026-03'))).toBe(join(made.folder, name))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(await readFile(join(made.folder, name))).buffer)
  const tasks = workbook.getWorksheet('Nhiệm vụ')
  const line = (row: number) =>
    Array.from({ length: 10 }, (_, at) => tasks?.getCell(row, at + 1).value ?? null)
  expect(line(2)[0]).toBe('TỔNG QUAN TIẾN ĐỘ THÁNG 3 NĂM 2026')
  expect(line(4)).toEqual([
    'Nhóm, đơn vị',
    'Chưa bắt đầu',
    'Đang thực hiện',
    'Hoàn thành đúng hạn',
    'Hoàn thành trễ',
    'Quá hạn',
    'Tạm dừng',
    'Không thực hiện',
    'Cộng',
    'Hoàn thành',
  ])
  expect(line(5)).toEqual(['Cả kế hoạch', 2, 0, 1, 0, 1, 0, 0, 4, '25%'])
  expect(line(7)).toEqual(['CHÍNH QUYỀN SỐ', 0, 0, 1, 0, 1, 0, 0, 2, '50%'])
  expect(line(10)).toEqual(['Phòng Kinh tế', 0, 0, 0, 0, 1, 0, 0, 1, '0%'])
  expect(await answered(made.client.call('settings.get', {}))).toMatchObject({ exportFolder: made.folder })
})

test('tells of the indicators, of what changed since the period before, and of every row', async () => {
  const sheets = await linesOf(await answered(write('2026-03')))
  expect(Object.keys(sheets)).toEqual(['Nhiệm vụ', 'Chỉ tiêu', 'Thay đổi', 'Theo dõi'])
  expect(sheets['Chỉ tiêu']).toContainEqual(['Phòng Kinh tế', 0, 1, '100%'])
  expect(sheets['Thay đổi']?.flat()).toEqual(
    expect.arrayContaining(['Mới hoàn thành: 1', 'Số hóa sổ hộ tịch', '60 → 85']),
  )
  expect(sheets['Theo dõi']?.flat()).toContain('Rà soát máy trạm')
})

test('a period that is over is written as it ended', async () => {
  const sheets = await linesOf(await answered(write('2026-02')))
  expect(sheets['Nhiệm vụ']).toContainEqual(['Cả kế hoạch', 3, 0, 1, 4, '0%'])
  // Its deadline was the period's last day.
  expect(sheets['Thay đổi']?.flat()).toEqual(expect.arrayContaining(['Mới quá hạn: 1', 'Rà soát máy trạm']))
  expect(sheets['Nhiệm vụ']?.flat().join()).toContain('tính đến hết ngày 28/02/2026')
})

test('writes a file that Office takes', async ({ skip }) => {
  const report = await validateOoxml(await readFile(await answered(write('2026-03'))), 'xlsx')
  if (!report.available) return skip(report.reason)
  expect(report.errors).toEqual([])
})

test('says why nothing was written', async () => {
  await answered(write('2026-03'))
  expect(await errorOf(write('2026-03'))).toMatchObject({ what: 'fileExists' })
  await insertPlan(made.store.db, { ...followedPlan, id: 'bare', appendices: [] }, 'x')
  const input = { planId: 'bare', period: '2026-03', folder: made.folder, overwrite: false }
  expect(await errorOf(made.client.call('progress.exportOverview', input))).toMatchObject({ what: 'entry' })
})
