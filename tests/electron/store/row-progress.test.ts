import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { linkAmendment } from '../../../electron/store/amendments.ts'
import { openStore } from '../../../electron/store/open.ts'
import { followedPlans } from '../../../electron/store/plan-family.ts'
import { insertPlan } from '../../../electron/store/plans.ts'
import { insertEntries } from '../../../electron/store/progress.ts'
import { keptProgress } from '../../../electron/store/row-progress.ts'
import type { Db, Tx } from '../../../electron/store/schema.ts'
import { trackedRows } from '../../../electron/store/tracked.ts'
import { inTransaction } from '../../../electron/store/transaction.ts'
import { addDays } from '../../../shared/dates.ts'
import type { RowItem } from '../../../shared/plans/appendix.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { type ProgressEntry, reportedStatuses } from '../../../shared/tasks/progress.ts'
import type { Schedule } from '../../../shared/tasks/schedule.ts'
import { makeStore } from '../../support/make-store.ts'
import { samplePlan, sampleRow } from './sample-plan.ts'

const sure = { confidence: 'high' } as const
const schedules: readonly (Schedule | undefined)[] = [
  undefined,
  { kind: 'range', start: '2026-02-01', end: '2026-04-30', due: '2026-04-30', ...sure },
  { kind: 'range', start: null, end: null, due: null, ...sure },
  { kind: 'point', date: '2026-03-15', due: '2026-03-14', ...sure },
  { kind: 'year', start: '2026-01-01', end: '2026-12-31', due: '2026-12-31', ...sure },
  { kind: 'continuous', end: null, ...sure },
  { kind: 'recurring', rules: [{ every: 'month', day: 25 }], ...sure },
  { kind: 'recurring', rules: [{ every: 'week' }, { every: 'quarter', day: 10 }], ...sure },
  { kind: 'recurring', rules: [], ...sure },
  { kind: 'reference', document: 'Đề án 06', ...sure },
]
const tasks: readonly RowItem[] = schedules.map((schedule, index) =>
  sampleRow(`t${index}`, `Việc ${index}`, {
    cells: { name: `Việc ${index}`, lead: 'Phòng Kinh tế; Công an xã' },
    ...(schedule === undefined ? {} : { schedule }),
  }),
)
const indicators: readonly RowItem[] = [
  sampleRow('i0', 'Tỷ lệ hồ sơ', { target: { kind: 'ratio', comparator: '>=', value: 80, unit: '%' } }),
  sampleRow('i1', 'Ban hành quy chế', { target: { kind: 'done' } }),
  sampleRow('i2', 'Không rõ'),
]
const sample = samplePlan({ rows: tasks, state: 'issued' })
const [first] = sample.appendices
const plan: Plan = {
  ...sample,
  letterhead: { ...sample.letterhead, day: 5, month: 2, year: 2026 },
  appendices: first
    ? [first, { ...first, id: 'appendix-2', kind: 'indicators', items: [...indicators] }]
    : [],
}
const rowIds = [...tasks, ...indicators].map(({ id }) => id)

/** What the table says, and what the log comes to when it is read anew. */
async function both(db: Db, today: string) {
  const plans = await followedPlans(db)
  await keptProgress(db, plans, today)
  const kept = await db
    .selectFrom('row_progress')
    .selectAll()
    .where('from_day', '<=', today)
    .where('until_day', '>=', today)
    .orderBy('plan_id')
    .orderBy('row_id')
    .execute()
  const found = await Promise.all(plans.map(async ({ id }) => (await trackedRows(db, id, { today })) ?? []))
  const compare = (left: { plan_id: string; row_id: string }, right: { plan_id: string; row_id: string }) =>
    `${left.plan_id} ${left.row_id}` < `${right.plan_id} ${right.row_id}` ? -1 : 1
  return {
    kept: kept.map(({ from_day, until_day, ...row }) => row).sort(compare),
    anew: found
      .flat()
      .map(({ planId, rowId, kind, leads, status, verdict, due, last }) => ({
        plan_id: planId,
        row_id: rowId,
        kind,
        leads: JSON.stringify(leads),
        status,
        verdict,
        due,
        last_day: last?.day ?? null,
        last_period: last?.period ?? null,
      }))
      .sort(compare),
  }
}

