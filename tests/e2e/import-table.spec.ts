import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import { expect, type RunningApp, test } from './app-fixture.ts'
import { caller, saved } from './open-text.ts'

const facts = {
  unitKind: 'xã',
  communeName: 'Hòa Lộc',
  provinceKind: 'tỉnh',
  provinceName: 'An Hòa',
  year: 2027,
  signerName: 'Trần Văn An',
}

const head = [
  'TT',
  'Nhiệm vụ',
  'Đơn vị chủ trì',
  'Đơn vị phối hợp',
  'Thời gian thực hiện',
  'Cấp giao',
  'Ghi chú',
]
const rows = [
  ['I', 'HẠ TẦNG SỐ', '', '', '', '', ''],
  ['1', 'Nâng cấp đường truyền', 'Văn phòng', 'Các thôn', 'Quý I/2027', 'Tỉnh', ''],
  ['2', 'Thay máy trạm đã cũ', 'Phòng Kinh tế', '', 'Quý II/2027', 'Xã', ''],
  ['II', 'DỮ LIỆU SỐ', '', '', '', '', ''],
  ['1', 'Số hóa sổ hộ tịch', 'Văn phòng', 'Công an xã', 'Cả năm 2027', 'Xã', 'Theo đợt'],
]
const total = ['', 'Tổng cộng', '', '', '', '', '3']
const tsv = (lines: readonly (readonly string[])[]) => lines.map(line => line.join('\t')).join('\r\n')

async function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const book = new ExcelJS.Workbook()
  for (const [name, lines] of Object.entries(sheets)) {
    book.addWorksheet(name).addRows(lines.map(line => [...line]))
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A plan without appendices, open at their tab. */
async function openTab(app: RunningApp, page: Page) {
  const call = caller(app, page)
  const made = await call('plans.createFromTemplate', { templateId: 'van-ban-trong', facts })
  const id = String(made.value['id'])
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/appendix`)
  await expect(page.getByRole('button', { name: 'Thêm phụ lục' })).toBeVisible()
  const stored = async () => planSchema.parse((await call('plans.get', { id })).value['plan']).appendices
  return { id, stored }
}

const dialog = (page: Page) => page.getByRole('dialog', { name: /Nhập bảng vào phụ lục/ })
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true })

async function paste(page: Page, text: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(words => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+v')
}

/** Opens the dialog from the empty tab or from the toolbar. */
async function ask(page: Page, way: string) {
  const direct = page.getByRole('button', { name: way })
  if (await direct.isVisible()) return direct.click()
  await page.getByRole('group', { name: 'Công cụ phụ lục' }).getByRole('button', { name: 'Nhập' }).click()
  await page.getByRole('menuitem', { name: way }).click()
}

async function chooseFile(page: Page, name: string, buffer: Buffer) {
  await dialog(page).getByLabel('Chọn tệp có bảng').setInputFiles({ name, mimeType: '', buffer })
}

test('a copied range becomes an appendix: columns mended, rows looked at, one step of undo', async ({
  app,
  page,
}) => {
  const { stored } = await openTab(app, page)
  await ask(page, 'Dán bảng từ Excel…')
  await paste(page, tsv([['DANH MỤC VIỆC NĂM 2027', '', '', '', '', '', ''], head, ...rows, total]))
  await expect(dialog(page).getByText('Đọc được 3 dòng, 2 nhóm; bỏ qua 1 hàng.')).toBeVisible()
  await expect(dialog(page).getByLabel('Tên phụ lục mới')).toHaveValue('Danh mục việc năm 2027')

  const sixth = dialog(page).getByLabel(/^Cột 6: /)
  await expect(dialog(page).getByRole('columnheader', { name: /^Cột 6 đoán/ })).toBeVisible()
  await sixth.selectOption({ label: 'Ghi chú' })
  await expect(dialog(page).getByText('Cột 6 và cột 7 cùng là “Ghi chú”.', { exact: false })).toBeVisible()
  await expect(button(page, 'Tiếp: xem trước')).toHaveAttribute('aria-disabled', 'true')
  await sixth.selectOption({ label: 'Cột riêng' })
  await dialog(page).getByLabel('Tên của cột 6').fill('Cấp giao việc')
  await dialog(page)
    .getByLabel(/^Cột 7: /)
    .selectOption({ label: 'Bỏ qua' })
  await button(page, 'Tiếp: xem trước').click()

  await expect(dialog(page).getByText('Sẽ thêm 3 dòng, 2 nhóm.')).toBeVisible()
  await dialog(page).getByRole('checkbox', { name: 'Nhận hàng 5' }).uncheck()
  await expect(dialog(page).getByText('Sẽ thêm 2 dòng, 2 nhóm.')).toBeVisible()
  await dialog(page).getByRole('checkbox', { name: 'Nhận tất cả dòng mới' }).check()
  await dialog(page).getByRole('tab', { name: 'Bỏ qua 2 hàng' }).click()
  await expect(dialog(page).getByRole('row', { name: /8 Hàng tổng cộng/ })).toBeVisible()
  await button(page, 'Nhập').click()

  await expect(page.getByRole('grid')).toBeVisible()
  await expect(page.getByText('Đã nhập: thêm 3 dòng, 2 nhóm.', { exact: true })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Cấp giao việc' })).toBeVisible()
  await saved(page)
  const [made] = await stored()
  expect(made?.items.map(item => (item.kind === 'row' ? item.cells.name : `# ${item.title}`))).toEqual([
    '# HẠ TẦNG SỐ',
    'Nâng cấp đường truyền',
    'Thay máy trạm đã cũ',
    '# DỮ LIỆU SỐ',
    'Số hóa sổ hộ tịch',
  ])
  expect(made?.columns.map(({ field }) => field)).not.toContain('note')

  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect(page.getByText('Kế hoạch này không có phụ lục')).toBeVisible()
  await saved(page)
  await expect.poll(stored).toEqual([])
})

