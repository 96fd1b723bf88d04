import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import type { CommandName, Input } from '../../../shared/api/contract.ts'
import { describe as sentenceOf } from '../../../shared/errors.ts'
import type { Plan, PlanState } from '../../../shared/plans/plan.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { samplePlan } from '../../support/samples.ts'

const now = '2026-03-10T02:00:00.000Z'
const numbered: Plan = {
  ...samplePlan,
  letterhead: { ...samplePlan.letterhead, number: '12', day: 5, month: 2 },
}
const { id } = samplePlan
let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
})
afterEach(() => made.close())

const insert = (plan = numbered) => insertPlan(made.store.db, plan, now)
const call = () => made.client.call
const rev = async () => (await answered(call()('plans.get', { id }))).rev
const move = async (to: PlanState, why = '') =>
  call()('plans.changeState', { id, rev: await rev(), to, who: 'Nguyễn Văn Bình', why })
const history = (planId = id) => answered(call()('plans.stateHistory', { id: planId }))
const issue = async () => {
  await answered(move('submitted'))
  return answered(move('issued'))
}

test('goes from draft to its end and remembers who, when and why', async () => {
  await insert()
  const submitted = await answered(move('submitted'))
  expect(submitted).toMatchObject({ rev: 2, bodyRev: 1, plan: { state: 'submitted' } })
  await answered(move('draft', '  Bổ sung kinh phí  '))
  await issue()
  expect((await answered(move('closed'))).plan).toEqual({ ...numbered, state: 'closed' })
  const [last, , , second] = await history()
  expect((await history()).map(each => `${each.from} → ${each.to}`)).toEqual([
    'issued → closed',
    'submitted → issued',
    'draft → submitted',
    'submitted → draft',
    'draft → submitted',
  ])
  expect(last).toMatchObject({ who: 'Nguyễn Văn Bình', at: now, files: [] })
  expect(second).toMatchObject({ why: 'Bổ sung kinh phí' })
  expect(made.events.at(-1)?.topics).toEqual(['plans', 'versions', 'progress'])
})

test.each<[PlanState, PlanState]>([
  ['draft', 'issued'],
  ['draft', 'closed'],
  ['draft', 'draft'],
  ['submitted', 'closed'],
  ['issued', 'draft'],
  ['issued', 'submitted'],
  ['closed', 'issued'],
  ['closed', 'draft'],
])('refuses to go from %s to %s', async (state, to) => {
  await insert({ ...numbered, state })
  const error = await errorOf(move(to, 'Vì sao'))
  expect(error).toMatchObject({ code: 'refused', what: 'stateChange' })
  expect(sentenceOf(error)).toContain('Không chuyển được trạng thái')
  expect([await rev(), await history()]).toEqual([1, []])
})

test('gives nothing back to a draft without a reason, and moves no plan that someone else changed', async () => {
  await insert({ ...numbered, state: 'submitted' })
  expect(await errorOf(move('draft', '   '))).toEqual({ code: 'refused', what: 'reasonMissing' })
  const stale = { id, rev: 7, to: 'issued' as const, who: '', why: '' }
  expect(await errorOf(call()('plans.changeState', stale))).toMatchObject({ code: 'conflict', what: 'plan' })
  expect(await errorOf(call()('plans.changeState', { ...stale, id: 'none' }))).toMatchObject({
    code: 'notFound',
  })
})

test('issues no plan without number and date, and says what is missing', async () => {
  await insert({ ...samplePlan, state: 'submitted' })
  const error = await errorOf(move('issued'))
  expect(error).toMatchObject({ code: 'refused', what: 'notIssuable' })
  expect(sentenceOf(error)).toContain('chưa có số ban hành, ngày ban hành, tháng ban hành')
})

test('notes the files that hold the text that is issued, and not those of an earlier text', async () => {
  await insert({ ...numbered, state: 'submitted' })
  const files = {
    planId: id,
    formats: ['docx' as const, 'xlsx' as const],
    folder: made.folder,
    overwrite: true,
    despiteErrors: false,
  }
  await answered(call()('documents.export', files))
  await answered(call()('plans.update', { id, rev: 1, patch: { subject: 'Chuyển đổi số xã Bình Minh' } }))
  const [docx] = await answered(call()('documents.export', { ...files, formats: ['docx'] }))
  await answered(move('issued'))
  const name = 'Kế hoạch 12 - Chuyển đổi số xã Bình Minh - 2026.docx'
  expect((await history())[0]?.files).toEqual([{ path: join(made.folder, name), hash: docx?.hash }])
})

