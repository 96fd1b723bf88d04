import type { Page } from '@playwright/test'
import { cellAt, readSeen, textOf } from '../support/grid-page/read-grid.ts'
import { expect, field, lead, press, support, task, test } from './grid-fixture.ts'

test.describe('clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  const put = (page: Page, text: string) => page.evaluate(words => navigator.clipboard.writeText(words), text)

  test('a block travels through the clipboard as Excel writes it', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, support).click()
    await page.keyboard.type('một "hai"')
    await press(page, 'Alt+Enter')
    await page.keyboard.type('ba')
    await press(page, 'Enter', 'ArrowUp', 'Shift+ArrowRight', 'Control+c')
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toMatch(/^"một ""hai""\r?\nba"\tQuý III\/2026\r?\n$/)
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('text/html'))?.text()
    })
    expect(html).toContain('<td')
    await cellAt(page, 6, support).click()
    await press(page, 'Control+v')
    expect(await textOf(page, 6, 'support')).toBe('một "hai"\nba')
    expect(await textOf(page, 6, 'schedule')).toBe('Quý III/2026')
    await expect(page.getByRole('status')).toHaveText('Đã dán 1 dòng × 2 cột.')
    await cellAt(page, 2, support).click()
    await press(page, 'Control+x')
    expect(await textOf(page, 2, 'support')).toBe('')
  })

  test('one text fills a range, a block runs past the end, a computed column takes nothing', async ({
    page,
    grid,
  }) => {
    await grid()
    await put(page, 'Công an xã')
    await cellAt(page, 2, lead).click()
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v')
    for (const row of [2, 3, 4]) expect(await textOf(page, row, 'lead')).toBe('Công an xã')
    await press(page, 'Control+End', 'Home')
    await put(page, '1\tmột\r\n2\thai\r\n3\tba\r\n')
    await press(page, 'Control+v')
    const { rows, edits, selection } = await readSeen(page)
    expect(rows).toHaveLength(42)
    expect(await textOf(page, 41, 'task')).toBe('ba')
    expect(await textOf(page, 39, 'ordinal')).toBe('39')
    expect(edits).toHaveLength(2)
    expect(selection?.rowIds).toHaveLength(3)
    await press(page, 'Control+z')
    expect((await readSeen(page)).rows).toHaveLength(40)
  })

  test('a table copied from Word comes in cell by cell', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, support).click()
    await page.evaluate(async () => {
      const html =
        '<html xmlns:w="urn:schemas-microsoft-com:office:word"><table><tr><td><p>Một</p><p>hai</p></td><td>ba\n bốn</td></tr></table></html>'
      const blob = (kind: string, text: string) => new Blob([text], { type: kind })
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': blob('text/html', html),
          'text/plain': blob('text/plain', 'Một\nhai\tba bốn'),
        }),
      ])
    })
    await press(page, 'Control+v')
    expect(await textOf(page, 2, 'support')).toBe('Một\nhai')
    expect(await textOf(page, 2, 'schedule')).toBe('ba bốn')
  })

  test('an empty grid takes a block', async ({ page, grid }) => {
    await grid()
    await press(page, 'Tab')
    await page.locator('[role="columnheader"]').first().click()
    await press(page, 'Control+-')
    expect((await readSeen(page)).rows).toHaveLength(0)
    await put(page, '1\tmột\thai\r\n2\tba\tbốn')
    await press(page, 'Control+v')
    expect((await readSeen(page)).rows).toHaveLength(2)
    expect(await textOf(page, 1, 'lead')).toBe('bốn')
  })
})

