import { AxeBuilder } from '@axe-core/playwright'
import { cellAt, readSeen, textOf } from '../support/grid-page/read-grid.ts'
import { active, expect, field, lead, press, support, task, test } from './grid-fixture.ts'

test.describe('moving', () => {
  test('arrows, ends, Tab and Enter lead where they do in a spreadsheet', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, task).click()
    await press(page, 'ArrowRight', 'ArrowDown')
    await expect.poll(() => active(page)).toEqual({ rowId: 'r3', column: 'lead' })
    await press(page, 'End')
    await expect.poll(() => active(page)).toEqual({ rowId: 'r3', column: 'remark' })
    await press(page, 'Tab')
    await expect.poll(() => active(page)).toEqual({ rowId: 'r4', column: 'ordinal' })
    await press(page, 'Shift+Tab', 'Home', 'Tab', 'Tab', 'Enter')
    await expect.poll(() => active(page)).toEqual({ rowId: 'r4', column: 'ordinal' })
    await press(page, 'Control+ArrowDown')
    await expect.poll(() => active(page)).toEqual({ rowId: 'r19', column: 'ordinal' })
    await press(page, 'Control+End')
    await expect.poll(() => active(page)).toEqual({ rowId: 'r39', column: 'remark' })
    await expect(cellAt(page, 39, 11)).toBeInViewport()
    await press(page, 'Control+Home')
    await expect.poll(() => active(page)).toEqual({ rowId: 'h1', column: '' })
    await expect(cellAt(page, 0, 0)).toBeInViewport()
    await press(page, 'PageDown', 'PageUp')
    await expect.poll(() => active(page)).toEqual({ rowId: 'h1', column: '' })
  })

  test('a cell that is reached lies neither under the header nor under the columns that stay', async ({
    page,
    grid,
  }) => {
    await grid('rows=400')
    await cellAt(page, 2, task).click()
    for (let step = 0; step < 4; step++) await press(page, 'PageDown')
    for (let step = 0; step < 3; step++) await press(page, 'PageUp')
    await press(page, 'End')
    for (let step = 0; step < 9; step++) await press(page, 'ArrowLeft')
    const isOnTop = await page.locator('[role="gridcell"][data-active]').evaluate(cell => {
      const { left, top, right, bottom } = cell.getBoundingClientRect()
      const corners = [
        [left + 3, top + 3],
        [right - 3, bottom - 6],
      ] as const
      return corners.every(([x, y]) => cell.contains(document.elementFromPoint(x, y)))
    })
    expect(isOnTop).toBe(true)
  })

  test('ranges grow by Shift and by the mouse, and are told', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, task).click()
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight')
    await expect
      .poll(async () => (await readSeen(page)).selection)
      .toMatchObject({ rowIds: ['r2', 'r3'], columns: ['task', 'lead'] })
    await expect(page.getByRole('status')).toHaveText('Đã chọn 2 dòng × 2 cột.')
    await cellAt(page, 3, lead).hover()
    await page.mouse.down()
    await cellAt(page, 6, support).hover()
    await page.mouse.up()
    await expect
      .poll(async () => (await readSeen(page)).selection)
      .toMatchObject({ rowIds: ['r3', 'r4', 'r5', 'r6'], columns: ['lead', 'support'] })
    await press(page, 'Control+Space')
    await expect.poll(async () => (await readSeen(page)).selection?.rowIds.length).toBe(40)
    await cellAt(page, 3, lead).click()
    await press(page, 'Shift+Space')
    await expect.poll(async () => (await readSeen(page)).selection?.columns.length).toBe(12)
    await press(page, 'Control+a')
    await expect(page.getByRole('status')).toHaveText('Đã chọn 40 dòng × 12 cột.')
  })
})

