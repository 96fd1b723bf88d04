import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import type { Input } from '../../../shared/api/contract.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { samplePlan } from '../../support/samples.ts'

type PutBlock = Input<'plans.saveBody'>['put'][number]
const now = '2026-03-10T02:00:00.000Z'
const { id } = samplePlan
let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
  await insertPlan(made.store.db, samplePlan, now)
})
afterEach(() => made.close())

const call = () => made.client.call
const keep = (name: string) => answered(call()('versions.keep', { planId: id, name }))
const list = () => answered(call()('versions.list', { planId: id }))
const kinds = async () => (await list()).map(each => each.kind)
const current = async () => (await answered(call()('plans.get', { id }))).plan
const restore = (versionId: string, part: Input<'versions.restore'>['part'] = null) =>
  call()('versions.restore', { id: versionId, part })
const block = (blockId: string) => ({ of: 'block', id: blockId }) as const
const save = async (put: PutBlock[], remove: string[], order: string[] | null) => {
  const { bodyRev } = await answered(call()('plans.get', { id }))
  return answered(call()('plans.saveBody', { id, bodyRev, put, remove, order }))
}
const dash = (blockId: string, words: string): PutBlock => ({
  id: blockId,
  kind: 'dash',
  text: [{ text: words }],
})

describe('versions.keep', () => {
  test('keeps a plan under a name, whole, each time', async () => {
    const first = await keep('Bản gửi góp ý')
    expect(first).toEqual({ id: first.id, planId: id, kind: 'named', name: 'Bản gửi góp ý', at: now })
    const second = await keep('Bản gửi góp ý lần 2')
    expect(await list()).toEqual([second, first])
    expect(await answered(call()('versions.get', { id: first.id }))).toEqual({
      summary: first,
      plan: samplePlan,
    })
    expect(made.events.at(-1)?.topics).toEqual(['versions'])
  })

  test('refuses a name of spaces, and a plan that is not there', async () => {
    expect(await errorOf(call()('versions.keep', { planId: id, name: '  ' }))).toMatchObject({
      code: 'invalid',
    })
    expect(await errorOf(call()('versions.keep', { planId: 'none', name: 'x' }))).toMatchObject({
      code: 'notFound',
      what: 'plan',
    })
  })
})

