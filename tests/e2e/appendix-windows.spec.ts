import type { Page } from '@playwright/test'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import { expect, type RunningApp, test } from './app-fixture.ts'
import { caller, saved } from './open-text.ts'

const facts = {
  unitKind: 'xã',
  communeName: 'Hòa Lộc',
  provinceKind: 'tỉnh',
  provinceName: 'An Hòa',
  year: 2027,
  signerName: 'Trần Văn An',
}

/** A plan with an appendix, open at its appendices. */
async function openAppendix(app: RunningApp, page: Page) {
  const call = caller(app, page)
  const made = await call('plans.createFromTemplate', { templateId: 'phu-luc-chi-tieu', facts })
  const id = String(made.value['id'])
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/appendix`)
  const stored = async () => planSchema.parse((await call('plans.get', { id })).value['plan']).appendices
  return { id, call, stored }
}

test('a row that another window changed too keeps its words here, and says what the other wrote', async ({
  app,
  page,
}) => {
  const { call, id } = await openAppendix(app, page)
  await expect(page.getByRole('textbox', { name: 'Tiêu đề nhóm, dòng 1' })).toBeFocused()
  const { value } = await call('plans.get', { id })
  const { appendices } = planSchema.parse(value['plan'])
  const [heading] = appendices[0]?.items ?? []
  await page.keyboard.type('Hạ tầng của xã')
  await page.keyboard.press('Enter')
  const theirs = { appendixId: appendices[0]?.id, item: { ...heading, title: 'Hạ tầng của tỉnh' } }
  const nothing = { put: [], remove: [], order: null, removeItems: [], itemOrders: [] }
  const diff = { id, appendicesRev: value['appendicesRev'], ...nothing, putItems: [theirs] }
  expect(await call('plans.saveAppendices', diff)).toMatchObject({ ok: true })
  const notice = page.getByRole('alert').filter({ hasText: 'sửa ở cửa sổ khác' })
  await expect(notice).toContainText('Hạ tầng của tỉnh')
  await notice.getByRole('button', { name: 'Đã xem' }).click()
  await expect(notice).toHaveCount(0)
  await expect(page.getByRole('gridcell', { name: 'Hạ tầng của xã' })).toBeVisible()
  await saved(page)
})

test('a row that another window changed in another cell has the words of both', async ({ app, page }) => {
  const { call, id, stored } = await openAppendix(app, page)
  await expect(page.getByRole('textbox', { name: 'Tiêu đề nhóm, dòng 1' })).toBeFocused()
  const { value } = await call('plans.get', { id })
  const { appendices } = planSchema.parse(value['plan'])
  const row = appendices[0]?.items.find(item => item.kind === 'row')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.type('Ghi chú ở đây')
  const theirs = { ...row, cells: { ...row?.cells, support: 'Phối hợp ở kia' } }
  const nothing = { put: [], remove: [], order: null, removeItems: [], itemOrders: [] }
  const putItems = [{ appendixId: appendices[0]?.id, item: theirs }]
  const diff = { id, appendicesRev: value['appendicesRev'], ...nothing, putItems }
  expect(await call('plans.saveAppendices', diff)).toMatchObject({ ok: true })
  await page.keyboard.press('Enter')
  const cells = async () => (await stored())[0]?.items.flatMap(item => (item.id === row?.id ? [item] : []))[0]
  await expect
    .poll(cells)
    .toMatchObject({ cells: { ...row?.cells, support: 'Phối hợp ở kia', note: 'Ghi chú ở đây' } })
  await expect(page.getByText('sửa ở cửa sổ khác')).toHaveCount(0)

  // Taking the step here back leaves what the other window wrote.
  await page.keyboard.press('Control+z')
  await expect.poll(cells).toEqual(theirs)
})
