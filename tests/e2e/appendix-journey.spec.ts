import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import { checkersAvailable, runChecker } from '../support/checkers.ts'
import { validateOoxml } from '../support/validate-ooxml.ts'
import { expect, test } from './app-fixture.ts'
import { fillFolder } from './fill-folder.ts'
import { caller, caretAfter, saved } from './open-text.ts'

const facts = {
  unitKind: 'xã',
  communeName: 'Thạch Lâm',
  provinceKind: 'tỉnh',
  provinceName: 'An Hòa',
  year: 2027,
  signerName: 'Trần Văn An',
}

const office = 'Văn phòng HĐND và UBND xã'
const offices = [office, 'VP HĐND-UBND', 'Văn phòng HĐND&UBND']

type Work = readonly [name: string, details: readonly string[], support: string, product: string]

const groups: readonly (readonly [string, readonly Work[]])[] = [
  [
    'HẠ TẦNG SỐ',
    [
      [
        'Thay đường truyền ở trụ sở bằng cáp quang',
        ['Khảo sát các phòng', 'Ký lại hợp đồng'],
        'Phòng Kinh tế',
        'Đường truyền 300 Mb/s',
      ],
      [
        'Đặt Wi-Fi tại sáu nhà văn hóa thôn',
        ['Chọn điểm đặt', 'Lắp "bộ phát" ngoài trời'],
        'Các thôn',
        'Sáu điểm phát',
      ],
      ['Thay máy trạm dùng quá bảy năm', ['Kiểm kê', 'Mua sắm tập trung'], 'Phòng Kinh tế', 'Tám máy trạm'],
      ['Lập sơ đồ mạng nội bộ', ['Vẽ sơ đồ'], 'Tổ công nghệ số', 'Bản vẽ'],
    ],
  ],
  [
    'DỮ LIỆU SỐ',
    [
      [
        'Số hóa sổ hộ tịch trước năm 2016',
        ['Quét', 'Nhập liệu', 'Đối soát'],
        'Công an xã',
        'Cơ sở dữ liệu hộ tịch',
      ],
      [
        'Làm sạch dữ liệu hộ kinh doanh',
        ['Đối chiếu với cơ quan thuế'],
        'Phòng Kinh tế',
        'Danh sách đã đối chiếu',
      ],
      ['Cập nhật bản đồ ruộng bậc thang', ['Đo bằng thiết bị bay'], 'Các thôn', 'Lớp bản đồ'],
      ['Lưu trữ điện tử văn bản đi, đến', ['Lập danh mục hồ sơ'], 'Các phòng', 'Kho lưu trữ'],
    ],
  ],
  [
    'XÃ HỘI SỐ',
    [
      [
        'Mở lớp dùng dịch vụ công cho người cao tuổi',
        ['Soạn bài', 'Mở mười lớp'],
        'Hội Người cao tuổi',
        'Mười lớp',
      ],
      ['Chợ phiên không dùng tiền mặt', ['Cấp mã cho từng quầy'], 'Ban quản lý chợ', 'Chín mươi quầy'],
      ['Đưa sản vật lên sàn thương mại', ['Chụp ảnh', 'Mở gian hàng'], 'Hội Nông dân', 'Hai mươi gian hàng'],
      ['Tổng đài nhắc lịch tiêm chủng', ['Lập danh sách trẻ'], 'Trạm Y tế', 'Tin nhắn hằng tháng'],
    ],
  ],
]