describe('versions.restore', () => {
  test('brings everything back and keeps what it replaces', async () => {
    const version = await keep('Đầu')
    await save(
      [dash('b3', 'Sửa')],
      ['b5'],
      samplePlan.body.map(each => each.id).filter(each => each !== 'b5'),
    )
    await answered(call()('plans.update', { id, rev: 1, patch: { subject: 'Khác', bases: [] } }))
    const replaced = await current()
    expect(await answered(restore(version.id))).toBeNull()
    expect(await current()).toEqual(samplePlan)
    expect(await kinds()).toEqual(['restore', 'named'])
    const [latest] = await list()
    expect((await answered(call()('versions.get', { id: latest?.id ?? '' }))).plan).toEqual(replaced)
    expect(made.events.at(-1)?.topics).toEqual(['plans', 'versions'])
    expect(await answered(call()('plans.get', { id }))).toMatchObject({ rev: 3, bodyRev: 3 })
  })

  test('leaves the state as it is', async () => {
    const version = await keep('Đầu')
    await answered(call()('plans.changeState', { id, rev: 1, to: 'submitted', who: '', why: '' }))
    await answered(restore(version.id))
    expect(await current()).toEqual({ ...samplePlan, state: 'submitted' })
  })

  test('brings one block back to its words where it stands now', async () => {
    const version = await keep('Đầu')
    await save([dash('b3', 'Sửa'), dash('b5', 'Sửa nữa')], [], null)
    await answered(restore(version.id, block('b3')))
    const body = (await current()).body
    expect(body[2]).toEqual(samplePlan.body[2])
    expect(body[4]).toEqual(dash('b5', 'Sửa nữa'))
  })

  test.each([
    ['after the block before it', 'b3', ['b1', 'b2', 'b4'], ['b1', 'b2', 'b3', 'b4']],
    ['after the nearest that still stands, wherever it stands now', 'b4', ['b5', 'b1'], ['b5', 'b1', 'b4']],
    ['first when none of those before it stands', 'b2', ['b4', 'b5'], ['b2', 'b4', 'b5']],
  ])('puts a removed block back %s', async (_where, blockId, order, expected) => {
    const version = await keep('Đầu')
    const remove = samplePlan.body.map(each => each.id).filter(each => !order.includes(each))
    await save([], remove, order)
    await answered(restore(version.id, block(blockId)))
    const { body } = await current()
    expect(body.map(each => each.id)).toEqual(expected)
    expect(body).toContainEqual(samplePlan.body.find(each => each.id === blockId))
  })

  test('brings one fact, basis, line or sentence back and leaves the body to whoever edits it', async () => {
    const version = await keep('Đầu')
    const patch = {
      subject: 'Khác',
      bases: [],
      closing: [],
      recipients: { items: ['Các thôn'], archive: 'VT' },
      signature: { authority: ['CHỦ TỊCH'], name: 'Khác' },
    }
    await answered(call()('plans.update', { id, rev: 1, patch }))
    await answered(restore(version.id, { of: 'basis', id: 'c2' }))
    await answered(restore(version.id, { of: 'recipient', text: 'Ủy ban nhân dân tỉnh' }))
    await answered(restore(version.id, { of: 'fact', name: 'signer' }))
    await answered(restore(version.id, { of: 'closing' }))
    const stored = await answered(call()('plans.get', { id }))
    expect(stored).toMatchObject({ rev: 6, bodyRev: 1, appendicesRev: 1 })
    expect(stored.plan).toEqual({
      ...samplePlan,
      ...patch,
      bases: samplePlan.bases.slice(1),
      closing: samplePlan.closing,
      recipients: { items: ['Ủy ban nhân dân tỉnh', 'Các thôn'], archive: 'VT' },
      signature: { authority: ['CHỦ TỊCH'], name: samplePlan.signature.name },
    })
    expect((await kinds()).filter(kind => kind === 'restore')).toHaveLength(4)
  })

  test('brings a row, a group and a whole appendix back', async () => {
    const version = await keep('Đầu')
    const saveAppendices = async (change: { remove?: string[]; removeItems?: string[] }) => {
      const { appendicesRev } = await answered(call()('plans.get', { id }))
      const nothing = { put: [], remove: [], order: null, putItems: [], removeItems: [], itemOrders: [] }
      await answered(call()('plans.saveAppendices', { id, appendicesRev, ...nothing, ...change }))
    }
    await saveAppendices({ removeItems: ['r1', 'g2'] })
    await answered(restore(version.id, { of: 'item', id: 'r1' }))
    await answered(restore(version.id, { of: 'item', id: 'g2' }))
    expect(await current()).toEqual(samplePlan)
    await saveAppendices({ remove: ['a1'] })
    expect(await errorOf(restore(version.id, { of: 'item', id: 'r1' }))).toMatchObject({ code: 'invalid' })
    await answered(restore(version.id, { of: 'appendix', id: 'a1' }))
    expect(await answered(call()('plans.get', { id }))).toMatchObject({
      plan: samplePlan,
      rev: 1,
      bodyRev: 1,
      appendicesRev: 6,
    })
  })

  test('refuses a version and a block that are not there', async () => {
    const version = await keep('Đầu')
    const gone = { code: 'notFound', what: 'version', detail: 'none' }
    expect(await errorOf(restore('none'))).toEqual(gone)
    expect(await errorOf(call()('versions.get', { id: 'none' }))).toEqual(gone)
    expect(await errorOf(restore(version.id, block('none')))).toMatchObject({
      code: 'invalid',
      what: 'input',
    })
    expect(await kinds()).toEqual(['named'])
  })
})

test('a plan in the bin keeps its versions, and nothing is brought back into it', async () => {
  const version = await keep('Đầu')
  await answered(call()('plans.remove', { id }))
  expect(await errorOf(restore(version.id))).toMatchObject({ code: 'notFound', what: 'plan' })
  await answered(call()('plans.restore', { id }))
  expect(await list()).toEqual([version])
})

test('changes that reach far keep the plan as it was, once', async () => {
  await answered(call()('plans.replaceText', { id, rev: 1, from: 'thôn', to: 'bản' }))
  expect(await kinds()).toEqual(['restore'])
  const files = {
    planId: id,
    formats: ['docx' as const],
    folder: made.folder,
    overwrite: true,
    despiteErrors: false,
  }
  await answered(call()('documents.export', files))
  await answered(call()('documents.export', files))
  expect(await kinds()).toEqual(['export', 'restore'])
  await answered(call()('plans.changeState', { id, rev: 2, to: 'submitted', who: '', why: '' }))
  expect(await kinds()).toEqual(['export', 'restore'])
  const rev = (await answered(call()('plans.update', { id, rev: 3, patch: { subject: 'Khác' } }))).rev
  await answered(call()('plans.changeState', { id, rev, to: 'draft', who: '', why: 'Sửa' }))
  expect(await kinds()).toEqual(['state', 'export', 'restore'])
})
