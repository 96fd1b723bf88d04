import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { progressCommands } from '../../shared/tasks/api.ts'
import { askedRows, bytesOf, type Fill, fillRow, openForm } from '../support/filled-form.ts'
import { expect, type RunningApp, test } from './app-fixture.ts'
import { fillFolder } from './fill-folder.ts'
import { makeFollowedPlan } from './followed-plan.ts'

/** Serious faults that axe finds on the page as it is. The kit's focus sentinels are left out. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`)
}

async function folders(app: RunningApp) {
  const out = join(app.documentsFolder, 'gui-di')
  const back = join(app.documentsFolder, 'gui-ve')
  for (const folder of [out, back]) await mkdir(folder)
  return { out, back }
}

/** Makes a round of forms for the ticked units into a folder. */
async function makeForms(page: Page, count: number, folder: string) {
  await page.getByRole('button', { name: `Tạo phiếu cho ${count} đơn vị` }).click()
  const dialog = page.getByRole('dialog')
  await fillFolder(dialog, folder)
  await dialog.getByRole('button', { name: `Tạo ${count} phiếu` }).click()
  await expect(dialog).toContainText(`Đã tạo ${count} phiếu.`)
  await dialog.getByRole('button', { name: 'Đóng' }).click()
  await expect(dialog).toHaveCount(0)
}

/** Fills a unit's form by the rows' ids, as the unit would; `tamper`: rows whose hidden key is changed, too. */
async function fillForm(
  from: string,
  to: string,
  fills: Readonly<Record<string, Fill>>,
  tamper: readonly string[] = [],
) {
  const workbook = await openForm(await readFile(from))
  for (const asked of askedRows(workbook)) {
    const fill = asked.occurrence === null ? fills[asked.rowId] : undefined
    if (fill !== undefined) fillRow(asked, fill)
    const key = asked.columns.get('key')
    if (tamper.includes(asked.rowId) && key !== undefined)
      asked.row.getCell(key).value = `${asked.row.getCell(key).text.slice(0, -2)}zz`
  }
  await writeFile(to, await bytesOf(workbook))
}

/** The form of a unit's first round. */
async function formOf(folder: string, unit: string): Promise<string> {
  const name = (await readdir(folder)).find(each => each.includes(unit) && !each.includes('đợt'))
  if (name === undefined) throw new Error(`no form for ${unit}`)
  return join(folder, name)
}

/** Opens what came back. */
async function readFolder(page: Page, folder: string) {
  await page.getByRole('button', { name: 'Đọc phiếu gửi về…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Thư mục có phiếu gửi về').fill(folder)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('table', { name: 'Các tệp đã đọc' })).toBeVisible()
  return dialog
}

const economy = 'Phòng Kinh tế'
const police = 'Công an xã'
const culture = 'Phòng Văn hóa - Xã hội'

