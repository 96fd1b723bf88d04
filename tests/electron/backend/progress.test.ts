import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertPlan, removePlan } from '../../../electron/store/plans.ts'
import type { Input } from '../../../shared/api/contract.ts'
import { describe as sentenceOf } from '../../../shared/errors.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { withMeaning } from '../../../shared/plans/row-meaning.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { samplePlan } from '../../support/samples.ts'

type NewEntry = Input<'progress.append'>['entries'][number]

const plan: Plan = {
  ...samplePlan,
  state: 'issued',
  letterhead: { ...samplePlan.letterhead, number: '12', day: 5, month: 2 },
  appendices: samplePlan.appendices.map(appendix => ({
    ...appendix,
    items: appendix.items.map(item => (item.kind === 'row' ? withMeaning(item, 2026) : item)),
  })),
}
const planId = plan.id
const now = '2026-03-10T02:00:00.000Z'
let made: TestBackend
let today = '2026-03-10'
beforeEach(async () => {
  today = '2026-03-10'
  made = await makeBackend({ today: () => today })
})
afterEach(() => made.close())

const insert = (given: Partial<Plan> = {}) => insertPlan(made.store.db, { ...plan, ...given }, now)
const call = () => made.client.call
const said = (given: Partial<NewEntry> = {}): NewEntry => ({
  rowId: 'r1',
  day: '2026-03-09',
  period: '2026-02',
  occurrence: null,
  status: 'ongoing',
  percent: 40,
  value: null,
  result: 'Đã họp',
  difficulty: '',
  proposal: '',
  evidence: [],
  reporter: 'Phòng Kinh tế',
  corrects: null,
  reason: '',
  ...given,
})
const append = (...entries: NewEntry[]) => call()('progress.append', { planId, entries })
const tracked = async (day: string | null = null) => answered(call()('progress.tracked', { planId, day }))
const overview = () => answered(call()('progress.overview', {}))

describe('progress.append', () => {
  test('adds what was typed to the log, and tells everyone', async () => {
    await insert()
    const [entry] = await answered(append(said()))
    expect(entry).toEqual({ ...said(), id: 'id-000001', planId, source: { kind: 'typed' }, at: now })
    expect(made.events.at(-1)).toEqual({ topics: ['progress'], origin: 'test' })
    expect(await answered(call()('progress.history', { planId, rowId: 'r1' }))).toEqual([entry])
    expect((await tracked())[0]).toMatchObject({ rowId: 'r1', status: 'ongoing', percent: 40, last: entry })
  })

  test.each(['draft', 'submitted', 'closed'] as const)('takes none for a plan that is %s', async state => {
    await insert({ state })
    const error = await errorOf(append(said()))
    expect(error).toEqual({ code: 'refused', what: 'notFollowed', detail: planId })
    expect(sentenceOf(error)).toContain('Chỉ ghi tiến độ, sửa lịch báo cáo được cho kế hoạch đã ban hành')
    expect((await tracked())[0]).toMatchObject({ status: 'notStarted', entryCount: 0 })
  })

  test('takes none for a plan that is not there or in the bin', async () => {
    expect(await errorOf(append(said()))).toMatchObject({ code: 'notFound', what: 'plan' })
    await insert()
    await removePlan(made.store.db, planId, now)
    expect(await errorOf(append(said()))).toMatchObject({ code: 'notFound', what: 'plan' })
  })

  test('says which entry does not fit, and of two corrections of one entry takes the first', async () => {
    await insert()
    expect(await errorOf(append(said(), said({ rowId: 'none' })))).toEqual({
      code: 'invalid',
      what: 'input',
      detail: 'progress.append.entries.1.rowId',
    })
    const [entry] = await answered(append(said()))
    const correction = said({ percent: 50, corrects: entry?.id ?? '', reason: 'Nhầm số' })
    await answered(append(correction))
    expect(await errorOf(append(correction))).toEqual({
      code: 'conflict',
      what: 'progress',
      detail: entry?.id,
    })
    expect((await tracked())[0]).toMatchObject({ percent: 50, entryCount: 2 })
  })
})

