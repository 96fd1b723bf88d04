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
})
