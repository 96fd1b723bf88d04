import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { expect, test } from './app-fixture.ts'
import { makeFollowedPlan } from './followed-plan.ts'
import { openText } from './open-text.ts'

test.setTimeout(120_000)

const dialog = (page: Page) => page.locator('[role="dialog"], [role="alertdialog"]')

/** The keyboard is in the topmost dialog, and Escape closes that one. */
async function leave(page: Page, name: string) {
  const open = await dialog(page).count()
  const inside = () =>
    dialog(page)
      .last()
      .evaluate(one => one.contains(document.activeElement))
  await expect.poll(inside, `${name} has the keyboard`).toBe(true)
  await page.keyboard.press('Escape')
  await expect(dialog(page), `Escape closes ${name}`).toHaveCount(open - 1)
}

test('every dialog of a followed plan has the keyboard and gives it back to what opened it', async ({
  app,
  page,
}) => {
  const { id } = await makeFollowedPlan(app, page)
  const open = async (tab: string) => {
    await page.goto(`${app.address.split('#')[0]}#/plan/${id}/${tab}`)
    await expect(page.getByRole('tabpanel').locator(':scope > *').first()).toBeVisible()
  }
  for (const [tab, name] of [
    ['follow/overview', /^Xuất Excel/],
    ['follow/list', /^Xuất Excel/],
    ['follow/units', /^Sao chép cho/],
    ['follow/timeline', /^Xuất Excel/],
    ['follow/indicators', /^Xuất Excel/],
    ['follow/forms', /^Tạo phiếu cho/],
    ['follow/forms', /^Đọc phiếu gửi về/],
    ['follow/calendar', /^Thêm báo cáo/],
    ['follow/calendar', /^Đọc lại từ văn bản/],
    ['follow/calendar', /^Xuất lịch/],
    ['follow/calendar', /^Xuất Excel/],
    ['reports', /^Lập báo cáo/],
    ['reports', /^Chuyển sang máy khác/],
    ['reports', /^Tạo kế hoạch năm sau/],
    ['reports', /^Kết thúc/],
    ['info', /^Ai, khi nào, vì sao/],
  ] as const) {
    await open(tab)
    const opener = page.getByRole('button', { name }).first()
    await expect(opener, `${tab} ${name.source}`).not.toHaveAttribute('aria-disabled', 'true')
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toHaveCount(1)
    await leave(page, `${tab} ${name.source}`)
    await expect(opener, `${tab} ${name.source}`).toBeFocused()
  }

  // Through a menu: the item that was chosen is gone, its button is not.
  await open('follow/list')
  const filters = page.getByRole('button', { name: 'Bộ lọc', exact: false }).last()
  await filters.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Lưu bộ lọc đang dùng…' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Tên bộ lọc' })).toBeFocused()
  await leave(page, 'filter')
  await expect(filters).toBeFocused()

  // By its keys or a command, from wherever one is.
  const tab = page.getByRole('tab', { name: 'Theo đơn vị' })
  await tab.focus()
  await page.keyboard.press('Control+Shift+S')
  await expect(dialog(page)).toHaveCount(1)
  await leave(page, 'version')
  await expect(tab).toBeFocused()
  await page.keyboard.press('Control+K')
  await page.keyboard.type('luu lam mau')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Lưu làm mẫu' })).toBeVisible()
  await expect(dialog(page)).toHaveCount(1)
  await leave(page, 'template')
  await expect(tab).toBeFocused()

  // A dialog over a dialog.
  await open('reports')
  const send = page.getByRole('button', { name: /^Chuyển sang máy khác/ })
  await send.focus()
  await page.keyboard.press('Enter')
  const browse = page.getByRole('button', { name: 'Chọn thư mục' })
  await browse.focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(2)
  await leave(page, 'folder')
  await expect(browse).toBeFocused()
  await leave(page, 'send')
  await expect(send).toBeFocused()
})

test('next year: the keyboard goes on in what was waited for, and a click beside does not lose it', async ({
  app,
  page,
}) => {
  const { id, year } = await makeFollowedPlan(app, page)
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/reports`)
  const opener = page.getByRole('button', { name: /^Tạo kế hoạch năm sau/ })
  await opener.focus()
  await page.keyboard.press('Enter')
  const review = page.getByRole('dialog', { name: `Tạo kế hoạch năm ${year + 1}` })
  await expect(review.getByRole('region').first()).toBeVisible()
  await expect(review.locator(':focus')).toHaveCount(1)
  await page.mouse.click(3, 3)
  await expect(review.locator(':focus')).toHaveCount(1)
  await leave(page, 'next year')
  await expect(opener).toBeFocused()

  // Come to by its address, nothing opened it: the keyboard is on the screen that is left.
  await page.goto(`${app.address.split('#')[0]}#/`)
  await page.getByRole('button', { name: /^Tạo kế hoạch năm sau từ:/ }).click()
  await expect(review).toBeVisible()
  await leave(page, 'next year')
  await expect(page.getByRole('tabpanel')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(opener).toBeFocused()
})

test('importing a table: the keyboard stays in the dialog at every step and goes back to the toolbar', async ({
  app,
  page,
}) => {
  const { call } = await makeFollowedPlan(app, page)
  const today = String((await call('app.info', {})).value['today'])
  const made = await call('plans.createFromTemplate', {
    templateId: 'muc-dich-noi-dung',
    facts: {
      unitKind: 'xã',
      communeName: 'Hòa Lộc',
      provinceKind: 'tỉnh',
      provinceName: 'An Hòa',
      year: Number(today.slice(0, 4)),
      signerName: 'Trần Văn An',
    },
  })
  await page.goto(`${app.address.split('#')[0]}#/plan/${made.value['id']}/appendix`)
  const menu = page.getByRole('group', { name: 'Công cụ phụ lục' }).getByRole('button', { name: 'Nhập' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Nhập từ Excel, Word…' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(1)
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Một').addRows([
    ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì'],
    ['1', 'Thay máy trạm', 'Phòng Kinh tế'],
  ])
  await page.getByLabel('Chọn tệp có bảng').setInputFiles({
    name: 'bang.xlsx',
    mimeType: '',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  })
  const next = dialog(page).getByRole('button', { name: 'Tiếp: xem trước' })
  await expect(next).toBeEnabled()
  await expect(dialog(page).locator(':focus')).toHaveCount(1)
  await next.focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('button', { name: 'Nhập', exact: true })).toBeVisible()
  await leave(page, 'import')
  await expect(menu).toBeFocused()
})

test('a dialog that leads to another screen leaves the keyboard to that screen', async ({ app, page }) => {
  const { text } = await openText(app, page)
  await page.keyboard.press('Alt+3')
  await expect(text).toHaveCount(0)
  const tab = page.locator('#tab-appendix')
  await tab.focus()
  await page.keyboard.press('Control+K')
  await page.keyboard.type('mo the noi dung')
  await page.keyboard.press('Enter')
  await expect(text).toBeFocused()
  await expect(dialog(page)).toHaveCount(0)
  await expect(text).toBeFocused()
})