describe('progress.tracked', () => {
  test('shows how things stood on an earlier day', async () => {
    await insert()
    await answered(append(said({ day: '2026-03-01', percent: 20 }), said({ status: 'done', percent: 100 })))
    expect((await tracked('2026-02-20'))[0]).toMatchObject({ status: 'notStarted', last: null })
    expect((await tracked('2026-03-05'))[0]).toMatchObject({ status: 'ongoing', percent: 20 })
    expect((await tracked())[0]).toMatchObject({ status: 'doneOnTime', doneOn: '2026-03-09' })
  })

  test('a plan that is not there is not found', async () => {
    expect(await errorOf(call()('progress.tracked', { planId: 'x', day: null }))).toMatchObject({
      code: 'notFound',
      what: 'plan',
    })
  })
})

describe('progress.overview', () => {
  test('counts the plans that are followed, and reads their reporting days from their text', async () => {
    await insert()
    await insert({ id: 'draft', state: 'draft' })
    await answered(append(said(), said({ rowId: 'r2', status: 'done', percent: 100 })))
    const { plans, reportingDays } = await overview()
    expect(plans).toEqual([
      {
        planId,
        year: 2026,
        subject: plan.subject,
        counts: {
          notStarted: 1,
          ongoing: 1,
          doneOnTime: 1,
          doneLate: 0,
          overdue: 0,
          paused: 0,
          cancelled: 0,
        },
        indicators: { met: 0, notMet: 0, notReported: 0, unjudged: 0 },
      },
    ])
    expect(reportingDays.map(({ day, period }) => [day, period])).toEqual([
      ['2026-03-19', '2026-03'],
      ['2026-04-19', '2026-04'],
      ['2026-05-19', '2026-05'],
    ])
  })

  test('says what is overdue once it is, in one line a unit, and not again within a week', async () => {
    await insert()
    const causes = async () => (await overview()).alerts.filter(({ kind }) => kind === 'unit')
    expect(await causes()).toEqual([])
    today = '2026-07-01'
    const [first, ...others] = await causes()
    expect(others).toEqual([])
    expect(first).toMatchObject({
      urgent: true,
      units: ['Văn phòng HĐND và UBND'],
      planIds: [planId],
    })
    await answered(call()('alerts.seen', { causes: [first?.cause ?? ''] }))
    expect(await causes()).toEqual([])
    expect((await overview()).told).toEqual([first])
    today = '2026-07-07'
    expect(await causes()).toEqual([])
    today = '2026-07-08'
    expect(await causes()).toEqual([first])
    await answered(call()('alerts.snooze', { cause: first?.cause ?? '', until: '2026-07-20' }))
    today = '2026-07-19'
    expect(await causes()).toEqual([])
    today = '2026-07-20'
    expect(await causes()).toEqual([first])
  })

  test('shows an amendment that is issued instead of the plan, with its log', async () => {
    await insert()
    await answered(append(said({ status: 'done', percent: 100 })))
    const { id } = await answered(call()('plans.amend', { id: planId }))
    expect((await overview()).plans.map(each => each.planId)).toEqual([planId])
    const letterhead = { ...plan.letterhead, number: '30', day: 1, month: 3 }
    await answered(call()('plans.update', { id, rev: 1, patch: { letterhead } }))
    await answered(call()('plans.changeState', { id, rev: 2, to: 'submitted', who: '', why: '' }))
    await answered(call()('plans.changeState', { id, rev: 3, to: 'issued', who: '', why: '' }))
    const { plans } = await overview()
    expect(plans).toMatchObject([{ planId: id, counts: { doneOnTime: 1, notStarted: 2 } }])
    await answered(
      call()('progress.append', {
        planId: id,
        entries: [said({ rowId: 'r2', status: 'paused', percent: null })],
      }),
    )
    expect((await overview()).plans).toMatchObject([{ planId: id, counts: { doneOnTime: 1, paused: 1 } }])
    expect((await tracked()).map(({ status }) => status)).toEqual(['doneOnTime', 'paused', 'notStarted'])
  })
})
