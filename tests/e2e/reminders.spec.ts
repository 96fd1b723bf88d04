import { expect, test } from './app-fixture.ts'
import { makeFollowedPlan } from './followed-plan.ts'

test('a window that stayed open over night reads anew what hangs on the day', async ({ app, page }) => {
  await makeFollowedPlan(app, page, {})
  await page.clock.install()
  await page.goto(`${app.address.split('#')[0]}#/`)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Việc cần làm hôm nay' })).toBeVisible()
  const asked: string[] = []
  page.on('request', request => {
    const name = /"name":"([\w.]+)"/.exec(request.postData() ?? '')?.[1]
    if (name !== undefined) asked.push(name)
  })
  const wake = () => page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await wake()
  expect(asked).toEqual([])
  await page.clock.setSystemTime(Date.now() + 24 * 3_600_000)
  await wake()
  await expect
    .poll(() => asked)
    .toEqual(expect.arrayContaining(['app.info', 'progress.overview', 'plans.list']))
})

test('what was told this week is told no more, but can be looked at until it is done', async ({
  app,
  page,
}) => {
  const { say, today } = await makeFollowedPlan(app, page, {})
  const home = `${app.address.split('#')[0]}#/`
  await page.goto(home)
  const lines = page.getByRole('list', { name: 'Việc cần làm hôm nay' }).getByRole('listitem')
  const office = page.getByRole('listitem').filter({ hasText: 'Phòng Kinh tế: ' })
  await expect(office).toContainText('1 nhiệm vụ quá hạn')
  const count = await lines.count()
  await office.getByRole('button', { name: /^Đã biết/ }).click()
  await expect(lines).toHaveCount(count - 1)
  await expect(page.getByText('Đã nhắc trong 7 ngày qua: 1 việc')).toBeVisible()

  // The program begins anew: everything has been told.
  await page.reload()
  await expect(page.getByText('Không có việc mới cần nhắc.')).toBeVisible()
  await page.getByText(`Đã nhắc trong 7 ngày qua: ${count} việc`).click()
  await expect(office).toContainText('1 nhiệm vụ quá hạn')
  await expect(office.getByRole('button')).toHaveCount(1)
  await say([{ rowId: 'late', day: today, status: 'done', percent: 100 }])
  await expect(office).toContainText('Phòng Kinh tế: 1 nhiệm vụ sắp đến hạn trong 7 ngày')
  await office.getByRole('button', { name: /^Xem/ }).click()
  await expect(page).toHaveURL(/follow\/list%3Funit%3D/)
})
