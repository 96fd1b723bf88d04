import type { Page } from '@playwright/test'
import type { RowItem } from '../../shared/plans/appendix.ts'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import { expect, type RunningApp, test } from './app-fixture.ts'
import { caller, openText } from './open-text.ts'

const facts = {
  unitKind: 'xã',
  communeName: 'Hòa Lộc',
  provinceKind: 'tỉnh',
  provinceName: 'An Hòa',
  year: 2026,
  signerName: 'Trần Văn An',
}

/** A plan from a template, open at its appendix. */
async function openAppendix(app: RunningApp, page: Page, templateId = 'muc-dich-noi-dung') {
  const call = caller(app, page)
  const made = await call('plans.createFromTemplate', { templateId, facts })
  const id = String(made.value['id'])
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/appendix`)
  await expect(page.getByRole('grid')).toBeVisible()
  const rows = async (): Promise<readonly RowItem[]> => {
    const { appendices } = planSchema.parse((await call('plans.get', { id })).value['plan'])
    return appendices.flatMap(({ items }) => items.filter(item => item.kind === 'row'))
  }
  return { rows }
}

/** The cell of a row (from 1, headings counted) in a column by its name. */
async function cell(page: Page, row: number, column: string) {
  const header = page.getByRole('columnheader', { name: column })
  const place = Number(await header.getAttribute('aria-colindex'))
  return page.locator(`[role="row"][aria-rowindex="${row + 1}"] [role="gridcell"][aria-colindex="${place}"]`)
}

async function review(page: Page, name: RegExp) {
  await page.getByRole('button', { name: 'Rà soát' }).click()
  await page.getByRole('menuitemradio', { name }).or(page.getByRole('menuitem', { name })).click()
}

const undo = (page: Page) => page.keyboard.press('Control+z')
const active = (page: Page) => page.locator('[role="gridcell"][data-active]')
const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('ten rows get one deadline in one step, with or without its words', async ({ app, page }) => {
  const { rows } = await openAppendix(app, page)
  const before = await rows()
  // Rows are chosen across a heading, which has no time.
  const first = await cell(page, 2, 'Thời gian thực hiện')
  await first.click()
  const choose = async () => {
    await first.click()
    for (let count = 0; count < 10; count++) await page.keyboard.press('Shift+ArrowDown')
  }
  await choose()
  await review(page, /^Đặt thời hạn cho 10 dòng/)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Cách đặt').selectOption('Tự ghi bằng lời')
  await dialog.getByLabel('Thời gian', { exact: true }).fill('trước ngày 15/')
  await expect(dialog.getByRole('status')).toContainText('Chưa hiểu cách ghi này')
  await dialog.getByLabel('Thời gian', { exact: true }).fill('trước ngày 15/12')
  await expect(dialog.getByRole('status')).toHaveText('Hiểu là: hạn 14/12/2026')
  await dialog.getByRole('radio', { name: /^Chỉ để theo dõi/ }).check()
  await dialog.getByRole('button', { name: 'Đặt thời hạn' }).click()
  await expect(page.getByText('đã làm rõ: hạn 14/12/2026').first()).toBeVisible()
  const due = (all: readonly RowItem[]) =>
    all.filter(({ schedule }) => schedule?.kind === 'range' && schedule.due === '2026-12-14')
  await expect.poll(async () => due(await rows()).length).toBe(10)
  expect((await rows()).map(({ cells }) => cells)).toEqual(before.map(({ cells }) => cells))

  await undo(page)
  await expect.poll(async () => await rows()).toEqual(before)

  await choose()
  await review(page, /^Đặt thời hạn cho 10 dòng/)
  await dialog.getByLabel('Cách đặt').selectOption('Trong một tháng')
  await dialog.getByLabel('Tháng', { exact: true }).selectOption('Tháng 11')
  await dialog.getByRole('button', { name: 'Đặt thời hạn' }).click()
  await expect(first).toContainText('Tháng 11/2026')
  await expect
    .poll(async () => (await rows()).filter(({ cells }) => cells.schedule === 'Tháng 11/2026').length)
    .toBe(10)
  await undo(page)
  await expect.poll(async () => await rows()).toEqual(before)
})

test('a year is made a quarter without changing its words, and written only when asked for', async ({
  app,
  page,
}) => {
  const { rows } = await openAppendix(app, page)
  const time = await cell(page, 2, 'Thời gian thực hiện')
  await time.click()
  await page.keyboard.type('Quý I–IV/2026')
  await page.keyboard.press('Enter')
  await expect(time).toHaveText('Quý I–IV/202601/01–31/12/2026 · chưa cụ thể')
  await time.click()
  await page.keyboard.type('2026')
  await page.keyboard.press('Enter')
  await expect(time).toContainText('chỉ ghi năm')
  await time.click()
  await review(page, /^Ý nghĩa/)
  const section = pane(page, 'Ý nghĩa').getByRole('region', { name: 'Thời gian thực hiện' })
  await expect(section).toContainText('Hiểu là: Năm 2026')
  await section.getByRole('button', { name: /^Quý II\/2026/ }).click()
  await expect(section).toContainText('Đã làm rõ: 01/04–30/06/2026')
  await expect(time).toHaveText('2026đã làm rõ: 01/04–30/06/2026')
  await expect
    .poll(async () => (await rows())[0])
    .toMatchObject({ cells: { schedule: '2026' }, schedule: { due: '2026-06-30', confirmed: true } })

  await section.getByRole('button', { name: 'Ghi vào ô: “Quý II/2026”' }).click()
  await expect(time).toContainText('Quý II/2026')
  await undo(page)
  await expect(time).toHaveText('2026đã làm rõ: 01/04–30/06/2026')
  await section.getByRole('button', { name: 'Hiểu lại theo chữ: Năm 2026' }).click()
  await expect(time).toContainText('chỉ ghi năm')

  await section.getByLabel('Cách đặt').selectOption('Từ ngày … đến ngày …')
  await section.getByLabel('Từ ngày', { exact: true }).fill('1/3/2026')
  await section.getByLabel('Đến hết ngày').fill('15/3/2026')
  await section.getByLabel('Đến hết ngày').press('Enter')
  await expect(time).toHaveText('2026đã làm rõ: 01/03–15/03/2026')
  await page.keyboard.press('Escape')
  await expect(pane(page, 'Ý nghĩa')).toBeHidden()
  await page.keyboard.type('khi có kinh phí')
  await page.keyboard.press('Enter')
  await expect(time).toContainText('chưa hiểu thời hạn')
})

test('the view of the six clarities marks the cells that leave something open and leads to them', async ({
  app,
  page,
}) => {
  await openAppendix(app, page)
  const lead = await cell(page, 3, 'Đơn vị chủ trì')
  await lead.click()
  await page.keyboard.press('Delete')
  await (await cell(page, 2, 'Sản phẩm')).click()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+Home')
  await expect(page.getByText('chưa rõ')).toHaveCount(0)
  await review(page, /^6 rõ/)
  const view = pane(page, '6 rõ')
  await expect(lead).toHaveText('chưa rõ người, trách nhiệm')
  await expect(await cell(page, 2, 'Sản phẩm')).toHaveText('chưa rõ sản phẩm')
  await expect(await cell(page, 2, 'Đơn vị chủ trì')).not.toContainText('chưa rõ')
  for (const [row, marked] of [
    [2, 1],
    [3, 1],
    [5, 0],
  ] as const)
    await expect(
      page.locator(`[role="row"][aria-rowindex="${row + 1}"]`).getByLabel('cần xem lại'),
    ).toHaveCount(marked)

  await view.getByRole('button', { name: /^Rõ trách nhiệm/ }).click()
  await expect(view.getByRole('button', { name: /^Rõ trách nhiệm/ })).toContainText('thiếu 1')
  await expect(view.getByRole('listitem')).toHaveCount(1)
  await view.getByRole('button', { name: 'Chỉ hiện 1 dòng này trong bảng' }).click()
  await expect(page.getByText('Chỉ gồm: dòng chưa rõ trách nhiệm')).toBeVisible()
  // Its group's heading and the row.
  await expect(page.locator('[role="row"][aria-rowindex]:has([role="gridcell"])')).toHaveCount(2)
  await page.getByRole('button', { name: 'Bỏ lọc và đóng (Esc)' }).click()
  await view.getByRole('listitem').getByRole('button', { name: 'trách nhiệm', exact: true }).click()
  await expect(active(page)).toHaveText('chưa rõ người, trách nhiệm')
  await page.keyboard.type('Công an xã')
  await page.keyboard.press('Enter')
  await expect(lead).toHaveText('Công an xã')
  await expect(view.getByText('Dòng nào cũng rõ trách nhiệm.')).toBeVisible()

  // The form has no column for means: told once, not at every row.
  await expect(view.getByText('Bảng không có cột nào cho: rõ nguồn lực, thẩm quyền.')).toBeVisible()
  await view.getByRole('button', { name: 'Thêm cột Nguồn lực' }).click()
  await expect(page.getByRole('columnheader', { name: 'Nguồn lực' })).toBeAttached()
  await expect(view.getByRole('button', { name: /^Rõ nguồn lực/ })).toContainText('thiếu 20')
  await view.getByRole('button', { name: 'Đóng' }).click()
  await expect(page.getByText('chưa rõ')).toHaveCount(0)
})

test('two dashes of the text become two task rows, and undo takes both back', async ({ app, page }) => {
  const { text, stored } = await openText(app, page)
  const before = await stored()
  const dashes = text.locator('[data-kind="dash"]')
  await dashes.first().click()
  await dashes.evaluateAll(([, second, third]) => {
    if (second && third) getSelection()?.setBaseAndExtent(second, 0, third, third.childNodes.length)
  })
  await page.getByRole('button', { name: 'Chèn', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Tạo nhiệm vụ từ đoạn đang chọn…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('row')).toHaveCount(3)
  await dialog.getByLabel('Thêm vào nhóm').selectOption({ index: 0 })
  await dialog.getByRole('button', { name: 'Tạo 2 dòng nhiệm vụ' }).click()
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  const count = async () => (await stored()).appendices[0]?.items.length ?? 0
  const items = before.appendices[0]?.items.length ?? 0
  await expect.poll(count).toBe(items + 2)
  await expect(active(page)).toBeVisible()
  await undo(page)
  await expect.poll(count).toBe(items)
  expect((await stored()).body).toEqual(before.body)
})

test('what the text says and no row does becomes rows of a chosen group; rows lead to their place', async ({
  app,
  page,
}) => {
  const { rows } = await openAppendix(app, page)
  const before = await rows()
  await review(page, /^Đối chiếu/)
  const view = pane(page, 'Đối chiếu nội dung – phụ lục')
  const boxes = view.getByRole('checkbox')
  const open = await boxes.count()
  expect(open).toBeGreaterThan(2)
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await view.getByLabel('Thêm vào nhóm').selectOption({ index: 1 })
  await view.getByRole('button', { name: 'Tạo 2 dòng nhiệm vụ' }).click()
  await expect.poll(async () => (await rows()).length).toBe(before.length + 2)
  await expect.poll(() => boxes.count()).toBeLessThan(open)
  await expect(active(page)).toBeInViewport()
  await undo(page)
  await expect.poll(async () => await rows()).toEqual(before)

  await view.getByRole('button', { name: 'Đến chỗ này trong nội dung' }).first().click()
  await expect(page.getByRole('textbox', { name: 'Nội dung kế hoạch' })).toBeVisible()
})

test('an indicator gets last year’s figure, its direction, and the unit that answers for it', async ({
  app,
  page,
}) => {
  const { rows } = await openAppendix(app, page, 'phu-luc-chi-tieu')
  await (await cell(page, 3, 'Chỉ tiêu phấn đấu')).click()
  await review(page, /^Ý nghĩa/)
  const view = pane(page, 'Ý nghĩa')
  await view.getByLabel('Số liệu năm trước').fill('58,5%')
  await view.getByLabel('Số liệu năm trước').press('Enter')
  await expect(view.getByText('Cần tăng 6,5 điểm % so với năm trước.')).toBeVisible()
  await view.getByRole('radio', { name: 'Càng thấp càng tốt' }).check()
  await view.getByLabel(/^Đơn vị chịu trách nhiệm/).fill('Công an xã')
  await view.getByLabel(/^Đơn vị chịu trách nhiệm/).press('Enter')
  await view.getByLabel('So sánh').selectOption('bằng (=)')
  await view.getByRole('button', { name: 'Đặt chỉ tiêu' }).click()
  await expect(await cell(page, 3, 'Chỉ tiêu phấn đấu')).toHaveText('≥ 65%đã làm rõ: 65%')
  await expect
    .poll(async () => (await rows())[1])
    .toMatchObject({
      cells: { baseline: '58,5%', monitor: 'Công an xã', target: '≥ 65%' },
      target: { comparator: '=', value: 65 },
      indicator: { direction: 'less' },
    })
  // The column of last year's figures is kept and does not print.
  await expect(page.getByRole('columnheader', { name: 'Số liệu năm trước' })).toHaveCount(0)
})
