import { join } from 'node:path'
import { expect, test } from './app-fixture.ts'
import { openText, saved } from './open-text.ts'

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

test('bases are put in order by authority when it is asked for, in one step that undo takes back', async ({
  app,
  page,
}) => {
  const { text, stored } = await openText(app, page)
  const bases = text.locator('[data-kind="basis"]')
  const first = await bases.allTextContents()
  const insert = page.getByRole('button', { name: 'Chèn', exact: true })
  await insert.click()
  await page.getByRole('menuitem', { name: 'Căn cứ pháp lý…' }).click()
  await page.getByRole('combobox', { name: 'Tìm văn bản trong danh mục' }).fill('luat giao dich dien tu')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(bases).toHaveCount(first.length + 1)
  // A law of 2023 stands behind a plan of the province now; it belongs before the law of 2025.
  await expect(bases.last()).toContainText('Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023')
  const law = (await bases.last().textContent()) ?? ''

  await insert.click()
  await page.getByRole('menuitem', { name: 'Sắp xếp căn cứ theo thẩm quyền' }).click()
  await expect(bases).toHaveText([law, ...first])
  await saved(page)
  await expect.poll(async () => (await stored()).bases.map(basis => basis.text)).toEqual([law, ...first])

  await text.focus()
  await page.keyboard.press('Control+z')
  await expect(bases).toHaveText([...first, law])
  await page.keyboard.press('Control+y')
  await expect(bases).toHaveText([law, ...first])
})