test('forms go out, come back with faults, and are taken in one go; read again they bring nothing new', async ({
  app,
  page,
}, info) => {
  const { id, call, open } = await makeFollowedPlan(app, page)
  const { out, back } = await folders(app)
  const history = async (rowId: string) =>
    progressCommands['progress.history'].output.parse(
      (await call('progress.history', { planId: id, rowId })).value,
    )
  await open('forms')
  const units = page.getByRole('table', { name: /^Phiếu báo cáo/ })
  const line = (unit: string) => units.getByRole('row').filter({ hasText: unit })
  await expect(units.getByRole('row')).toHaveCount(6)
  await expect(line(economy)).toContainText('Chưa tạo phiếu')
  await makeForms(page, 5, out)
  await expect(page.getByText('5 đơn vị: 5 chưa trả lời.')).toBeVisible()
  await page.screenshot({ path: info.outputPath('units.png') })
  expect(await faults(page)).toEqual([])

  await fillForm(
    await formOf(out, economy),
    join(back, 'kinh-te.xlsx'),
    {
      late: { status: 'Hoàn thành', result: 'Đã rà soát 42 máy' },
      soon: { status: 'Đang thực hiện', percent: 150 },
      pay: { value: 61.5, result: 'Tăng so với kỳ trước' },
    },
    ['pay'],
  )
  await fillForm(await formOf(out, police), join(back, 'cong-an.xlsx'), {
    project: { status: 'Đang thực hiện', percent: 40 },
    people: { value: 72 },
  })
  await fillForm(await formOf(out, police), join(back, 'cong-an (sua).xlsx'), {
    project: { status: 'Đang thực hiện', percent: 55 },
    people: { value: 72 },
  })
  await copyFile(await formOf(out, culture), join(back, 'van-hoa.xlsx'))
  await copyFile(join(back, 'cong-an.xlsx'), join(back, 'cong-an ban sao.xlsx'))
  const other = new ExcelJS.Workbook()
  other.addWorksheet('Danh bạ').addRow(['Họ và tên', 'Số điện thoại'])
  await writeFile(join(back, 'danh-ba.xlsx'), await bytesOf(other))

  const dialog = await readFolder(page, back)
  const files = dialog.getByRole('table', { name: 'Các tệp đã đọc' })
  const file = (name: string) =>
    files.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  await expect(files.getByRole('row')).toHaveCount(7)
  await expect(file('kinh-te.xlsx')).toContainText('Mã bị sửa')
  await expect(file('kinh-te.xlsx')).toContainText(/Ô [A-Z]+\d+: /)
  await expect(file('danh-ba.xlsx')).toContainText('Không đọc được')
  await expect(file('danh-ba.xlsx')).not.toContainText('0/0')
  await expect(file('van-hoa.xlsx')).toContainText('Chưa điền')
  await expect(files.getByText(/Giống hệt tệp/)).toHaveCount(1)
  await page.screenshot({ path: info.outputPath('files.png') })
  expect(await faults(page)).toEqual([])

  const tab = (name: RegExp) => dialog.getByRole('tab', { name })
  await tab(/^Cần chọn \(2\)/).click()
  const decide = dialog.getByRole('table', { name: 'Câu trả lời: Cần chọn' })
  const first = decide.getByRole('checkbox').first()
  const second = decide.getByRole('checkbox').nth(1)
  await expect(first).not.toBeChecked()
  await expect(second).not.toBeChecked()
  await expect(dialog.getByRole('status')).toContainText('Còn 1 mục mâu thuẫn chưa chọn.')
  await first.check()
  await second.check()
  await expect(first).not.toBeChecked()
  await page.screenshot({ path: info.outputPath('decide.png') })
  expect(await faults(page)).toEqual([])
  await tab(/^Không nhận được \(2\)/).click()
  await expect(dialog.getByRole('table')).toContainText('150')
  await page.screenshot({ path: info.outputPath('refused.png') })
  await tab(/^Mới \(2\)/).click()
  await expect(dialog.getByRole('table')).toContainText('Đã rà soát 42 máy')
  await page.screenshot({ path: info.outputPath('new.png') })
  expect(await faults(page)).toEqual([])

  // Nothing is written when she turns away.
  await dialog.getByRole('button', { name: 'Hủy' }).click()
  await expect(dialog).toHaveCount(0)
  for (const rowId of ['late', 'people', 'project']) expect(await history(rowId)).toEqual([])

  await readFolder(page, back)
  await tab(/^Cần chọn \(2\)/).click()
  const wanted = decide.getByRole('row').filter({ hasText: '55' }).getByRole('checkbox')
  await wanted.check()
  await expect(dialog.getByRole('status')).toHaveText('Sẽ ghi 3 câu trả lời.')
  await dialog.getByRole('button', { name: 'Nhận 3 câu trả lời' }).click()
  await expect(dialog).toContainText('Đã ghi 3 câu trả lời vào sổ theo dõi. Đã ghi nhớ 3 tệp.')
  await page.screenshot({ path: info.outputPath('accepted.png') })
  await dialog.getByRole('button', { name: 'Đóng' }).click()
  expect(await history('project')).toMatchObject([
    { percent: 55, source: { kind: 'form', file: 'cong-an (sua).xlsx' } },
  ])
  expect(await history('people')).toMatchObject([{ value: 72 }])
  expect(await history('late')).toMatchObject([{ status: 'done', result: 'Đã rà soát 42 máy' }])
  expect(await history('pay')).toEqual([])
  expect(await history('soon')).toEqual([])
  await expect(line(police)).toContainText('2/2')
  await expect(line(police)).toContainText('Đã trả lời đủ')
  await expect(line(economy)).toContainText('Còn 2 mục chưa trả lời')
  await expect(line(culture)).toContainText('Chưa trả lời')

  await readFolder(page, back)
  await expect(dialog.getByRole('status')).toContainText('Không có gì mới.')
  await expect(dialog.getByRole('button', { name: /^Nhận/ })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Đóng' }).click()
  expect(await history('people')).toHaveLength(1)
})

test('those who have not answered are reminded and get another round; its answer counts for more', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read'])
  const { id, call, open } = await makeFollowedPlan(app, page)
  const { out, back } = await folders(app)
  await open('forms')
  await makeForms(page, 5, out)
  await fillForm(await formOf(out, police), join(back, 'cong-an.xlsx'), {
    project: { status: 'Đang thực hiện', percent: 40 },
    people: { value: 72 },
  })
  await page.getByRole('button', { name: 'Đọc phiếu gửi về…' }).click()
  const dialog = page.getByRole('dialog')
  await writeFile(join(back, 'rong.xlsx'), '')
  const returned = ['cong-an.xlsx', 'rong.xlsx'].map(name => join(back, name))
  await dialog.getByLabel('Chọn tệp phiếu gửi về').setInputFiles(returned)
  await expect(dialog.getByRole('row').filter({ hasText: 'rong.xlsx' })).toContainText('không có nội dung')
  await dialog.getByRole('button', { name: 'Nhận 2 câu trả lời' }).click()
  await expect(dialog).toContainText('Đã ghi 2 câu trả lời')
  await dialog.getByRole('button', { name: 'Đóng' }).click()

  await page.getByRole('button', { name: 'Sao chép tin nhắn nhắc báo cáo' }).click()
  await expect(page.getByText(/Đã sao chép tin nhắn nhắc 4 đơn vị/).first()).toBeVisible()
  const message = await page.evaluate(() => navigator.clipboard.readText())
  expect(message).toContain(`- ${economy}: chưa trả lời (3 nhiệm vụ, chỉ tiêu)`)
  expect(message).toContain('UBND xã Hòa Lộc')
  expect(message).not.toContain(police)

  const making = page.getByRole('button', { name: 'Tạo phiếu', exact: true })
  await expect(making).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText('Chọn đơn vị ở bảng dưới để tạo phiếu.')).toBeVisible()
  await page.getByRole('button', { name: 'Chọn 4 đơn vị chưa trả lời đủ' }).click()
  await makeForms(page, 4, out)
  await expect(page.getByText('Đợt 2 ngày')).toHaveCount(4)
  const again = (await readdir(out)).filter(name => name.includes('đợt 2'))
  expect(again).toHaveLength(4)
  await fillForm(await formOf(out, economy), join(back, 'kinh-te-1.xlsx'), {
    late: { status: 'Đang thực hiện', percent: 30 },
  })
  const second = again.find(name => name.includes(economy)) ?? ''
  await fillForm(join(out, second), join(back, 'kinh-te-2.xlsx'), {
    late: { status: 'Đang thực hiện', percent: 80 },
  })
  await readFolder(page, back)
  await dialog.getByRole('tab', { name: /^Cần chọn/ }).click()
  await expect(dialog.getByRole('table')).toContainText('Cũ hơn')
  await dialog.getByRole('button', { name: 'Nhận 1 câu trả lời' }).click()
  await expect(dialog).toContainText('Đã ghi 1 câu trả lời')
  const { value } = await call('progress.history', { planId: id, rowId: 'late' })
  expect(progressCommands['progress.history'].output.parse(value)).toMatchObject([{ percent: 80 }])
})

