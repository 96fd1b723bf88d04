import { plan as planSchema } from '../../shared/plans/plan.ts'
import { expect, test } from './app-fixture.ts'
import { makeFollowedPlan } from './followed-plan.ts'

test('a plan that was amended says so where it is read and where it is followed, and leads to its amendment', async ({
  app,
  page,
}, info) => {
  const { call, id } = await makeFollowedPlan(app, page)
  const open = (tab: string) => page.goto(`${app.address.split('#')[0]}#/plan/${id}/${tab}`)
  await open('text')
  await expect(page.getByRole('button', { name: 'Tạo bản sửa đổi' })).toBeVisible()

  const { value } = await call('plans.amend', { id })
  const stored = async () => (await call('plans.get', { id: value['id'] })).value
  const { letterhead } = planSchema.parse((await stored())['plan'])
  const patch = { letterhead: { ...letterhead, number: '21', day: 3, month: 2 } }
  expect((await call('plans.update', { id: value['id'], rev: (await stored())['rev'], patch })).ok).toBe(true)
  await expect(page.getByText('Đã có bản sửa đổi')).toHaveCount(0)
  for (const to of ['submitted', 'issued'])
    expect(
      (
        await call('plans.changeState', {
          id: value['id'],
          rev: (await stored())['rev'],
          to,
          who: '',
          why: '',
        })
      ).ok,
    ).toBe(true)

  for (const tab of ['text', 'follow/overview', 'follow/list', 'reports']) {
    await open(tab)
    await expect(page.getByText('Đã có bản sửa đổi'), tab).toBeVisible()
    await expect(page.getByRole('button', { name: 'Tạo bản sửa đổi' }), tab).toHaveCount(0)
    await page.screenshot({ path: info.outputPath(`${tab.replace('/', '-')}.png`) })
  }
  await open('follow/list')
  const link = page.getByRole('link', { name: /^Kế hoạch số 21\/KH-UBND ngày 03 tháng 02/ })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sửa đổi, bổ sung')
  await expect(page.getByRole('tab', { name: 'Theo dõi' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('Đã có bản sửa đổi')).toHaveCount(0)
})
