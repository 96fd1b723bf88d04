import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import type { Input } from '../../../shared/api/contract.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { samplePlan } from '../../support/samples.ts'

let now = ''
let made: TestBackend
beforeEach(async () => {
  now = '2026-03-10T02:00:00.000Z'
  made = await makeBackend({ now: () => now })
  await insertPlan(made.store.db, samplePlan, now)
})
afterEach(() => made.close())

const { id } = samplePlan
type PutBlock = Input<'plans.saveBody'>['put'][number]
const dash = (blockId: string, words: string): PutBlock => ({
  id: blockId,
  kind: 'dash',
  text: [{ text: words }],
})
const save = (change: Partial<Input<'plans.saveBody'>>) =>
  made.client.call('plans.saveBody', { id, bodyRev: 1, put: [], remove: [], order: null, ...change })
const get = () => answered(made.client.call('plans.get', { id }))
const versions = async () => answered(made.client.call('versions.list', { planId: id }))

test('saves what changed and tells the other windows', async () => {
  expect(await answered(save({ put: [dash('b3', 'Mới')] }))).toEqual({ bodyRev: 2, updatedAt: now })
  const stored = await get()
  expect(stored).toMatchObject({ rev: 1, bodyRev: 2 })
  expect(stored.plan.body[2]).toEqual(dash('b3', 'Mới'))
  expect(made.events.at(-1)).toEqual({ topics: ['plans', 'versions'], origin: 'test' })
})

test('the form and the editor do not get in each other’s way', async () => {
  await answered(save({ put: [dash('b3', 'Mới')] }))
  const updated = await answered(made.client.call('plans.update', { id, rev: 1, patch: { subject: 'Khác' } }))
  expect(updated).toMatchObject({ rev: 2, bodyRev: 2 })
  expect(await answered(save({ bodyRev: 2, put: [dash('b5', 'Nữa')] }))).toMatchObject({ bodyRev: 3 })
})

test('one name for another everywhere makes an editor that did not know it read again', async () => {
  const change = { id, rev: 1, from: 'xã Bình Minh', to: 'xã An Phú' }
  expect(await answered(made.client.call('plans.replaceText', change))).toMatchObject({ rev: 2, bodyRev: 2 })
  expect(await errorOf(save({ put: [dash('b3', 'Mới')] }))).toEqual({
    code: 'conflict',
    what: 'plan',
    detail: id,
  })
})

test.each<[string, Partial<Input<'plans.saveBody'>>, object]>([
  ['another revision', { bodyRev: 7 }, { code: 'conflict', what: 'plan' }],
  ['no such plan', { id: 'none' }, { code: 'notFound', what: 'plan' }],
  ['an order that lacks blocks', { order: ['b1'] }, { code: 'invalid', what: 'input' }],
])('refuses %s', async (_what, change, error) => {
  expect(await errorOf(save(change))).toMatchObject(error)
  expect(await get()).toMatchObject({ bodyRev: 1, plan: samplePlan })
})

describe('plans.update', () => {
  test('replaces bases, lead and closing', async () => {
    const patch = {
      bases: [{ id: 'c9', text: 'Căn cứ Luật An ninh mạng' }, ...samplePlan.bases.slice(0, 1)],
      lead: [{ text: 'Mở đầu', italic: true as const }],
      closing: [{ text: 'Kết thúc' }],
    }
    const { plan, rev, bodyRev } = await answered(made.client.call('plans.update', { id, rev: 1, patch }))
    expect({ plan, rev, bodyRev }).toEqual({ plan: { ...samplePlan, ...patch }, rev: 2, bodyRev: 1 })
    const found = await answered(made.client.call('search.find', { words: 'an ninh mang' }))
    expect(found.map(hit => hit.id)).toEqual(['c9'])
    expect(await answered(made.client.call('search.find', { words: '15/KH-UBND' }))).toEqual([])
  })

  test.each([
    ['twice the same id', [samplePlan.bases[0], samplePlan.bases[0]]],
    ['the id of a block', [{ id: 'b1', text: 'Căn cứ' }]],
  ])('refuses bases with %s', async (_what, bases) => {
    const patch = { bases: bases.flatMap(each => (each ? [each] : [])) }
    expect(await errorOf(made.client.call('plans.update', { id, rev: 1, patch }))).toMatchObject({
      code: 'invalid',
      what: 'input',
    })
    expect(await get()).toMatchObject({ rev: 1, plan: samplePlan })
  })

  test('keeps the link of a basis that stays', async () => {
    const { db } = made.store
    const entry = { type: 'Luật', number: '', symbol: '', issuer: 'Quốc hội', date: null, subject: 'Luật' }
    await answered(
      made.client.call('legalBases.save', {
        id: 'l1',
        rev: 0,
        ...entry,
        inForceFrom: null,
        inForceUntil: null,
      }),
    )
    await db.updateTable('plan_bases').set({ legal_basis_id: 'l1' }).where('id', '=', 'c2').execute()
    const bases = [
      { id: 'c2', text: 'Sửa lời' },
      { id: 'c3', text: 'Mới' },
    ]
    await answered(made.client.call('plans.update', { id, rev: 1, patch: { bases } }))
    expect(
      await db.selectFrom('plan_bases').select(['id', 'legal_basis_id']).orderBy('position').execute(),
    ).toEqual([
      { id: 'c2', legal_basis_id: 'l1' },
      { id: 'c3', legal_basis_id: null },
    ])
  })
})

describe('versions while editing', () => {
  test('none within the first hour, then one before the first change after each hour', async () => {
    const kept = async (at: string, bodyRev: number, words: string) => {
      now = at
      await answered(save({ bodyRev, put: [dash('b3', words)] }))
      return (await versions()).map(each => `${each.kind} ${each.at}`)
    }
    expect(await kept('2026-03-10T02:59:00.000Z', 1, 'a')).toEqual([])
    const first = 'hourly 2026-03-10T03:00:01.000Z'
    expect(await kept('2026-03-10T03:00:01.000Z', 2, 'b')).toEqual([first])
    expect(await kept('2026-03-10T04:00:00.000Z', 3, 'c')).toEqual([first])
    expect(await kept('2026-03-10T04:00:02.000Z', 4, 'd')).toEqual(['hourly 2026-03-10T04:00:02.000Z', first])
    const [latest] = await versions()
    const { plan } = await answered(made.client.call('versions.get', { id: latest?.id ?? '' }))
    expect(plan.body[2]).toEqual(dash('b3', 'c'))
  })

  test('a version that is still the text is not kept twice, and its hour begins anew', async () => {
    await answered(made.client.call('versions.keep', { planId: id, name: 'Bản đầu' }))
    now = '2026-03-11T02:00:00.000Z'
    await answered(save({ put: [dash('b3', 'a')] }))
    expect(await versions()).toHaveLength(1)
    now = '2026-03-11T02:30:00.000Z'
    await answered(save({ bodyRev: 2, put: [dash('b3', 'ab')] }))
    expect(await versions()).toHaveLength(1)
    now = '2026-03-11T03:00:01.000Z'
    await answered(made.client.call('plans.update', { id, rev: 1, patch: { subject: 'Khác' } }))
    expect(await versions()).toHaveLength(2)
  })

  test('nothing is kept of a change that is refused', async () => {
    now = '2026-03-11T02:00:00.000Z'
    await errorOf(save({ bodyRev: 9, put: [dash('b3', 'a')] }))
    expect(await versions()).toEqual([])
  })
})
