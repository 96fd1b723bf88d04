import { AxeBuilder } from '@axe-core/playwright'
import { planSummary } from '../../shared/plans/api.ts'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import { expect, test } from './app-fixture.ts'
import { makeFollowedPlan } from './followed-plan.ts'

test('next year takes the changes that were accepted, and no other', async ({ app, page }) => {
  const { call, id, today, year, say } = await makeFollowedPlan(app, page, { more: 60 })
  await say([
    { rowId: 'done', day: today, status: 'done', percent: 100 },
    { rowId: 'soon', day: today, status: 'done', percent: 100 },
    { rowId: 'late', day: today, status: 'ongoing', percent: 40 },
    { rowId: 'online', day: today, value: 84.5 },
  ])
  await page.goto(`${app.address.split('#')[0]}#/`)
  await page.getByRole('button', { name: /^Tạo kế hoạch năm sau từ:/ }).click()
  const dialog = page.getByRole('dialog', { name: `Tạo kế hoạch năm ${year + 1}` })
  const section = (name: string) => dialog.getByRole('region', { name })
  await expect(section('Nhiệm vụ kết thúc').getByRole('row')).toHaveCount(3)
  await section('Nhiệm vụ kết thúc')
    .getByRole('row')
    .filter({ hasText: 'Nâng cấp mạng nội bộ' })
    .getByRole('checkbox')
    .uncheck()
  await expect(dialog.getByRole('navigation')).toContainText('Nhiệm vụ kết thúc1/2')

  await dialog.getByLabel('Tìm trong các thay đổi').fill('loa duy tri')
  await expect(dialog.getByText('Không có thay đổi nào như vậy.')).toBeVisible()
  await dialog.getByLabel('Tìm trong các thay đổi').fill('ho so nop truc tuyen')
  await expect(dialog.getByRole('region')).toHaveCount(1)
  await dialog.getByLabel('Tìm trong các thay đổi').fill('')

  // By keyboard: from box to box, the space bar refuses.
  await section('Số liệu năm trước của chỉ tiêu').getByRole('checkbox').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await dialog.getByRole('checkbox', { name: 'Chọn tất cả: Phần đánh giá kết quả' }).uncheck()
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${year + 1}`)

  const all = planSummary.array().parse((await call('plans.list', { bin: false })).value)
  const made = all.find(plan => plan.id !== id)
  expect(made).toMatchObject({ year: year + 1, state: 'draft' })
  const next = planSchema.parse((await call('plans.get', { id: made?.id })).value['plan'])
  const rows = new Map(next.appendices.flatMap(({ items }) => items).map(item => [item.id, item]))
  expect(rows.has('soon')).toBe(true)
  expect(rows.has('done')).toBe(false)
  expect(rows.has('always')).toBe(true)
  const late = rows.get('late')
  expect(late?.kind === 'row' && late.cells.note).toBe(`Chuyển tiếp từ năm ${year} (đã đạt 40%)`)
  const baseline = (rowId: string) => {
    const item = rows.get(rowId)
    return item?.kind === 'row' ? item.cells.baseline : undefined
  }
  expect(baseline('online')).toBe('84,5%')
  expect(baseline('people')).toBe('62%')

  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await expect(dialog).toBeVisible()
  await expect(async () => {
    const left = planSummary.array().parse((await call('plans.list', { bin: false })).value)
    expect(left.map(plan => plan.id)).toEqual([id])
  }).toPass()
})

test('the plan that is carried over shows its tasks as they were followed before, and is not made twice unawares', async ({
  app,
  page,
}) => {
  const { call, id, today, year, say } = await makeFollowedPlan(app, page)
  await say([{ rowId: 'late', day: today, status: 'ongoing', percent: 40, result: 'Đã rà soát 12 máy' }])
  const { value: next } = await call('nextYear.create', { planId: id, accepted: [] })
  const stored = async () => (await call('plans.get', { id: next['id'] })).value
  const { letterhead } = planSchema.parse((await stored())['plan'])
  await call('plans.update', {
    id: next['id'],
    rev: (await stored())['rev'],
    patch: { letterhead: { ...letterhead, number: '16', day: 5, month: 1, year } },
  })
  for (const to of ['submitted', 'issued'])
    await call('plans.changeState', { id: next['id'], rev: (await stored())['rev'], to, who: '', why: '' })

  const root = app.address.split('#')[0]
  await page.goto(`${root}#/plan/${next['id']}/follow/list`)
  await page.getByRole('row').filter({ hasText: 'Rà soát máy trạm' }).click()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: /Rà soát máy trạm/ })
  await panel.getByRole('tab', { name: /^Lịch sử/ }).click()
  const before = panel.getByRole('list', { name: 'Lịch sử ở kế hoạch năm trước' })
  await expect(before.getByRole('listitem')).toHaveCount(1)
  await expect(before).toContainText('Đã rà soát 12 máy')
  await expect(before.getByRole('button', { name: 'Đính chính' })).toHaveCount(0)

  await page.goto(`${root}#/plan/${id}/reports/next-year`)
  const dialog = page.getByRole('dialog', { name: `Tạo kế hoạch năm ${year + 1}` })
  await expect(dialog.getByRole('note')).toContainText('Đã có kế hoạch năm sau')
  await dialog.getByRole('note').getByRole('link').click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${year}`)
})
