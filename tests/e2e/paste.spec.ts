import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Block } from '../../shared/plans/block.ts'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import { plainText } from '../../shared/plans/rich-text.ts'
import { expect, type RunningApp, test } from './app-fixture.ts'

const facts = {
  unitKind: 'xã',
  communeName: 'Hòa Lộc',
  provinceKind: 'tỉnh',
  provinceName: 'An Hòa',
  year: 2027,
  signerName: 'Trần Văn An',
}

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../fixtures/clipboard', `${name}.html`), 'utf8')

/** A plan whose body is one empty paragraph, with the caret in it. */
async function openEmptyText(app: RunningApp, page: Page) {
  const { origin, hash } = new URL(app.address)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  const call = async (name: string, input: unknown): Promise<{ value: Record<string, unknown> }> => {
    const answer = await page.request.post(`${origin}/invoke`, {
      headers: { origin, authorization: `Bearer ${hash.replace('#token=', '')}` },
      data: { name, input, origin: 'another-window' },
    })
    return answer.json()
  }
  const made = await call('plans.createFromTemplate', { templateId: 'muc-dich-noi-dung', facts })
  const id = String(made.value['id'])
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/text`)
  const text = page.getByRole('textbox', { name: 'Nội dung kế hoạch' })
  await expect(text).toBeVisible()
  await text.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+Enter')
  const body = async () => planSchema.parse((await call('plans.get', { id })).value['plan']).body
  return { text, body }
}

/** Pastes as Ctrl+V does after copying in another program, whose HTML arrives as that program wrote it. */
async function pasteFrom(page: Page, clipboard: { html?: string; text?: string }) {
  await page.evaluate(({ html, text }) => {
    const data = new DataTransfer()
    if (html !== undefined) data.setData('text/html', html)
    if (text !== undefined) data.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('.planEditor')?.dispatchEvent(event)
  }, clipboard)
}

/** One line a block: kind and words; a table row by row. */
function lines(blocks: readonly Block[]): readonly string[] {
  return blocks
    .filter(block => block.kind === 'table' || plainText(block.text) !== '')
    .flatMap(block =>
      block.kind === 'table'
        ? block.rows.map(row => row.map(cell => plainText(cell.text)).join(' | '))
        : [`${block.kind}: ${plainText(block.text)}`],
    )
}

test('a document from Word, with its table, comes in as blocks and is stored so', async ({ app, page }) => {
  const { body } = await openEmptyText(app, page)
  await pasteFrom(page, { html: fixture('word-lists') })
  await expect
    .poll(async () => lines(await body()))
    .toEqual([
      'section: MỤC TIÊU',
      'clause: Mục tiêu chung',
      'paragraph: Đến hết năm, xã phủ sóng mạng tại 100\u00a0% thôn, theo Điều\u00a05 của quy chế.',
      'clause: Mục tiêu cụ thể',
      'subclause: Chính quyền số',
      'point: nối mạng bốn cấp;',
      'point: ký số văn bản đi;',
      'dash: Văn phòng làm đầu mối:',
      'plus: nhận và chia việc;',
      'plus: trả kết quả.',
      'dash: Trạm y tế phối hợp.',
      'plus: Gõ bằng tay; còn lại.',
    ])
  await pasteFrom(page, { html: fixture('word-table') })
  await expect.poll(async () => lines(await body())).toContain('Chủ trì | Phối hợp')
  const table = (await body()).find(block => block.kind === 'table')
  expect(table).toMatchObject({ headerRows: 2, widths: [40, 300, 120, 80] })
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await body()).some(block => block.kind === 'table')).toBe(false)
})

test('the real clipboard: structure with Ctrl+V, words alone with Ctrl+Shift+V', async ({ app, page }) => {
  const { body } = await openEmptyText(app, page)
  await page.evaluate(async () => {
    const html = '<ul><li>Lắp <b style="color:red">camera</b><ul><li>ở chợ</li></ul></li></ul>'
    const text = '1. Lắp camera\n2. Ở chợ'
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ])
  })
  await page.keyboard.press('Control+v')
  await expect.poll(async () => lines(await body())).toEqual(['dash: Lắp camera', 'plus: ở chợ'])
  const [dash] = await body()
  expect(dash).toMatchObject({ text: [{ text: 'Lắp ' }, { text: 'camera', bold: true }] })
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Shift+v')
  await expect
    .poll(async () => lines(await body()))
    .toEqual(['dash: Lắp camera', 'plus: ở chợ', 'paragraph: 1. Lắp camera', 'paragraph: 2. Ở chợ'])
})

test('text in TCVN3 is converted with a note, and the conversion can be taken back', async ({
  app,
  page,
}) => {
  const { body } = await openEmptyText(app, page)
  await pasteFrom(page, { html: fixture('word-tcvn3') })
  await expect(page.getByText('Đã chuyển từ bảng mã TCVN3 (.VnTime) sang Unicode')).toBeVisible()
  await expect.poll(async () => lines(await body())).toContain('section: NHIỆM VỤ TRỌNG TÂM')
  await page.getByRole('button', { name: 'Hoàn tác chuyển mã' }).click()
  await expect(page.getByText('Đã chuyển từ bảng mã')).toBeHidden()
  await expect.poll(async () => lines(await body()).join('\n')).toContain('kÕ ho¹ch chuyÓn ®æi sè')
})

test('what our own editor copied comes back as it was', async ({ app, page }) => {
  const { text, body } = await openEmptyText(app, page)
  await pasteFrom(page, { html: fixture('word-table') })
  await pasteFrom(page, { html: fixture('word-lists') })
  await pasteFrom(page, { text: 'A. NHÓM VIỆC\n1.1.1. Việc nhỏ.' })
  await expect.poll(async () => lines(await body())).toContain('subclause: Việc nhỏ.')
  const before = (await body()).filter(block => block.kind === 'table' || block.text.length > 0)
  await text.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+v')
  const bare = (blocks: readonly Block[]) =>
    blocks
      .filter(block => block.kind === 'table' || block.text.length > 0)
      .map(({ id: _, ...block }) => block)
  await expect.poll(async () => bare(await body())).toEqual(bare(before))
})

/** What the clipboard holds for other programs. */
const clipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const of = async (type: string) => (await (await item?.getType(type))?.text()) ?? ''
    return { text: await of('text/plain'), html: await of('text/html') }
  })

test('a copied clause with its points carries its numbers to other programs and comes back as it was', async ({
  app,
  page,
}) => {
  const { text, body } = await openEmptyText(app, page)
  await pasteFrom(page, {
    text: '1. Chính quyền số\na) nối mạng;\nb) ký số văn bản đi.\n- Văn phòng làm đầu mối.',
  })
  await expect.poll(async () => lines(await body())).toHaveLength(4)
  await text.locator('[data-kind="point"]').last().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Hai  lần')
  await page.keyboard.press('Shift+Enter')
  await expect.poll(async () => lines(await body())).toContain('point: ký số văn bản đi. Hai  lần\n')
  const before = await body()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  const { text: words, html } = await clipboard(page)
  const copied = words.replaceAll('\r\n', '\n')
  expect(copied).toBe(
    '1. Chính quyền số\na) nối mạng;\nb) ký số văn bản đi. Hai  lần\n\n- Văn phòng làm đầu mối.',
  )
  expect(html).toMatch(/a\)\s*<\/span><\/span>/)
  expect(html).toMatch(/font-size:\s*14pt/)
  await page.keyboard.press('Delete')
  await expect.poll(async () => lines(await body())).toEqual([])
  await page.keyboard.press('Control+v')
  await expect
    .poll(async () => (await body()).filter(block => block.kind !== 'paragraph'))
    .toEqual(before.filter(block => block.kind !== 'paragraph'))
})

test('find without accents, with accents, go on with F3, replace all as one step', async ({ app, page }) => {
  const { text, body } = await openEmptyText(app, page)
  await pasteFrom(page, { text: '1. Chuyển đổi số ở xã.\n- Số liệu của xã;\n- so sánh.' })
  await expect.poll(async () => lines(await body())).toHaveLength(3)
  await text.focus()
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Tìm và thay thế' })
  await bar.getByRole('textbox', { name: 'Tìm' }).fill('so')
  await expect(bar.getByRole('status')).toHaveText(/^\d\/3$/)
  await expect(page.locator('.findHit')).toHaveCount(3)
  await bar.getByRole('checkbox', { name: 'Phân biệt dấu' }).check()
  await expect(bar.getByRole('status')).toHaveText('1/1')
  await bar.getByRole('checkbox', { name: 'Phân biệt dấu' }).uncheck()
  await expect(bar.getByRole('status')).toHaveText(/^\d\/3$/)
  const first = await bar.getByRole('status').innerText()
  await page.keyboard.press('F3')
  await expect(bar.getByRole('status')).not.toHaveText(first)
  await page.keyboard.press('Control+h')
  await bar.getByRole('textbox', { name: 'Tìm' }).fill('xa')
  await bar.getByRole('textbox', { name: 'Thay bằng' }).fill('phường')
  await expect(bar.getByRole('status')).toHaveText(/^\d\/2$/)
  await bar.getByRole('button', { name: 'Thay tất cả' }).click()
  await expect
    .poll(async () => lines(await body()))
    .toEqual(['clause: Chuyển đổi số ở phường.', 'dash: Số liệu của phường;', 'dash: so sánh.'])
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(page.locator('.findHit')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => lines(await body())).toContain('dash: Số liệu của xã;')
  expect(lines(await body())[0]).toBe('clause: Chuyển đổi số ở xã.')
})
