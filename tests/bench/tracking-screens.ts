import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { buildApp } from '../../build/build-app.ts'
import { findBrowser } from '../../build/find-browser.ts'
import { openStore } from '../../electron/store/open.ts'
import { instantiateTemplate } from '../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { withMeaning } from '../../shared/plans/row-meaning.ts'
import { templates } from '../../shared/plans/template-catalogue.ts'
import { type RunningApp, startApp } from '../e2e/app-fixture.ts'
import { clickToPaint } from './click-times.ts'
import { type Measurement, measurement, median } from './measure.ts'
import { fillTracked, trackedPlan } from './tracked-store.ts'

const planCount = 50
/** Plans that are opened; each of them has indicators, too. */
const opened = 3
const warmTurns = 3
/** Milliseconds in which a screen that was gone to comes to rest. */
const rest = 500

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
const view = (label: string) => `[role=tab]:text-is("${label}")`

const views: readonly Screen[] = [
  { name: 'Theo dõi', from: info, click: '#tab-follow', wanted: ['#late-tasks', '[class*=changes] li a'] },
  { name: 'Tổng quan', from: forms, click: view('Tổng quan'), wanted: ['#late-tasks', '[class*=changes] li a'] },
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
  { name: 'Phiếu báo cáo', from: indicators, click: view('Phiếu báo cáo'), wanted: [`${forms.shown} tbody tr`] },
  {
    name: 'Lịch báo cáo',
    from: forms,
    click: view('Lịch báo cáo'),
    wanted: ['ul[aria-label="Ngày báo cáo sắp tới"] li', '[class*=days] [data-state=late]'],
  },
  { name: 'Báo cáo', from: info, click: '#tab-reports', wanted: ['h3:text("Chưa có báo cáo nào")'] },
].map(each => ({ ...each, limit: screenLimit }))

const home: Screen = {
  name: 'Trang chủ',
  limit: homeLimit,
  from: info,
  click: 'nav a[href="#/"]',
  wanted: ['ul[aria-labelledby="reminders"] li', `main tbody tr:nth-child(${planCount}) a[href$="/follow"]`],
}
