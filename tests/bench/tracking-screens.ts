import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { buildApp } from '../../build/build-app.ts'
import { findBrowser } from '../../build/find-browser.ts'
import { openStore, type Store } from '../../electron/store/open.ts'
import { instantiateTemplate } from '../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { withMeaning } from '../../shared/plans/row-meaning.ts'
import { templates } from '../../shared/plans/template-catalogue.ts'
import { type RunningApp, startApp } from '../e2e/app-fixture.ts'
import { benchCall } from './bench-call.ts'
import { clickToPaint } from './click-times.ts'
import { type Measurement, measurement, median } from './measure.ts'
import { fillTracked, trackedPlan } from './tracked-store.ts'

const now = new Date()
/** The last year whose first half, in which the entries lie, is over. */
const benchYear = now.getMonth() < 6 ? now.getFullYear() - 1 : now.getFullYear()
const planCount = 50
/** Plans that are opened; each of them has indicators, too. */
const opened = 3
const warmTurns = 1
/** Milliseconds in which a screen that was gone to comes to rest. */
const rest = 300

/** What a person may wait for, in milliseconds. */
const homeLimit = 150
const screenLimit = 300

type Screen = {
  readonly name: string
  readonly limit: number
  /** Where the click is made: the part of the address after the plan, and what shows that it is there. */
  readonly from: { readonly place: string; readonly shown: string }
  readonly click: string
  /** What is on the screen once everything is. */
  readonly wanted: readonly string[]
}

const info = { place: 'info', shown: '#tab-info[aria-selected=true]' }
const forms = { place: 'follow/forms', shown: 'table[aria-label^="Phiếu báo cáo"]' }
const indicators = { place: 'follow/indicators', shown: 'table[aria-label^="Chỉ tiêu năm"] td' }
const view = (label: string) => `[aria-label="Cách xem tiến độ"] [role=tab]:has-text("${label}")`

const views: readonly Screen[] = [
  { name: 'Theo dõi', from: info, click: '#tab-follow', wanted: ['#late-tasks', '[class*=changes]'] },
  {
    name: 'Tổng quan',
    from: forms,
    click: view('Tổng quan'),
    wanted: ['#late-tasks', '[class*=changes]'],
  },
  {
    name: 'Danh sách',
    from: forms,
    click: view('Danh sách'),
    wanted: ['[role=grid] [aria-rowindex="8"] [role=gridcell]'],
  },
  {
    name: 'Theo đơn vị',
    from: forms,
    click: view('Theo đơn vị'),
    wanted: ['[class*=tablePane] table tbody tr:nth-child(7)'],
  },
  {
    name: 'Tiến độ theo thời gian',
    from: forms,
    click: view('Tiến độ theo thời gian'),
    wanted: ['ul[aria-label="Nhiệm vụ theo thời gian"] li:nth-child(15) a'],
  },
  { name: 'Chỉ tiêu', from: forms, click: view('Chỉ tiêu'), wanted: [indicators.shown] },
  {
    name: 'Phiếu báo cáo',
    from: indicators,
    click: view('Phiếu báo cáo'),
    wanted: [`${forms.shown} tbody tr`],
  },
  {
    name: 'Lịch báo cáo',
    from: forms,
    click: view('Lịch báo cáo'),
    wanted: ['ul[aria-label="Ngày báo cáo sắp tới"] li', '[class*=days] [data-state=late]'],
  },
  {
    name: 'Báo cáo',
    from: info,
    click: '#tab-reports',
    wanted: [
      'table[aria-label="Các báo cáo của kế hoạch"] tbody tr:nth-child(2) td:nth-child(2):not(:empty)',
    ],
  },
].map(each => ({ ...each, limit: screenLimit }))

const home: Screen = {
  name: 'Trang chủ',
  limit: homeLimit,
  from: info,
  click: 'nav a[href="#/"]',
  wanted: [
    'section[aria-labelledby="reminders"] li',
    `main tbody tr:nth-child(${planCount}) a[href$="/follow"]`,
  ],
}