describe('an issued plan', () => {
  const frozen: { readonly [N in CommandName]?: () => Promise<Input<N>> } = {
    'plans.update': async () => ({ id, rev: await rev(), patch: { subject: 'Khác' } }),
    'plans.saveBody': async () => ({ id, bodyRev: 1, put: [], remove: ['b8'], order: null }),
    'plans.replaceText': async () => ({ id, rev: await rev(), from: 'xã', to: 'phường' }),
    'versions.restore': async () => {
      const [version] = await answered(call()('versions.list', { planId: id }))
      return { id: version?.id ?? '', part: null }
    },
  }
  test.each(Object.entries(frozen))('%s does not change it, nor once it is closed', async (name, input) => {
    await insert()
    await issue()
    for (const state of ['issued', 'closed']) {
      if (state === 'closed') await answered(move('closed'))
      const answer = await made.backend.invoke(name, await input(), null)
      expect(answer).toMatchObject({ ok: false, error: { code: 'refused', what: 'issuedPlan' } })
      expect((await answered(call()('plans.get', { id }))).plan).toEqual({ ...numbered, state })
    }
  })

  test('can be written out, kept under a name, saved as a template', async () => {
    await insert()
    await issue()
    const files = {
      planId: id,
      formats: ['docx' as const],
      folder: made.folder,
      overwrite: true,
      despiteErrors: false,
    }
    expect(await answered(call()('documents.export', files))).toHaveLength(1)
    await answered(call()('versions.keep', { planId: id, name: 'Bản ký' }))
    await answered(call()('plans.saveAsTemplate', { id, title: 'Mẫu' }))
  })
})

describe('plans.amend', () => {
  test('starts a draft of an issued plan that says so and points back', async () => {
    await insert()
    await issue()
    const summary = await answered(call()('plans.amend', { id }))
    const subject = 'Sửa đổi, bổ sung Kế hoạch chuyển đổi số trên địa bàn xã Bình Minh năm 2026'
    expect(summary).toMatchObject({ state: 'draft', rev: 1, subject, rowCount: 3 })
    const { plan } = await answered(call()('plans.get', { id: summary.id }))
    expect(plan).toEqual({
      ...samplePlan,
      id: summary.id,
      subject,
    })
    expect(await history(summary.id)).toEqual([
      {
        from: 'draft',
        to: 'draft',
        who: '',
        why: 'Dự thảo sửa đổi, bổ sung lần thứ 1 của Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm 2026',
        at: now,
        files: [],
      },
    ])
    expect((await answered(call()('plans.get', { id }))).plan.state).toBe('issued')
    expect(await answered(call()('plans.list', { bin: false }))).toHaveLength(2)
  })

  test('stands in the place of what it amends once it is issued, and no longer when it is removed', async () => {
    await insert({ ...numbered, state: 'issued' })
    const amendedBy = (planId: string) => answered(call()('plans.amendedBy', { id: planId }))
    const issueAmendment = async (of: string, number: string) => {
      const { id: made } = await answered(call()('plans.amend', { id: of }))
      const revOf = async () => (await answered(call()('plans.get', { id: made }))).rev
      const letterhead = { ...numbered.letterhead, number }
      await answered(call()('plans.update', { id: made, rev: await revOf(), patch: { letterhead } }))
      expect(await amendedBy(made)).toBeNull()
      for (const to of ['submitted', 'issued'] as const)
        await answered(call()('plans.changeState', { id: made, rev: await revOf(), to, who: '', why: '' }))
      return made
    }
    const first = await issueAmendment(id, '20')
    expect(await amendedBy(id)).toMatchObject({ id: first, state: 'issued', letterhead: { number: '20' } })
    const second = await issueAmendment(first, '21')
    expect((await amendedBy(id))?.id).toBe(second)
    expect((await amendedBy(first))?.id).toBe(second)
    expect(await amendedBy(second)).toBeNull()
    await answered(call()('plans.remove', { id: second }))
    expect((await amendedBy(id))?.id).toBe(first)
  })

  test('counts the amendments of the plan as first issued', async () => {
    await insert({ ...numbered, state: 'issued' })
    const first = await answered(call()('plans.amend', { id }))
    await made.store.db.updateTable('plans').set({ state: 'issued' }).where('id', '=', first.id).execute()
    const second = await answered(call()('plans.amend', { id: first.id }))
    expect(second.subject).toBe(first.subject)
    const rows = await made.store.db
      .selectFrom('plans')
      .select(['id', 'amends_plan_id', 'amendment'])
      .where('amendment', 'is not', null)
      .orderBy('amendment')
      .execute()
    expect(rows).toEqual([
      { id: first.id, amends_plan_id: id, amendment: 1 },
      { id: second.id, amends_plan_id: id, amendment: 2 },
    ])
  })

  test('refuses a plan that can still be changed itself', async () => {
    await insert()
    expect(await errorOf(call()('plans.amend', { id }))).toMatchObject({
      code: 'refused',
      what: 'notIssuedPlan',
    })
    expect(await answered(call()('plans.list', { bin: false }))).toHaveLength(1)
  })
})
