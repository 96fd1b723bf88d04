import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { layOutPages } from '../../electron/documents/docx/lay-out-pages.ts'
import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { readSource } from '../../electron/intake/read-source.ts'
import { composePlan } from '../../shared/documents/compose-plan.ts'
import type { LaidOutPage } from '../../shared/documents/pages.ts'
import { instantiateTemplate } from '../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { templates } from '../../shared/plans/template-catalogue.ts'
import { recognisePlan } from '../../shared/recognize/recognise-plan.ts'
import { sharedFolder } from '../support/checkers.ts'
import {
  canPrintToPdf,
  inReadingOrder,
  type PrintedWord,
  printWithLibreOffice,
  wordsOfPdf,
} from '../support/pdf-words.ts'
import { wordsOfPage } from '../support/words-of-page.ts'

const seeds = ['son-duong', 'xuan-loc', 'nhu-thanh', 'nghia-dan', 'ta-dung']

const cases: readonly { readonly name: string; readonly plan: () => Plan | null }[] = [
  ...templates.map(template => ({
    name: `the template ${template.id}`,
    plan: () => instantiateTemplate(template, template.defaults, 'plan'),
  })),
  ...seeds.map(name => ({
    name: `the real plan ${name}`,
    plan: () => {
      const file = `${sharedFolder}seeds/${name}.txt`
      if (!existsSync(file)) return null
      return recognisePlan(readSource(`${name}.txt`, readFileSync(file)), { id: 'plan', year: 2026 }).plan
    },
  })),
]

/** Where a page's own text starts: under the page number, and under heading rows that repeat. */
function startOf(page: LaidOutPage, previous: LaidOutPage | undefined): number {
  const [first] = page.blocks
  const goesOn = page.section === previous?.section && previous.blocks.at(-1)?.type === 'table'
  if (first?.type !== 'table' || !first.bordered || !goesOn) return 60
  // Rows count on over the pages, save the heading rows, which start from 0 again.
  const heading = first.cells.filter(cell => cell.row === 0)
  return Math.max(60, ...heading.map(cell => cell.y + cell.height)) - 3
}

const beginning = (words: readonly PrintedWord[], from: number): string =>
  inReadingOrder(words.filter(word => word.y >= from))
    .slice(0, 5)
    .join(' ')

// LibreOffice starts anew for each.
describe.each(cases)('the pages of $name', { timeout: 180_000 }, ({ plan: make }) => {
  it('are as many as LibreOffice prints of the same file, and start with the same words', async context => {
    const plan = make()
    if (plan === null) return context.skip('the folder of real plans is not here')
    if (!canPrintToPdf()) return context.skip('LibreOffice or pdftotext is not here')
    const document = composePlan(plan, '2026-01-15')
    const { pages, stoppedAt } = layOutPages(document)
    expect(stoppedAt).toBeNull()
    const printed = wordsOfPdf(printWithLibreOffice(await renderDocx(document)))
    expect(pages.length).toBe(printed.length)
    const differing = pages.flatMap((page, index) => {
      const from = startOf(page, pages[index - 1])
      const ours = beginning(wordsOfPage(page), from)
      const theirs = beginning(printed[index] ?? [], from)
      return ours === theirs && ours !== '' ? [] : [{ page: index + 1, ours, theirs }]
    })
    expect(1 - differing.length / pages.length, JSON.stringify(differing, null, 1)).toBeGreaterThanOrEqual(
      0.95,
    )
  })
})