const said = (id: string, planId: string, given: Partial<ProgressEntry> = {}): ProgressEntry => ({
  id,
  planId,
  rowId: 't0',
  day: '2026-03-01',
  period: null,
  occurrence: null,
  status: null,
  percent: null,
  value: null,
  result: '',
  difficulty: '',
  proposal: '',
  evidence: [],
  reporter: '',
  source: { kind: 'typed' },
  corrects: null,
  reason: '',
  at: '2026-03-10T01:00:00.000Z',
  ...given,
})

const day = fc.integer({ min: 0, max: 400 }).map(days => addDays('2025-12-20', days))
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('say' as const),
      row: fc.constantFrom(...rowIds),
      plan: fc.nat(2),
      corrects: fc.option(fc.nat(20)),
      facts: fc.record({
        day,
        status: fc.option(fc.constantFrom(...reportedStatuses)),
        percent: fc.option(fc.constantFrom(0, 40, 100)),
        value: fc.option(fc.constantFrom(10, 80, 95)),
        result: fc.constantFrom('', 'Đã làm'),
        difficulty: fc.constantFrom('', 'Thiếu máy'),
        period: fc.option(fc.constantFrom('2026-02', '2026-Q1', '2026')),
        occurrence: fc.option(fc.constantFrom('2026-02-25', '2026-03-31')),
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('pass' as const), days: fc.integer({ min: -3, max: 45 }) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('amend' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('look' as const) }) },
)

describe('keptProgress', () => {
  it('says what the log says, whatever is added to it and however many days pass', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
        const store = await openStore(':memory:')
        await insertPlan(store.db, plan, 'x')
        const plans = [plan.id]
        const log: ProgressEntry[] = []
        let today = '2026-02-10'
        for (const each of steps) {
          if (each.what === 'pass') today = addDays(today, each.days)
          if (each.what === 'amend' && plans.length < 3) {
            const id = `amendment-${plans.length}`
            await insertPlan(store.db, { ...plan, id }, 'x')
            await linkAmendment(store.db, id, { planId: plan.id, number: plans.push(id) - 1 })
          }
          if (each.what === 'say') {
            const corrected = each.corrects === null ? undefined : log[each.corrects]
            const entry = said(`e${log.length}`, plans[each.plan % plans.length] ?? '', {
              ...each.facts,
              rowId: corrected?.rowId ?? each.row,
              ...(corrected ? { corrects: corrected.id, reason: 'Nhầm' } : {}),
              at: `2026-03-10T01:00:${String(log.length).padStart(2, '0')}.000Z`,
            })
            log.push(entry)
            await inTransaction(store.db, tx => insertEntries(tx, [entry]))
          }
          const { kept, anew } = await both(store.db, today)
          const latest = plans.at(-1)
          expect(kept.filter(({ plan_id }) => plan_id === latest)).toEqual(anew)
        }
        await store.db.deleteFrom('row_progress').execute()
        const { kept, anew } = await both(store.db, today)
        expect(kept).toEqual(anew)
        await store.close()
      }),
      { numRuns: 60 },
    )
  })
})

const duty: Pick<RowItem, 'schedule'> = {
  schedule: { kind: 'recurring', rules: [{ every: 'month', day: 25 }], ...sure },
}

/** An amendment of some number: it keeps all rows of those before it, and brings one of its own. */
function amendment(number: number, state: Plan['state']): Plan {
  const brought = Array.from({ length: number }, (_, at) =>
    sampleRow(`new${at + 1}`, `Việc thêm ${at + 1}`, duty),
  )
  return {
    ...plan,
    id: `a${number}`,
    state,
    letterhead: { ...plan.letterhead, month: 2 + number },
    appendices: plan.appendices.map((appendix, at) =>
      at === 0 ? { ...appendix, items: [...appendix.items, ...brought] } : appendix,
    ),
  }
}

