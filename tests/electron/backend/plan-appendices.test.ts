import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import type { Input } from '../../../shared/api/contract.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { samplePlan, sampleTaskAppendix } from '../../support/samples.ts'

let now = ''
let made: TestBackend
beforeEach(async () => {
  now = '2026-03-10T02:00:00.000Z'
  made = await makeBackend({ now: () => now })
  await insertPlan(made.store.db, samplePlan, now)
})
afterEach(() => made.close())

type Change = Input<'plans.saveAppendices'>
const { id } = samplePlan
const nothing = { put: [], remove: [], order: null, putItems: [], removeItems: [], itemOrders: [] }
const save = (change: Partial<Change>) =>
  made.client.call('plans.saveAppendices', { id, appendicesRev: 1, ...nothing, ...change })
const renamed = (name: string): Partial<Change> => ({
  putItems: [{ appendixId: sampleTaskAppendix.id, item: { id: 'r1', kind: 'row', cells: { name } } }],
})
const get = () => answered(made.client.call('plans.get', { id }))

test('saves what changed and tells the other windows', async () => {
  expect(await answered(save(renamed('Việc mới')))).toEqual({ appendicesRev: 2, updatedAt: now })
  const stored = await get()
  expect(stored).toMatchObject({ rev: 1, bodyRev: 1, appendicesRev: 2 })
  expect(stored.plan.appendices[0]?.items[1]).toEqual({ id: 'r1', kind: 'row', cells: { name: 'Việc mới' } })
  expect(made.events.at(-1)).toEqual({ topics: ['plans', 'versions'], origin: 'test' })
})

test('the form, the editor and the grid do not get in each other’s way', async () => {
  await answered(save(renamed('Một')))
  await answered(made.client.call('plans.update', { id, rev: 1, patch: { subject: 'Khác' } }))
  const body = { id, bodyRev: 1, put: [], remove: ['b3'], order: null }
  await answered(made.client.call('plans.saveBody', body))
  expect(await answered(save({ appendicesRev: 2, ...renamed('Hai') }))).toMatchObject({ appendicesRev: 3 })
  expect(await get()).toMatchObject({ rev: 2, bodyRev: 2, appendicesRev: 3 })
})

test('a grid that did not know of a change everywhere must read again', async () => {
  const change = { id, rev: 1, from: 'xã Bình Minh', to: 'xã An Phú' }
  expect(await answered(made.client.call('plans.replaceText', change))).toMatchObject({ appendicesRev: 2 })
  expect(await errorOf(save(renamed('Mới')))).toEqual({ code: 'conflict', what: 'plan', detail: id })
})

test('a version is kept an hour after the last, before the change, and given back whole', async () => {
  now = '2026-03-10T03:30:00.000Z'
  await answered(save(renamed('Mới')))
  const [version] = await answered(made.client.call('versions.list', { planId: id }))
  expect(version).toMatchObject({ kind: 'hourly', at: now })
  await answered(made.client.call('versions.restore', { id: version?.id ?? '', part: null }))
  const stored = await get()
  expect(stored.plan.appendices).toEqual(samplePlan.appendices)
  expect(stored.appendicesRev).toBe(3)
})

test.each<[string, Partial<Change>, object]>([
  ['another revision', { appendicesRev: 7 }, { code: 'conflict', what: 'plan' }],
  ['no such plan', { id: 'none' }, { code: 'notFound', what: 'plan' }],
  ['an order that lacks appendices', { order: [] }, { code: 'invalid', what: 'input' }],
])('refuses %s', async (_what, change, error) => {
  expect(await errorOf(save(change))).toMatchObject(error)
  expect(await get()).toMatchObject({ appendicesRev: 1, plan: samplePlan })
})

test('the appendices of an issued plan stay as they were signed', async () => {
  await made.store.db.updateTable('plans').set({ state: 'issued' }).where('id', '=', id).execute()
  expect(await errorOf(save(renamed('Mới')))).toMatchObject({ code: 'refused', what: 'issuedPlan' })
  const amended = await answered(made.client.call('plans.amend', { id }))
  expect(await answered(save({ id: amended.id, ...renamed('Sửa đổi') }))).toMatchObject({ appendicesRev: 2 })
})
