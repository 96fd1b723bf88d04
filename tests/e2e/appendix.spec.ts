import { readdir } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import { expect, type RunningApp, test } from './app-fixture.ts'
import { fillFolder } from './fill-folder.ts'
import { caller, saved } from './open-text.ts'

const facts = {
  unitKind: 'xã',
  communeName: 'Hòa Lộc',
  provinceKind: 'tỉnh',
  provinceName: 'An Hòa',
  year: 2027,
  signerName: 'Trần Văn An',
}

/** A plan from a template, open at its appendices. */
async function openAppendix(app: RunningApp, page: Page, templateId: string) {
  const call = caller(app, page)
  const made = await call('plans.createFromTemplate', { templateId, facts })
  const id = String(made.value['id'])
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/appendix`)
  const stored = async () => planSchema.parse((await call('plans.get', { id })).value['plan']).appendices
  return { id, call, stored }
}

const grid = (page: Page) => page.getByRole('grid')
const toolbar = (page: Page) => page.getByRole('group', { name: 'Công cụ phụ lục' })
/** The words of the cells that are shown, a line a row; notes under the words left out. */
const shown = (page: Page) =>
  grid(page)
    .getByRole('row')
    .evaluateAll(rows =>
      rows.slice(1).map(row =>
        [...row.querySelectorAll('[role="gridcell"]')].map(cell => {
          const words = cell.firstChild
          return words instanceof Text ? words.data : (words?.textContent ?? '')
        }),
      ),
    )

async function pasteText(page: Page, text: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(words => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+v')
}

test('by keyboard alone: a new appendix, typed and pasted into, rows put in and moved; taken back, done again, stored', async ({
  app,
  page,
}) => {
  const { stored } = await openAppendix(app, page, 'van-ban-trong')
  await page.getByRole('button', { name: 'Thêm phụ lục' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(grid(page)).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'STT, dòng 1' })).toBeFocused()
  const states: (readonly (readonly string[])[])[] = [await shown(page)]
  const done = async () => states.push(await shown(page))

  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('Số hóa hồ sơ hộ tịch')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await shown(page))[0]?.[1]).toBe('Số hóa hồ sơ hộ tịch')
  await done()

  // The second line of the first cell stays in it.
  await page.keyboard.press('ArrowRight')
  await pasteText(
    page,
    '"Rà soát\nnhập liệu"\tVăn phòng\tQuý II\nTập huấn\tPhòng Văn hóa\tTháng 9\nLắp Wi-Fi\tThôn\tCả năm',
  )
  await expect.poll(async () => (await shown(page)).length).toBe(3)
  expect((await shown(page)).map(cells => cells.slice(2, 4))).toEqual([
    ['Rà soát\nnhập liệu', 'Văn phòng'],
    ['Tập huấn', 'Phòng Văn hóa'],
    ['Lắp Wi-Fi', 'Thôn'],
  ])
  await done()

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+Equal')
  await expect.poll(async () => (await shown(page)).length).toBe(4)
  await done()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(async () => (await shown(page))[1]?.[1]).toBe('')
  await done()
  expect((await shown(page)).map(cells => cells[0])).toEqual(['1', '2', '3', '4'])

  for (const before of states.slice(0, -1).toReversed()) {
    await page.keyboard.press('Control+z')
    await expect.poll(() => shown(page)).toEqual(before)
  }
  for (const after of states.slice(1)) {
    await page.keyboard.press('Control+y')
    await expect.poll(() => shown(page)).toEqual(after)
  }
  await saved(page)
  await page.reload()
  await expect.poll(() => shown(page)).toEqual(states.at(-1))
  expect((await stored())[0]?.items).toHaveLength(4)
})

test('columns are renamed and hidden, and the plan keeps it; hidden words are still in the row’s details', async ({
  app,
  page,
}) => {
  const { stored } = await openAppendix(app, page, 'phu-luc-chi-tieu')
  await expect(grid(page)).toBeVisible()
  await toolbar(page).getByRole('button', { name: 'Cột', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Cột' })
  const name = panel.getByRole('textbox', { name: 'Tên cột (Nhiệm vụ)' })
  await name.fill('Chỉ tiêu cụ thể')
  await name.press('Enter')
  await expect(grid(page).getByRole('columnheader', { name: 'Chỉ tiêu cụ thể' })).toBeVisible()
  await panel.getByRole('checkbox', { name: 'In cột Đơn vị phối hợp' }).click()
  await expect(grid(page).getByRole('columnheader', { name: 'Đơn vị phối hợp' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F4')
  const details = page.getByRole('region', { name: 'Dòng 1' })
  const support = details.getByRole('textbox', { name: 'Đơn vị phối hợp (cột đang ẩn)' })
  await expect(support).toHaveValue('Các doanh nghiệp viễn thông')
  await support.fill('Các thôn')
  await page.keyboard.press('Escape')
  await expect(support).toHaveValue('Các doanh nghiệp viễn thông')
  const note = details.getByRole('textbox', { name: 'Ghi chú' })
  await note.fill('Báo cáo hằng quý')
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await shown(page))[1]?.[5]).toBe('Báo cáo hằng quý')
  await saved(page)
  await page.reload()
  await expect(grid(page).getByRole('columnheader', { name: 'Chỉ tiêu cụ thể' })).toBeVisible()
  const [appendix] = await stored()
  expect(appendix?.columns.find(({ field }) => field === 'support')).toMatchObject({ hidden: true })
  const row = appendix?.items.find(item => item.kind === 'row')
  expect(row).toMatchObject({
    cells: { support: 'Các doanh nghiệp viễn thông', note: 'Báo cáo hằng quý' },
  })
})

test('rows are looked at filtered and in another order; what prints stays as it was', async ({
  app,
  page,
}) => {
  const { stored } = await openAppendix(app, page, 'phu-luc-chi-tieu')
  await expect(grid(page)).toBeVisible()
  const before = await stored()
  const order = async () => (await shown(page)).map(cells => cells[1])

  await toolbar(page).getByRole('button', { name: 'Lọc', exact: true }).click()
  await page.keyboard.type('thon co cap quang')
  await expect.poll(async () => (await order()).filter(Boolean)).toEqual(['Tỷ lệ thôn có cáp quang'])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search', { name: 'Lọc dòng' })).toHaveCount(0)

  const printed = await order()
  await toolbar(page).getByRole('button', { name: 'Sắp xếp' }).click()
  await page.getByRole('menuitemradio', { name: 'Nội dung chỉ tiêu' }).click()
  await expect(page.getByText('thứ tự in không đổi')).toBeVisible()
  expect((await order())[0]).not.toBe(printed[0])
  await page.getByRole('button', { name: 'Về thứ tự in' }).click()
  await expect.poll(order).toEqual(printed)
  expect(await stored()).toEqual(before)
})

test('a row put in while rows stand in another order takes the words; the row beside it keeps its own', async ({
  app,
  page,
}) => {
  const { stored } = await openAppendix(app, page, 'phu-luc-chi-tieu')
  await expect(grid(page)).toBeVisible()
  const before = (await stored())[0]?.items ?? []
  await toolbar(page).getByRole('button', { name: 'Sắp xếp' }).click()
  await page.getByRole('menuitemradio', { name: 'Nội dung chỉ tiêu' }).click()
  await expect(page.getByText('thứ tự in không đổi')).toBeVisible()
  for (const [keys, words, row] of [
    ['Control+Shift+Equal', 'Dòng chen vào', 3],
    ['Control+Shift+KeyD', 'Dòng nhân bản', 5],
  ] as const) {
    const beside = grid(page).getByRole('row').nth(row).getByRole('gridcell').nth(1)
    await beside.click()
    if (words === 'Dòng nhân bản') await page.keyboard.press('Shift+ArrowDown')
    const { length } = (await stored())[0]?.items ?? []
    await page.keyboard.press(keys)
    await expect.poll(async () => (await stored())[0]?.items.length).toBeGreaterThan(length)
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await expect
      .poll(async () =>
        (await stored())[0]?.items.some(item => item.kind === 'row' && item.cells.name === words),
      )
      .toBe(true)
  }
  const known = new Set(before.map(({ id }) => id))
  expect((await stored())[0]?.items.filter(({ id }) => known.has(id))).toEqual(before)
})

test('words are found without accents and replaced in one step; a hit and an address lead to their row', async ({
  app,
  page,
}) => {
  const { id, stored } = await openAppendix(app, page, 'phu-luc-chi-tieu')
  await expect(grid(page)).toBeVisible()
  const before = await stored()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('phong van hoa')
  const find = page.getByRole('search', { name: 'Tìm và thay trong phụ lục' })
  await expect(find.getByRole('status')).toContainText(/–\/\d+ ô/)
  await page.keyboard.press('Enter')
  await expect(find.getByRole('status')).toContainText(/1\/\d+ ô/)
  await expect(find.getByRole('textbox', { name: 'Tìm' })).toBeFocused()
  await page.keyboard.press('Control+h')
  await find.getByRole('textbox', { name: 'Thay bằng' }).fill('Phòng Nội vụ')
  await find.getByRole('button', { name: 'Thay tất cả' }).click()
  await expect(find.getByRole('status')).toContainText('Không thấy')
  await saved(page)
  expect(await stored()).not.toEqual(before)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(stored).toEqual(before)

  const last = before[0]?.items.at(-1)
  await page.evaluate(hash => {
    window.location.hash = hash
  }, `#/plan/${id}/appendix/${last?.id}`)
  await expect(page.getByRole('textbox', { name: `dòng ${before[0]?.items.length}` })).toBeFocused()
})

