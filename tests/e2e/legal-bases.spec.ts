import { join } from 'node:path'
import { expect, test } from './app-fixture.ts'

test('the register is searched without accents, added to by pasting, exported and read back', async ({
  app,
  page,
}) => {
  await page.evaluate(() => {
    location.hash = '#/legal-bases'
  })
  const table = page.getByRole('table', { name: 'Căn cứ pháp lý' })
  const search = page.getByLabel('Tìm căn cứ pháp lý')
  await expect(table.getByText('57-NQ/TW', { exact: true })).toBeVisible()

  await search.fill('cong tac van thu')
  await expect(page.getByText('1 văn bản', { exact: true })).toBeVisible()
  await expect(table.getByText('30/2020/NĐ-CP')).toBeVisible()
  await search.fill('')

  await page.getByRole('button', { name: 'Thêm văn bản' }).click()
  await page
    .getByLabel(/Dán câu căn cứ/)
    .fill(
      '- Nghị quyết số 12/NQ-HĐND ngày 10/12/2025 của Hội đồng nhân dân xã Minh Tân về dự toán ngân sách năm 2026;',
    )
  await page.getByRole('button', { name: 'Điền vào các ô' }).click()
  await expect(page.getByLabel('Câu căn cứ khi in')).toContainText(
    'Căn cứ Nghị quyết số 12/NQ-HĐND ngày 10 tháng 12 năm 2025 của Hội đồng nhân dân xã Minh Tân về dự toán ngân sách năm 2026;',
  )
  await page.getByLabel('Có hiệu lực đến hết ngày').fill('31/12/2020')
  await page.getByRole('button', { name: 'Thêm vào danh mục' }).click()
  await expect(table.getByText('Hết hiệu lực từ 01/01/2021')).toBeVisible()

  await page.getByRole('button', { name: 'Xuất Excel' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Xuất Excel' }).click()
  await expect(dialog).toHaveCount(0)
  await page
    .locator('input[type=file][accept=".xlsx"]')
    .setInputFiles(join(app.documentsFolder, 'Danh mục căn cứ pháp lý.xlsx'))
  await expect(dialog).toContainText(/Thêm mới 0, cập nhật 0, giữ nguyên \d+, bỏ qua 0\./)
})
