import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { planSummary } from '../../shared/plans/api.ts'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import { periodAt } from '../../shared/tasks/period.ts'
import { periodTitle } from '../../shared/tasks/tracked-words.ts'
import { expect, test } from './app-fixture.ts'
import { docxLines } from './docx-lines.ts'
import { makeFollowedPlan } from './followed-plan.ts'
import { caretAfter, saved } from './open-text.ts'

test('a quarterly report is drafted from the log, edited, exported, and found again beside its plan', async ({
  app,
  page,
}) => {
  const { call, id, today, year, say } = await makeFollowedPlan(app, page)
  const quarter = periodAt(today, 'quarter') ?? ''
  await say([
    { rowId: 'done', day: today, status: 'done', percent: 100, result: 'Đã ban hành quy chế' },
    { rowId: 'late', day: today, status: 'ongoing', percent: 40, result: 'Đã rà soát 25 máy' },
    { rowId: 'online', day: today, value: 84.5 },
  ])
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/text`)
  await page.keyboard.press('Alt+6')
  await expect(page.getByText('Chưa có báo cáo nào')).toBeVisible()
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lập báo cáo' })
  await expect(dialog.getByLabel('Kỳ báo cáo')).toHaveValue(new RegExp(`^${year}`))
  await dialog.getByLabel('Kỳ báo cáo').selectOption(quarter)
  await expect(dialog.getByText(/2\/\d nhiệm vụ; 1\/3 chỉ tiêu đã được báo cáo/)).toBeVisible()
  await dialog.getByText(/\d đơn vị chủ trì chưa báo cáo/).click()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Công an xã' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Thêm cơ quan nhận' }).click()
  await page.keyboard.type('Sở Khoa học và Công nghệ tỉnh An Hòa')
  await dialog.getByRole('button', { name: 'Lập báo cáo' }).click()
  await expect(dialog).toHaveCount(0)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Báo cáo quý /)
  await expect(page.getByRole('tab', { name: 'Báo cáo' })).toHaveCount(0)
  const heading = page.locator('.planEditor [data-kind="section"]').first()
  await caretAfter(heading)
  await page.keyboard.type(' trong kỳ')
  await saved(page)
  await page.keyboard.press('Alt+1')
  const to = page.getByRole('list', { name: 'Các cơ quan nhận' }).getByRole('textbox')
  await expect(to).toHaveValue('Sở Khoa học và Công nghệ tỉnh An Hòa')
  await page.getByRole('button', { name: 'Thêm cơ quan nhận' }).click()
  await page.keyboard.type('Ban Chỉ đạo tỉnh An Hòa')
  await page.keyboard.press('Tab')
  await saved(page)

  await page.keyboard.press('Control+e')
  await page.getByRole('checkbox', { name: /Excel/ }).uncheck()
  await page.getByRole('button', { name: 'Xuất tệp' }).click()
  await expect(page.getByText('Đã xuất 1 tệp.')).toBeVisible()
  const [docx = ''] = await readdir(app.documentsFolder)
  const lines = await docxLines(join(app.documentsFolder, docx))
  expect(lines).toContain('BÁO CÁO')
  expect(lines).toContain('Kính gửi:')
  expect(lines).toContain('- Ban Chỉ đạo tỉnh An Hòa.')
  expect(lines.some(line => /^I\. .*trong kỳ$/i.test(line))).toBe(true)
  expect(lines.some(line => line.includes('84,5%'))).toBe(true)

  await page.getByRole('button', { name: 'Về kế hoạch mà báo cáo nói đến' }).click()
  const row = page.getByRole('table', { name: 'Các báo cáo của kế hoạch' }).getByRole('row').nth(1)
  await expect(row).toContainText(periodTitle(quarter))
  await expect(row).toContainText('Chưa có số')
  await expect(row).toContainText('Dự thảo')
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  // Whom the last one was sent to need not be typed again.
  await expect(dialog.getByLabel('Cơ quan nhận 2', { exact: true })).toHaveValue('Ban Chỉ đạo tỉnh An Hòa')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  // The focus comes back once the dialog has faded, and the page to readers of the screen.
  await expect(page.getByRole('button', { name: 'Lập báo cáo' })).toBeFocused()
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  const listed = planSummary.array().parse((await call('reports.list', { planId: id })).value)
  const stored = planSchema.parse((await call('plans.get', { id: listed[0]?.id })).value['plan'])
  expect(stored.report).toEqual({
    about: id,
    period: quarter,
    addressees: ['Sở Khoa học và Công nghệ tỉnh An Hòa', 'Ban Chỉ đạo tỉnh An Hòa'],
  })
  await row.getByRole('button', { name: /Chuyển vào Thùng rác/ }).click()
  await expect(page.getByText('Chưa có báo cáo nào')).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(row).toContainText(periodTitle(quarter))
})

test('a plan that is not issued says when it can be reported on', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Tạo kế hoạch' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().check()
  await dialog.getByLabel('Tên xã, phường, đặc khu').fill('Tân Hòa')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tân Hòa')
  await page.keyboard.press('Alt+6')
  await expect(page.getByText('Kế hoạch chưa ban hành')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Lập báo cáo' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Chuyển sang máy khác…' }).click()
  const sending = page.getByRole('dialog', { name: 'Chuyển sang máy khác' })
  await expect(sending.getByLabel('Lưu vào thư mục')).toHaveValue(app.documentsFolder)
  await sending.getByRole('button', { name: 'Lưu tệp' }).click()
  await expect(sending.getByText(/Đã xuất .*\.khxa/)).toBeVisible()
  expect(await readdir(app.documentsFolder)).toHaveLength(1)
})
