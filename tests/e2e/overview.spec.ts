import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { addDays, formatDay } from '../../shared/dates.ts'
import { expect, type RunningApp, test } from './app-fixture.ts'
import { makeFollowedPlan } from './followed-plan.ts'

/** A followed plan of which something was reported. */
async function reported(app: RunningApp, page: Page, more = 0) {
  const plan = await makeFollowedPlan(app, page, { more })
  const { today, say } = plan
  await say([
    { rowId: 'late', day: addDays(today, -20), status: 'ongoing', percent: 40 },
    { rowId: 'done', day: addDays(today, -1), status: 'done', percent: 100 },
    { rowId: 'online', day: addDays(today, -40), value: 70 },
    { rowId: 'online', day: addDays(today, -1), value: 85 },
    { rowId: 'people', day: addDays(today, -1), value: 64 },
  ])
  return plan
}

const home = (app: RunningApp) => `${app.address.split('#')[0]}#/`

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`)
}

test('the overview counts what was reported, tells who is late and what is new, and follows the log', async ({
  app,
  page,
}) => {
  const { open, say, today } = await reported(app, page)
  await open('overview')
  const figure = (name: string) => page.locator('dl > div').filter({ hasText: name })
  await expect(figure('Nhiệm vụ hoàn thành')).toContainText('14%')
  await expect(figure('Nhiệm vụ hoàn thành')).toContainText('1/7 nhiệm vụ')
  await expect(figure('Chỉ tiêu đạt')).toContainText('1/3')
  const group = page.getByRole('img', { name: 'Chính quyền số: ' })
  await expect(group).toHaveAccessibleName('Chính quyền số: Hoàn thành đúng hạn 1, Chưa bắt đầu 1, Quá hạn 1')
  const late = page.getByRole('table', { name: /Nhiệm vụ quá hạn/ })
  await expect(late.getByRole('row').filter({ hasText: 'Rà soát máy trạm' })).toContainText('Phòng Kinh tế')
  await expect(late.getByRole('row').filter({ hasText: 'Rà soát máy trạm' })).toContainText('10 ngày')

  await say([{ rowId: 'late', day: today, status: 'done', percent: 100 }])
  await expect(figure('Nhiệm vụ hoàn thành')).toContainText('2/7 nhiệm vụ')
  await expect(group).toHaveAccessibleName(
    'Chính quyền số: Hoàn thành đúng hạn 1, Hoàn thành trễ 1, Chưa bắt đầu 1',
  )
  const changes = page.getByRole('list', { name: /Thay đổi so với/ })
  await expect(changes.getByRole('listitem').filter({ hasText: 'Mới hoàn thành' })).toContainText(
    'Rà soát máy trạm',
  )

  await page.getByRole('button', { name: 'Xuất Excel…' }).click()
  const exporting = page.getByRole('dialog', { name: /^Xuất Excel/ })
  await expect(exporting.getByLabel('Lưu vào thư mục')).not.toHaveValue('')
  await exporting.getByRole('button', { name: 'Xuất Excel' }).click()
  await expect(exporting.getByRole('status')).toContainText('.xlsx')
  await page.keyboard.press('Escape')

  await page.getByLabel('Kỳ báo cáo').selectOption({ index: 1 })
  await expect(page.getByText(/Tính đến hết ngày/)).not.toContainText(formatDay(today))
})

test('the overview prints on one sheet, with no part of the window around it', async ({ app, page }) => {
  const { open } = await reported(app, page, 60)
  // Units with names of two lines.
  await page.route('**/invoke', async route => {
    const answer = await route.fetch()
    const body = (await answer.text()).replaceAll(
      'Tổ công nghệ số thôn',
      'Tổ công nghệ số cộng đồng thôn Đồng Xuân Thượng, khu',
    )
    await route.fulfill({ response: answer, body })
  })
  await open('overview')
  await expect(page.getByRole('img', { name: /^Cả kế hoạch/ })).toBeVisible()
  await expect(page.getByText('Đồng Xuân Thượng').first()).toBeVisible()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test('the timeline is gone through by keyboard, and Enter leads to the row in the list', async ({
  app,
  page,
}) => {
  const { open } = await reported(app, page, 60)
  await open('timeline')
  const task = (name: RegExp) => page.getByRole('link', { name })
  await task(/Rà soát máy trạm/).focus()
  await page.keyboard.press('ArrowDown')
  await expect(task(/Nâng cấp mạng nội bộ/)).toBeFocused()
  await page.keyboard.press('End')
  await expect(task(/Nhiệm vụ bổ sung số 60 Chủ trì/)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(task(/Rà soát máy trạm.*Quá hạn 10 ngày/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/follow\/list%3Frow%3Dlate/)
  await expect(page.getByRole('tab', { name: 'Danh sách' })).toHaveAttribute('aria-selected', 'true')
})

test('indicators show what is missing, how it went, and the tasks that serve them', async ({ app, page }) => {
  const { open, today } = await reported(app, page)
  await open('indicators')
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await expect(row('định danh điện tử')).toContainText('6 điểm %')
  await expect(row('định danh điện tử')).toContainText('Chưa đạt')
  await expect(row('hồ sơ nộp trực tuyến')).toContainText('Vượt')
  await expect(row('hồ sơ nộp trực tuyến').getByRole('img').last()).toHaveAccessibleName(
    `Tỷ lệ hồ sơ nộp trực tuyến: ${formatDay(addDays(today, -40))} 70; ${formatDay(addDays(today, -1))} 85; mức phải đạt 80`,
  )
  await row('hồ sơ nộp trực tuyến').getByText('2 nhiệm vụ phục vụ').click()
  await expect(row('hồ sơ nộp trực tuyến').getByRole('link', { name: 'Nâng cấp mạng nội bộ' })).toBeVisible()
  await page.getByLabel('Kết quả', { exact: true }).selectOption({ label: 'Chưa đạt (1)' })
  await expect(row('hồ sơ nộp trực tuyến')).toHaveCount(0)
})

test('a reporting day is changed, the days to come follow, and the calendar is exported', async ({
  app,
  page,
}) => {
  const { open, call, id } = await reported(app, page)
  await open('calendar')
  const duties = page.getByRole('list', { name: 'Chế độ báo cáo' }).getByRole('listitem')
  const duty = duties.filter({ hasText: 'trước ngày 15' }).first()
  await duty.getByRole('button', { name: /^Sửa/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Sửa ngày báo cáo' })
  await dialog.getByLabel('Ngày', { exact: true }).fill('40')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog).toContainText('Ngày là số từ 1 đến 31')
  await dialog.getByLabel('Ngày', { exact: true }).fill('8')
  await expect(dialog).toContainText(/Các hạn tới: 07\//)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(duties.filter({ hasText: 'trước ngày 08' })).toHaveCount(1)
  const next = page.getByRole('list', { name: 'Ngày báo cáo sắp tới' })
  await expect(next.getByRole('listitem').filter({ hasText: /^07\// }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Xác nhận tất cả' }).click()
  await expect(page.getByText('chưa có người xác nhận')).toHaveCount(0)
  expect(await call('calendar.get', { planId: id })).toMatchObject({ value: { confirmed: true } })

  await page.getByRole('button', { name: 'Xuất lịch (.ics)…' }).click()
  const exporting = page.getByRole('dialog', { name: 'Xuất lịch' })
  await expect(exporting.getByLabel('Lưu vào thư mục')).not.toHaveValue('')
  await exporting.getByRole('button', { name: 'Xuất lịch' }).click()
  await expect(exporting.getByRole('status')).toContainText('.ics')
  const [file = ''] = (await readdir(app.documentsFolder)).filter(name => name.endsWith('.ics'))
  const text = await readFile(join(app.documentsFolder, file), 'utf8')
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(1)
  expect(text).toMatch(/DTSTART;VALUE=DATE:\d{6}07/)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Xuất Excel…' }).click()
  const writing = page.getByRole('dialog', { name: 'Xuất Excel: Lịch báo cáo' })
  await writing.getByRole('button', { name: 'Xuất Excel' }).click()
  await expect(writing.getByRole('status')).toContainText('lịch.xlsx')
})

test('the text’s reporting days are read again and taken back', async ({ app, page }) => {
  const { open } = await reported(app, page)
  await open('calendar')
  const duties = page.getByRole('list', { name: 'Chế độ báo cáo' }).getByRole('listitem')
  await expect(duties.first()).toBeVisible()
  const count = await duties.count()
  await duties.first().getByRole('button', { name: /^Bỏ/ }).click()
  await expect(duties).toHaveCount(count - 1)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(duties).toHaveCount(count)
  await duties.first().getByRole('button', { name: /^Bỏ/ }).click()
  await expect(duties).toHaveCount(count - 1)
  await page.getByRole('button', { name: 'Đọc lại từ văn bản' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thay lịch hiện có' }).click()
  await expect(duties).toHaveCount(count)
})

test('the calendar of a closed plan is only read, and prints', async ({ app, page }) => {
  const { open, call, id } = await reported(app, page)
  const rev = (await call('plans.get', { id })).value['rev']
  expect((await call('plans.changeState', { id, rev, to: 'closed', who: '', why: '' })).ok).toBe(true)
  await open('calendar')
  await expect(page.getByText('lịch báo cáo chỉ để xem')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Sửa|^Bỏ|^Xác nhận|^Thêm báo cáo|^Đọc lại/ })).toHaveCount(0)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test('a reminder is put off, another taken note of, and they stay away', async ({ app, page }) => {
  const { call, today, say } = await reported(app, page)
  await page.goto(home(app))
  const lines = page.getByRole('list', { name: 'Việc cần làm hôm nay' }).getByRole('listitem')
  const office = lines.filter({ hasText: 'Phòng Kinh tế: ' })
  await expect(office).toContainText('1 nhiệm vụ quá hạn, 1 sắp đến hạn')
  const before = await lines.count()
  const alerts = async () =>
    (await call('progress.overview', {})).value['alerts'] as readonly { readonly text: string }[]
  // What was on the screen is seen: the store does not tell it again this week.
  await expect.poll(alerts).toEqual([])
  const centre = lines.filter({ hasText: 'Trung tâm Phục vụ hành chính công: ' })
  const others = before - 1 - (await centre.count())
  await office.getByRole('button', { name: /^Nhắc lại sau/ }).click()
  await page.getByRole('menuitem', { name: '3 ngày' }).click()
  await expect(office).toHaveCount(0)
  await expect(page.getByText('Sẽ nhắc lại sau 3 ngày').first()).toBeVisible()
  await expect(lines).toHaveCount(before - 1)
  for (let left = await centre.count(); left > 0; left--)
    await centre
      .first()
      .getByRole('button', { name: /^Đã biết/ })
      .click()
  await expect(lines).toHaveCount(others)

  await page.evaluate(() => {
    window.location.hash = '#/settings'
  })
  await say([{ rowId: 'year', day: today, status: 'ongoing', percent: 10 }])
  await page.goBack()
  await expect(lines).toHaveCount(others)
  await expect(office).toHaveCount(0)
})

test('a reminder leads to its unit’s tasks, and goes when they are done', async ({ app, page }) => {
  const { today, say } = await reported(app, page)
  await page.goto(home(app))
  const office = page.getByRole('listitem').filter({ hasText: 'Phòng Kinh tế: ' })
  await office.getByRole('button', { name: /^Xem/ }).click()
  await expect(page).toHaveURL(/follow\/list%3Funit%3D/)
  await say([{ rowId: 'late', day: today, status: 'done', percent: 100 }])
  await page.goBack()
  await expect(office).toContainText('Phòng Kinh tế: 1 nhiệm vụ sắp đến hạn trong 7 ngày')
  await say([{ rowId: 'soon', day: today, status: 'done', percent: 100 }])
  await expect(office).toHaveCount(0)
  await expect(page.getByRole('link', { name: /3\/7 nhiệm vụ/ })).toBeVisible()
})

for (const [width, height] of [
  [1366, 768],
  [911, 512],
] as const) {
  test(`no view of the work has a serious accessibility fault at ${width}×${height}`, async ({
    app,
    page,
  }, info) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height })
    const { open } = await reported(app, page, 40)
    const look = async (name: string) => {
      await page.screenshot({ path: info.outputPath(`${name}.png`) })
      expect(await faults(page), name).toEqual([])
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect(sideways, `${name} scrolls sideways`).toBe(false)
    }
    await page.goto(home(app))
    await expect(page.getByText('Việc cần làm hôm nay')).toBeVisible()
    await look('home')
    for (const [view, shown] of [
      ['overview', 'Theo nhóm nhiệm vụ'],
      ['timeline', 'Rà soát máy trạm'],
      ['indicators', 'Tỷ lệ thanh toán không tiền mặt'],
      ['calendar', 'Ngày báo cáo sắp tới'],
    ] as const) {
      await open(view)
      await expect(page.getByText(shown).first()).toBeVisible()
      await look(view)
    }
    await page.getByRole('button', { name: 'Thêm báo cáo' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.waitForTimeout(400)
    await look('duty')
  })
}
