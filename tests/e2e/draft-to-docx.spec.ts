import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './app-fixture.ts'
import { openText, saved, shownLines } from './open-text.ts'

/** The words of every paragraph of a .docx, in order, empty ones left out. */
async function paragraphsOf(path: string): Promise<string[]> {
  const xml = strFromU8(unzipSync(await readFile(path))['word/document.xml'] ?? new Uint8Array())
  const plain = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
  return xml
    .split('</w:p>')
    .map(part =>
      [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
        .map(([, words]) => plain(words ?? ''))
        .join('')
        .trim(),
    )
    .filter(words => words !== '')
}

test('by keyboard alone: bases from the register and a table into the text, undone, redone, exported as the editor showed it', async ({
  app,
  page,
}) => {
  const { text } = await openText(app, page)
  const bases = text.locator('[data-kind="basis"]')
  const before = await bases.count()
  const lines = await shownLines(page)

  await page.getByRole('button', { name: 'Chèn', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const search = page.getByRole('combobox', { name: 'Tìm văn bản trong danh mục' })
  for (const words of ['749/qd-ttg', 'giao dich dien tu']) {
    await search.fill(words)
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(search).toHaveValue('')
  }
  await page.keyboard.press('Escape')
  await expect(bases).toHaveCount(before + 2)
  await expect(bases.nth(before)).toContainText('749/QĐ-TTg')
  const basesShown = await bases.allTextContents()

  await text.focus()
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z')
  await expect(bases).toHaveCount(before)
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+y')
  await expect(bases).toHaveCount(before + 2)
  expect(await shownLines(page)).toEqual(lines)
  await saved(page)

  await page.keyboard.press('Control+e')
  await page.getByLabel('Lưu vào thư mục').fill(app.documentsFolder)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã xuất 2 tệp.')).toBeVisible()
  const docx = (await readdir(app.documentsFolder)).find(name => name.endsWith('.docx')) ?? ''
  const printed = await paragraphsOf(join(app.documentsFolder, docx))
  const from = printed.indexOf(lines[0] ?? '')
  expect(printed.slice(from, from + lines.length)).toEqual(lines)
  const bare = (words: string) => words.replace(/[;.]$/u, '')
  for (const basis of basesShown) expect(printed.map(bare)).toContain(bare(basis.normalize('NFC').trim()))
})
