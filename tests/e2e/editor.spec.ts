import type { Block } from '../../shared/plans/block.ts'
import { plainText } from '../../shared/plans/rich-text.ts'
import { upper } from '../../shared/vietnamese.ts'
import { expect, test } from './app-fixture.ts'
import { caretAfter, openText, printedLines, saved, shownLines } from './open-text.ts'

test('by keyboard alone: every kind of block, a section moved, a table, all undone, redone and still there', async ({
  app,
  page,
}) => {
  const { text, stored } = await openText(app, page)
  const before = await shownLines(page)
  await text.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect.poll(() => shownLines(page)).toEqual([])

  await page.keyboard.type('Ủy ban nhân dân xã ban hành Kế hoạch như sau:')
  await page.keyboard.press('Enter')
  const lines = [
    'Phần I. Tình hình',
    'I. Mục tiêu',
    '1. Mục tiêu chung',
    '1.1. Một việc cụ thể',
    'a) Ý thứ nhất;',
    '- Gạch thứ nhất;',
    '+ Dấu cộng.',
  ]
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Một đoạn văn.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('I. Tổ chức thực hiện')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- Giao các đơn vị.')
  const drafted = [
    'Phần I',
    'TÌNH HÌNH',
    'I. MỤC TIÊU',
    '1. Mục tiêu chung',
    '1.1. Một việc cụ thể',
    'a) Ý thứ nhất;',
    '- Gạch thứ nhất;',
    '+ Dấu cộng.',
    'Một đoạn văn.',
    'II. TỔ CHỨC THỰC HIỆN',
    '- Giao các đơn vị.',
  ]
  expect(await shownLines(page)).toEqual(drafted)

  const kind = page.getByLabel('Kiểu đoạn')
  await page.keyboard.press('ArrowUp')
  await expect(kind).toHaveValue('section')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  const reordered = [
    ...drafted.slice(0, 2),
    'I. TỔ CHỨC THỰC HIỆN',
    '- Giao các đơn vị.',
    'II. MỤC TIÊU',
    ...drafted.slice(3, 9),
  ]
  await expect.poll(() => shownLines(page)).toEqual(reordered)

  await page.keyboard.press('ArrowDown')
  await expect(kind).toHaveValue('dash')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Escape')
  const insert = page.getByRole('button', { name: 'Chèn bảng' })
  for (let step = 0; step < 20; step++) {
    if (await insert.evaluate(element => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('spinbutton', { name: 'Số hàng' })).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect(text).toBeFocused()
  for (const [index, words] of ['Chỉ tiêu', 'Mức', 'Dịch vụ công', '80%'].entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    await page.keyboard.type(words)
  }
  const written = [...reordered.slice(0, 4), 'Chỉ tiêu', 'Mức', 'Dịch vụ công', '80%', ...reordered.slice(4)]
  expect(await shownLines(page)).toEqual(written)

  for (let step = 0; step < 200; step++) {
    if ((await shownLines(page)).join('\n') === before.join('\n')) break
    await page.keyboard.press('Control+z')
  }
  expect(await shownLines(page)).toEqual(before)
  for (let step = 0; step < 200; step++) {
    if ((await shownLines(page)).join('\n') === written.join('\n')) break
    await page.keyboard.press('Control+y')
  }
  expect(await shownLines(page)).toEqual(written)

  await saved(page)
  await page.reload()
  await expect(text).toBeVisible()
  expect(await shownLines(page)).toEqual(written)
  const plan = await stored()
  expect(printedLines(plan.body)).toEqual(written)
  expect(plainText(plan.lead)).toBe('Ủy ban nhân dân xã ban hành Kế hoạch như sau:')
})

test('a number written by hand shows, and Backspace at the start clears it before it changes the kind', async ({
  app,
  page,
}) => {
  const { id, call, text, stored } = await openText(app, page)
  const [first] = (await stored()).body
  if (first?.kind !== 'section') throw new Error('the template begins with a section')
  const { value } = await call('plans.get', { id })
  const overridden = { ...first, number: 'X.' }
  await call('plans.saveBody', { id, bodyRev: value['bodyRev'], put: [overridden], remove: [], order: null })
  const section = text.locator('[data-kind="section"]').first()
  await expect(section).toHaveAttribute('data-number', 'X.')
  await expect(text.locator('[data-kind="section"]').nth(1)).toHaveAttribute('data-number', 'XI.')
  await section.click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await expect(section).toHaveAttribute('data-number', 'I.')
  await expect(section).toHaveText(plainText(first.text))
  await page.keyboard.press('Backspace')
  await expect(text.locator('[data-kind="paragraph"]').first()).toHaveText(plainText(first.text))
})

test('words composed by an input method arrive whole, one undo step, the caret where it was', async ({
  app,
  page,
}) => {
  const { text, stored } = await openText(app, page)
  const dash = text.locator('[data-kind="dash"]').first()
  await caretAfter(dash)
  const words = (await dash.textContent()) ?? ''
  const keyboard = await page.context().newCDPSession(page)
  await page.keyboard.type(' ')
  for (const [partly, at] of [
    ['t', 1],
    ['ti', 2],
    ['tiê', 3],
    ['tiến', 4],
  ] as const) {
    await keyboard.send('Input.imeSetComposition', { text: partly, selectionStart: at, selectionEnd: at })
    // Longer than the quiet time of autosave: a save must not touch what is being composed.
    if (partly === 'ti') await page.waitForTimeout(900)
  }
  await keyboard.send('Input.insertText', { text: 'tiến' })
  await page.keyboard.type(' độ')
  await expect(dash).toHaveText(`${words} tiến độ`)
  await saved(page)
  await expect
    .poll(async () =>
      (await stored()).body.some(
        block => block.kind === 'dash' && plainText(block.text) === `${words} tiến độ`,
      ),
    )
    .toBe(true)
})

test('undo reaches over the form and the text, in the order in which they were changed', async ({
  app,
  page,
}) => {
  const { text } = await openText(app, page)
  const section = text.locator('[data-kind="section"]').first()
  const words = (await section.textContent()) ?? ''
  await caretAfter(section)
  // At one go: words typed with a pause between are steps of their own.
  await page.keyboard.insertText(' chung')
  await page.keyboard.press('Alt+1')
  const subject = page.getByLabel('Trích yếu')
  const was = await subject.inputValue()
  await subject.press('End')
  await page.keyboard.insertText(' sửa')
  await expect(subject).toHaveValue(`${was} sửa`)
  await page.keyboard.press('Control+z')
  await expect(subject).toHaveValue(was)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Alt+2')
  await expect(section).toHaveText(words)
  await page.keyboard.press('Control+y')
  await expect(section).toHaveText(`${words} chung`)
  await page.keyboard.press('Control+y')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${was} sửa`)
})

test('two windows: each other’s blocks are joined, and what is overruled is shown', async ({ app, page }) => {
  const { id, call, text, stored } = await openText(app, page)
  const dashes = (await stored()).body.filter(block => block.kind === 'dash')
  const [mine, theirs] = dashes
  if (!mine || !theirs || mine.kind === 'table' || theirs.kind === 'table') throw new Error('no dashes')
  const place = (block: Block) => text.locator(`[data-block="${block.id}"]`)
  await caretAfter(place(mine))
  await page.keyboard.type(' Của tôi.')
  const { value } = await call('plans.get', { id })
  const put = [mine, theirs].map(block => ({ ...block, text: [{ text: `Của họ: ${block.id}` }] }))
  await call('plans.saveBody', { id, bodyRev: value['bodyRev'], put, remove: [], order: null })
  await expect(place(theirs)).toHaveText(`Của họ: ${theirs.id}`)
  await expect(place(mine)).toHaveText(`${plainText(mine.text)} Của tôi.`)
  await expect(page.getByRole('alert')).toContainText(`Của họ: ${mine.id}`)
  await page.keyboard.type(' Thêm.')
  await expect(place(mine)).toHaveText(`${plainText(mine.text)} Của tôi. Thêm.`)
  await saved(page)
})

test('a whole section moves in the outline, and its numbers follow', async ({ app, page }) => {
  const { stored } = await openText(app, page)
  const outline = page.getByRole('navigation', { name: 'Mục lục' })
  const first = upper('Mục đích, yêu cầu')
  await outline.getByRole('button', { name: `I. ${first}`, exact: true }).focus()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(outline.getByRole('button', { name: `II. ${first}`, exact: true })).toBeVisible()
  await saved(page)
  expect((await shownLines(page)).filter(line => line !== '')).toEqual(
    printedLines((await stored()).body).filter(line => line !== ''),
  )
})

test('Escape leads out of the text to its tools, and from there back to the caret', async ({ app, page }) => {
  const { text } = await openText(app, page)
  await expect(text).toBeFocused()
  const basis = text.locator('[data-kind="basis"]').first()
  const words = (await basis.textContent()) ?? ''
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Escape')
  // In a basis the tools for kinds and marks have nothing to do.
  const first = page.getByRole('button', { name: 'Chèn bảng' })
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('spinbutton', { name: 'Số hàng' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(first).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  await page.keyboard.type('Theo ')
  await expect(basis).toHaveText(`Theo ${words}`)
})

test('all of the text is Vietnamese to the spelling of the platform, cells of tables too', async ({
  app,
  page,
}) => {
  const { text } = await openText(app, page)
  await expect(text).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.getByRole('button', { name: 'Chèn bảng' }).click()
  await page.getByRole('button', { name: 'Chèn', exact: true }).last().click()
  await expect(text.locator('td').first()).toBeVisible()
  const spelt = await text.evaluate(editable =>
    [editable, ...editable.querySelectorAll<HTMLElement>('[data-kind], td')].map(element => [
      element instanceof HTMLElement && element.isContentEditable && element.spellcheck,
      element.closest<HTMLElement>('[lang]')?.lang,
    ]),
  )
  expect(new Set(spelt.map(String))).toEqual(new Set(['true,vi']))
})
