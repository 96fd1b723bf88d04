import type { Locator, Page } from '@playwright/test'
import { composeBody } from '../../shared/documents/compose-body.ts'
import type { Block } from '../../shared/plans/block.ts'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import { plainText } from '../../shared/plans/rich-text.ts'
import { expect, type RunningApp } from './app-fixture.ts'

const facts = {
  unitKind: 'xã',
  communeName: 'Hòa Lộc',
  provinceKind: 'tỉnh',
  provinceName: 'An Hòa',
  year: 2027,
  signerName: 'Trần Văn An',
}

/** Calls the program as another window would. */
export function caller(app: RunningApp, page: Page) {
  const { origin, hash } = new URL(app.address)
  return async (name: string, input: unknown): Promise<{ ok: boolean; value: Record<string, unknown> }> => {
    const answer = await page.request.post(`${origin}/invoke`, {
      headers: { origin, authorization: `Bearer ${hash.replace('#token=', '')}` },
      data: { name, input, origin: 'another-window' },
    })
    return answer.json()
  }
}

/** A plan from the first template, open at its text. */
export async function openText(app: RunningApp, page: Page) {
  const call = caller(app, page)
  const made = await call('plans.createFromTemplate', { templateId: 'muc-dich-noi-dung', facts })
  const id = String(made.value['id'])
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/text`)
  const text = page.getByRole('textbox', { name: 'Nội dung kế hoạch' })
  await expect(text).toBeVisible()
  const stored = async () => planSchema.parse((await call('plans.get', { id })).value['plan'])
  return { id, call, text, stored }
}

/** The body as the page shows it, a line a paragraph, numbers in front. */
export function shownLines(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.planEditor > [data-kind]')]
      .filter(element => !['basis', 'lead', 'closing'].includes(element.dataset['kind'] ?? ''))
      .flatMap(element => {
        if (element.dataset['kind'] === 'table')
          return [...element.querySelectorAll('td')].map(cell => cell.textContent ?? '')
        const shown = getComputedStyle(element).textTransform === 'uppercase'
        const words = (element.textContent ?? '').normalize('NFC')
        const number = element.dataset['number']
        const text = shown ? words.toLocaleUpperCase('vi') : words
        if (element.dataset['kind'] === 'part') return [number ?? '', ...(text === '' ? [] : [text])]
        return [number === undefined ? text : `${number} ${text}`]
      }),
  )
}

/** The body as it prints. */
export function printedLines(blocks: readonly Block[]): string[] {
  return composeBody(blocks).flatMap(node => {
    if (node.type === 'table')
      return node.rows.flatMap(row => row.cells.map(cell => plainText(cell.paragraphs[0]?.runs ?? [])))
    return node.type === 'paragraph' ? [plainText(node.runs).trimEnd()] : []
  })
}

/** Puts the caret after a block's last letter. `End` would go to the end of the line only. */
export async function caretAfter(block: Locator) {
  await block.click()
  await block.evaluate(element => {
    getSelection()?.selectAllChildren(element)
    getSelection()?.collapseToEnd()
  })
}

export const saved = (page: Page) => expect(page.getByText(/Đã lưu \d/)).toBeVisible()
