import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { label } from '../../shared/glossary.ts'
import { expect, test } from './app-fixture.ts'
import { docxLines } from './docx-lines.ts'
import { saved, shownLines } from './open-text.ts'

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, there: Locator) {
  await expect(there).toBeVisible()
  for (let step = 0; step < 40; step++) {
    if (await there.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(there).toBeFocused()
}

/** Presses a key, with a look at the caret's block between, until the caret is in a block of that kind. */
async function walkTo(page: Page, key: string, kind: string) {
  const shown = page.getByLabel('Kiểu đoạn')
  await expect(async () => {
    if ((await shown.inputValue()) !== kind) await page.keyboard.press(key)
    await expect(shown).toHaveValue(kind, { timeout: 400 })
  }).toPass()
}

/** Back to the text from wherever the focus is; a dialog that closes gives the focus away a moment later. */
async function backToText(page: Page, text: Locator) {
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(async () => {
    await page.keyboard.press('Alt+2')
    await expect(text).toBeFocused({ timeout: 400 })
  }).toPass()
}

/** Everything that the editor shows: bases, enacting sentence, the body a line a paragraph, closing. */
async function shown(page: Page) {
  const words = async (kind: string) => {
    const found = await page.locator(`.planEditor > [data-kind="${kind}"]`).allTextContents()
    return found.map(each => each.normalize('NFC').trim())
  }
  return {
    bases: await words('basis'),
    lead: await words('lead'),
    body: await shownLines(page),
    closing: await words('closing'),
  }
}

/** Presses a key of undo or redo until its button says that nothing is left; answers how often. */
async function untilNothingLeft(page: Page, key: string, button: string): Promise<number> {
  const left = page.getByRole('button', { name: button })
  for (let presses = 0; presses < 300; presses++) {
    if (await left.isDisabled()) return presses
    await page.keyboard.press(key)
  }
  throw new Error(`${button} does not come to an end`)
}

async function typeLines(page: Page, lines: readonly string[]) {
  for (const line of lines) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
}

async function createBlankPlan(page: Page) {
  await tabTo(page, page.getByRole('button', { name: 'Tạo kế hoạch' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio').first()).toBeFocused()
  // Up from the first goes around to the last.
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByRole('radio', { name: 'Văn bản trống (tự soạn)' })).toBeChecked()
  for (const [field, words] of [
    [label('plan.communeName'), 'Tân Hòa'],
    ['Tên tỉnh, thành phố', 'Bình Sơn'],
    ['Năm kế hoạch', '2027'],
    ['Họ và tên người ký', 'Lê Thị Mai'],
  ] as const) {
    await tabTo(page, dialog.getByLabel(field))
    await page.keyboard.type(words)
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tân Hòa năm 2027')
  await expect(dialog).toHaveCount(0)
}

async function insertTable(page: Page, rows: number, columns: number) {
  await page.keyboard.press('Escape')
  await tabTo(page, page.getByRole('button', { name: 'Chèn bảng' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('spinbutton', { name: 'Số hàng' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(String(rows))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(String(columns))
  await page.keyboard.press('Enter')
}

async function insertBases(page: Page, searches: readonly string[]) {
  await page.keyboard.press('Escape')
  await tabTo(page, page.getByRole('button', { name: 'Chèn', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Căn cứ pháp lý…' })).toBeFocused()
  await page.keyboard.press('Enter')
  const search = page.getByRole('combobox', { name: 'Tìm văn bản trong danh mục' })
  await expect(search).toBeFocused()
  for (const [index, words] of searches.entries()) {
    await page.keyboard.type(words)
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`Đã chèn ${index + 1} căn cứ`)).toBeVisible()
  }
  await page.keyboard.press('Escape')
}

test('by keyboard alone, from the home page to the Word file: every kind of block, a section moved, bases and a table, all undone, all redone', async ({
  app,
  page,
}) => {
  // A thousand keys take their time on a slow machine.
  test.slow()
  await createBlankPlan(page)
  await page.keyboard.press('Alt+2')
  const text = page.getByRole('textbox', { name: 'Nội dung kế hoạch' })
  await expect(text).toBeFocused()
  const start = await shown(page)
  expect(start.body).toEqual(['I. MỤC ĐÍCH, YÊU CẦU', 'II. NHIỆM VỤ, GIẢI PHÁP', 'III. TỔ CHỨC THỰC HIỆN'])
  expect(start.bases).toHaveLength(1)

  await walkTo(page, 'ArrowDown', 'section')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('Phần I. Những việc trong năm')
  await walkTo(page, 'ArrowDown', 'section')
  await page.keyboard.press('End')
  await typeLines(page, [
    '1. Mục đích',
    '1.1. Người dân làm thủ tục tại nhà:',
    'a) Nộp hồ sơ qua mạng;',
    '- Có người hướng dẫn tại thôn;',
    '+ Vào tối thứ Năm hằng tuần.',
    '',
  ])
  // Enter in an empty item ends the list.
  await typeLines(page, ['Việc nào cũng có người chịu trách nhiệm.'])
  await walkTo(page, 'ArrowDown', 'section')
  await page.keyboard.press('End')
  await typeLines(page, ['- Các chỉ tiêu của năm:'])
  await insertTable(page, 2, 2)
  await expect(text).toBeFocused()
  for (const [index, words] of ['Chỉ tiêu', 'Mức', 'Hồ sơ qua mạng', '80%'].entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    await page.keyboard.type(words)
  }
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('Chỉ tiêu được xem lại vào giữa năm.')
  await walkTo(page, 'ArrowDown', 'section')
  await page.keyboard.press('End')
  await typeLines(page, ['- Văn phòng theo dõi chung.'])
  await walkTo(page, 'ArrowUp', 'section')

  const head = [
    'Phần I',
    'NHỮNG VIỆC TRONG NĂM',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Mục đích',
    '1.1. Người dân làm thủ tục tại nhà:',
    'a) Nộp hồ sơ qua mạng;',
    '- Có người hướng dẫn tại thôn;',
    '+ Vào tối thứ Năm hằng tuần.',
    'Việc nào cũng có người chịu trách nhiệm.',
  ]
  const tasks = [
    'NHIỆM VỤ, GIẢI PHÁP',
    '- Các chỉ tiêu của năm:',
    'Chỉ tiêu',
    'Mức',
    'Hồ sơ qua mạng',
    '80%',
    'Chỉ tiêu được xem lại vào giữa năm.',
  ]
  const duties = ['TỔ CHỨC THỰC HIỆN', '- Văn phòng theo dõi chung.']
  const inOrder = (second: readonly string[], third: readonly string[]) => [
    ...head,
    ...[`II. ${second[0]}`, ...second.slice(1)],
    ...[`III. ${third[0]}`, ...third.slice(1)],
  ]
  expect(await shownLines(page)).toEqual(inOrder(tasks, duties))
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => shownLines(page)).toEqual(inOrder(duties, tasks))
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(() => shownLines(page)).toEqual(inOrder(tasks, duties))
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => shownLines(page)).toEqual(inOrder(duties, tasks))

  await insertBases(page, ['749/qd-ttg', 'luat giao dich dien tu'])
  await backToText(page, text)
  const written = await shown(page)
  expect(written.body).toEqual(inOrder(duties, tasks))
  expect(written.bases).toHaveLength(3)
  expect(written.bases[1]).toContain('749/QĐ-TTg')
  expect(written.bases[2]).toContain('Giao dịch điện tử')

  const steps = await untilNothingLeft(page, 'Control+z', 'Hoàn tác')
  expect(await shown(page)).toEqual(start)
  expect(await untilNothingLeft(page, 'Control+y', 'Làm lại')).toBe(steps)
  expect(await shown(page)).toEqual(written)
  await saved(page)

  await page.keyboard.press('Control+e')
  const exporting = page.getByRole('button', { name: 'Xuất tệp' })
  await expect(exporting).toBeFocused()
  await expect(page.getByLabel('Lưu vào thư mục')).toHaveValue(app.documentsFolder)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã xuất 1 tệp.')).toBeVisible()
  const [docx = '', ...others] = await readdir(app.documentsFolder)
  expect(others).toEqual([])
  const printed = await docxLines(join(app.documentsFolder, docx))
  // The editor draws the marks after a basis and at the end of the text; they are no part of its words.
  const expected = [
    ...written.bases.map((basis, index) => `${basis}${index < written.bases.length - 1 ? ';' : '.'}`),
    ...written.lead,
    ...written.body,
    ...written.closing.map(words => `${words}./.`),
  ]
  const from = printed.indexOf(expected[0] ?? '')
  expect(printed.slice(from, from + expected.length)).toEqual(expected)
})
