import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { reportCommands } from '../../shared/reports/api.ts'
import { progressCommands } from '../../shared/tasks/api.ts'
import { periodAt } from '../../shared/tasks/period.ts'
import { askedRows, bytesOf, type Fill, fillRow, openForm } from '../support/filled-form.ts'
import { validateOoxml } from '../support/validate-ooxml.ts'
import { expect, type RunningApp, test } from './app-fixture.ts'
import { docxLines } from './docx-lines.ts'
import { makeFollowedPlan } from './followed-plan.ts'

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, there: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(there).toBeVisible()
  for (let step = 0; step < 80; step++) {
    if (await there.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(there).toBeFocused()
}

/** Goes along a list of tabs to one of them and opens it. */
async function openTab(page: Page, tab: Locator, key: 'ArrowRight' | 'ArrowLeft') {
  for (let step = 0; step < 10; step++) {
    if (await tab.evaluate(element => element === document.activeElement)) break
    await page.keyboard.press(key)
  }
  await page.keyboard.press('Enter')
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

/** Goes through a list of choices with the arrows until a value is chosen. */
async function choose(page: Page, list: Locator, value: string) {
  await tabTo(page, list)
  await page.keyboard.press('Home')
  for (let step = 0; step < 30; step++) {
    if ((await list.inputValue()) === value) return
    await page.keyboard.press('ArrowDown')
  }
  await expect(list).toHaveValue(value)
}

/** Puts words in the place of those in a field. */
async function retype(page: Page, field: Locator, words: string) {
  await tabTo(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
}

const followTab = (page: Page, name: string) =>
  page.getByRole('tablist', { name: 'Cách xem tiến độ' }).getByRole('tab', { name, exact: true })

/** Makes a form for every unit of the plan, for a period, into a folder. */
async function formsOut(page: Page, period: string, folder: string) {
  await choose(page, page.getByLabel('Kỳ báo cáo'), period)
  const making = page.getByRole('button', { name: 'Tạo phiếu cho 5 đơn vị' })
  await tabTo(page, making)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await retype(page, dialog.getByLabel('Lưu vào thư mục'), folder)
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Đã tạo 5 phiếu.')
  await expect(dialog.getByRole('button', { name: 'Mở thư mục' })).toBeFocused()
  await tabTo(page, dialog.getByRole('button', { name: 'Đóng' }))
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  expect(await readdir(folder)).toHaveLength(5)
}

/** Three units fill theirs in and send them back; in one of them a hidden key was changed. */
async function unitsAnswer(out: string, back: string) {
  const answer = async (unit: string, fills: Readonly<Record<string, Fill>>, tampered?: string) => {
    const name = (await readdir(out)).find(each => each.includes(unit)) ?? ''
    const workbook = await openForm(await readFile(join(out, name)))
    for (const asked of askedRows(workbook)) {
      const fill = asked.occurrence === null ? fills[asked.rowId] : undefined
      if (fill !== undefined) fillRow(asked, fill)
      const key = asked.row.getCell(asked.columns.get('key') ?? 0)
      if (asked.rowId === tampered) key.value = `x${key.text}`
    }
    await writeFile(join(back, name), await bytesOf(workbook))
  }
  await answer('Phòng Kinh tế', {
    late: { status: 'Hoàn thành', result: 'Đã rà soát 42 máy trạm' },
    pay: { value: 63.5 },
  })
  await answer('Trung tâm Phục vụ', { online: { value: 91.25 }, monthly: { status: 'Đang thực hiện' } })
  await answer(
    'Công an xã',
    { project: { status: 'Đang thực hiện', percent: 45 }, people: { value: 72 } },
    'project',
  )
}

/** Reads the folder, looks at what is wrong, takes what is right. */
async function formsBack(page: Page, folder: string) {
  await tabTo(page, page.getByRole('button', { name: 'Đọc phiếu gửi về…' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await retype(page, dialog.getByLabel('Thư mục có phiếu gửi về'), folder)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('tab', { name: 'Tệp (3)' })).toBeFocused()
  await openTab(page, dialog.getByRole('tab', { name: 'Không nhận được (1)' }), 'ArrowRight')
  await expect(dialog.getByRole('table')).toContainText('Mã bị sửa')
  await openTab(page, dialog.getByRole('tab', { name: 'Mới (5)' }), 'ArrowRight')
  await expect(dialog.getByRole('table')).toContainText('91,25')
  await tabTo(page, dialog.getByRole('button', { name: 'Nhận 5 câu trả lời' }))
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Đã ghi 5 câu trả lời vào sổ theo dõi. Đã ghi nhớ 3 tệp.')
  await expect(dialog.getByRole('button', { name: 'Đóng' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Đọc phiếu gửi về…' })).toBeFocused()
}

/** Drafts the report and exports it; answers the path of its .docx. */
async function reportOut(app: RunningApp, page: Page, period: string): Promise<string> {
  await page.keyboard.press('Alt+6')
  await tabTo(page, page.getByRole('button', { name: 'Lập báo cáo' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await choose(page, dialog.getByLabel('Kỳ báo cáo'), period)
  await tabTo(page, dialog.getByRole('button', { name: 'Lập báo cáo' }))
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.planEditor')).toContainText('42 máy trạm')
  const folder = join(app.documentsFolder, 'bao-cao')
  await mkdir(folder)
  await page.keyboard.press('Control+e')
  const exporting = page.getByRole('button', { name: 'Xuất tệp' })
  await expect(exporting).toBeFocused()
  await tabTo(page, page.getByLabel('Lưu vào thư mục'), 'Shift+Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(folder)
  await tabTo(page, exporting)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Đã xuất \d tệp\./)).toBeVisible()
  const name = (await readdir(folder)).find(each => each.endsWith('.docx'))
  if (name === undefined) throw new Error('no .docx was written')
  return join(folder, name)
}

test('by keyboard alone: an issued plan, forms out, three back of which one is wrong, the dashboard, the quarterly report as a Word file', async ({
  app,
  page,
}, info) => {
  test.slow()
  const { id, call, today } = await makeFollowedPlan(app, page)
  const period = periodAt(today, 'quarter') ?? ''
  const [out, back] = [join(app.documentsFolder, 'gui-di'), join(app.documentsFolder, 'gui-ve')]
  for (const folder of [out, back]) await mkdir(folder)

  await test.step('from the home page to the forms', async () => {
    await page.reload()
    const link = page
      .getByRole('main')
      .getByRole('link', { name: /Hòa Lộc/ })
      .first()
    await tabTo(page, link)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Hòa Lộc')
    await page.keyboard.press('Alt+5')
    await tabTo(page, followTab(page, 'Tổng quan'))
    await openTab(page, followTab(page, 'Phiếu báo cáo'), 'ArrowRight')
  })
  await test.step('forms out', () => formsOut(page, period, out))
  await test.step('units answer', () => unitsAnswer(out, back))
  await test.step('forms back', async () => {
    await formsBack(page, back)
    const standing = (unit: string) => page.getByRole('row').filter({ hasText: unit })
    await expect(standing('Phòng Kinh tế')).toContainText('2/3')
    await expect(standing('Công an xã')).toContainText('1/2')
    await expect(standing('Phòng Văn hóa - Xã hội')).toContainText('Chưa trả lời')
    await page.screenshot({ path: info.outputPath('forms-back.png') })
  })
  await test.step('the log has what was taken, and nothing of the row whose key was changed', async () => {
    const history = async (rowId: string) =>
      progressCommands['progress.history'].output.parse(
        (await call('progress.history', { planId: id, rowId })).value,
      )
    expect(await history('online')).toMatchObject([{ value: 91.25, period, source: { kind: 'form' } }])
    expect(await history('late')).toMatchObject([{ status: 'done', period }])
    expect(await history('project')).toEqual([])
  })
  await test.step('the dashboard shows the figures', async () => {
    await tabTo(page, followTab(page, 'Phiếu báo cáo'), 'Shift+Tab')
    await openTab(page, followTab(page, 'Tổng quan'), 'ArrowLeft')
    const figure = (name: string) =>
      page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) })
    await expect(figure('Nhiệm vụ hoàn thành')).toContainText('1/7 nhiệm vụ')
    await expect(figure('Chỉ tiêu đạt, vượt')).toContainText('3/3')
    await page.screenshot({ path: info.outputPath('dashboard.png') })
  })
  await test.step('the quarterly report', async () => {
    const docx = await reportOut(app, page, period)
    await page.screenshot({ path: info.outputPath('report.png') })
    const lines = await docxLines(docx)
    expect(lines.join('\n')).toContain('BÁO CÁO')
    expect(lines.some(line => line.includes('42 máy trạm'))).toBe(true)
    expect(lines.some(line => line.includes('91,25'))).toBe(true)
    // What no unit answered, and what could not be taken, is not made up.
    expect(lines.some(line => line.includes('Làm sạch dữ liệu dân cư') && line.includes('45'))).toBe(false)
    const valid = await validateOoxml(await readFile(docx), 'docx')
    if (valid.available) expect(valid.errors).toEqual([])
    const reports = reportCommands['reports.list'].output.parse(
      (await call('reports.list', { planId: id })).value,
    )
    expect(reports).toMatchObject([{ report: { about: id, period } }])
  })
})
