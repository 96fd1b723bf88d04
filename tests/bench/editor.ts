import { type Browser, chromium, type Page } from '@playwright/test'
import { buildApp } from '../../build/build-app.ts'
import { findBrowser } from '../../build/find-browser.ts'
import type { Block } from '../../shared/plans/block.ts'
import { type RunningApp, startApp } from '../e2e/app-fixture.ts'
import { benchCall, benchPlan } from './bench-call.ts'
import { tablePlan } from './bench-plans.ts'
import { watchKeys } from './key-times.ts'
import { type Measurement, measurement, percentile95 } from './measure.ts'

/** Milliseconds between two keys: a fast typist's. */
const keyPause = 60
const typed = 'Đẩy mạnh số hóa hồ sơ, kết quả thủ tục hành chính của xã năm. '.slice(0, 60)

/** The template's blocks over and over, until there are so many. */
function blocksOf(count: number): Block[] {
  const { body } = tablePlan()
  return Array.from({ length: count }, (_, index) => {
    const block = body[index % body.length]
    if (block === undefined) throw new Error('the template is empty')
    return { ...block, id: `${block.id}-${index}` }
  })
}

/** Makes a plan of so many blocks; answers its id. */
async function makePlan(app: RunningApp, count: number): Promise<string> {
  const call = benchCall(app)
  const id = await benchPlan(app)
  const { bodyRev, plan } = await call('plans.get', { id })
  const put = blocksOf(count)
  await call('plans.saveBody', {
    id,
    bodyRev,
    put,
    remove: plan.body.map((block: { id: string }) => block.id),
    order: put.map(block => block.id),
  })
  return id
}

/** Types into the middle of a plan; answers the milliseconds from each key to the frame that shows it. */
async function keyToPaint(page: Page, address: string, id: string, count: number): Promise<number[]> {
  const middle = blocksOf(count).find((block, index) => index >= count / 2 && block.kind === 'dash')?.id
  await page.goto(`${address.split('#')[0]}#/plan/${id}/text/${middle}`)
  await page.reload()
  await page.locator(`[data-block="${middle}"]`).click()
  // The pages beside the text are laid out when it is opened; that is another measurement's matter.
  await page.getByText('Đang dàn trang').waitFor({ state: 'hidden', timeout: 120_000 })
  await page.waitForTimeout(1_000)
  const keyTimes = await watchKeys(page)
  for (const letter of typed) {
    await page.keyboard.press(letter === ' ' ? 'Space' : /^[a-z]$/i.test(letter) ? letter : 'a')
    await page.waitForTimeout(keyPause)
  }
  return keyTimes()
}

async function measure(app: RunningApp, browser: Browser): Promise<Measurement[]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
  await page.goto(app.address)
  const p95: number[] = []
  for (const count of [100, 3_000]) {
    const id = await makePlan(app, count)
    p95.push(percentile95(await keyToPaint(page, app.address, id, count)))
  }
  const [small = 0, large = 0] = p95
  return [
    measurement('Editor: key to paint p95, 3,000 blocks, against 50 ms', large, 50, 'ms', 1),
    measurement('Editor: key to paint p95, 3,000 blocks against 100', large, small, 'ms', 2),
  ]
}

/**
 * How long a typed letter takes to show in a plan of 100 pages, in the real page in a browser.
 *
 * @returns nothing where there is no browser.
 */
export async function measureEditor(): Promise<Measurement[]> {
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
