import type { APIRequestContext } from '@playwright/test'
import { type CommandName, contract, type Input, type Output } from '../../shared/api/contract.ts'
import { plainText } from '../../shared/plans/rich-text.ts'
import { expect, type RunningApp, test } from './app-fixture.ts'

const facts = {
  unitKind: 'xã',
  communeName: 'Tân Hòa',
  provinceKind: 'tỉnh',
  provinceName: 'Bình Sơn',
  year: 2027,
  signerName: 'Lê Thị Mai',
} as const

/** Calls a command as another window would. */
function caller(app: RunningApp, request: APIRequestContext) {
  const { origin, hash } = new URL(app.address)
  return async <N extends CommandName>(name: N, input: Input<N>) => {
    const answer = await request.post(`${origin}/invoke`, {
      headers: { origin, authorization: `Bearer ${hash.replace('#token=', '')}` },
      data: { name, input, origin: 'another-window' },
    })
    const { value }: { value: unknown } = await answer.json()
    return contract[name].output.parse(value) as Output<N>
  }
}

test('a version is kept, compared with what became of the text, and brought back in part and whole', async ({
  app,
  page,
  request,
}) => {
  const call = caller(app, request)
  const { id } = await call('plans.createFromTemplate', { templateId: 'muc-dich-noi-dung', facts })
  await page.goto(`${new URL(app.address).origin}/#/plan/${id}/history`)
  await page.getByRole('button', { name: 'Lưu phiên bản' }).click()
  await page.getByLabel('Tên phiên bản').fill('Bản gửi góp ý')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Hai bản giống nhau')).toBeVisible()

  const { plan, bodyRev } = await call('plans.get', { id })
  const sections = plan.body.flatMap((block, at) => (block.kind === 'section' ? at : []))
  const [first = 0, second = 0, third = 0, fourth = 0] = sections
  const dash = plan.body.find((block, at) => at > fourth && block.kind === 'dash')
  if (dash?.kind !== 'dash') throw new Error('The template has no dash there.')
  const gone = plan.body[third - 1]
  const order = [
    ...plan.body.slice(0, first),
    ...plan.body.slice(second, third - 1),
    ...plan.body.slice(first, second),
    ...plan.body.slice(third),
  ]
  await call('plans.saveBody', {
    id,
    bodyRev,
    put: [{ ...dash, text: [{ text: `Trước hết, ${plainText(dash.text)}` }] }],
    remove: gone ? [gone.id] : [],
    order: order.map(block => block.id),
  })

  await expect(page.getByText('1 chỗ sửa, 1 chỗ bỏ, 1 chỗ chuyển')).toBeVisible()
  await expect(page.getByText(/Chuyển chỗ: trước là I\., nay là II\., kèm \d+ đoạn bên dưới/)).toBeVisible()
  await expect(page.locator('ins', { hasText: 'Trước hết,' })).toHaveCSS('text-decoration-line', 'underline')
  await expect(page.locator('del').first()).toHaveCSS('text-decoration-line', 'line-through')
  await page.getByRole('switch', { name: 'Chỉ xem chỗ khác' }).click()
  await expect(page.getByText('dòng giống nhau')).toHaveCount(0)
  await page.keyboard.press('F8')
  await expect(page.locator('[data-kind]:focus')).toBeInViewport()
  const focused = await page.locator('[data-kind]:focus').getAttribute('id')
  await page.keyboard.press('n')
  expect(await page.locator('[data-kind]:focus').getAttribute('id')).not.toBe(focused)
  await page.keyboard.press('p')
  expect(await page.locator('[data-kind]:focus').getAttribute('id')).toBe(focused)

  await page.locator('[data-kind="changed"]').getByRole('button', { name: 'Khôi phục đoạn này' }).click()
  await expect(page.getByRole('dialog')).toContainText('Nội dung hiện tại được giữ lại')
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await expect(page.getByText('1 chỗ bỏ, 1 chỗ chuyển')).toBeVisible()

  const { rev } = await call('plans.get', { id })
  const changed = { ...plan.signature, name: 'Phạm Văn Sơn' }
  await call('plans.update', { id, rev, patch: { bases: plan.bases.slice(1), signature: changed } })
  await page.getByRole('button', { name: 'Bản gửi góp ý' }).click()
  await page.getByRole('button', { name: 'Khôi phục căn cứ này' }).click()
  await expect(page.getByRole('dialog')).toContainText('Chỉ căn cứ này trở lại như ở phiên bản')
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await page.getByRole('button', { name: 'Khôi phục thông tin này' }).click()
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await expect(page.getByText('1 chỗ bỏ, 1 chỗ chuyển')).toBeVisible()
  const now = (await call('plans.get', { id })).plan
  expect({ bases: now.bases, signature: now.signature }).toEqual({
    bases: plan.bases,
    signature: plan.signature,
  })
  await page.getByRole('button', { name: 'Bản gửi góp ý' }).click()
  await page.getByRole('button', { name: 'Khôi phục cả phiên bản' }).click()
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await expect(page.getByText('Hai bản giống nhau')).toBeVisible()
  expect((await call('plans.get', { id })).plan.body).toEqual(plan.body)
})

test('a plan goes from draft to issued with who and why, is frozen, and is amended in a new draft', async ({
  app,
  page,
  request,
}) => {
  const call = caller(app, request)
  const { id } = await call('plans.createFromTemplate', { templateId: 'muc-dich-noi-dung', facts })
  await page.goto(`${new URL(app.address).origin}/#/plan/${id}/info`)
  const dialog = page.getByRole('dialog')

  await page.getByRole('button', { name: 'Trình ký' }).click()
  await dialog.getByLabel('Người trình').fill('Phạm Thị Hoa')
  await dialog.getByRole('button', { name: 'Trình ký' }).click()
  // The keyboard goes on from the step onward.
  await expect(page.getByRole('button', { name: 'Ban hành' })).toBeFocused()
  await page.getByRole('button', { name: 'Trả về dự thảo' }).click()
  await dialog.getByRole('button', { name: 'Trả về dự thảo' }).click()
  await expect(dialog.getByText('Ghi lý do trả về.')).toBeVisible()
  await dialog.getByLabel('Lý do').fill('Bổ sung chỉ tiêu')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Trả về dự thảo' }).click()

  await page.getByRole('button', { name: 'Trình ký' }).click()
  await expect(dialog.getByLabel('Người trình')).toHaveValue('Phạm Thị Hoa')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Ban hành' }).click()
  await expect(dialog.getByText('Chưa có số ban hành, ngày ban hành, tháng ban hành.')).toBeVisible()
  await dialog.getByRole('link', { name: 'Ghi vào thẻ Thông tin' }).click()

  const { plan, rev } = await call('plans.get', { id })
  const letterhead = { ...plan.letterhead, number: '12', day: 5, month: 2 }
  await call('plans.update', { id, rev, patch: { letterhead } })
  await page.getByRole('button', { name: 'Ban hành' }).click()
  await expect(dialog.getByText('Đã đủ số, ngày ban hành và không còn lỗi.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Ban hành' }).click()
  await expect(page.getByText('Kế hoạch số 12/KH-UBND')).toBeVisible()
  await page.getByRole('button', { name: 'Ai, khi nào, vì sao' }).click()
  await expect(page.getByText('Trình ký → Dự thảo')).toBeVisible()
  await expect(page.getByText('Bổ sung chỉ tiêu')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Tạo bản sửa đổi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sửa đổi, bổ sung')
  expect((await call('plans.get', { id })).plan.state).toBe('issued')
})
