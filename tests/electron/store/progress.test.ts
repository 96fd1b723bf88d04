import { beforeEach, describe, expect, it } from 'vitest'
import { linkAmendment } from '../../../electron/store/amendments.ts'
import { insertPlan } from '../../../electron/store/plans.ts'
import { appendEntries, historyOf, listEntries } from '../../../electron/store/progress.ts'
import type { Db } from '../../../electron/store/schema.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { makeStore } from '../../support/make-store.ts'
import { samplePlan, sampleRow } from './sample-plan.ts'

const today = '2026-03-10'
const rows = [sampleRow('r1', 'Một'), sampleRow('r2', 'Hai')]
const plan = samplePlan({ state: 'issued', rows })

let db: Db
beforeEach(async () => {
  db = (await makeStore()).db
  await insertPlan(db, plan, '2026-03-01T00:00:00.000Z')
})

const entry = (id: string, given: Partial<ProgressEntry> = {}): ProgressEntry => ({
  id,
  planId: 'plan-1',
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
  evidence: [{ document: 'Báo cáo số 12/BC-UBND', date: '2026-03-08', path: '' }],
  reporter: 'Phòng Kinh tế',
  source: { kind: 'form', file: 'a.xlsx', hash: 'f00' },
  corrects: null,
  reason: '',
  at: '2026-03-10T01:00:00.000Z',
  ...given,
})
const append = (...entries: ProgressEntry[]) => appendEntries(db, 'plan-1', entries, today)
const ids = async (...args: [] | [Parameters<typeof listEntries>[2]]) =>
  (await listEntries(db, 'plan-1', ...args)).map(({ id }) => id)

describe('appendEntries', () => {
  it('keeps an entry as it was said', async () => {
    expect(await append(entry('e1'))).toBeUndefined()
    expect(await listEntries(db, 'plan-1')).toStrictEqual([entry('e1')])
  })

  it('takes what was done in the year before the plan', async () => {
    expect(await append(entry('e1', { day: '2025-01-01' }))).toBeUndefined()
  })

  it('takes corrections, one after another, and shows the whole story, the latest first', async () => {
    await append(entry('e1'), entry('x', { rowId: 'r2' }))
    await append(entry('e2', { corrects: 'e1', reason: 'Nhầm số', at: '2026-03-10T02:00:00.000Z' }))
    await append(entry('e3', { corrects: 'e2', reason: 'Nhầm nữa', at: '2026-03-10T03:00:00.000Z' }))
    expect((await historyOf(db, 'plan-1', 'r1')).map(({ id }) => id)).toEqual(['e3', 'e2', 'e1'])
  })

  it.each<[string, ProgressEntry, string]>([
    ['a row that is not there', entry('n', { rowId: 'none' }), 'rowId'],
    ['a heading', entry('n', { rowId: 'group-1' }), 'rowId'],
    ['a day long before the plan', entry('n', { day: '2024-12-31' }), 'day'],
    ['a day to come', entry('n', { day: '2026-03-11' }), 'day'],
    ['done at 80 %', entry('n', { status: 'done', percent: 80 }), 'percent'],
    ['not started at 10 %', entry('n', { status: 'notStarted', percent: 10 }), 'percent'],
    ['nothing said', entry('n', { status: null, percent: null, result: ' ', evidence: [] }), 'result'],
    ['a correction of nothing', entry('n', { corrects: 'none', reason: 'Nhầm' }), 'corrects'],
    ['a correction of another row', entry('n', { rowId: 'r2', corrects: 'e1', reason: 'Nhầm' }), 'corrects'],
    ['a correction without a reason', entry('n', { corrects: 'e1', reason: ' ' }), 'reason'],
    ['a reason without a correction', entry('n', { reason: 'Nhầm' }), 'corrects'],
    ['a second correction of one entry', entry('n', { corrects: 'e0', reason: 'Nhầm' }), 'corrected'],
  ])('refuses %s, and writes none of the entries with it', async (_what, wrong, field) => {
    await append(entry('e0'), entry('e1'))
    await append(entry('c0', { corrects: 'e0', reason: 'Nhầm' }))
    expect(await append(entry('good'), wrong)).toEqual({ at: 1, field })
    expect(await ids()).toEqual(['e0', 'e1', 'c0'])
  })

  it('refuses two corrections of one entry at once', async () => {
    await append(entry('e1'))
    const correct = (id: string) => entry(id, { corrects: 'e1', reason: 'Nhầm' })
    expect(await append(correct('a'), correct('b'))).toEqual({ at: 1, field: 'corrected' })
  })
})

describe('listEntries', () => {
  it('finds those of a row and those of a period', async () => {
    await append(entry('e1'), entry('e2', { rowId: 'r2' }), entry('e3', { period: '2026-01' }))
    expect(await ids({ rowId: 'r1' })).toEqual(['e1', 'e3'])
    expect(await ids({ period: '2026-02' })).toEqual(['e1', 'e2'])
    expect(await ids({ rowId: 'r1', period: '2026-01' })).toEqual(['e3'])
    expect(await listEntries(db, 'none')).toEqual([])
  })

  it('reads a plan and its amendments as one log, and no other plan', async () => {
    for (const [id, number] of [
      ['a1', 1],
      ['a2', 2],
    ] as const) {
      await insertPlan(db, { ...plan, id }, 'x')
      await linkAmendment(db, id, { planId: 'plan-1', number })
    }
    await insertPlan(db, { ...plan, id: 'other' }, 'x')
    await append(entry('e1'))
    await appendEntries(db, 'a1', [entry('e2', { planId: 'a1', corrects: 'e1', reason: 'Nhầm' })], today)
    await appendEntries(db, 'other', [entry('e3', { planId: 'other' })], today)
    for (const id of ['plan-1', 'a1', 'a2'])
      expect((await listEntries(db, id)).map(each => each.id)).toEqual(['e1', 'e2'])
  })
})
