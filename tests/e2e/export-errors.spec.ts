import { readdir } from 'node:fs/promises'
import { label } from '../../shared/glossary.ts'
import { expect, test } from './app-fixture.ts'
import { fillFolder } from './fill-folder.ts'

test('a plan with errors is exported once the clerk has seen them, and its place follows its name', async ({
  app,
  page,
}) => {
  await page.getByRole('button', { name: 'Tạo kế hoạch' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().check()
  await dialog.getByLabel(label('plan.communeName')).fill('xã Tân Hòa')
  await dialog.getByLabel('Họ và tên người ký').fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tân Hòa')

  await page.keyboard.press('Alt+1')
  const place = page.getByLabel(label('plan.place'))
  await expect(place).toHaveValue('Tân Hòa')
  await page.getByLabel(label('plan.communeName')).fill('phường Phúc Lộc')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel(label('plan.communeName'))).toHaveValue('Phúc Lộc')
  await expect(page.getByLabel('Loại đơn vị')).toHaveValue('phường')
  await expect(place).toHaveValue('Phúc Lộc')

  await page.keyboard.press('Control+e')
  await fillFolder(page, app.documentsFolder)
  const send = page.getByRole('button', { name: 'Xuất tệp' })
  await send.click()
  const asked = page.getByRole('alertdialog', { name: 'Kế hoạch còn lỗi' })
  await expect(asked.getByText('Chưa có họ tên người ký.')).toBeVisible()
  await asked.getByRole('button', { name: 'Quay lại sửa' }).click()
  await expect(asked).toBeHidden()
  expect(await readdir(app.documentsFolder)).toEqual([])

  await send.click()
  await asked.getByRole('button', { name: 'Vẫn xuất' }).click()
  await expect(page.getByText(/Đã xuất \d tệp\./)).toBeVisible()
  expect((await readdir(app.documentsFolder)).length).toBeGreaterThan(0)
})
