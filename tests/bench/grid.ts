import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../build/find-browser.ts'
import { buildGridPage, type GridPage, openGridPage } from '../support/grid-page/build-grid-page.ts'
import { cellAt, readSeen } from '../support/grid-page/read-grid.ts'
import { watchKeys } from './key-times.ts'
import { type Measurement, measurement, percentile95 } from './measure.ts'

/** Milliseconds between two keys: a fast typist's. */
const keyPause = 60
const pasted = { height: 500, width: 9 }

/** Typing into cells, leaving them downwards and sideways, and walking through the rows: the day's work. */
const keys: readonly string[] = Array.from({ length: 12 }, () => [
  ...'tiendo',
  'Enter',
  'ArrowDown',
  'Shift+ArrowDown',
  'F2',
  'a',
  'Tab',
  'PageDown',
  'PageUp',
]).flat()

/** Works in the middle of so many rows; answers the milliseconds from each key to the frame that shows it. */
async function keyToPaint(page: Page, files: GridPage, rows: number): Promise<number[]> {
  await openGridPage(page, files, `rows=${rows}`)
  await cellAt(page, 3, 3).click()
  for (let reached = 0; reached < rows / 2; reached += 10) await page.keyboard.press('PageDown')
  await page.waitForTimeout(500)
  const times = await watchKeys(page)
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(keyPause)
  }
  return times()
}

/** The longest that a frame takes while the wheel turns through the rows, at the 95th of a hundred. */
async function scrolling(page: Page): Promise<number> {
  const frames = page.evaluate(async () => {
    const times: number[] = []
    let last = performance.now()
    for (let frame = 0; frame < 120; frame++) {
      await new Promise(resolve => requestAnimationFrame(resolve))
      const now = performance.now()
      times.push(now - last)
      last = now
    }
    return times
  })
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, 240)
    await page.waitForTimeout(30)
  }
  return percentile95(await frames)
}

/** Milliseconds from Ctrl+V to the frame that shows the block; the smallest of three, undone in between. */
async function paste(page: Page): Promise<number> {
  const text = Array.from({ length: pasted.height }, (_, row) =>
    Array.from({ length: pasted.width }, (_, column) => `Nội dung của dòng ${row}, cột ${column}`).join('\t'),
  ).join('\r\n')
  await page.evaluate(words => navigator.clipboard.writeText(words), text)
  const results: number[] = []
  for (let turn = 0; turn < 3; turn++) {
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    const before = (await readSeen(page)).edits.length
    const times = await watchKeys(page)
    await page.keyboard.press('Control+v')
    await page.waitForTimeout(1_000)
    const found = await times()
    if ((await readSeen(page)).edits.length !== before + 1)
      throw new Error('The block did not come in as one step.')
    results.push(Math.max(...found))
    await page.keyboard.press('Control+z')
  }
  return Math.min(...results)
}

async function measure(browser: Browser): Promise<Measurement[]> {
  const files = await buildGridPage()
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  // In turns, the better of two: what else the machine does only ever adds.
  const turns: { small: number[]; large: number[] } = { small: [], large: [] }
  for (let turn = 0; turn < 2; turn++) {
    turns.small.push(percentile95(await keyToPaint(page, files, 100)))
    turns.large.push(percentile95(await keyToPaint(page, files, 2_000)))
  }
  const small = Math.min(...turns.small)
  const large = Math.min(...turns.large)
  const frame = Math.min(await scrolling(page), await scrolling(page), await scrolling(page))
  const block = await paste(page)
  return [
    measurement('Grid: key to paint p95, 2,000 rows of 12 columns, against 50 ms', large, 50, 'ms', 1),
    measurement('Grid: key to paint p95, 2,000 rows against 100', large, small, 'ms', 2),
    measurement('Grid: frame p95 while scrolling 2,000 rows, against 50 ms', frame, 50, 'ms', 1),
    measurement(`Grid: paste of ${pasted.height}×${pasted.width} cells, against 500 ms`, block, 500, 'ms', 1),
  ]
}

/**
 * How long a key, a turn of the wheel and a large paste take to show in a grid of 2,000 rows, in a browser.
 *
 * @returns nothing where there is no browser.
 */
export async function measureGrid(): Promise<Measurement[]> {
  const executablePath = findBrowser(process.platform, process.env)
  if (executablePath === null) return []
  const browser = await chromium.launch({ executablePath })
  try {
    return await measure(browser)
  } finally {
    await browser.close()
  }
}
