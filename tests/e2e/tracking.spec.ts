import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { formatDay } from '../../shared/dates.ts'
import type { AppendixItem } from '../../shared/plans/appendix.ts'
import { progressCommands } from '../../shared/tasks/api.ts'
import { expect, test } from './app-fixture.ts'
import { openTracking, today } from './tracking-plan.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Danh sách nhiệm vụ, chỉ tiêu' })
const rowOf = (page: Page, name: string) => grid(page).getByRole('row').filter({ hasText: name })

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`)
}

test('three rows are updated by keyboard, one is corrected, nothing is lost', async ({ app, page }) => {
  const { id, call } = await openTracking(app, page, 'list')
  const history = async (rowId: string) =>
    progressCommands['progress.history'].output.parse(
      (await call('progress.history', { planId: id, rowId })).value,
    )
  await expect(rowOf(page, 'Rà soát máy trạm')).toContainText('Quá hạn')
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'I.1 Rà soát máy trạm' })
  await expect(panel.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('3')
  await page.keyboard.press('Tab')
  await expect(panel.getByLabel('Tỷ lệ hoàn thành (%)')).toBeFocused()
  await expect(panel.getByLabel('Tỷ lệ hoàn thành (%)')).toHaveValue('100')
  await panel.getByLabel('Kết quả').focus()
  await page.keyboard.type('Đã rà soát 42 máy')
  await page.keyboard.press('Control+Enter')

  // The next row: half of it, said wrongly first.
  const next = page.getByRole('complementary', { name: 'I.2 Số hóa sổ hộ tịch' })
  await expect(next.getByRole('radio').first()).toBeFocused()
  await expect(rowOf(page, 'Rà soát máy trạm')).toContainText('Hoàn thành trễ')
  await page.keyboard.press('2')
  await page.keyboard.press('Tab')
  await page.keyboard.type('150')
  await page.keyboard.press('Control+Enter')
  await expect(next.getByText('Ghi một số từ 0 đến 100.')).toBeVisible()
  await expect(next.getByLabel('Tỷ lệ hoàn thành (%)')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('45,5')
  await page.keyboard.press('Control+Enter')

  // What is left unfinished stays with its row.
  const monthly = page.getByRole('complementary', { name: 'I.3 Báo cáo tháng' })
  await expect(monthly.getByLabel('Lần thực hiện')).toBeVisible()
  await monthly.getByLabel('Khó khăn, vướng mắc').focus()
  await page.keyboard.type('Thiếu biểu mẫu')
  await page.keyboard.press('Escape')
  await expect(grid(page)).toBeFocused()
  await expect(rowOf(page, 'Báo cáo tháng')).toContainText('Đang ghi dở')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('3')
  await expect(monthly.getByLabel('Khó khăn, vướng mắc')).toHaveValue('Thiếu biểu mẫu')
  await expect(monthly.getByRole('radio', { name: 'Hoàn thành' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('complementary', { name: 'II.1 Lắp điểm phát Wi-Fi' })).toBeVisible()
  await expect(rowOf(page, 'Báo cáo tháng')).not.toContainText('Đang ghi dở')
  const [done] = await history('r3')
  expect(done).toMatchObject({ status: 'done', percent: 100, difficulty: 'Thiếu biểu mẫu', day: today })
  expect(done?.occurrence).not.toBeNull()
  expect((await history('r2'))[0]).toMatchObject({
    status: 'ongoing',
    percent: 45.5,
    reporter: 'Văn phòng HĐND và UBND',
    period: today.slice(0, 7),
  })

  // The first one is put right.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+Enter')
  await page.getByRole('button', { name: 'Đính chính' }).press('Enter')
  const result = panel.getByLabel('Kết quả')
  await expect(result).toHaveValue('Đã rà soát 42 máy')
  await result.fill('Đã rà soát 40 máy')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('Ghi lý do đính chính.')).toBeVisible()
  await expect(panel.getByLabel('Lý do đính chính')).toBeFocused()
  await page.keyboard.type('Đếm nhầm hai máy')
  await page.keyboard.press('Control+Enter')
  const entries = panel.getByRole('list', { name: 'Lịch sử cập nhật' }).getByRole('listitem')
  await expect(entries).toHaveCount(2)
  await expect(entries.first()).toContainText('Lý do: Đếm nhầm hai máy')
  await expect(entries.last()).toContainText('Đã được đính chính')
  await expect(entries.last()).toContainText('Đã rà soát 42 máy')
  expect((await history('r1')).map(({ result }) => result)).toEqual([
    'Đã rà soát 40 máy',
    'Đã rà soát 42 máy',
  ])
})

test('an indicator takes a figure as it is spoken', async ({ app, page }) => {
  await openTracking(app, page, 'list')
  await grid(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Số liệu đạt được (%)')).toBeFocused()
  await page.keyboard.type('92,5 %')
  await page.keyboard.press('Control+Enter')
  await expect(rowOf(page, 'Tỷ lệ hồ sơ trực tuyến')).toContainText('92,5% / ≥ 80%')
  await expect(rowOf(page, 'Tỷ lệ hồ sơ trực tuyến')).toContainText('Vượt')
})

test('late rows are filtered, the filter is kept under a name, the list is written as Excel', async ({
  app,
  page,
}) => {
  await openTracking(app, page, 'list')
  await expect(page.getByText('6 dòng')).toBeVisible()
  await page.getByLabel('Thời hạn', { exact: true }).selectOption({ label: 'Quá hạn (3)' })
  await expect(page.getByText('3/6 dòng')).toBeVisible()
  await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Lưu bộ lọc đang dùng…' }).press('Enter')
  await page.getByLabel('Tên bộ lọc').fill('Việc trễ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã lưu bộ lọc “Việc trễ”').last()).toBeVisible()
  // The name's dialog fades for a moment.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Xuất Excel…' }).press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(app.documentsFolder)
  await page.getByRole('dialog').getByRole('button', { name: 'Xuất Excel' }).press('Enter')
  const done = page.getByText(/^Đã xuất .*\.xlsx/)
  await expect(done).toBeVisible()
  const name = (await done.innerText()).split(/[\\/]/).at(-1) ?? ''
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(await readFile(join(app.documentsFolder, name))).buffer)
  const texts = workbook.worksheets[0]?.getColumn(2).values.map(String).join('\n') ?? ''
  expect(texts).toContain('Rà soát máy trạm')
  expect(texts).toContain('Tập huấn kỹ năng số')
  expect(texts).not.toContain('Số hóa sổ hộ tịch')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.reload()
  await expect(page.getByText('6 dòng')).toBeVisible()
  await page.getByLabel('Tìm trong danh sách').fill('ho tich')
  await expect(page.getByText('1/6 dòng')).toBeVisible()
  await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click()
  await page.getByRole('menuitem', { name: /Việc trễ.*3 dòng/ }).click()
  await expect(page.getByText('3/6 dòng')).toBeVisible()

  await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Đổi tên bộ lọc' }).press('ArrowRight')
  await page.getByRole('menuitem', { name: 'Việc trễ', exact: true }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Tên bộ lọc' })).toHaveValue('Việc trễ')
  await page.getByRole('textbox', { name: 'Tên bộ lọc' }).fill('Việc quá hạn')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã đổi tên thành “Việc quá hạn”').last()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click()
  await expect(page.getByRole('menuitem', { name: /Việc quá hạn.*3 dòng/ })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /Việc trễ/ })).toHaveCount(0)
})

test('several rows are updated at once', async ({ app, page }) => {
  await openTracking(app, page, 'list')
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('button', { name: 'Cập nhật 2 dòng' })).toBeVisible()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Cập nhật 2 dòng' })
  await expect(panel.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('4')
  await page.keyboard.press('Control+Enter')
  await expect(rowOf(page, 'Rà soát máy trạm')).toContainText('Tạm dừng')
  await expect(rowOf(page, 'Rà soát máy trạm')).toContainText('Phòng Kinh tế')
  await expect(rowOf(page, 'Số hóa sổ hộ tịch')).toContainText('Tạm dừng')
})

test('what was entered on the wrong row is undone, and what was entered before is taken back with a reason', async ({
  app,
  page,
}) => {
  const { id, call } = await openTracking(app, page, 'list')
  const history = async (rowId: string) =>
    progressCommands['progress.history'].output.parse(
      (await call('progress.history', { planId: id, rowId })).value,
    )
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('3')
  await page.keyboard.press('Control+Enter')
  await expect(rowOf(page, 'Rà soát máy trạm')).toContainText('Hoàn thành trễ')
  await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
  await expect(page.getByText('Đã hoàn tác I.1.')).toBeVisible()
  await expect(rowOf(page, 'Rà soát máy trạm')).toContainText('Quá hạn')
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toHaveCount(0)
  expect((await history('r1')).map(({ status }) => status)).toEqual([null, 'done'])

  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('2')
  await page.keyboard.press('Control+Enter')
  await expect(rowOf(page, 'Số hóa sổ hộ tịch')).toContainText('Đang thực hiện')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+Enter')
  await page.getByRole('button', { name: 'Rút lại' }).press('Enter')
  await expect(page.getByText('Không còn nội dung nào: lưu là rút lại lần báo cáo này.')).toBeVisible()
  await expect(page.getByLabel('Lý do đính chính')).toBeFocused()
  await page.keyboard.type('Ghi nhầm nhiệm vụ')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã rút lại nội dung báo cáo')).toBeVisible()
  await expect(rowOf(page, 'Số hóa sổ hộ tịch')).toContainText('Chưa bắt đầu')
})

test('a day typed with the wrong year is asked about before it is saved', async ({ app, page }) => {
  await openTracking(app, page, 'list')
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('3')
  await page.getByLabel(/^(Tính đến ngày|Ngày hoàn thành)/).fill('05/03/2016')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/nhận báo cáo từ 01\/01\/\d{4}\. Kiểm tra lại năm\./)).toBeVisible()
  await expect(page.getByLabel(/^(Tính đến ngày|Ngày hoàn thành)/)).toBeFocused()
})

test('who has not reported is asked in words to paste', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { id, call } = await openTracking(app, page, 'units')
  const unit = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })
  await expect(unit('Phòng Kinh tế')).toContainText('Chưa báo cáo 0/3')
  const entry = {
    rowId: 'r5',
    day: today,
    period: today.slice(0, 7),
    occurrence: null,
    status: 'ongoing',
    percent: 20,
    value: null,
    result: 'Đang chuẩn bị',
    difficulty: '',
    proposal: '',
    evidence: [],
    reporter: 'Công an xã',
    corrects: null,
    reason: '',
  }
  expect((await call('progress.append', { planId: id, entries: [entry] })).ok).toBe(true)
  await expect(unit('Công an xã')).toContainText('Đã báo cáo đủ 1/1')
  await unit('Phòng Kinh tế').getByRole('button').press('Enter')
  await page.getByRole('button', { name: 'Sao chép để gửi Zalo/e-mail' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Sao chép' }).press('Enter')
  await expect(page.getByText(/Đã sao chép/)).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('Kính gửi: Phòng Kinh tế')
  expect(text).toContain('Thực hiện Kế hoạch số 12/KH-UBND')
  expect(text).toContain('1. Rà soát máy trạm (số I.1;')
  expect(text).toContain('3. Tỷ lệ hồ sơ trực tuyến')
  expect(text).not.toContain('Tập huấn kỹ năng số')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Sao chép cho 2 đơn vị chưa báo cáo đủ' }).press('Enter')
  await expect(page.getByLabel('Nội dung gửi')).toHaveValue(/- Phòng Kinh tế\n- Văn phòng HĐND và UBND\n/)
})

test('what the units owe is written as Excel', async ({ app, page }) => {
  await openTracking(app, page, 'units')
  await page.getByRole('button', { name: 'Xuất Excel…' }).press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(app.documentsFolder)
  await page.getByRole('dialog').getByRole('button', { name: 'Xuất Excel' }).press('Enter')
  const done = page.getByText(/^Đã xuất .*đơn vị tháng .*\.xlsx/)
  await expect(done).toBeVisible()
  const name = (await done.innerText()).split(/[\\/]/).at(-1) ?? ''
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(await readFile(join(app.documentsFolder, name))).buffer)
  expect(workbook.worksheets.map(sheet => sheet.name)).toEqual(['Theo đơn vị', 'Việc của đơn vị'])
  const units = workbook.worksheets[0]?.getColumn(1).values.map(String) ?? []
  for (const unit of ['Công an xã', 'Phòng Kinh tế', 'Văn phòng HĐND và UBND']) expect(units).toContain(unit)
})

test('a closed plan is only looked at', async ({ app, page }) => {
  const { id, call, stored } = await openTracking(app, page, 'list')
  await expect(grid(page)).toBeVisible()
  const closing = { id, rev: (await stored()).rev, to: 'closed', who: 'Văn thư', why: '' }
  expect((await call('plans.changeState', closing)).ok).toBe(true)
  await expect(page.getByText(/Kế hoạch đã kết thúc: chỉ xem/)).toBeVisible()
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Chưa có báo cáo', { exact: true })).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
})

const many: readonly AppendixItem[] = Array.from({ length: 2000 }, (_, index) => ({
  id: `m${index}`,
  kind: 'row',
  cells: {
    name: `Nhiệm vụ số ${index + 1} về nâng cao chất lượng dịch vụ công trực tuyến trên địa bàn xã`,
    lead: `Đơn vị số ${index % 40}`,
    schedule: 'Thường xuyên',
  },
}))

test('two thousand rows are gone through by keyboard to the last', async ({ app, page }) => {
  await openTracking(app, page, 'list', many)
  await expect(page.getByText('2001 dòng')).toBeVisible()
  await grid(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await expect(rowOf(page, 'Nhiệm vụ số 2000 về')).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(rowOf(page, 'Nhiệm vụ số 1 về')).toBeInViewport()
  await page.getByLabel('Tìm trong danh sách').fill('so 1999')
  await expect(page.getByText('1/2001 dòng')).toBeVisible()
})

for (const { name, width, height } of [
  { name: '1366×768', width: 1366, height: 768 },
  { name: '150 %', width: 911, height: 512 },
]) {
  test.describe(name, () => {
    test.use({ viewport: { width, height } })
    test.setTimeout(120_000)

    test('the views have no serious accessibility fault, and none scrolls sideways', async ({
      app,
      page,
    }, info) => {
      await openTracking(app, page, 'list')
      await expect(grid(page)).toBeVisible()
      const look = async (screen: string) => {
        await page.screenshot({ path: info.outputPath(`${screen}.png`) })
        expect(await faults(page), screen).toEqual([])
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        expect(sideways, `${screen} scrolls sideways`).toBe(false)
      }
      await look('list')
      await grid(page).focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.keyboard.press('2')
      await look('entry')
      await page.keyboard.press('Control+Enter')
      await page.keyboard.press('Escape')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Shift+Enter')
      await expect(page.getByText(formatDay(today)).first()).toBeVisible()
      await look('history')
      await page.getByRole('tab', { name: 'Theo đơn vị' }).click()
      await expect(page.getByRole('table')).toBeVisible()
      await look('units')
    })
  })
}