const quote = (text: string) => (/["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The range as Excel puts it on the clipboard: title, names of nine columns, rows in groups. */
function copiedRange(): string {
  const wide = (first: string, second = '') => [first, second, '', '', '', '', '', '', '']
  let count = 0
  const lines = groups.flatMap(([title, works], group) => [
    wide(['I', 'II', 'III'][group] ?? '', title),
    ...works.map(([name, details, support, product], index) => [
      String(index + 1),
      name,
      details.map(line => `- ${line}`).join('\n'),
      offices[count++ % offices.length] ?? '',
      support,
      count > 10 ? 'Quý IV/2027' : '',
      product,
      index % 2 === 0 ? 'Ngân sách xã' : 'Xã hội hóa',
      '',
    ]),
  ])
  const names = [
    'TT',
    'Nội dung công việc',
    'Cách làm',
    'Đơn vị chủ trì',
    'Đơn vị phối hợp',
    'Thời hạn',
    'Sản phẩm',
    'Kinh phí',
    'Ghi chú',
  ]
  const all = [wide('BIỂU GIAO VIỆC CHUYỂN ĐỔI SỐ NĂM 2027'), wide(''), names, ...lines]
  return all.map(line => `${line.map(quote).join('\t')}\r\n`).join('')
}

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const works = groups.flatMap(([, list]) => list)

test('an appendix of nine columns from an Excel range to the official files and back', async ({
  app,
  page,
}) => {
  test.slow()
  const call = caller(app, page)
  const made = await call('plans.createFromTemplate', { templateId: 'hai-phan-danh-gia', facts })
  const id = String(made.value['id'])
  const stored = async () => planSchema.parse((await call('plans.get', { id })).value['plan']).appendices
  const rows = async () => (await stored())[0]?.items.filter(item => item.kind === 'row') ?? []
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/appendix`)

  await test.step('paste, with two columns mended', async () => {
    await page.getByRole('button', { name: 'Dán bảng từ Excel…' }).click()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate(words => navigator.clipboard.writeText(words), copiedRange())
    await page.keyboard.press('Control+v')
    const importing = dialog(page, /Nhập bảng vào phụ lục/.source)
    const columns = page.getByRole('dialog').getByLabel(/^Cột \d+: /)
    await expect(columns).toHaveCount(9)
    await page.getByLabel('Cột 2: Nội dung công việc').selectOption({ label: 'Nhiệm vụ' })
    await page.getByLabel('Cột 3: Cách làm').selectOption({ label: 'Nội dung chi tiết' })
    await expect(page.getByText('Đọc được 12 dòng, 3 nhóm', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Tiếp: xem trước' }).click()
    await expect(page.getByText('Sẽ thêm 12 dòng, 3 nhóm.')).toBeVisible()
    await page.getByRole('button', { name: 'Nhập', exact: true }).click()
    await expect(importing).toHaveCount(0)
    await expect(page.getByRole('grid')).toBeVisible()
    await saved(page)
    const [appendix] = await stored()
    expect(appendix?.columns.map(({ field }) => field)).toEqual([
      'ordinal',
      'name',
      'detail',
      'lead',
      'support',
      'schedule',
      'deliverable',
      'resources',
      'note',
    ])
    expect(appendix?.items.flatMap(item => (item.kind === 'row' ? [] : [item.title]))).toEqual(
      groups.map(([title]) => title),
    )
    expect((await rows()).map(({ cells }) => [cells.name, cells.detail, cells.deliverable])).toEqual(
      works.map(([name, details, , product]) => [name, details.map(line => `- ${line}`).join('\n'), product]),
    )
  })

  await test.step('three spellings of one office become one', async () => {
    await page.getByRole('button', { name: 'Đơn vị', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Thống nhất tên đơn vị…' }).click()
    const unify = dialog(page, 'Thống nhất tên đơn vị')
    const group = unify.getByRole('listitem', { name: office, exact: true })
    for (const spelling of offices) await expect(group).toContainText(`${spelling} 4 chỗ`)
    await unify.getByRole('button', { name: 'Thống nhất tất cả' }).click()
    await expect(unify).toHaveCount(0)
    await expect
      .poll(async () => [...new Set((await rows()).map(({ cells }) => cells.lead))])
      .toEqual([office])
  })

  await test.step('one time for ten rows at once', async () => {
    const cell = (row: string) => page.getByRole('gridcell', { name: row, exact: true })
    await cell(works[0]?.[0] ?? '').click()
    // Ten rows, and the two headings between them.
    for (let step = 0; step < 11; step++) await page.keyboard.press('Shift+ArrowDown')
    await page.getByRole('button', { name: 'Rà soát' }).click()
    await page.getByRole('menuitem', { name: 'Đặt thời hạn cho 10 dòng…' }).click()
    const deadlines = dialog(page, 'Đặt thời hạn cho 10 dòng')
    await deadlines.getByLabel('Quý', { exact: true }).selectOption({ label: 'Quý III' })
    await deadlines.getByRole('button', { name: 'Đặt thời hạn' }).click()
    await expect(deadlines).toHaveCount(0)
    await expect
      .poll(async () => (await rows()).map(({ cells }) => cells.schedule))
      .toEqual([...Array.from({ length: 10 }, () => 'Quý III/2027'), 'Quý IV/2027', 'Quý IV/2027'])
    expect((await rows()).every(({ schedule }) => schedule !== undefined)).toBe(true)
  })

  const files = await test.step('export', async () => {
    await page.keyboard.press('Alt+2')
    const text = page.getByRole('textbox', { name: 'Nội dung kế hoạch' })
    await caretAfter(text.locator('[data-kind="dash"]').first())
    await page.keyboard.type(' (Chi tiết tại Phụ lục kèm theo)')
    await saved(page)
    await page.keyboard.press('Alt+1')
    await page.getByLabel('Số', { exact: true }).fill('12')
    await saved(page)
    await page.keyboard.press('Control+e')
    await fillFolder(page, app.documentsFolder)
    await page.getByRole('button', { name: 'Xuất tệp' }).click()
    await expect(page.getByText('Đã xuất 2 tệp.')).toBeVisible()
    const paths = (await readdir(app.documentsFolder)).map(name => join(app.documentsFolder, name))
    const of = (kind: string) => paths.find(path => path.endsWith(`.${kind}`)) ?? ''
    return { docx: of('docx'), xlsx: of('xlsx') }
  })

  await test.step('the files hold every rule', async () => {
    for (const kind of ['docx', 'xlsx'] as const) {
      const report = await validateOoxml(await readFile(files[kind]), kind)
      if (report.available) expect(report.errors).toEqual([])
    }
    if (!checkersAvailable()) return
    expect(runChecker('docx_format.py', files.docx, '--appendices', '1')).toMatchObject({ code: 0 })
    expect(runChecker('xlsx_format.py', files.xlsx)).toMatchObject({ code: 0 })
  })

  await test.step('what was exported changes nothing when it comes back', async () => {
    const before = await stored()
    await page.keyboard.press('Alt+3')
    const importing = page.getByRole('dialog')
    const next = importing.getByRole('button', { name: 'Tiếp: khớp cột' })
    const review = importing.getByRole('button', { name: 'Tiếp: xem trước' })
    const back = importing.getByRole('button', { name: 'Quay lại' })
    const tables = importing.getByRole('radio')
    const sameAsBefore = async () => {
      await next.click()
      await review.click()
      await expect(importing.getByText('Không có gì thay đổi: 12 dòng', { exact: false })).toBeVisible()
    }
    const ask = async (path: string) => {
      const toolbar = page.getByRole('group', { name: 'Công cụ phụ lục' })
      await toolbar.getByRole('button', { name: 'Nhập' }).click()
      await page.getByRole('menuitem', { name: 'Nhập từ Excel, Word…' }).click()
      await importing.getByLabel('Chọn tệp có bảng').setInputFiles(path)
      await expect(tables.first()).toBeVisible()
    }
    // The printed sheet and the data sheet say the same.
    await ask(files.xlsx)
    await expect(tables).toHaveCount(2)
    await sameAsBefore()
    await back.click()
    await back.click()
    await tables.nth(1).check()
    await sameAsBefore()
    await importing.getByRole('button', { name: 'Đóng', exact: true }).click()
    // Of the tables of the whole plan, the appendix is found.
    await ask(files.docx)
    await sameAsBefore()
    await importing.getByRole('button', { name: 'Đóng', exact: true }).click()
    await saved(page)
    expect(await stored()).toEqual(before)
  })
})