test('a file brought in again changes nothing; a mended one shows each cell before and after', async ({
  app,
  page,
}) => {
  const { stored } = await openTab(app, page)
  const notes = [
    ['Người lập', 'Văn phòng'],
    ['Nơi gửi', 'Sở'],
    ['Ngày', '5/1'],
  ]
  await ask(page, 'Nhập từ Excel, Word…')
  await chooseFile(page, 'bieu.xlsx', await workbook({ 'Ghi chú': notes, 'Giao việc': [head, ...rows] }))
  await expect(dialog(page).getByRole('heading', { name: /bảng trong “bieu.xlsx”/ })).toBeVisible()
  await expect(dialog(page).getByRole('radio', { name: /Giao việc 6 hàng × 7 cột/ })).toBeChecked()
  await button(page, 'Tiếp: khớp cột').click()
  await button(page, 'Tiếp: xem trước').click()
  await button(page, 'Nhập').click()
  await expect(page.getByRole('grid')).toBeVisible()
  await saved(page)
  const before = await stored()

  await ask(page, 'Nhập từ Excel, Word…')
  await chooseFile(page, 'bieu.xlsx', await workbook({ 'Giao việc': [head, ...rows] }))
  await button(page, 'Tiếp: xem trước').click()
  await expect(dialog(page).getByText('Không có gì thay đổi: 3 dòng', { exact: false })).toBeVisible()
  await expect(button(page, 'Nhập')).toHaveCount(0)
  await button(page, 'Đóng').click()

  const mended = rows.map(row => row.map(cell => (cell === 'Quý II/2027' ? 'Quý III/2027' : cell)))
  const more = ['2', 'Làm sạch dữ liệu đất đai', 'Phòng Kinh tế', '', 'Tháng 6/2027', 'Xã', '']
  await ask(page, 'Nhập từ Excel, Word…')
  const shorter = [head, ...mended.filter(row => row[1] !== 'Nâng cấp đường truyền'), more]
  await chooseFile(page, 'bieu.xlsx', await workbook({ 'Giao việc': shorter }))
  await button(page, 'Tiếp: xem trước').click()
  await expect(dialog(page).getByText('Sẽ thêm 1 dòng; sửa 1 dòng (1 ô).')).toBeVisible()
  await dialog(page).getByRole('tab', { name: 'Sửa 1 dòng' }).click()
  await expect(dialog(page).locator('del')).toHaveText('II')
  await expect(dialog(page).locator('ins')).toHaveText('III')
  await dialog(page).getByRole('tab', { name: '1 dòng không có trong tệp' }).click()
  await expect(dialog(page).getByRole('row', { name: /Nâng cấp đường truyền/ })).toBeVisible()
  await button(page, 'Nhập').click()
  await expect(page.getByText('Đã nhập: thêm 1 dòng; sửa 1 dòng (1 ô).', { exact: true })).toBeVisible()
  await saved(page)
  const [after] = await stored()
  expect(after?.items).toHaveLength(6)
  expect(after?.items[2]).toMatchObject({ id: before[0]?.items[2]?.id, cells: { schedule: 'Quý III/2027' } })
  expect(after?.items.at(-1)).toMatchObject({ cells: { name: 'Làm sạch dữ liệu đất đai' } })
  await page.keyboard.press('Control+z')
  await saved(page)
  await expect.poll(stored).toEqual(before)
})

test('files that cannot be read are refused with a sentence, and nothing is written', async ({
  app,
  page,
}) => {
  const { stored } = await openTab(app, page)
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])
  await ask(page, 'Nhập từ Excel, Word…')
  const alert = dialog(page).getByRole('alert')
  for (const [name, bytes, words] of [
    ['cu.xls', old, 'Excel cũ'],
    ['hong.xlsx', Buffer.from('không phải tệp Excel'), 'đã bị hỏng'],
    ['ke-hoach.pdf', Buffer.from('%PDF'), 'Chưa đọc được bảng từ loại tệp'],
    ['trong.xlsx', Buffer.alloc(0), 'không có nội dung'],
    ['khong-bang.xlsx', await workbook({ Trang: [] }), 'Không tìm thấy bảng nào'],
  ] as const) {
    await chooseFile(page, name, bytes)
    await expect(alert).toContainText(words)
    await expect(button(page, 'Tiếp: khớp cột')).toHaveAttribute('aria-disabled', 'true')
  }
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  expect(await stored()).toEqual([])
})