test.describe('rows', () => {
  test('as many rows are inserted as are selected, and doubled and removed', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 2, task).click()
    await press(page, 'Shift+ArrowDown', 'Control+Shift+Equal')
    const { rows, selection } = await readSeen(page)
    expect(rows).toHaveLength(42)
    expect(rows.slice(1, 5).map(({ id }) => id)).toEqual(['r1', 'new1', 'new2', 'r2'])
    expect(selection?.rowIds).toEqual(['new1', 'new2'])
    await press(page, 'Control+Minus')
    expect((await readSeen(page)).rows).toHaveLength(40)
    await cellAt(page, 2, task).click()
    await press(page, 'Control+Shift+KeyD')
    expect((await readSeen(page)).rows.slice(2, 5).map(({ id }) => id)).toEqual(['r2', 'new3', 'r3'])
    await expect.poll(async () => (await readSeen(page)).selection?.rowIds).toEqual(['new3'])
  })

  test('rows are moved by their numbers and by keyboard, also out of their group', async ({ page, grid }) => {
    await grid()
    const gutter = (row: number) => page.locator(`[data-index="${row}"] [data-gutter]`)
    await gutter(2).click()
    await gutter(3).click({ modifiers: ['Shift'] })
    await gutter(3).hover()
    await page.mouse.down()
    const box = await gutter(6).boundingBox()
    if (!box) throw new Error('no row 6')
    await page.mouse.move(box.x + 10, box.y + box.height - 3, { steps: 4 })
    await page.mouse.up()
    const order = async (from: number, to: number) =>
      (await readSeen(page)).rows.slice(from, to).map(({ id }) => id)
    expect(await order(1, 7)).toEqual(['r1', 'r4', 'r5', 'r6', 'r2', 'r3'])
    await press(page, 'Alt+Shift+ArrowUp')
    expect(await order(1, 7)).toEqual(['r1', 'r4', 'r5', 'r2', 'r3', 'r6'])
    await cellAt(page, 1, task).click()
    await press(page, 'Alt+Shift+ArrowUp')
    expect(await order(0, 2)).toEqual(['r1', 'h1'])
  })

  test('a sorted grid keeps its order, and one to read takes no edit', async ({ page, grid }) => {
    await grid('rows=40&locked')
    await cellAt(page, 2, task).click()
    await press(page, 'Alt+Shift+ArrowDown')
    expect((await readSeen(page)).edits).toEqual([])
    await grid('rows=40&readonly')
    await cellAt(page, 2, task).click()
    await page.keyboard.type('x')
    await press(page, 'Delete', 'Control+d', 'Control+Minus', 'Insert', 'F2', 'Enter')
    expect((await readSeen(page)).edits).toEqual([])
    await expect(page.getByRole('grid')).toHaveAttribute('aria-readonly', 'true')
  })

  test('the menu opens at the mouse and by keyboard', async ({ page, grid }) => {
    await grid()
    await cellAt(page, 3, task).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Xóa dòng' }).click()
    expect((await readSeen(page)).rows[3]?.id).toBe('r4')
    await expect(field(page)).toBeFocused()
    await press(page, 'Shift+F10')
    await expect(page.getByRole('menuitem', { name: 'Cắt' })).toBeFocused()
    await press(page, 'Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(field(page)).toBeFocused()
  })
})

test.describe('columns', () => {
  const names = (page: Page) => page.locator('[data-header]').allTextContents()
  const width = async (page: Page, column: number) =>
    (await page.locator(`[data-header="${column}"]`).boundingBox())?.width

  test('a column is resized by its edge, fitted, and resized by keyboard', async ({ page, grid }) => {
    await grid()
    const edge = page.locator('[data-header="3"] > :last-child')
    const box = await edge.boundingBox()
    if (!box) throw new Error('no edge')
    await page.mouse.move(box.x + 4, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + 64, box.y + 10, { steps: 3 })
    await page.mouse.up()
    expect(await width(page, 3)).toBe(210)
    await edge.dblclick()
    expect(await width(page, 3)).not.toBe(210)
    await cellAt(page, 0, 0).click()
    await press(page, 'ArrowUp', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight')
    expect(await width(page, 2)).toBe(166)
  })

  test('a column is moved by its header and by keyboard', async ({ page, grid }) => {
    await grid()
    const to = await page.locator('[data-header="5"]').boundingBox()
    if (!to) throw new Error('no column 5')
    await page.locator('[data-header="3"]').hover()
    await page.mouse.down()
    await page.mouse.move(to.x + to.width - 10, to.y + 10, { steps: 5 })
    await page.mouse.up()
    expect((await names(page)).slice(3, 6)).toEqual(['Thời gian thực hiện', 'Sản phẩm', 'Đơn vị phối hợp'])
    await press(page, 'Control+Home', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'Alt+Shift+ArrowRight')
    expect((await names(page)).slice(2, 4)).toEqual(['Thời gian thực hiện', 'Đơn vị chủ trì'])
    await expect(page.locator('[data-header="3"]')).toBeFocused()
    await press(page, 'ArrowDown')
    await expect(field(page)).toBeFocused()
  })
})
