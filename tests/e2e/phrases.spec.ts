import type { Page } from '@playwright/test'
import { label } from '../../shared/glossary.ts'
import { plainText } from '../../shared/plans/rich-text.ts'
import { expect, test } from './app-fixture.ts'
import { caretAfter, openText, saved } from './open-text.ts'

const commune = (page: Page) => page.getByLabel(label('plan.communeName'))

async function insertPhrase(page: Page) {
  await page.getByRole('button', { name: 'Chèn', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Câu mẫu…' }).click()
  await page.getByRole('combobox', { name: 'Tìm câu mẫu' }).fill('cu the hoa nhiem vu')
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText('ụ thể hóa')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Types another name for the commune, and comes back to the text. */
async function rename(page: Page, name: string) {
  await page.keyboard.press('Alt+1')
  await commune(page).fill(name)
  await commune(page).press('Tab')
  await saved(page)
  await page.keyboard.press('Alt+2')
}

test('the fields of an inserted phrase follow the plan’s facts until they are edited', async ({
  app,
  page,
}) => {
  const { text, stored } = await openText(app, page)
  await caretAfter(text.locator('[data-kind="dash"]').first())
  await page.keyboard.press('Enter')
  await insertPhrase(page)

  const phrase = text.locator('[data-kind="dash"]').nth(1)
  await expect(phrase).toContainText('năm 2027 thành việc làm')
  await expect(phrase).toContainText('trên địa bàn xã Hòa Lộc.')
  const name = phrase.locator('[data-field="tên xã"]')
  await expect(name).toHaveText('Hòa Lộc')
  await expect(name).toHaveAttribute('title', 'Tự điền theo thông tin kế hoạch')

  await rename(page, 'Tân Lập')
  await expect(phrase).toContainText('trên địa bàn xã Tân Lập.')
  // The place of signing followed the name, as a step of its own; the words in the text are none.
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(phrase).toContainText('trên địa bàn xã Hòa Lộc.')
  await page.keyboard.press('Alt+1')
  await expect(commune(page)).toHaveValue('Hòa Lộc')
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect(commune(page)).toHaveValue('Tân Lập')
  await page.keyboard.press('Alt+2')
  await expect(phrase).toContainText('trên địa bàn xã Tân Lập.')

  await caretAfter(phrase)
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' (mới)')
  await expect(name).toHaveText('Tân Lập')
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('m')
  await expect(phrase).toContainText('trên địa bàn xã Tân Lmập (mới).')
  await expect(name).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(name).toHaveText('Tân Lập')
  await page.keyboard.press('Control+y')
  await expect(name).toHaveCount(0)

  await rename(page, 'Phúc Lộc')
  await page.keyboard.press('Alt+1')
  await page.getByLabel(label('plan.year')).fill('2028')
  await page.getByLabel(label('plan.year')).press('Tab')
  await page.keyboard.press('Alt+2')
  await expect(phrase).toContainText('năm 2028 thành việc làm')
  await expect(phrase).toContainText('trên địa bàn xã Tân Lmập (mới).')
  await saved(page)
  await page.reload()
  await expect(phrase).toContainText('năm 2028 thành việc làm')
  await expect(phrase).toContainText('trên địa bàn xã Tân Lmập (mới).')
  await expect(phrase.locator('[data-field="năm"]')).toHaveText('2028')
  const words = (await stored()).body.map(block => (block.kind === 'table' ? '' : plainText(block.text)))
  expect(words).toContain(await phrase.textContent())
})

test('a copied phrase stays linked, and a word composed inside its field is the person’s own', async ({
  app,
  page,
}) => {
  const { text } = await openText(app, page)
  const first = text.locator('[data-kind="dash"]').first()
  await caretAfter(first)
  await page.keyboard.press('Enter')
  await insertPhrase(page)
  const phrase = text.locator('[data-kind="dash"]').nth(1)
  await expect(phrase.locator('[data-field="năm"]')).toHaveText('2027')
  await phrase.evaluate(element => getSelection()?.selectAllChildren(element))
  await page.keyboard.press('Control+c')
  await page.keyboard.press('End')
  await caretAfter(phrase)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  const copy = text.locator('[data-kind="dash"]').nth(2)
  await expect(copy.locator('[data-field="năm"]')).toHaveText('2027')
  await expect(copy).toHaveText((await phrase.textContent()) ?? '')

  await caretAfter(copy)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  const keyboard = await page.context().newCDPSession(page)
  for (const partly of ['o', 'oi', 'ôi'])
    await keyboard.send('Input.imeSetComposition', {
      text: partly,
      selectionStart: partly.length,
      selectionEnd: partly.length,
    })
  await keyboard.send('Input.insertText', { text: 'ối' })
  await expect(copy).toContainText('Hòa Lốiộc.')
  await expect(copy.locator('[data-field="tên xã"]')).toHaveCount(0)
  await expect(phrase.locator('[data-field="tên xã"]')).toHaveText('Hòa Lộc')
  await rename(page, 'Tân Lập')
  await expect(phrase).toContainText('xã Tân Lập.')
  await expect(copy).toContainText('Hòa Lốiộc.')
})
