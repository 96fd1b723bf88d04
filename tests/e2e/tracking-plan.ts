import type { Page } from '@playwright/test'
import { addDays } from '../../shared/dates.ts'
import { storedPlan } from '../../shared/plans/api.ts'
import type { AppendixItem, RowItem } from '../../shared/plans/appendix.ts'
import { expect, type RunningApp } from './app-fixture.ts'
import { caller } from './open-text.ts'

const now = new Date()
const pad = (value: number) => String(value).padStart(2, '0')
/** Today by this machine's clock, `YYYY-MM-DD`. */
export const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`

const column = (field: string, label: string, width: number) => ({ field, label, width })
const point = (day: string): RowItem['schedule'] => ({
  kind: 'point',
  date: day,
  due: day,
  confidence: 'high',
})
const task = (id: string, cells: RowItem['cells'], schedule: RowItem['schedule']): RowItem => ({
  id,
  kind: 'row',
  cells,
  ...(schedule === undefined ? {} : { schedule }),
})

/** Five tasks of three units in two groups: two of them late, one due soon, one monthly since January, one without an end. */
export const fiveTasks: readonly AppendixItem[] = [
  { id: 'g1', kind: 'group', title: 'CHÍNH QUYỀN SỐ' },
  task('r1', { name: 'Rà soát máy trạm', lead: 'Phòng Kinh tế' }, point(addDays(today, -12))),
  task(
    'r2',
    { name: 'Số hóa sổ hộ tịch', lead: 'Văn phòng HĐND và UBND', support: 'Công an xã' },
    point(addDays(today, 5)),
  ),
  task(
    'r3',
    { name: 'Báo cáo tháng', lead: 'Văn phòng HĐND và UBND', schedule: 'Hằng tháng' },
    { kind: 'recurring', rules: [{ every: 'month' }], confidence: 'high' },
  ),
  { id: 'g2', kind: 'group', title: 'XÃ HỘI SỐ' },
  task(
    'r4',
    { name: 'Lắp điểm phát Wi-Fi', lead: 'Phòng Kinh tế', schedule: 'Thường xuyên' },
    { kind: 'continuous', end: null, confidence: 'high' },
  ),
  task('r5', { name: 'Tập huấn kỹ năng số', lead: 'Công an xã' }, point(addDays(today, -3))),
]

const indicator = {
  id: 'i1',
  kind: 'row',
  cells: { name: 'Tỷ lệ hồ sơ trực tuyến', monitor: 'Phòng Kinh tế', target: '≥ 80%' },
  target: { kind: 'ratio', comparator: '>=', value: 80, unit: '%' },
}

const form = {
  title: 'Danh mục',
  groupNumbering: 'roman',
  subgroupNumbering: 'none',
  rowNumbering: 'restart',
}

/**
 * A plan of this year, issued on a day before all its deadlines, with these tasks and an indicator of at least 80 %;
 * its tracking is open at a view.
 *
 * @param open the view of the tab, by its id.
 */
export async function openTracking(
  app: RunningApp,
  page: Page,
  open: string,
  tasks: readonly AppendixItem[] = fiveTasks,
) {
  const call = caller(app, page)
  const facts = {
    unitKind: 'xã',
    communeName: 'Hòa Lộc',
    provinceKind: 'tỉnh',
    provinceName: 'An Hòa',
    year: now.getFullYear(),
    signerName: 'Trần Văn An',
  }
  const made = await call('plans.createFromTemplate', { templateId: 'muc-dich-noi-dung', facts })
  const id = String(made.value['id'])
  const stored = async () => storedPlan.parse((await call('plans.get', { id })).value)
  const before = await stored()
  const kept = await call('plans.saveAppendices', {
    id,
    appendicesRev: before.appendicesRev,
    remove: before.plan.appendices.map(appendix => appendix.id),
    put: [
      {
        ...form,
        id: 'tasks',
        kind: 'tasks',
        columns: [
          column('ordinal', 'STT', 1),
          column('name', 'Nhiệm vụ', 4),
          column('lead', 'Đơn vị chủ trì', 3),
          column('support', 'Đơn vị phối hợp', 3),
          column('schedule', 'Thời gian', 2),
        ],
      },
      {
        ...form,
        id: 'indicators',
        kind: 'indicators',
        title: 'Danh mục chỉ tiêu',
        columns: [
          column('ordinal', 'STT', 1),
          column('name', 'Chỉ tiêu', 4),
          column('target', 'Mức', 2),
          column('monitor', 'Theo dõi', 3),
        ],
      },
    ],
    order: ['tasks', 'indicators'],
    putItems: [
      ...tasks.map(item => ({ appendixId: 'tasks', item })),
      { appendixId: 'indicators', item: indicator },
    ],
    removeItems: [],
    itemOrders: [
      { appendixId: 'tasks', ids: tasks.map(item => item.id) },
      { appendixId: 'indicators', ids: ['i1'] },
    ],
  })
  expect(kept.ok).toBe(true)
  const { rev, plan } = await stored()
  const letterhead = { ...plan.letterhead, number: '12', day: 1, month: 1, year: now.getFullYear() }
  expect((await call('plans.update', { id, rev, patch: { letterhead } })).ok).toBe(true)
  for (const to of ['submitted', 'issued'] as const) {
    const moved = await call('plans.changeState', {
      id,
      rev: (await stored()).rev,
      to,
      who: 'Văn thư',
      why: '',
    })
    expect(moved.ok).toBe(true)
  }
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/follow/${encodeURIComponent(open)}`)
  return { id, call, stored }
}