/** The plans of the store; the opened ones have indicators besides their tasks. */
function plansOf(year: number): readonly Plan[] {
  const source = templates.find(({ id }) => id === 'muc-tieu-truoc')
  if (source === undefined) throw new Error('the template is not there')
  const figures = instantiateTemplate(source, { ...source.defaults, year }, 'figures').appendices.filter(
    ({ kind }) => kind === 'indicators',
  )
  const indicators = figures.map(appendix => ({
    ...appendix,
    id: `figures-${appendix.id}`,
    items: appendix.items.map(item => ({
      ...(item.kind === 'row' ? withMeaning(item, year) : item),
      id: `figures-${item.id}`,
    })),
  }))
  return Array.from({ length: planCount }, (_, at) => {
    const plan = trackedPlan(`plan-${at}`, year)
    return at < opened ? { ...plan, appendices: [...plan.appendices, ...indicators] } : plan
  })
}

/** Goes to where a click is to be made, in a window in which nothing was read yet. */
async function openAnew(page: Page, app: RunningApp, planId: string, { from }: Screen): Promise<void> {
  await page.goto(`${new URL(app.address).origin}/#/plan/${planId}/${from.place}`)
  await page.reload()
  await page.waitForSelector(from.shown)
  await page.waitForTimeout(rest)
}

type Times = { readonly cold: number; readonly warm: number }

/** Medians of a screen that is shown for the first time in a window, and of one that comes back to it. */
async function timesOf(
  page: Page,
  app: RunningApp,
  screen: Screen,
  anew: () => Promise<void>,
): Promise<Times> {
  const cold: number[] = []
  const warm: number[] = []
  for (let at = 0; at < opened; at++) {
    const planId = `plan-${at}`
    await anew()
    await openAnew(page, app, planId, screen)
    cold.push(await clickToPaint(page, screen.click, screen.wanted))
    for (let turn = 0; turn < warmTurns; turn++) {
      await page.waitForTimeout(rest)
      await page.evaluate(hash => {
        window.location.hash = hash
      }, `#/plan/${planId}/${screen.from.place}`)
      await page.waitForSelector(screen.from.shown)
      await page.waitForTimeout(rest)
      warm.push(await clickToPaint(page, screen.click, screen.wanted))
    }
  }
  return { cold: median(cold), warm: median(warm) }
}

async function measure(app: RunningApp, browser: Browser, store: Store): Promise<Measurement[]> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto(app.address)
  await page.waitForSelector('nav a')
  const call = benchCall(app)
  await call('progress.overview', {})
  for (let at = 0; at < opened; at++)
    for (const month of ['02', '03'])
      await call('reports.draft', { planId: `plan-${at}`, period: `${benchYear}-${month}`, addressees: [] })
  // What was seen is not told again in the same week: each look at the home page is the first of a day.
  const forget = async () => {
    await store.db.deleteFrom('seen_alerts').execute()
  }
  const screens = [home, ...views]
  const best = new Map<Screen, Times>()
  // In turns, the better of two: what else the machine does only ever adds.
  for (let turn = 0; turn < 2; turn++)
    for (const screen of screens) {
      const { cold, warm } = await timesOf(page, app, screen, forget)
      const before = best.get(screen) ?? { cold, warm }
      best.set(screen, { cold: Math.min(before.cold, cold), warm: Math.min(before.warm, warm) })
    }
  return [...best].flatMap(([{ name, limit }, { cold, warm }]) => {
    const told = (when: string) =>
      `Screen ${name}, 10,000 tasks: ${when}, click to paint, against ${limit} ms`
    return [
      measurement(told('first time'), cold, limit, 'ms', 1),
      measurement(told('again'), warm, limit, 'ms', 1),
    ]
  })
}

/**
 * How long a person waits from a click to the home page, and to each view of following a plan with 200 tasks, in the
 * real page in a browser over 50 plans, 10,000 tasks and 240,000 entries.
 *
 * @returns nothing where there is no browser.
 */
export async function measureTrackingScreens(): Promise<Measurement[]> {
  const executablePath = findBrowser(process.platform, process.env)
  if (executablePath === null) return []
  await buildApp(['renderer'])
  const folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-bench-'))
  const store = await openStore(join(folder, 'so-ke-hoach.sqlite'))
  await fillTracked(store.db, plansOf(benchYear))
  const app = await startApp(folder)
  const browser = await chromium.launch({ executablePath })
  try {
    return await measure(app, browser, store)
  } finally {
    await browser.close()
    await app.stop()
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}
