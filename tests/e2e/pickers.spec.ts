import { expect, test } from './app-fixture.ts'
import { openText, saved } from './open-text.ts'

test('every picker is gone through by arrow keys, and Enter takes what they point at', async ({
  app,
  page,
}) => {
  const { stored } = await openText(app, page)
  const before = await stored()
  const insert = async (what: string) => {
    await page.getByRole('button', { name: 'Chèn', exact: true }).click()
    await page.getByRole('menuitem', { name: what }).click()
  }
  const pointed = page.getByRole('dialog').getByRole('option', { selected: true })

  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Tìm kế hoạch, nhiệm vụ, lệnh' })
  await expect(box).toBeFocused()
  const first = (await pointed.textContent()) ?? ''
  await page.keyboard.press('ArrowDown')
  await expect(pointed).not.toHaveText(first)
  await expect(box).toHaveAttribute('aria-activedescendant', (await pointed.getAttribute('id')) ?? '')
  await page.keyboard.press('ArrowUp')
  await expect(pointed).toHaveText(first)
  await page.keyboard.press('ArrowUp')
  await expect(pointed).toHaveText(first)
  await page.keyboard.press('Escape')

  await insert('Căn cứ pháp lý…')
  await page.getByRole('combobox', { name: 'Tìm văn bản trong danh mục' }).fill('chuyen doi so')
  await expect(pointed).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const words = (await pointed.locator('i').innerText()).trim()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Đã chèn 1 căn cứ' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await stored()).bases.length).toBe(before.bases.length + 1)
  expect((await stored()).bases.at(-1)?.text.slice(0, 30)).toBe(words.slice(0, 30))

  await page.getByRole('textbox', { name: 'Nội dung kế hoạch' }).focus()
  await insert('Câu mẫu…')
  const phrases = page.getByRole('combobox', { name: 'Tìm câu mẫu' })
  await expect(phrases).toBeFocused()
  await expect(pointed).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').nth(2)).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('option').first().click()
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await phrases.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await saved(page)
})

test('what is kept under a name asks for one', async ({ app, page }) => {
  const { id } = await openText(app, page)
  await page.goto(`${new URL(app.address).origin}/#/plan/${id}/history`)
  await page.getByRole('button', { name: 'Lưu phiên bản' }).click()
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Nhập tên để sau này dễ tìm.')
  await dialog.getByLabel('Tên phiên bản').fill('  Bản đầu  ')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Đã lưu phiên bản “Bản đầu”').last()).toBeVisible()
})