test('appendices are added, named, put in order and taken away; a form of the commune is kept and used', async ({
  app,
  page,
}) => {
  const { stored } = await openAppendix(app, page, 'phu-luc-chi-tieu')
  await toolbar(page).getByRole('button', { name: 'Cột', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Cột' })
  await panel.getByRole('button', { name: 'Mẫu của xã' }).click()
  await page.getByRole('menuitem', { name: 'Lưu các cột hiện tại thành mẫu…' }).click()
  await page.getByRole('textbox', { name: 'Tên mẫu' }).fill('Biểu chỉ tiêu của xã')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: 'Thêm phụ lục' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Phụ lục chỉ tiêu' }).click()
  await expect(dialog.getByRole('radio', { name: /Biểu chỉ tiêu của xã/ })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Phụ lục II', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const title = page.getByRole('textbox', { name: 'Tên phụ lục (in bằng chữ hoa)' })
  await title.fill('Chỉ tiêu bổ sung')
  await title.press('Enter')
  // The second one stays open when its screen is left and come back to.
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('textbox', { name: 'Nội dung kế hoạch' })).toBeVisible()
  await page.keyboard.press('Alt+3')
  await expect(title).toHaveValue('Chỉ tiêu bổ sung')

  await page.getByRole('button', { name: 'Việc với phụ lục này' }).click()
  await page.getByRole('menuitem', { name: 'Chuyển lên trước' }).click()
  await saved(page)
  const now = await stored()
  expect(now.map(each => each.title)).toEqual(['Chỉ tiêu bổ sung', now[1]?.title])
  expect(now[0]?.columns).toEqual(now[1]?.columns)

  await page.getByRole('tab', { name: 'Phụ lục II', exact: true }).click()
  await page.getByRole('button', { name: 'Việc với phụ lục này' }).click()
  await page.getByRole('menuitem', { name: 'Xóa phụ lục' }).click()
  await page.getByRole('button', { name: 'Xóa phụ lục' }).click()
  await expect(title).toHaveValue('Chỉ tiêu bổ sung')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('tab', { name: /^Phụ lục I/ })).toHaveCount(2)
  await expect.poll(async () => (await stored()).length).toBe(2)
  expect(await stored()).toEqual(now)
})

test('groups are put in, rows are turned, and what is shown is written as a list', async ({ app, page }) => {
  const { stored } = await openAppendix(app, page, 'phu-luc-chi-tieu')
  await expect(page.getByRole('textbox', { name: 'Tiêu đề nhóm, dòng 1' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await toolbar(page).getByRole('button', { name: 'Nhóm', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Thêm nhóm con phía trên' }).click()
  await expect(page.getByRole('textbox', { name: 'Tiêu đề nhóm, dòng 3' })).toBeFocused()
  await page.keyboard.type('Hạ tầng mạng')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await shown(page))[2]?.[0]).toContain('Hạ tầng mạng')
  await toolbar(page).getByRole('button', { name: 'Nhóm', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Đổi dòng thành nhóm', exact: true }).click()
  await expect(page.getByText('Không đổi được').last()).toBeVisible()
  await saved(page)
  expect((await stored())[0]?.items[2]).toMatchObject({ kind: 'subgroup', title: 'Hạ tầng mạng' })

  const header = grid(page).getByRole('columnheader', { name: 'Nội dung chỉ tiêu' })
  await header.hover()
  await header.getByRole('button').click()
  await page.getByRole('menuitem', { name: 'Lọc theo cột này' }).click()
  await expect(page.getByRole('textbox', { name: 'Chữ của điều kiện 1' })).toBeFocused()
  await page.keyboard.type('5g')
  await expect(page.getByText('1/28 dòng', { exact: true })).toBeVisible()
  await toolbar(page).getByRole('button', { name: 'Xuất danh sách…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 dòng và 7 cột')
  await fillFolder(dialog, app.documentsFolder)
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/Đã xuất .*\.xlsx/)).toBeVisible()
  expect((await readdir(app.documentsFolder)).filter(name => name.endsWith('.xlsx'))).toHaveLength(1)
  await dialog.getByRole('button', { name: 'Xuất Excel' }).click()
  await expect(dialog.getByText('Ghi đè thì bản cũ không còn.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Ghi đè' }).click()
  await expect(dialog.getByText(/Đã xuất .*\.xlsx/)).toBeVisible()
})

test('an issued plan’s appendix can be read, not changed', async ({ app, page }) => {
  const { call, id, stored } = await openAppendix(app, page, 'phu-luc-chi-tieu')
  await expect(grid(page)).toHaveAttribute('aria-readonly', 'false')
  const before = await stored()
  const plan = async () => (await call('plans.get', { id })).value
  const { letterhead } = planSchema.parse((await plan())['plan'])
  const patch = { letterhead: { ...letterhead, number: '15', day: 5, month: 2 } }
  await call('plans.update', { id, rev: Number((await plan())['rev']), patch })
  for (const to of ['submitted', 'issued']) {
    const rev = Number((await plan())['rev'])
    expect(await call('plans.changeState', { id, rev, to, who: '', why: '' })).toMatchObject({ ok: true })
  }
  await expect(grid(page)).toHaveAttribute('aria-readonly', 'true')
  await expect(toolbar(page).getByRole('button', { name: 'Thêm dòng' })).toBeDisabled()
  await page.keyboard.type('x')
  await page.keyboard.press('Delete')
  expect(await stored()).toEqual(before)
})

for (const [width, height] of [
  [1366, 768],
  [911, 512],
] as const) {
  test(`bars and panels have no serious accessibility fault at ${width}×${height}`, async ({ app, page }) => {
    await page.setViewportSize({ width, height })
    await openAppendix(app, page, 'phu-luc-chi-tieu')
    await expect(grid(page)).toBeVisible()
    // A window of the usual size has every command in one line: the grid needs the room.
    const tops = await toolbar(page)
      .getByRole('button')
      .evaluateAll(buttons => buttons.map(button => button.getBoundingClientRect().top))
    if (width === 1366) expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(8)
    const look = async () => {
      const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
      expect(
        violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`),
      ).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
    }
    await toolbar(page).getByRole('button', { name: 'Lọc', exact: true }).click()
    await page.getByRole('button', { name: 'Điều kiện theo cột' }).click()
    await page.keyboard.press('Control+h')
    await look()
    await page.keyboard.press('F4')
    await look()
    await toolbar(page).getByRole('button', { name: 'Cột', exact: true }).click()
    await look()
  })
}