test('reading a long file can be stopped; its late answer is let go', async ({ app, page }) => {
  await openTab(app, page)
  const answers: (() => void)[] = []
  await page.route('**/invoke', async route => {
    if (route.request().postData()?.includes('tables.read'))
      await new Promise<void>(resolve => answers.push(resolve))
    await route.continue()
  })
  await ask(page, 'Nhập từ Excel, Word…')
  const bytes = await workbook({ 'Giao việc': [head, ...rows] })
  await chooseFile(page, 'lau.xlsx', bytes)
  await expect(dialog(page).getByText('Đang đọc “lau.xlsx”…')).toBeVisible()
  await button(page, 'Dừng đọc').click()
  await expect(dialog(page).getByText('Đang đọc “lau.xlsx”…')).toHaveCount(0)
  const late = page.waitForResponse('**/invoke')
  answers.shift()?.()
  await late
  await expect(dialog(page).getByLabel(/dán bảng chép từ/)).toBeVisible()
  await expect(button(page, 'Tiếp: khớp cột')).toHaveAttribute('aria-disabled', 'true')

  await chooseFile(page, 'lau.xlsx', bytes)
  await expect(dialog(page).getByText('Đang đọc “lau.xlsx”…')).toBeVisible()
  answers.shift()?.()
  await expect(dialog(page).getByText(/Đọc được 3 dòng/)).toBeVisible()
})

test('a file dropped on the tab is read; a block pasted into the grid can be taken by its columns', async ({
  app,
  page,
}) => {
  const { stored } = await openTab(app, page)
  const bytes = [...(await workbook({ 'Giao việc': [head, ...rows] }))]
  const dropped = await page.evaluateHandle(list => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(list)], 'bieu.xlsx'))
    return data
  }, bytes)
  const tab = page.getByText('Kế hoạch này không có phụ lục')
  await tab.dispatchEvent('dragover', { dataTransfer: dropped })
  await expect(page.getByText('Thả tệp Excel, Word để nhập bảng vào phụ lục')).toBeVisible()
  await expect(page.getByText('Thả tệp .txt hoặc .khxa để nhập')).toHaveCount(0)
  await tab.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(dialog(page).getByText('Đọc được 3 dòng, 2 nhóm; bỏ qua 0 hàng.')).toBeVisible()
  await button(page, 'Tiếp: xem trước').click()
  await button(page, 'Nhập').click()
  await expect(page.getByRole('grid')).toBeVisible()
  await saved(page)
  const before = await stored()

  await page.getByRole('gridcell').nth(2).click()
  await paste(
    page,
    tsv([
      head,
      ['III', 'AN TOÀN SỐ', '', '', '', '', ''],
      ['1', 'Diễn tập ứng cứu', 'Công an xã', '', 'Quý IV/2027', 'Xã', ''],
    ]),
  )
  await page.getByRole('button', { name: 'Dán theo cột' }).click()
  await expect(dialog(page).getByText('Đọc được 1 dòng, 1 nhóm; bỏ qua 0 hàng.')).toBeVisible()
  await button(page, 'Tiếp: xem trước').click()
  await button(page, 'Nhập').click()
  await expect(page.getByText('Đã nhập: thêm 1 dòng, 1 nhóm.', { exact: true })).toBeVisible()
  await saved(page)
  const [after] = await stored()
  expect(after?.items.slice(0, 5)).toEqual(before[0]?.items)
  expect(after?.items.slice(5)).toMatchObject([
    { kind: 'group', title: 'AN TOÀN SỐ' },
    { kind: 'row', cells: { name: 'Diễn tập ứng cứu', lead: 'Công an xã' } },
  ])
})

for (const [width, height] of [
  [1366, 768],
  [911, 512],
] as const) {
  test(`by keyboard alone; no serious accessibility fault in any step at ${width}×${height}`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openTab(app, page)
    const look = async () => {
      const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
      expect(
        violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`),
      ).toEqual([])
      expect(
        await button(page, 'Hủy').evaluate(element => element.getBoundingClientRect().bottom),
      ).toBeLessThan(height)
    }
    await page.getByRole('button', { name: 'Dán bảng từ Excel…' }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog(page).getByRole('textbox')).toBeFocused()
    await look()
    await paste(page, tsv([head, ...rows, total]))
    await expect(dialog(page).getByText(/Đọc được 3 dòng/)).toBeVisible()
    await look()
    const lead = dialog(page).getByLabel(/^Cột 3: /)
    await lead.focus()
    await page.keyboard.press('ArrowDown')
    await expect(lead).not.toHaveValue('lead')
    await look()
    await page.keyboard.press('ArrowUp')
    await button(page, 'Tiếp: xem trước').focus()
    await page.keyboard.press('Enter')
    await expect(dialog(page).getByRole('tab', { name: /Thêm 3 dòng/ })).toBeVisible()
    await look()
    await button(page, 'Nhập').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid')).toBeVisible()
  })
}