const numbers = fc.integer({ min: 1, max: 3 })
const familyStep = fc.oneof(
  fc.record({
    what: fc.constant('bring' as const),
    number: numbers,
    state: fc.constantFrom<Plan['state']>('draft', 'issued', 'issued', 'closed'),
  }),
  fc.record({ what: fc.constant('sign' as const), number: numbers }),
  fc.record({ what: fc.constant('bin' as const), number: fc.nat(3), out: fc.boolean() }),
  fc.record({ what: fc.constant('pass' as const), days: fc.integer({ min: -10, max: 45 }) }),
  fc.record({
    what: fc.constant('merge' as const),
    entries: fc.array(
      fc.record({
        row: fc.constantFrom('t1', 't6', 'new1', 'new2', 'i0'),
        under: fc.nat(3),
        day,
        status: fc.option(fc.constantFrom(...reportedStatuses)),
        corrects: fc.option(fc.nat(12)),
        takesBack: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
)

describe('a plan with its amendments', () => {
  it('is kept as it is worked out, in whatever order they come, are signed, binned and reported on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(familyStep, { maxLength: 20 }), async steps => {
        const { db, close } = await openStore(':memory:')
        await insertPlan(db, plan, 'x')
        const family = new Map([[0, plan.id]])
        const log: ProgressEntry[] = []
        let today = '2026-03-10'
        for (const step of steps) {
          const id = 'number' in step ? family.get(step.number) : undefined
          if (step.what === 'pass') today = addDays(today, step.days)
          if (step.what === 'bring' && id === undefined) {
            family.set(step.number, `a${step.number}`)
            await insertPlan(db, amendment(step.number, step.state), 'x')
            await linkAmendment(db, `a${step.number}`, { planId: plan.id, number: step.number })
          }
          if (step.what === 'sign' && id !== undefined)
            await db.updateTable('plans').set({ state: 'issued' }).where('id', '=', id).execute()
          if (step.what === 'bin' && id !== undefined)
            await db
              .updateTable('plans')
              .set({ deleted_at: step.out ? null : 'x' })
              .where('id', '=', id)
              .execute()
          if (step.what === 'merge') {
            const merged = step.entries.map(({ row, under, takesBack, corrects, ...facts }, at) => {
              const corrected = corrects === null ? undefined : log[corrects]
              return said(`e${log.length + at}`, family.get(under) ?? plan.id, {
                ...facts,
                ...(takesBack ? { status: null } : {}),
                rowId: corrected?.rowId ?? row,
                result: corrected && takesBack ? '' : 'Đã làm',
                ...(corrected ? { corrects: corrected.id, reason: 'Nhầm' } : {}),
                at: `2026-03-10T01:00:${String(log.length + at).padStart(2, '0')}.000Z`,
              })
            })
            log.push(...merged)
            await inTransaction(db, tx => insertEntries(tx, merged))
          }
          const { kept, anew } = await both(db, today)
          const followed = new Set((await followedPlans(db)).map(({ id: each }) => each))
          expect(kept.filter(({ plan_id }) => followed.has(plan_id))).toEqual(anew)
        }
        await close()
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is worked out anew', () => {
  let db: Db
  const written = async () =>
    (await sql<{ rows: number }>`select total_changes() as rows`.execute(db)).rows[0]?.rows ?? 0
  const refresh = async (today: string) => {
    const before = await written()
    await keptProgress(db, await followedPlans(db), today)
    return (await written()) - before
  }
  const statusOf = async (rowId: string, day: string) =>
    (
      await db
        .selectFrom('row_progress')
        .select('status')
        .where('row_id', '=', rowId)
        .where('from_day', '<=', day)
        .where('until_day', '>=', day)
        .executeTakeFirst()
    )?.status
  beforeEach(async () => {
    db = (await makeStore()).db
    await insertPlan(db, plan, 'x')
    expect(await refresh('2026-03-01')).toBeGreaterThan(rowIds.length)
  })

  it('is nothing while days pass, not even on the day after a deadline', async () => {
    expect([await statusOf('t3', '2026-03-14'), await statusOf('t3', '2026-03-15')]).toEqual([
      'notStarted',
      'overdue',
    ])
    for (const day of ['2026-03-14', '2026-03-15', '2026-05-01', '2027-02-01'])
      expect(await refresh(day)).toBe(0)
  })

  it('is the row with a new entry, alone', async () => {
    const entry = said('e1', plan.id, { rowId: 't5', status: 'done' })
    await db.transaction().execute((tx: Tx) => insertEntries(tx, [entry]))
    expect(await statusOf('t5', '2026-03-02')).toBeUndefined()
    expect(await refresh('2026-03-02')).toBe(1)
    expect(await statusOf('t5', '2026-03-02')).toBe('doneOnTime')
  })

  it('is all of them for an earlier day, when a clock was set right', async () => {
    expect(await refresh('2026-02-20')).toBeGreaterThan(2 * rowIds.length)
    expect(await refresh('2026-02-20')).toBe(0)
  })
})
