import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Output } from '../../../shared/api/contract.ts'
import { writePlanFile } from '../../../shared/plans/plan-file.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { sampleFacts, samplePlan, sampleText } from '../../support/samples.ts'

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
})
afterEach(() => made.close())

const base64 = (text: string) => Buffer.from(text).toString('base64')
const templateId = templates[0]?.id ?? ''

async function create(): Promise<Output<'plans.createFromTemplate'>> {
  const answer = await made.client.call('plans.createFromTemplate', { templateId, facts: sampleFacts })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

test('lists the built-in templates', async () => {
  const answer = await made.client.call('plans.templates', {})
  expect(answer.ok && answer.value.map(each => each.id)).toEqual(templates.map(each => each.id))
})

test('starts a plan from a template and lists it', async () => {
  const summary = await create()
  expect(summary).toMatchObject({
    id: 'id-000001',
    rev: 1,
    year: 2026,
    state: 'draft',
    communeName: 'Bình Minh',
    createdAt: '2026-03-10T02:00:00.000Z',
    deletedAt: null,
    replaced: false,
  })
  expect(summary.rowCount).toBeGreaterThan(0)
  expect(await made.client.call('plans.list', { bin: false })).toEqual({ ok: true, value: [summary] })
  const got = await made.client.call('plans.get', { id: summary.id })
  expect(got.ok && got.value.plan.letterhead.communeName).toBe('Bình Minh')
  expect(got.ok && got.value.plan.signature.name).toBe('Nguyễn Văn Bình')
})

test('remembers the commune of the first plan, and only of the first', async () => {
  await create()
  await made.client.call('plans.createFromTemplate', {
    templateId,
    facts: { ...sampleFacts, communeName: 'Xã Khác', signerName: 'Người Khác' },
  })
  expect(await made.client.call('settings.get', {})).toEqual({
    ok: true,
    value: {
      unitKind: 'xã',
      communeName: 'Bình Minh',
      provinceKind: 'tỉnh',
      provinceName: 'An Hòa',
      signerName: 'Nguyễn Văn Bình',
      exportFolder: null,
    },
  })
})

test('a kind typed before the commune’s name is its kind', async () => {
  const templates = await made.client.call('plans.templates', {})
  const templateId = (templates.ok && templates.value[0]?.id) || ''
  const facts = { ...sampleFacts, communeName: 'phường Tân Hòa' }
  const created = await made.client.call('plans.createFromTemplate', { templateId, facts })
  const id = created.ok ? created.value.id : ''
  expect(await made.client.call('plans.get', { id })).toMatchObject({
    value: { plan: { letterhead: { unitKind: 'phường', communeName: 'Tân Hòa', place: 'Tân Hòa' } } },
  })
  expect(await made.client.call('settings.get', {})).toMatchObject({
    value: { unitKind: 'phường', communeName: 'Tân Hòa' },
  })
})

test('refuses a template that there is none of', async () => {
  expect(
    await made.client.call('plans.createFromTemplate', { templateId: 'không-có', facts: sampleFacts }),
  ).toEqual({ ok: false, error: { code: 'notFound', what: 'template', detail: 'không-có' } })
})

test('takes in a plan file as a plan of its own, each time', async () => {
  const file = { name: 'kế hoạch.KHXA', base64: base64(writePlanFile(samplePlan)) }
  for (const id of ['id-000001', 'id-000002']) {
    const answer = await made.client.call('plans.importFile', file)
    expect(answer).toMatchObject({
      ok: true,
      value: { plan: { id, subject: samplePlan.subject }, notes: [] },
    })
    const got = await made.client.call('plans.get', { id })
    expect(got.ok && got.value.plan).toEqual({ ...samplePlan, id })
  }
})

test('takes in a text', async () => {
  const answer = await made.client.call('plans.importFile', {
    name: 'kế hoạch.txt',
    base64: base64(sampleText),
  })
  expect(answer).toMatchObject({
    ok: true,
    value: {
      plan: {
        id: 'id-000001',
        year: 2026,
        subject: samplePlan.subject,
        communeName: 'Bình Minh',
        rowCount: 2,
      },
    },
  })
})

test.each([
  ['trống.txt', '', 'emptyFile'],
  ['trống.khxa', '', 'emptyFile'],
  ['hỏng.khxa', base64('{"format":'), 'brokenJson'],
  ['hỏng.khxa', Buffer.from([0xff, 0xfe, 0x41]).toString('base64'), 'brokenJson'],
  ['khác.khxa', base64('{"a":1}'), 'notAPlanFile'],
  ['ảnh.png', base64('x'), 'unsupportedFile'],
  ['lớn.txt', 'AAAA'.repeat(7_100_000), 'tooLarge'],
])('refuses to take in %s (%#)', async (name, content, what) => {
  expect(await made.client.call('plans.importFile', { name, base64: content })).toEqual({
    ok: false,
    error: { code: 'invalid', what, detail: name },
  })
  expect(await made.client.call('plans.list', { bin: false })).toEqual({ ok: true, value: [] })
})

test('changes facts once a revision', async () => {
  const { id } = await create()
  const change = { id, rev: 1, patch: { subject: 'Chuyển đổi số toàn diện' } }
  const updated = await made.client.call('plans.update', change)
  expect(updated).toMatchObject({ ok: true, value: { rev: 2, plan: { subject: 'Chuyển đổi số toàn diện' } } })
  expect(await made.client.call('plans.update', change)).toEqual({
    ok: false,
    error: { code: 'conflict', what: 'plan', detail: id },
  })
  expect(made.events.at(-1)).toEqual({ topics: ['plans'], origin: 'test' })
})

test('an issued plan is frozen', async () => {
  const file = { name: 'a.khxa', base64: base64(writePlanFile({ ...samplePlan, state: 'issued' })) }
  await made.client.call('plans.importFile', file)
  expect(
    await made.client.call('plans.update', { id: 'id-000001', rev: 1, patch: { subject: 'Khác' } }),
  ).toMatchObject({ ok: false, error: { code: 'refused', what: 'issuedPlan' } })
})

test('puts a plan in the bin and back', async () => {
  const { id } = await create()
  const ids = async (bin: boolean) => {
    const answer = await made.client.call('plans.list', { bin })
    return answer.ok && answer.value.map(each => each.id)
  }
  expect(await made.client.call('plans.remove', { id })).toEqual({ ok: true, value: null })
  expect([await ids(false), await ids(true)]).toEqual([[], [id]])
  expect(await made.client.call('plans.restore', { id })).toEqual({ ok: true, value: null })
  expect([await ids(false), await ids(true)]).toEqual([[id], []])
})

test('a plan that is gone is not found', async () => {
  const gone = { ok: false, error: { code: 'notFound', what: 'plan', detail: 'x' } }
  expect(await made.client.call('plans.get', { id: 'x' })).toEqual(gone)
  expect(await made.client.call('plans.update', { id: 'x', rev: 1, patch: {} })).toEqual(gone)
  expect(await made.client.call('plans.remove', { id: 'x' })).toEqual(gone)
  expect(await made.client.call('plans.restore', { id: 'x' })).toEqual(gone)
})
