import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { label } from '../../shared/glossary.ts'
import { checkersAvailable, runChecker } from '../support/checkers.ts'
import { validateOoxml } from '../support/validate-ooxml.ts'
import { expect, test } from './app-fixture.ts'
import { fillFolder } from './fill-folder.ts'

test('a clerk makes a plan from a template, changes its facts and exports files that hold every rule', async ({
  app,
  page,
}) => {
  await page.getByRole('button', { name: 'Tạo kế hoạch' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().check()
  await dialog.getByLabel(label('plan.communeName')).fill('Tân Hòa')
  await dialog.getByLabel('Tên tỉnh, thành phố').fill('Bình Sơn')
  await dialog.getByLabel('Năm kế hoạch').fill('2027')
  await dialog.getByLabel('Họ và tên người ký').fill('Lê Thị Mai')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tân Hòa năm 2027')

  await page.keyboard.press('Alt+1')
  await page.getByLabel('Số', { exact: true }).fill('7')
  await page.getByLabel('Họ và tên người ký').fill('Nguyễn Văn Phúc')
  await page.getByLabel('Hình thức ký').selectOption('viceForChairman')
  await expect(page.getByText(/Đã lưu \d/)).toBeVisible()

  await page.getByLabel(label('plan.communeName')).fill('Phúc Lộc')
  await expect(page.getByText(/Đã lưu \d/)).toBeVisible()
  await page.keyboard.press('Control+e')
  // The text still names the commune that the plan was begun for.
  await page.getByRole('button', { name: 'Đổi tất cả thành “xã Phúc Lộc”' }).click()
  await expect(page.getByText('Không có chỗ nào cần sửa.')).toBeVisible()
  await fillFolder(page, app.documentsFolder)
  await page.getByRole('button', { name: 'Xuất tệp' }).click()
  await expect(page.getByText('Đã xuất 2 tệp.')).toBeVisible()

  const files = (await readdir(app.documentsFolder)).map(name => join(app.documentsFolder, name))
  const docx = files.find(file => file.endsWith('.docx')) ?? ''
  const xlsx = files.find(file => file.endsWith('.xlsx')) ?? ''
  const printed = strFromU8(unzipSync(await readFile(docx))['word/document.xml'] ?? new Uint8Array())
  for (const words of ['XÃ PHÚC LỘC', 'Số: 07/KH-UBND', 'Nguyễn Văn Phúc', 'KT. CHỦ TỊCH', 'năm 2027'])
    expect(printed).toContain(words)
  for (const name of ['Minh Tân', 'Tân Hòa']) expect(printed).not.toContain(`xã ${name}`)
  for (const kind of ['docx', 'xlsx'] as const) {
    const report = await validateOoxml(await readFile(kind === 'docx' ? docx : xlsx), kind)
    if (report.available) expect(report.errors).toEqual([])
  }
  if (checkersAvailable()) {
    expect(runChecker('docx_format.py', docx, '--appendices', '1')).toMatchObject({ code: 0 })
    expect(runChecker('xlsx_format.py', xlsx)).toMatchObject({ code: 0 })
  }

  await page.reload()
  await expect(page.getByRole('tab', { name: 'Thông tin' })).toBeVisible()
  await page.keyboard.press('Alt+1')
  await expect(page.getByLabel('Họ và tên người ký')).toHaveValue('Nguyễn Văn Phúc')
})
