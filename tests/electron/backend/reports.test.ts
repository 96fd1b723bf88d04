import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import { appendEntries } from '../../../electron/store/progress.ts'
import type { CommandName, Input } from '../../../shared/api/contract.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { entry, followedPlan } from '../../shared/reports/followed-plan.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'

const now = '2026-02-05T02:00:00.000Z'
const { id } = followedPlan
const log = [
  entry({
    id: 'a',
    rowId: 't1',
    day: '2026-02-20',
    status: 'done',
    percent: 100,
    result: 'Đã rà soát 25 máy',
  }),
  entry({ id: 'b', rowId: 'i1', day: '2026-02-28', value: 70 }),
]

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
  await insertPlan(made.store.db, followedPlan, now)
  expect(await appendEntries(made.store.db, id, log, '2026-03-10')).toBeUndefined()
})
afterEach(() => made.close())

const call = <N extends CommandName>(name: N, input: Input<N>) => made.client.call(name, input)
const draft = (period = '2026-02', addressees: string[] = []) =>
  call('reports.draft', { planId: id, period, addressees })
const plan = async (planId: string) => (await answered(call('plans.get', { id: planId }))).plan

/** A report or an amendment as issued in March: number and date filled in, through its states. */
async function issue(reportId: string, day = 2): Promise<void> {
  const { rev, plan: drafted } = await answered(call('plans.get', { id: reportId }))
  const letterhead = { ...drafted.letterhead, number: '12', day, month: 3 }
  await answered(call('plans.update', { id: reportId, rev, patch: { letterhead } }))
  for (const to of ['submitted', 'issued'] as const) {
    const { rev: at } = await answered(call('plans.get', { id: reportId }))
    await answered(call('plans.changeState', { id: reportId, rev: at, to, who: '', why: '' }))
  }
}