test.describe('typing', () => {
  test('typing replaces, F2 and a double click change, Escape gives back', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, support).click()
    await page.keyboard.type('Tổ công nghệ')
    await press(page, 'Enter')
    expect(await textOf(page, 2, 'support')).toBe('Tổ công nghệ')
    await press(page, 'ArrowUp', 'F2')
    await page.keyboard.type(' số')
    await press(page, 'ArrowLeft', 'Tab')
    expect(await textOf(page, 2, 'support')).toBe('Tổ công nghệ số')
    await cellAt(page, 2, support).dblclick()
    await page.keyboard.type('!')
    await press(page, 'Escape')
    expect(await textOf(page, 2, 'support')).toBe('Tổ công nghệ số')
    expect((await readSeen(page)).edits).toHaveLength(2)
    await page.keyboard.type('một')
    await press(page, 'Alt+Enter')
    await page.keyboard.type('hai')
    await cellAt(page, 4, task).click()
    expect(await textOf(page, 2, 'support')).toBe('một\nhai')
  })

  test('Ctrl+Z takes back typing inside a cell, and is its owner’s outside', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, support).click()
    await page.keyboard.type('abc')
    await press(page, 'Control+z')
    expect((await readSeen(page)).undo).toBe(0)
    await press(page, 'Escape')
    await page.keyboard.type('xyz')
    await press(page, 'Enter', 'Control+z')
    expect((await readSeen(page)).undo).toBe(1)
    expect(await textOf(page, 2, 'support')).not.toBe('xyz')
  })

  test('what an input method composes begins an edit and loses no letter', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, support).click()
    const keys = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    for (const text of ['t', 'ti', 'tie', 'tiê', 'tiên', 'tiến']) await compose(text)
    await keys.send('Input.insertText', { text: 'tiến' })
    await page.keyboard.type(' ')
    for (const text of ['d', 'dd', 'đ', 'đo', 'độ']) await compose(text)
    // The mouse ends what is being composed.
    await cellAt(page, 5, task).click()
    expect(await textOf(page, 2, 'support')).toBe('tiến độ')
    await expect(field(page)).toHaveValue('')
  })

  test('a keyboard program that rubs out and types anew loses no letter', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, support).click()
    await press(page, 'd', 'Backspace')
    await page.keyboard.insertText('đ')
    await press(page, 'a', 'Backspace')
    await page.keyboard.insertText('ã')
    await press(page, 'ArrowRight')
    expect(await textOf(page, 2, 'support')).toBe('đã')
  })

  test('decomposed letters are stored composed', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, support).click()
    await page.keyboard.insertText('tiến độ'.normalize('NFD'))
    await press(page, 'Enter')
    expect(await textOf(page, 2, 'support')).toBe('tiến độ'.normalize('NFC'))
  })

  test('leaving the screen in the middle of a word loses none of it', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, support).click()
    await page.keyboard.type('dở dang')
    await page.evaluate(() => Reflect.get(window, 'leave')())
    expect((await readSeen(page)).edits).toMatchObject([
      { kind: 'cells', cells: [{ rowId: 'r2', column: 'support', text: 'dở dang' }] },
    ])
  })

  test('what is typed is handed on at every rest, as one step; Esc gives the cell back', async ({
    page,
    grid,
  }) => {
    await grid()
    await cellAt(page, 2, support).click()
    const before = await textOf(page, 2, 'support')
    await page.keyboard.type('dở')
    await expect.poll(() => textOf(page, 2, 'support')).toBe('dở')
    await page.keyboard.type(' dang')
    await expect.poll(() => textOf(page, 2, 'support')).toBe('dở dang')
    await expect(field(page)).toHaveValue('dở dang')
    expect((await readSeen(page)).edits).toHaveLength(1)
    await press(page, 'Escape')
    await expect.poll(() => textOf(page, 2, 'support')).toBe(before)
    expect((await readSeen(page)).edits).toHaveLength(1)
  })

  test('a heading is edited like a cell; what is computed is not', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 0, 0).dblclick()
    await page.keyboard.type(' A')
    await press(page, 'Enter')
    expect(await textOf(page, 0, '')).toBe('NHÓM 1 A')
    await cellAt(page, 2, 0).click()
    await page.keyboard.type('9')
    await press(page, 'Delete', 'F2')
    expect(await textOf(page, 2, 'ordinal')).toBe('2')
    await expect(page.getByRole('status')).toContainText('không gõ vào được')
  })

  test('offered texts are chosen by keyboard and mouse', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, lead).click()
    await page.keyboard.type('phòng')
    await expect(page.getByRole('option')).toHaveCount(2)
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
    expect(await textOf(page, 2, 'lead')).toBe('Văn phòng HĐND và UBND')
    await page.keyboard.type('công')
    await page.getByRole('option', { name: 'Công an xã' }).click()
    await page.keyboard.type('; khác')
    await press(page, 'Tab')
    expect(await textOf(page, 3, 'lead')).toBe('Công an xã; khác')
  })
})

test.describe('filling and clearing', () => {
  test('a range is cleared, filled down and filled with one text, each in one step', async ({
    page,
    grid,
  }) => {
    await grid()
    await cellAt(page, 2, lead).click()
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
    const first = await textOf(page, 2, 'lead')
    expect(await textOf(page, 4, 'lead')).toBe(first)
    await page.keyboard.type('Đoàn xã')
    await press(page, 'Control+Enter')
    expect(await textOf(page, 3, 'lead')).toBe('Đoàn xã')
    await press(page, 'Delete')
    expect(await textOf(page, 2, 'lead')).toBe('')
    expect((await readSeen(page)).edits.map(({ kind }) => kind)).toEqual(['cells', 'cells', 'cells'])
    await press(page, 'Control+z')
    expect(await textOf(page, 4, 'lead')).toBe('Đoàn xã')
  })

  test('the corner is dragged down', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, support).click()
    await page.locator('[data-handle]').hover()
    await page.mouse.down()
    await cellAt(page, 5, support).hover()
    await expect(page.locator('[data-preview]')).toHaveCount(3)
    await page.mouse.up()
    const source = await textOf(page, 2, 'support')
    for (const row of [3, 4, 5]) expect(await textOf(page, row, 'support')).toBe(source)
    expect((await readSeen(page)).edits).toHaveLength(1)
  })
})

for (const { name, width, height, query, forcedColors = null } of [
  { name: '1366×768', width: 1366, height: 768, query: 'rows=40' },
  { name: '1366×768 at 150 %', width: 911, height: 512, query: 'rows=40' },
  { name: 'dark', width: 1366, height: 768, query: 'rows=40&dark' },
  { name: 'high contrast', width: 1366, height: 768, query: 'rows=40', forcedColors: 'active' as const },
]) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, contextOptions: { forcedColors } })

    // axe reads every element of four states.
    test.setTimeout(120_000)

    test('no serious accessibility fault', async ({ page, grid }, info) => {
      await grid(query)
      const look = async (state: string) => {
        await page.screenshot({ path: info.outputPath(`${state}.png`) })
        const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        expect(
          serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`),
          state,
        ).toEqual([])
      }
      await cellAt(page, 2, task).click()
      await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight')
      await look('range')
      await cellAt(page, 4, lead).click()
      await page.keyboard.type('phòng')
      await look('typing')
      await press(page, 'Escape', 'Escape', 'End', 'PageDown')
      await look('far')
      await press(page, 'Shift+F10')
      await expect(page.getByRole('menu')).toBeVisible()
      // Words that fade in are too pale for a moment.
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
      await look('menu')
    })
  })
}
