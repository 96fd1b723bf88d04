import { type Browser, chromium, type Page } from '@playwright/test'
import { buildApp } from '../../build/build-app.ts'
import { findBrowser } from '../../build/find-browser.ts'
import type { AppendixItem, RowItem } from '../../shared/plans/appendix.ts'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import { type RunningApp, startApp } from '../e2e/app-fixture.ts'
import { benchCall, benchPlan } from './bench-call.ts'
import { watchKeys } from './key-times.ts'
import { type Measurement, measurement, percentile95 } from './measure.ts'

/** Milliseconds between two keys: a fast typist's. */
const keyPause = 80
const pasted = { height: 500, width: 9 }

/** Typing into a cell, entering it, looking around: the day's work. */
const keys: readonly string[] = Array.from({ length: 10 }, () => [
  ...'tiendo',
  'Enter',
  'ArrowRight',
  'ArrowDown',
  'F2',
  'a',
  'Tab',
]).flat()

const isRow = (item: AppendixItem): item is RowItem => item.kind === 'row'

/** Makes a plan whose appendix has so many rows of twelve columns; answers its id. */
async function makePlan(app: RunningApp, count: number): Promise<string> {
  const call = benchCall(app)
  const id = await benchPlan(app)
  const { plan, appendicesRev } = await call('plans.get', { id })
  const [appendix] = planSchema.parse(plan).appendices
  if (appendix === undefined) throw new Error('the template has no appendix')
  const { items, ...head } = appendix
  const own = (['resources', 'authority', 'person'] as const).map(field => ({
    field,
    label: field,
    width: 8,
  }))
  const rows = items.filter(isRow)
  const made = Array.from({ length: count }, (_, index): RowItem => {
    const row = rows[index % rows.length]
    if (row === undefined) throw new Error('the template has no rows')
    const more = { resources: 'Ngân sách xã', authority: 'Chủ tịch UBND xã', person: 'Công chức phụ trách' }
    return { ...row, id: `n${index}`, cells: { ...row.cells, ...more } }
  })
  await call('plans.saveAppendices', {
    id,
    appendicesRev,
    put: [{ ...head, columns: [...head.columns, ...own] }],
    remove: [],
    order: null,
    putItems: made.map(item => ({ appendixId: appendix.id, item })),
    removeItems: items.map(item => item.id),
    itemOrders: [{ appendixId: appendix.id, ids: made.map(item => item.id) }],
  })
  return id
}

async function openAppendix(page: Page, app: RunningApp, id: string): Promise<void> {
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/appendix`)
  await page.getByRole('gridcell').nth(15).click()
  await page.waitForTimeout(1_500)
}

/** Milliseconds from each key to the frame that shows it. */
async function keyToPaint(page: Page): Promise<number[]> {
  const times = await watchKeys(page)
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(keyPause)
  }
  return times()
}

/** Milliseconds from Ctrl+V to the frame that shows the block, which one Ctrl+Z takes back; the smallest of three. */
async function paste(page: Page, stored: () => Promise<string>): Promise<number> {
  const text = Array.from({ length: pasted.height }, (_, row) =>
    Array.from({ length: pasted.width }, (_, column) => `Nội dung của dòng ${row}, cột ${column}`).join('\t'),
  ).join('\r\n')
  await page.evaluate(words => navigator.clipboard.writeText(words), text)
  const results: number[] = []
  const before = await stored()
  for (let turn = 0; turn < 3; turn++) {
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    const times = await watchKeys(page)
    await page.keyboard.press('Control+v')
    await page.waitForTimeout(3_000)
    results.push(Math.max(...(await times())))
    if ((await stored()) === before) throw new Error('The block was not stored.')
    await page.keyboard.press('Control+z')
    await page.waitForTimeout(3_000)
    if ((await stored()) !== before) throw new Error('One step did not take the block back.')
  }
  return Math.min(...results)
}

async function measure(app: RunningApp, browser: Browser): Promise<Measurement[]> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  await page.goto(app.address)
  const ids = [await makePlan(app, 100), await makePlan(app, 2_000)]
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  // In turns, the better of two: what else the machine does only ever adds.
  for (let turn = 0; turn < 2; turn++) {
    for (const [index, id] of ids.entries()) {
      await openAppendix(page, app, id)
      best[index] = Math.min(best[index] ?? 0, percentile95(await keyToPaint(page)))
    }
  }
  const [small = 0, large = 0] = best
  const long = ids[1] ?? ''
  const stored = async () => JSON.stringify((await benchCall(app)('plans.get', { id: long })).plan.appendices)
  await page.waitForTimeout(2_000)
  const block = await paste(page, stored)
  return [
    measurement('Appendix: key to paint p95, 2,000 rows of 12 columns, against 50 ms', large, 50, 'ms', 1),
    measurement('Appendix: key to paint p95, 2,000 rows against 100', large, small, 'ms', 2),
    measurement('Appendix: paste of 500×9 cells, against 1 s; undone in one step', block, 1_000, 'ms', 1),
  ]
}

/**
 * How long keys and a large paste take to show in the appendix of a plan, in the real page in a browser, everything
 * around the grid included.
 *
 * @returns nothing where there is no browser.
 */
export async function measureAppendix(): Promise<Measurement[]> {
  const executablePath = findBrowser(process.platform, process.env)
  if (executablePath === null) return []
  await buildApp(['renderer'])
  const app = await startApp()
  const browser = await chromium.launch({ executablePath })
  try {
    return await measure(app, browser)
  } finally {
    await browser.close()
    await app.stop()
  }
}
