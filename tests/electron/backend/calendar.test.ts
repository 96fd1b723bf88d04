import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { samplePlan } from '../../support/samples.ts'
import { validateOoxml } from '../../support/validate-ooxml.ts'

const plan: Plan = { ...samplePlan, state: 'issued' }
const planId = plan.id
const duty: ReportingDuty = {
  id: 'd1',
  title: 'Báo cáo quý',
  from: 'Các thôn',
  to: 'Phòng Văn hóa - Xã hội',
  every: 'quarter',
  day: 25,
  before: false,
}
let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
  await insertPlan(made.store.db, plan, 'x')
})
afterEach(() => made.close())
const call = () => made.client.call
const days = async () => (await answered(call()('progress.overview', {}))).reportingDays.map(({ day }) => day)

test('reads the duties from the text until a person says what they are', async () => {
  const read = await answered(call()('calendar.get', { planId }))
  expect(read).toMatchObject({ confirmed: false, duties: [{ every: 'month', day: 20, before: true }] })
  expect(await days()).toEqual(['2026-03-19', '2026-04-19', '2026-05-19'])
  await answered(call()('calendar.save', { planId, duties: [duty] }))
  expect(await answered(call()('calendar.get', { planId }))).toEqual({ confirmed: true, duties: [duty] })
  expect(await days()).toEqual(['2026-03-25'])
  await answered(call()('calendar.save', { planId, duties: [] }))
  expect(await answered(call()('calendar.get', { planId }))).toEqual({ confirmed: true, duties: [] })
  expect(await days()).toEqual([])
})

test('a new version of the program reads what an older one read anew, and not what a person set', async () => {
  await days()
  const { db } = made.store
  await db.updateTable('reporting_calendars').set({ duties: '[]', read_by: 'older' }).execute()
  expect(await days()).toHaveLength(3)
  await db.updateTable('reporting_calendars').set({ duties: '[]', read_by: null }).execute()
  expect(await days()).toEqual([])
})

test('writes the days into a file for calendar programs', async () => {
  await answered(call()('calendar.save', { planId, duties: [duty] }))
  const input = { planId, format: 'ics', folder: made.folder, overwrite: false } as const
  const path = await answered(call()('calendar.exportFile', input))
  expect(path).toBe(join(made.folder, 'Kế hoạch - Chuyển đổi số trên địa bàn xã Bình Minh - 2026 - lịch.ics'))
  const text = await readFile(path, 'utf8')
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(text.match(/DTSTART;VALUE=DATE:\d{8}/g)).toEqual(
    ['20260325', '20260625', '20260925', '20261225'].map(each => `DTSTART;VALUE=DATE:${each}`),
  )
  expect(await errorOf(call()('calendar.exportFile', input))).toMatchObject({ what: 'fileExists' })
  expect((await answered(call()('settings.get', {}))).exportFolder).toBe(made.folder)
})

test('a plan that is not there has no calendar', async () => {
  const gone = { code: 'notFound', what: 'plan', detail: 'x' }
  expect(await errorOf(call()('calendar.get', { planId: 'x' }))).toEqual(gone)
  expect(await errorOf(call()('calendar.save', { planId: 'x', duties: [] }))).toEqual(gone)
})

test.each(['draft', 'submitted', 'closed'] as const)('a plan that is %s keeps its calendar', async state => {
  await insertPlan(made.store.db, { ...plan, id: 'other', state }, 'x')
  expect(await errorOf(call()('calendar.save', { planId: 'other', duties: [duty] }))).toMatchObject({
    code: 'refused',
    what: 'notFollowed',
  })
  expect(await answered(call()('calendar.get', { planId: 'other' }))).toMatchObject({ confirmed: false })
})

test('what was set for a plan holds for its amendment, and its file moves the same events', async () => {
  await answered(call()('calendar.save', { planId, duties: [duty] }))
  const amendment = await answered(call()('plans.amend', { id: planId }))
  const { db } = made.store
  await db.updateTable('plans').set({ state: 'issued' }).where('id', '=', amendment.id).execute()
  expect(await answered(call()('calendar.get', { planId: amendment.id }))).toEqual({
    confirmed: true,
    duties: [duty],
  })
  expect(await days()).toEqual(['2026-03-25'])
  const uids = async (id: string) => {
    const path = await answered(
      call()('calendar.exportFile', { planId: id, format: 'ics', folder: made.folder, overwrite: true }),
    )
    return (await readFile(path, 'utf8')).replaceAll('\r\n ', '').match(/UID:.*/g)
  }
  expect(await uids(amendment.id)).toEqual(await uids(planId))
  await answered(call()('calendar.save', { planId: amendment.id, duties: [] }))
  expect(await answered(call()('calendar.get', { planId: amendment.id }))).toMatchObject({ duties: [] })
  expect(await answered(call()('calendar.get', { planId }))).toMatchObject({ duties: [duty] })
})

test('a calendar without a day to come is not written', async () => {
  await insertPlan(made.store.db, { ...plan, id: 'old', year: 2020, appendices: [], state: 'issued' }, 'x')
  await answered(call()('calendar.save', { planId: 'old', duties: [] }))
  const input = { planId: 'old', folder: made.folder, overwrite: false }
  for (const format of ['ics', 'xlsx'] as const)
    expect(await errorOf(call()('calendar.exportFile', { ...input, format }))).toMatchObject({
      what: 'noDaysLeft',
    })
})

test('writes who reports and every day of the year as a workbook that Office takes', async ({ skip }) => {
  await answered(call()('calendar.save', { planId, duties: [duty] }))
  const input = { planId, format: 'xlsx', folder: made.folder, overwrite: false } as const
  const bytes = await readFile(await answered(call()('calendar.exportFile', input)))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const line = (sheet: string, row: number) => {
    const cells: string[] = []
    workbook
      .getWorksheet(sheet)
      ?.getRow(row)
      .eachCell(({ text }) => cells.push(text))
    return cells
  }
  expect(line('Chế độ báo cáo', 5)).toEqual([
    'Báo cáo quý',
    'Hằng quý, chậm nhất ngày 25 tháng cuối kỳ',
    'Các thôn',
    'Phòng Văn hóa - Xã hội',
  ])
  expect(workbook.getWorksheet('Ngày báo cáo')?.rowCount).toBe(8)
  expect(line('Ngày báo cáo', 8)).toEqual([
    '25/12/2026',
    'Thứ Sáu',
    'Báo cáo quý IV năm 2026',
    'Các thôn',
    'Phòng Văn hóa - Xã hội',
  ])
  const report = await validateOoxml(bytes, 'xlsx')
  if (!report.available) return skip(report.reason)
  expect(report.errors).toEqual([])
})
