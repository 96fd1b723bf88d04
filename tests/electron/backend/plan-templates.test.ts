import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { sampleFacts } from '../../support/samples.ts'
import { smallPlan } from '../../support/small-plan.ts'

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
  await insertPlan(made.store.db, smallPlan, '2026-03-10T02:00:00.000Z')
})
afterEach(() => made.close())

const call = () => made.client.call
const own = async () => (await answered(call()('plans.templates', {}))).filter(each => each.own)

test('keeps a plan as a template after the built-in ones, and starts plans from it', async () => {
  const summary = await answered(call()('plans.saveAsTemplate', { id: smallPlan.id, title: ' Mẫu của xã ' }))
  expect(summary).toMatchObject({ title: 'Mẫu của xã', own: true, appendices: ['Danh mục nhiệm vụ'] })
  expect(made.events.at(-1)?.topics).toEqual(['templates'])
  const all = await answered(call()('plans.templates', {}))
  expect(all.map(each => each.id)).toEqual([...templates.map(each => each.id), summary.id])
  expect(all.at(-1)).toEqual(summary)

  const facts = { ...sampleFacts, year: 2027 }
  const made27 = await answered(call()('plans.createFromTemplate', { templateId: summary.id, facts }))
  expect(made27).toMatchObject({
    subject: 'Chuyển đổi số trên địa bàn xã Bình Minh năm 2027',
    year: 2027,
    rowCount: 3,
  })
  const { plan } = await answered(call()('plans.get', { id: made27.id }))
  expect(plan.body).toEqual(smallPlan.body)
  expect(plan.letterhead).toMatchObject({
    communeName: 'Bình Minh',
    place: 'Bình Minh',
    number: '',
    day: null,
  })
  expect(plan.signature.name).toBe('Nguyễn Văn Bình')
})

test('lists own templates in Vietnamese order and forgets a removed one, not the plans made from it', async () => {
  for (const title of ['Ổn định', 'An sinh', 'Đê điều'])
    await answered(call()('plans.saveAsTemplate', { id: smallPlan.id, title }))
  expect((await own()).map(each => each.title)).toEqual(['An sinh', 'Đê điều', 'Ổn định'])
  const templateId = (await own())[0]?.id ?? ''
  const plan = await answered(call()('plans.createFromTemplate', { templateId, facts: sampleFacts }))
  await answered(call()('plans.removeTemplate', { id: templateId }))
  expect((await own()).map(each => each.title)).toEqual(['Đê điều', 'Ổn định'])
  expect((await answered(call()('plans.get', { id: plan.id }))).plan.body).toHaveLength(smallPlan.body.length)
})

test('removes no built-in template, and none that is not there', async () => {
  const builtIn = templates[0]?.id ?? ''
  expect(await errorOf(call()('plans.removeTemplate', { id: builtIn }))).toMatchObject({ what: 'builtIn' })
  const gone = { code: 'notFound', what: 'template', detail: 'none' }
  expect(await errorOf(call()('plans.removeTemplate', { id: 'none' }))).toEqual(gone)
  expect(
    await errorOf(call()('plans.createFromTemplate', { templateId: 'none', facts: sampleFacts })),
  ).toEqual(gone)
  expect(await errorOf(call()('plans.saveAsTemplate', { id: 'none', title: 'x' }))).toMatchObject({
    what: 'plan',
  })
})
