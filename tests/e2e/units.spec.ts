import type { Page } from '@playwright/test'
import { organisationCommands } from '../../shared/organisations/api.ts'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import { plainText } from '../../shared/plans/rich-text.ts'
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

/** Who leads and who supports, row by row: one office in three spellings, two units that the register has not. */
const named = [
  ['VP HĐND-UBND', 'Công an xã; Đội trật tự chợ'],
  ['Văn phòng HĐND và UBND xã', 'Đội trật tự chợ xã'],
  ['Văn phòng HĐND&UBND', 'Phòng Kinh tế; VP HĐND-UBND'],
  ['Phòng Kinh tế', 'Ban Quản lý bến xe'],
] as const

/** A plan with one appendix of these four tasks, open at it. */
async function openAppendix(app: RunningApp, page: Page) {
  const call = caller(app, page)
  const made = await call('plans.createFromTemplate', { templateId: 'muc-dich-noi-dung', facts })
  const id = String(made.value['id'])
  const get = async () => (await call('plans.get', { id })).value
  const stored = async () => planSchema.parse((await get())['plan'])
  const { appendices, body } = await stored()
  const items = named.map(([lead, support], index) => ({
    id: `r${index + 1}`,
    kind: 'row',
    cells: { name: `Nhiệm vụ số ${index + 1}`, lead, support },
  }))
  const column = (field: string, label: string, width: number) => ({ field, label, width })
  const saved = await call('plans.saveAppendices', {
    id,
    appendicesRev: (await get())['appendicesRev'],
    remove: appendices.map(appendix => appendix.id),
    put: [
      {
        id: 'tasks',
        kind: 'tasks',
        title: 'Danh mục nhiệm vụ',
        columns: [
          column('ordinal', 'STT', 1),
          column('name', 'Nhiệm vụ', 4),
          column('lead', 'Đơn vị chủ trì', 3),
          column('support', 'Đơn vị phối hợp', 3),
        ],
        groupNumbering: 'roman',
        subgroupNumbering: 'none',
        rowNumbering: 'continuous',
      },
    ],
    order: ['tasks'],
    putItems: items.map(item => ({ appendixId: 'tasks', item })),
    removeItems: [],
    itemOrders: [{ appendixId: 'tasks', ids: items.map(item => item.id) }],
  })
  expect(saved.ok).toBe(true)
  const [first] = body.filter(block => block.kind === 'dash')
  if (first === undefined) throw new Error('the template has a dash')
  const words = await call('plans.saveBody', {
    id,
    bodyRev: (await get())['bodyRev'],
    put: [{ ...first, text: [{ text: 'VP HĐND-UBND tổng hợp, báo cáo.' }] }],
    remove: [],
    order: null,
  })
  expect(words.ok).toBe(true)
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/appendix`)
  await expect(page.getByRole('grid')).toBeVisible()
  const cells = async (field: 'lead' | 'support') =>
    (await stored()).appendices[0]?.items.map(item => item.kind === 'row' && item.cells[field])
  const text = async () => {
    const block = (await stored()).body.find(each => each.id === first.id)
    return block === undefined || block.kind === 'table' ? '' : plainText(block.text)
  }
  const register = async () =>
    organisationCommands['organisations.list'].output.parse((await call('organisations.list', {})).value)
  return { call, cells, text, register }
}

async function choose(page: Page, item: string) {
  await page.getByRole('button', { name: 'Đơn vị', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const before = { lead: named.map(([lead]) => lead), support: named.map(([, support]) => support) }
const office = 'Văn phòng HĐND và UBND xã'

test('three spellings of one unit become one in the whole plan, by keyboard alone, and undo gives them back', async ({
  app,
  page,
}) => {
  const { cells, text } = await openAppendix(app, page)
  await page.getByRole('button', { name: 'Đơn vị', exact: true }).focus()
  for (const key of ['Enter', 'Enter']) await page.keyboard.press(key)
  const dialog = page.getByRole('dialog', { name: 'Thống nhất tên đơn vị' })
  const group = dialog.getByRole('listitem', { name: office, exact: true })
  await expect(group).toContainText('VP HĐND-UBND 2 chỗ')
  await expect(group).toContainText(`${office} 1 chỗ`)
  await expect(group).toContainText('Văn phòng HĐND&UBND 1 chỗ')
  await expect(group.getByLabel('Thống nhất thành')).toHaveValue(`=${office}`)
  const all = dialog.getByRole('button', { name: 'Thống nhất tất cả' })
  for (let step = 0; step < 12 && !(await all.evaluate(button => button === document.activeElement)); step++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await saved(page)
  await expect.poll(() => cells('lead')).toEqual([office, office, office, 'Phòng Kinh tế'])
  expect(await cells('support')).toEqual([
    'Công an xã; Đội trật tự chợ xã',
    'Đội trật tự chợ xã',
    `Phòng Kinh tế; ${office}`,
    'Ban Quản lý bến xe',
  ])
  expect(await text()).toBe('VP HĐND-UBND tổng hợp, báo cáo.')

  await page.keyboard.press('Control+z')
  await expect.poll(() => cells('lead')).toEqual(before.lead)
  expect(await cells('support')).toEqual(before.support)
})

test('a unit is kept, another written as one likes, also in the text', async ({ app, page }) => {
  const { cells, text } = await openAppendix(app, page)
  await choose(page, 'Thống nhất tên đơn vị…')
  const dialog = page.getByRole('dialog', { name: 'Thống nhất tên đơn vị' })
  const group = (name: string) => dialog.getByRole('listitem', { name, exact: true })
  await group('Đội trật tự chợ xã').getByLabel('Thống nhất thành').selectOption('Giữ nguyên các cách ghi')
  await group(office).getByLabel('Thống nhất thành').selectOption('Cách ghi khác…')
  await group(office).getByLabel(`Cách ghi cho ${office}`).fill('Văn phòng xã')
  await dialog.getByLabel('Sửa cả trong nội dung kế hoạch').check()
  await expect(dialog.getByRole('list', { name: 'Các đoạn được sửa trong nội dung' })).toContainText(
    'VP HĐND-UBND',
  )
  await dialog.getByRole('button', { name: 'Thống nhất tất cả (4 chỗ)' }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => text()).toBe('Văn phòng xã tổng hợp, báo cáo.')
  await expect
    .poll(() => cells('lead'))
    .toEqual(['Văn phòng xã', 'Văn phòng xã', 'Văn phòng xã', 'Phòng Kinh tế'])
  expect(await cells('support')).toEqual([
    before.support[0],
    before.support[1],
    'Phòng Kinh tế; Văn phòng xã',
    before.support[3],
  ])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => text()).toBe('VP HĐND-UBND tổng hợp, báo cáo.')
  await expect.poll(() => cells('lead')).toEqual(before.lead)
})

test('a place in the question leads to its cell', async ({ app, page }) => {
  await openAppendix(app, page)
  await choose(page, 'Thống nhất tên đơn vị…')
  const dialog = page.getByRole('dialog', { name: 'Thống nhất tên đơn vị' })
  const group = dialog.getByRole('listitem', { name: office, exact: true })
  await group.getByText('Xem các chỗ').click()
  await group.getByRole('button', { name: 'Phụ lục · Đơn vị phối hợp · Nhiệm vụ số 3' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('[role="gridcell"][data-active]')).toHaveText('Phòng Kinh tế; VP HĐND-UBND')
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[role="gridcell"][data-active]')).toHaveText('Văn phòng HĐND&UBND')
})

test('units that the register does not know are added, all at once, with their spellings', async ({
  app,
  page,
}) => {
  const { register } = await openAppendix(app, page)
  const known = await register()
  await choose(page, 'Đơn vị chưa có trong danh mục…')
  const dialog = page.getByRole('dialog', { name: 'Đơn vị chưa có trong danh mục' })
  await expect(dialog.getByRole('row')).toHaveCount(3)
  const use = dialog.getByLabel('Ghi Ban Quản lý bến xe vào danh mục là')
  await use.selectOption('Trung tâm, trường học, trạm y tế')
  await expect(dialog.getByRole('checkbox', { name: 'Chọn Ban Quản lý bến xe' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Đưa 2 tên vào danh mục' }).click()
  await expect(dialog).toHaveCount(0)
  const added = (await register()).filter(unit => !known.some(({ id }) => id === unit.id))
  expect(added).toMatchObject([
    { name: 'Ban Quản lý bến xe', aliases: [], kind: 'serviceUnit', rev: 1 },
    { name: 'Đội trật tự chợ xã', aliases: ['Đội trật tự chợ'], kind: 'taskForce', rev: 1 },
  ])
  await choose(page, 'Đơn vị chưa có trong danh mục…')
  await expect(dialog).toContainText('Danh mục đã có mọi đơn vị')
})

test('a name is completed without accents, the units before it kept', async ({ app, page }) => {
  const { cells } = await openAppendix(app, page)
  await page.getByRole('gridcell', { name: 'Ban Quản lý bến xe' }).click()
  await page.keyboard.type('CA xã; phong vh')
  const offered = page.getByRole('listbox', { name: 'Gợi ý' }).getByRole('option')
  await expect(offered).toHaveText(['CA xã; Phòng Văn hóa - Xã hội'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await cells('support'))?.[3]).toBe('CA xã; Phòng Văn hóa - Xã hội')
})

test('the register is searched, added to, corrected, and gives back what was removed', async ({
  app,
  page,
}) => {
  const call = caller(app, page)
  await page.getByRole('link', { name: 'Danh mục đơn vị' }).click()
  const table = page.getByRole('table', { name: 'Danh mục đơn vị' })
  const search = page.getByLabel('Tìm đơn vị')
  await search.fill('vhxh')
  await expect(page.getByText('1 đơn vị', { exact: true })).toBeVisible()
  await expect(table.getByRole('button', { name: 'Phòng Văn hóa - Xã hội', exact: true })).toBeVisible()
  await search.fill('')

  await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên đơn vị').fill('tram y te xa')
  await dialog.getByRole('button', { name: 'Thêm vào danh mục' }).click()
  await expect(dialog).toContainText('Danh mục đã có tên này ở mục “Trạm Y tế xã”')
  await dialog.getByLabel('Tên đơn vị').fill('Đội trật tự chợ')
  await dialog.getByLabel('Nhóm').selectOption('Ban chỉ đạo, tổ công tác')
  await dialog.getByLabel('Tên gọi khác, viết tắt').fill('Đội TT chợ\nTổ trật tự chợ')
  await dialog.getByRole('button', { name: 'Thêm vào danh mục' }).click()
  await expect(dialog).toHaveCount(0)
  await search.fill('to trat tu')
  await expect(table.getByText('Đội TT chợ; Tổ trật tự chợ')).toBeVisible()

  // Another window changes it while it is being corrected here.
  const list = organisationCommands['organisations.list'].output.parse(
    (await call('organisations.list', {})).value,
  )
  const mine = list.find(({ name }) => name === 'Đội trật tự chợ')
  if (mine === undefined) throw new Error('the unit was not stored')
  await table.getByRole('button', { name: 'Đội trật tự chợ', exact: true }).click()
  await dialog.getByLabel('Ghi chú').fill('Họp thứ hai')
  expect((await call('organisations.save', { units: [{ ...mine, note: 'Họp thứ sáu' }] })).ok).toBe(true)
  await expect(page.getByText('Họp thứ sáu')).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog.getByRole('alert')).toContainText('ghi chú: Họp thứ sáu')
  await dialog.getByRole('button', { name: 'Giữ bản của tôi' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(table.getByText('Họp thứ hai')).toBeVisible()

  await page.getByRole('button', { name: 'Xóa khỏi danh mục: Đội trật tự chợ' }).click()
  await expect(page.getByText('Không tìm thấy “to trat tu”')).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(table.getByText('Họp thứ hai')).toBeVisible()
})