describe('reports.draft', () => {
  test('stores a draft of its own, listed with its plan and apart from plans', async () => {
    const first = await answered(draft('2026-02', ['Ủy ban nhân dân tỉnh Bình Sơn']))
    const second = await answered(draft('2026-02'))
    expect(first).toMatchObject({ state: 'draft', year: 2026, report: { about: id, period: '2026-02' } })
    const listed = await answered(call('reports.list', { planId: id }))
    expect(new Set(listed.map(each => each.id))).toEqual(new Set([first.id, second.id]))
    const all = await answered(call('plans.list', { bin: false }))
    expect(all.map(({ report }) => report?.period ?? null).toSorted()).toEqual(['2026-02', '2026-02', null])
    const stored = await plan(first.id)
    expect(stored.report).toEqual({
      about: id,
      period: '2026-02',
      addressees: ['Ủy ban nhân dân tỉnh Bình Sơn'],
    })
    expect(
      stored.body.some(block => block.kind !== 'table' && plainText(block.text).includes('25 máy')),
    ).toBe(true)
    expect(await answered(call('documents.check', { planId: first.id }))).toEqual([])
    expect(made.events.at(-1)?.topics).toEqual(['plans', 'versions'])
  })

  test('is listed with its number and date once it has them', async () => {
    const { id: reportId, report } = await answered(draft())
    expect(report).toMatchObject({ number: '', symbol: 'BC-UBND', issuedOn: null })
    await issue(reportId)
    const [listed] = await answered(call('reports.list', { planId: id }))
    expect(listed?.report).toMatchObject({ number: '12', symbol: 'BC-UBND', issuedOn: '2026-03-02' })
  })

  test('goes to whom the last report to the same bodies went, signed by the same', async () => {
    const { id: reportId } = await answered(draft('2026-02', ['Ủy ban nhân dân tỉnh Bình Sơn']))
    const { rev, plan: first } = await answered(call('plans.get', { id: reportId }))
    const recipients = { items: ['Thường trực Đảng ủy xã'], archive: 'VT, VP' }
    const signature = { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Thị Bình' }
    await answered(call('plans.update', { id: reportId, rev, patch: { recipients, signature } }))
    const next = async (addressees: string[]) => plan((await answered(draft('2026-03', addressees))).id)
    expect(await next(['Ủy ban nhân dân tỉnh Bình Sơn'])).toMatchObject({ recipients, signature })
    expect(await next([])).toMatchObject({
      recipients: followedPlan.recipients,
      signature: first.signature,
    })
  })

  test('is edited, and sent to others, like a plan', async () => {
    const { id: reportId } = await answered(draft())
    const { rev } = await answered(call('plans.get', { id: reportId }))
    const report = { about: id, period: '2026-02', addressees: ['Sở Khoa học và Công nghệ'] }
    const changed = await answered(call('plans.update', { id: reportId, rev, patch: { report } }))
    expect(changed.plan.report).toEqual(report)
  })

  test('tells in the next report what was corrected after this one was issued', async () => {
    const { id: reportId } = await answered(draft())
    await issue(reportId)
    const correction = entry({
      id: 'c',
      rowId: 'i1',
      day: '2026-02-28',
      value: 65,
      corrects: 'b',
      reason: 'nhập nhầm',
      at: '2026-03-11T00:00:00.000Z',
    })
    expect(await appendEntries(made.store.db, id, [correction], '2026-03-12')).toBeUndefined()
    const next = await plan((await answered(draft('2026-03'))).id)
    const lines = next.body.map(block => (block.kind === 'table' ? '' : plainText(block.text)))
    expect(lines).toContain(
      '(*) Hồ sơ nộp trực tuyến: Số liệu đã được điều chỉnh so với Báo cáo số 12/BC-UBND ngày 02 tháng 3 năm 2026 (số đã báo cáo: 70%; số đúng: 65%; lý do: nhập nhầm).',
    )
  })

  test('on an amendment asks for what the plan before it asked for, and lists its reports', async () => {
    const first = await answered(draft('2026-02'))
    const { id: amendment } = await answered(call('plans.amend', { id }))
    await issue(amendment, 8)
    const drafted = await answered(
      call('reports.draft', { planId: amendment, period: '2026-03', addressees: [] }),
    )
    const { bases, body } = await plan(drafted.id)
    expect(bases[0]?.text).toContain('số 12/KH-UBND ngày 08 tháng 3 năm 2026')
    const words = body.map(block => (block.kind === 'table' ? '' : plainText(block.text)))
    // Due on 28/02, before the amendment was issued.
    expect(words).toContain(
      'Họp không giấy (Văn phòng HĐND và UBND chủ trì): quá hạn 10 ngày, chưa thực hiện 01 lần đến hạn (28/02/2026).',
    )
    const listed = await answered(call('reports.list', { planId: amendment }))
    expect(new Set(listed.map(each => each.id))).toEqual(new Set([first.id, drafted.id]))
  })

  test('an issued report is not followed as a plan', async () => {
    const { id: reportId } = await answered(draft())
    await issue(reportId)
    const overview = await answered(call('progress.overview', {}))
    expect(overview.plans.map(({ planId }) => planId)).toEqual([id])
  })

  test('refuses plans that are not out, reports, and periods to come', async () => {
    const { id: reportId } = await answered(draft())
    await insertPlan(made.store.db, { ...followedPlan, id: 'draft', state: 'draft' }, now)
    const refused = async (planId: string, period: string) =>
      errorOf(call('reports.draft', { planId, period, addressees: [] }))
    expect(await refused('draft', '2026-02')).toMatchObject({ code: 'refused', what: 'notReportable' })
    expect(await refused(reportId, '2026-02')).toMatchObject({ code: 'refused', what: 'notAPlan' })
    expect(await refused(id, '2026-04')).toMatchObject({ code: 'refused', what: 'periodAhead' })
    expect(await refused('none', '2026-02')).toMatchObject({ code: 'notFound', what: 'plan' })
    expect(await refused(id, '2026-13')).toMatchObject({ code: 'invalid', what: 'input' })
  })
})

describe('a plan', () => {
  test('does not become a report', async () => {
    const { rev } = await answered(call('plans.get', { id }))
    await insertPlan(made.store.db, { ...followedPlan, id: 'other', state: 'draft' }, now)
    const report = { about: id, period: '2026-02', addressees: [] }
    const error = await errorOf(call('plans.update', { id: 'other', rev, patch: { report } }))
    expect(error).toMatchObject({ code: 'refused', what: 'notAReport' })
    expect((await plan('other')).report).toBeUndefined()
  })
})

test('an issued report is not amended like a plan', async () => {
  const { id: reportId } = await answered(draft())
  await issue(reportId)
  expect(await errorOf(call('plans.amend', { id: reportId }))).toEqual({
    code: 'refused',
    what: 'notAPlan',
    detail: reportId,
  })
})