test('long work tells how far it is, and is stopped before anything is written', async ({
  app,
  page,
}, info) => {
  const { open } = await makeFollowedPlan(app, page, { more: 60 })
  const { out, back } = await folders(app)
  await open('forms')
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Tạo phiếu cho 25 đơn vị' }).click()
  await fillFolder(dialog, out)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Dừng' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toContainText('Đã dừng theo yêu cầu. Chưa có gì được ghi.')
  await page.screenshot({ path: info.outputPath('stopped.png') })
  expect(await readdir(out)).toEqual([])
  await dialog.getByRole('button', { name: 'Tạo 25 phiếu' }).click()
  await expect(dialog.getByRole('progressbar', { name: /^Đã lập \d+\/25 phiếu$/ })).toBeVisible()
  await page.screenshot({ path: info.outputPath('making.png') })
  expect(await faults(page)).toEqual([])
  await expect(dialog).toContainText('Đã tạo 25 phiếu.')
  await dialog.getByRole('button', { name: 'Đóng' }).click()
  await expect(page.getByText('25 đơn vị: 25 chưa trả lời.')).toBeVisible()

  for (const name of await readdir(out)) await copyFile(join(out, name), join(back, name))
  await page.getByRole('button', { name: 'Đọc phiếu gửi về…' }).click()
  await dialog.getByLabel('Thư mục có phiếu gửi về').fill(back)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Dừng' }).click()
  await expect(dialog).toContainText('Đã dừng theo yêu cầu.')
  await dialog.getByRole('button', { name: 'Đọc thư mục này' }).click()
  await expect(dialog.getByRole('table', { name: 'Các tệp đã đọc' }).getByRole('row')).toHaveCount(26)
})
