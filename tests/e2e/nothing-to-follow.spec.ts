import { plan as planSchema } from '../../shared/plans/plan.ts'
import { expect, test } from './app-fixture.ts'
import { openText } from './open-text.ts'

test('a plan without tasks is issued knowingly, and shows the way to have some', async ({ app, page }) => {
  const { call, id, stored } = await openText(app, page)
  const get = async () => (await call('plans.get', { id })).value
  await call('plans.saveAppendices', {
    id,
    appendicesRev: (await get())['appendicesRev'],
    remove: (await stored()).appendices.map(appendix => appendix.id),
    put: [],
    order: [],
    putItems: [],
    removeItems: [],
    itemOrders: [],
  })
  const body = (await stored()).body.filter(block => /phụ lục/iu.test(JSON.stringify(block)))
  await call('plans.saveBody', {
    id,
    bodyRev: (await get())['bodyRev'],
    put: [],
    remove: body.map(block => block.id),
    order: null,
  })
  const { letterhead } = planSchema.parse((await get())['plan'])
  await call('plans.update', {
    id,
    rev: (await get())['rev'],
    patch: { letterhead: { ...letterhead, number: '15', day: 5, month: 1, year: 2027 } },
  })
  await call('plans.changeState', { id, rev: (await get())['rev'], to: 'submitted', who: 'A', why: '' })
  const root = app.address.split('#')[0]
  await page.goto(`${root}#/plan/${id}/follow`)
  await expect(page.getByText('chọn Trình ký, rồi Ban hành')).toBeVisible()

  await page.getByRole('button', { name: 'Ban hành' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('sau khi ban hành sẽ không có gì để theo dõi')
  await dialog.getByLabel('Người thực hiện').fill('Lê Thị Hoa')
  await dialog.getByRole('button', { name: 'Ban hành' }).click()
  await expect(dialog).toHaveCount(0)

  for (const view of ['overview', 'list', 'units', 'timeline', 'indicators', 'forms']) {
    await page.goto(`${root}#/plan/${id}/follow/${view}`)
    await expect(page.getByRole('heading', { name: 'Chưa có nhiệm vụ, chỉ tiêu để theo dõi' })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Tạo bản sửa đổi' }).click()
  await expect(page.getByRole('button', { name: 'Dán bảng từ Excel…' })).toBeVisible()
  expect(page.url()).not.toContain(id)
})

test('the text, its pages and what was noted on import stand beside each other', async ({ app, page }) => {
  expect(app.address).toContain('127.0.0.1')
  const lines = [
    'KẾ HOẠCH',
    'Chuyển đổi số năm 2026',
    'I. MỤC TIÊU',
    '1. Mục tiêu chung',
    'Nâng cao chất lượng phục vụ người dân.',
    '3. Mục tiêu cụ thể',
    'Tỷ lệ hồ sơ trực tuyến đạt 80%.',
  ]
  await page
    .getByLabel('Chọn tệp để nhập')
    .setInputFiles({ name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n\n')) })
  await expect(page.getByRole('heading', { name: /^Cần xem lại/ })).toBeVisible()
  for (const [width, height] of [
    [1366, 768],
    [1500, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height })
    const sheet = await page.locator('.planEditor').boundingBox()
    const pages = await page.getByRole('button', { name: 'Lưu PDF' }).boundingBox()
    expect((sheet?.x ?? 0) + (sheet?.width ?? 0)).toBeLessThan(pages?.x ?? 0)
  }
})
