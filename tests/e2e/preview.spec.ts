import { writeFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import { plainText } from '../../shared/plans/rich-text.ts'
import { canPrintToPdf, wordsOfPdf } from '../support/pdf-words.ts'
import { expect, type RunningApp, test } from './app-fixture.ts'
import { caretAfter } from './open-text.ts'

const facts = {
  unitKind: 'xã',
  communeName: 'Hòa Lộc',
  provinceKind: 'tỉnh',
  provinceName: 'An Hòa',
  year: 2027,
  signerName: 'Trần Văn An',
}

/** A plan from a template, its pages open beside its text; `call` is another window's way to the program. */
async function openPages(app: RunningApp, page: Page) {
  const { origin, hash } = new URL(app.address)
  const call = async (name: string, input: object) => {
    const answer = await page.request.post(`${origin}/invoke`, {
      headers: { origin, authorization: `Bearer ${hash.replace('#token=', '')}` },
      data: { name, input, origin: 'another-window' },
    })
    const { ok, value } = await answer.json()
    expect(ok, name).toBe(true)
    return value
  }
  const { id } = await call('plans.createFromTemplate', { templateId: 'muc-dich-noi-dung', facts })
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/text`)
  const pages = page.getByRole('region', { name: 'Các trang như bản in' })
  await expect(pages.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeVisible()
  const stored = async () => {
    const answer = await call('plans.get', { id })
    return { bodyRev: Number(answer.bodyRev), plan: planSchema.parse(answer.plan) }
  }
  return { id: String(id), call, pages, stored }
}

test('the pages print at their true size, every one of them, with every word', async ({
  app,
  page,
}, info) => {
  const { pages, stored } = await openPages(app, page)
  const count = await pages.getByRole('article', { name: /^Trang \d+$/ }).count()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await writeFile(info.outputPath('plan.pdf'), pdf)
  const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) =>
    box.trim().split(/\s+/).map(Number),
  )
  expect(boxes).toHaveLength(count)
  for (const [, , width = 0, height = 0] of boxes) {
    // A4 is 595.3 by 841.9 pt; the browser counts in steps of 0.24 pt.
    expect(Math.abs(Math.min(width, height) - 595.3)).toBeLessThan(0.5)
    expect(Math.abs(Math.max(width, height) - 841.9)).toBeLessThan(0.5)
  }
  expect(boxes.some(([, , width = 0, height = 0]) => width > height)).toBe(true)
  if (!canPrintToPdf()) return
  const printed = wordsOfPdf(pdf).map(words => words.map(word => word.text))
  expect(printed).toHaveLength(count)
  const numbers = printed.map(([first = '']) => (/^\d+$/.test(first) ? Number(first) : null))
  expect(numbers.slice(0, 3)).toEqual([null, 2, 3])
  const joined = (text: string) => text.replace(/\s+/g, '').toLowerCase()
  const all = joined(printed.map((words, at) => words.slice(numbers[at] === null ? 0 : 1).join('')).join(''))
  const { plan } = await stored()
  for (const block of plan.body) {
    if (block.kind !== 'table') expect(all).toContain(joined(plainText(block.text)))
  }
  expect(all).toContain(joined('Độc lập - Tự do - Hạnh phúc'))
  expect(all).toContain(joined('Trần Văn An'))
})

/** The first line under the pane's top edge: its block, and how far below the edge it is, in pixels. */
function firstLine(pages: Locator) {
  return pages.evaluate(pane => {
    const edge = pane.getBoundingClientRect().top
    for (const block of pane.querySelectorAll<HTMLElement>('div[data-source]')) {
      const top = block.querySelector('span')?.getBoundingClientRect().top
      if (top !== undefined && top >= edge)
        return { source: block.dataset['source'] ?? '', below: top - edge }
    }
    return { source: '', below: 0 }
  })
}

const scrollTo = (pages: Locator, top: number) =>
  pages.evaluate((pane, to) => {
    pane.scrollTop = to
  }, top)

test('a change of the text appears on its page after a pause, and the reader stays where she is', async ({
  app,
  page,
}) => {
  const { id, call, pages, stored } = await openPages(app, page)
  const { plan, bodyRev } = await stored()
  await scrollTo(pages, 1_900)
  await expect.poll(async () => (await firstLine(pages)).source).not.toBe('')
  const before = await firstLine(pages)
  const laidOutAgain = page.waitForResponse(
    response => response.request().postData()?.includes('documents.pages') ?? false,
  )
  const put = [{ id: 'moi', kind: 'paragraph', text: [{ text: 'Đoạn mới thêm ở cửa sổ khác. '.repeat(40) }] }]
  const order = ['moi', ...plan.body.map(block => block.id)]
  await call('plans.saveBody', { id, bodyRev, put, remove: [], order })
  await laidOutAgain
  const moved = () =>
    pages.evaluate((pane, source) => {
      const line = pane.querySelector(`div[data-source="${source}"] span`)
      return line ? line.getBoundingClientRect().top - pane.getBoundingClientRect().top : null
    }, before.source)
  await expect.poll(async () => Math.abs(((await moved()) ?? 999) - before.below)).toBeLessThan(2)
  await scrollTo(pages, 0)
  await expect(pages.getByText(/Đoạn mới thêm ở cửa sổ khác/).first()).toBeVisible()
})

test('a click on a line of a page goes to its block in the text', async ({ app, page }) => {
  const { pages, stored } = await openPages(app, page)
  const { plan } = await stored()
  const [block] = plan.body
  await pages.locator(`[data-source="${block?.id}"] span`).first().click()
  const caretIn = () =>
    page.evaluate(() => {
      const { focusNode } = getSelection() ?? {}
      const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement
      return element?.closest('[data-block]')?.getAttribute('data-block')
    })
  await expect.poll(caretIn).toBe(block?.id)
  await expect(page.getByRole('textbox', { name: 'Nội dung kế hoạch' })).toBeFocused()
})

test('the pages follow the caret to a block that is out of sight, and leave a reader who scrolls them alone', async ({
  page,
  app,
}) => {
  const { pages, stored } = await openPages(app, page)
  const text = page.getByRole('textbox', { name: 'Nội dung kế hoạch' })
  const { plan } = await stored()
  const [early, late] = [plan.body[1], plan.body.at(-2)]
  if (!early || !late) throw new Error('the template has blocks')
  const onPages = (words: string | RegExp) => pages.getByText(words).first()
  const lineOf = (id: string) => pages.locator(`div[data-source="${id}"] span`).first()
  await expect(lineOf(early.id)).toBeInViewport()
  await expect(lineOf(late.id)).not.toBeInViewport()

  await caretAfter(text.locator(`[data-block="${late.id}"]`))
  await expect(lineOf(late.id)).toBeInViewport()
  await expect(pages.locator(`[data-current][data-source="${late.id}"]`).first()).toBeAttached()

  // A new block is followed as soon as it is on a page.
  await scrollTo(pages, 0)
  await expect(lineOf(early.id)).toBeInViewport()
  // Long enough for the reader to count as done with scrolling.
  await page.waitForTimeout(1_200)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Dòng vừa viết thêm.')
  await expect(onPages('Dòng vừa viết thêm.')).toBeInViewport()

  // She looks elsewhere before what she has written is on a page.
  const laidOutAgain = page.waitForResponse(
    response => response.request().postData()?.includes('documents.pages') ?? false,
  )
  await page.keyboard.press('Enter')
  await page.keyboard.type('Một dòng nữa.')
  await pages.hover()
  await page.mouse.wheel(0, -20_000)
  await expect(lineOf(early.id)).toBeInViewport()
  await laidOutAgain
  await expect(page.getByText('Đang cập nhật…')).toHaveCount(0)
  await expect(lineOf(early.id)).toBeInViewport()
  expect(await pages.evaluate(pane => pane.scrollTop)).toBe(0)

  await page.keyboard.press('ArrowUp')
  await expect(onPages('Dòng vừa viết thêm.')).toBeInViewport()
})

test('pages are as large as asked', async ({ app, page }) => {
  const { pages } = await openPages(app, page)
  const first = pages.getByRole('article', { name: 'Trang 1', exact: true })
  await page.getByLabel('Cỡ trang').selectOption('100')
  await expect.poll(async () => Math.round((await first.boundingBox())?.width ?? 0)).toBe(794)
  await page.getByLabel('Cỡ trang').selectOption('50')
  await expect.poll(async () => Math.round((await first.boundingBox())?.width ?? 0)).toBe(397)
})
