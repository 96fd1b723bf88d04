import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import { appendEntries } from '../../../electron/store/progress.ts'
import type { CommandName, Input } from '../../../shared/api/contract.ts'
import { entry, followedPlan } from '../../shared/reports/followed-plan.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'

const now = '2026-02-05T02:00:00.000Z'
const { id } = followedPlan
let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
  await insertPlan(made.store.db, followedPlan, now)
  const log = [
    entry({ id: 'a', rowId: 't1', day: '2026-02-20', status: 'done', percent: 100 }),
    entry({ id: 'b', rowId: 't2', day: '2026-03-01', status: 'ongoing', percent: 40 }),
    entry({ id: 'c', rowId: 'i1', day: '2026-03-01', value: 70 }),
  ]
  expect(await appendEntries(made.store.db, id, log, '2026-03-10')).toBeUndefined()
})
afterEach(() => made.close())

const call = <N extends CommandName>(name: N, input: Input<N>) => made.client.call(name, input)
const prepare = () => answered(call('nextYear.prepare', { planId: id }))

test('proposes the same each time, and makes the draft of what was accepted', async () => {
  const proposed = await prepare()
  expect(await prepare()).toEqual(proposed)
  expect(proposed.year).toBe(2027)
  const accepted = proposed.changes.flatMap(change => (change.accepted ? [change.id] : []))
  const summary = await answered(call('nextYear.create', { planId: id, accepted }))
  expect(summary).toMatchObject({
    year: 2027,
    state: 'draft',
    subject: 'Chuyển đổi số trên địa bàn xã Minh Tân năm 2027',
    report: null,
  })
  const { plan } = await answered(call('plans.get', { id: summary.id }))
  const cells = new Map(
    plan.appendices.flatMap(({ items }) =>
      items.flatMap(item => (item.kind === 'row' ? [[item.id, item.cells] as const] : [])),
    ),
  )
  expect(cells.has('t1')).toBe(false)
  expect(cells.get('t2')).toMatchObject({
    note: 'Chuyển tiếp từ năm 2026 (đã đạt 40%)',
    schedule: 'Quý II/2027',
  })
  expect(cells.get('i1')).toMatchObject({ baseline: '70%' })
  const history = await answered(call('plans.stateHistory', { id: summary.id }))
  expect(history.map(({ why }) => why)).toEqual([
    'Dự thảo năm 2027 lập từ Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026',
  ])
  expect((await answered(call('plans.get', { id }))).plan).toEqual(followedPlan)
})

test('carries over as it is what was refused', async () => {
  const { id: next } = await answered(call('nextYear.create', { planId: id, accepted: [] }))
  const { plan } = await answered(call('plans.get', { id: next }))
  expect(plan.subject).toBe(followedPlan.subject)
  expect(plan.appendices.map(({ items }) => items.length)).toEqual([7, 3])
})

test('refuses a report, and a plan that is not there', async () => {
  const report = await answered(call('reports.draft', { planId: id, period: '2026-02', addressees: [] }))
  expect(await errorOf(call('nextYear.prepare', { planId: report.id }))).toMatchObject({ what: 'notAPlan' })
  expect(await errorOf(call('nextYear.create', { planId: 'none', accepted: [] }))).toMatchObject({
    what: 'plan',
  })
})

test('knows which plans were made from it, but for those in the bin', async () => {
  const made = async () => (await answered(call('nextYear.cautions', { planId: id }))).made
  expect(await made()).toEqual([])
  const next = await answered(call('nextYear.create', { planId: id, accepted: [] }))
  expect(await made()).toEqual([{ id: next.id, subject: next.subject, state: 'draft' }])
  await answered(call('plans.remove', { id: next.id }))
  expect(await made()).toEqual([])
})

test('shows in the new plan what was entered on a task in the years before', async () => {
  const { id: next } = await answered(call('nextYear.create', { planId: id, accepted: [] }))
  const { id: later } = await answered(call('nextYear.create', { planId: next, accepted: [] }))
  const history = (planId: string, rowId: string) =>
    answered(call('nextYear.history', { planId, rowId })).then(entries => entries.map(entry => entry.id))
  expect(await history(next, 't2')).toEqual(['b'])
  expect(await history(later, 't2')).toEqual(['b'])
  expect(await history(next, 't4')).toEqual([])
  expect(await history(id, 't2')).toEqual([])
})

test('sets the reporting days that a person set', async () => {
  const duty = {
    id: 'd',
    title: 'Báo cáo tháng',
    from: 'Các đơn vị',
    to: 'Phòng Văn hóa - Xã hội',
    every: 'month' as const,
    day: 20,
    before: true,
    confirmed: true as const,
  }
  await answered(call('calendar.save', { planId: id, duties: [duty] }))
  const { id: next } = await answered(call('nextYear.create', { planId: id, accepted: [] }))
  expect(await answered(call('calendar.get', { planId: next }))).toEqual({ duties: [duty], confirmed: true })
})
