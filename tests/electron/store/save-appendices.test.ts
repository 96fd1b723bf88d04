import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AppendicesChange } from '../../../electron/store/arrange-appendices.ts'
import { openStore } from '../../../electron/store/open.ts'
import { insertPlan, loadPlan, removePlan, rewritePlan } from '../../../electron/store/plans.ts'
import { saveAppendices } from '../../../electron/store/save-appendices.ts'
import type { Db } from '../../../electron/store/schema.ts'
import { findText } from '../../../electron/store/search.ts'
import type { Appendix, AppendixItem, RowItem } from '../../../shared/plans/appendix.ts'
import { planFault } from '../../../shared/plans/plan-faults.ts'
import { makeStore } from '../../support/make-store.ts'
import { samplePlan, sampleRow } from './sample-plan.ts'

const morning = '2026-03-02T01:00:00.000Z'
const noon = '2026-03-02T05:00:00.000Z'

const head = (id: string, given: Partial<Appendix> = {}) => ({
  id,
  kind: 'tasks' as const,
  title: 'Nhiệm vụ',
  columns: [
    { field: 'ordinal' as const, label: 'TT', width: 1 },
    { field: 'name' as const, label: 'Nhiệm vụ', width: 5 },
    { field: 'schedule' as const, label: 'Thời gian', width: 2 },
  ],
  groupNumbering: 'roman' as const,
  subgroupNumbering: 'none' as const,
  rowNumbering: 'restart' as const,
  ...given,
})
const group: AppendixItem = { id: 'g1', kind: 'group', title: 'Hạ tầng số' }
const row = (id: string, name: string, given: Partial<RowItem> = {}) => sampleRow(id, name, given)
const tasks: Appendix = { ...head('a1'), items: [group, row('r1', 'Một'), row('r2', 'Tập huấn')] }
const others: Appendix = { ...head('a2', { title: 'Khác' }), items: [row('s1', 'Ba')] }
const plan = samplePlan({ appendices: [tasks, others] })

let db: Db
beforeEach(async () => {
  db = (await makeStore()).db
  await insertPlan(db, plan, morning)
})

const nothing: Omit<AppendicesChange, 'id' | 'appendicesRev' | 'now'> = {
  put: [],
  remove: [],
  order: null,
  putItems: [],
  removeItems: [],
  itemOrders: [],
}
const save = (change: Partial<AppendicesChange>) =>
  saveAppendices(db, { id: 'plan-1', appendicesRev: 1, ...nothing, now: noon, ...change })
const stored = async () => (await loadPlan(db, 'plan-1'))?.plan.appendices
const into = (appendixId: string, item: AppendixItem) => ({ appendixId, item })
const ids = async () =>
  (await stored())?.map(({ id, items }) => `${id}: ${items.map(item => item.id).join(' ')}`)
const revs = async () =>
  Object.fromEntries(
    [
      ...(await db.selectFrom('appendices').select(['id', 'rev']).execute()),
      ...(await db.selectFrom('appendix_items').select(['id', 'rev']).execute()),
    ].map(each => [each.id, each.rev]),
  )

describe('saveAppendices', () => {
  it('changes one row, counts up the revision of the appendices alone and leaves everything else', async () => {
    const changed = row('r1', 'Một mới', { number: '1a' })
    expect(await save({ putItems: [into('a1', changed)] })).toEqual({ appendicesRev: 2, updatedAt: noon })
    expect(await loadPlan(db, 'plan-1')).toStrictEqual({
      plan: { ...plan, appendices: [{ ...tasks, items: [group, changed, tasks.items[2]] }, others] },
      rev: 1,
      bodyRev: 1,
      appendicesRev: 2,
      createdAt: morning,
      updatedAt: noon,
    })
    expect(await revs()).toEqual({ a1: 1, a2: 1, g1: 1, r1: 2, r2: 1, s1: 1 })
  })

  it('keeps the meaning of a row, moves its deadline with it, and takes a meaning away', async () => {
    const meant = row('r1', 'Một', {
      cells: { name: 'Một', schedule: 'Quý II/2026' },
      schedule: {
        kind: 'range',
        start: '2026-04-01',
        end: '2026-06-30',
        due: '2026-06-30',
        confidence: 'high',
      },
      target: { kind: 'done' },
      indicator: { direction: 'less', tasks: ['r2'] },
    })
    await save({ putItems: [into('a1', meant)] })
    expect((await stored())?.[0]?.items[1]).toStrictEqual(meant)
    const days = () =>
      db
        .selectFrom('appendix_items')
        .select(['start_date', 'due_date', 'rev'])
        .where('id', '=', 'r1')
        .execute()
    expect(await days()).toEqual([{ start_date: '2026-04-01', due_date: '2026-06-30', rev: 2 }])
    await save({ appendicesRev: 2, putItems: [into('a1', row('r1', 'Một'))] })
    expect((await stored())?.[0]?.items[1]).toStrictEqual(row('r1', 'Một'))
    expect(await days()).toEqual([{ start_date: null, due_date: null, rev: 3 }])
  })

  it('turns a row into a heading and back', async () => {
    await save({ putItems: [into('a1', { id: 'r1', kind: 'subgroup', title: 'Một' })] })
    expect((await stored())?.[0]?.items[1]).toStrictEqual({ id: 'r1', kind: 'subgroup', title: 'Một' })
    await save({ appendicesRev: 2, putItems: [into('a1', row('r1', 'Một'))] })
    expect(await stored()).toStrictEqual(plan.appendices)
  })

  it('adds, moves and removes items at once, also from one appendix to another', async () => {
    await save({
      putItems: [into('a1', row('n1', 'Mới')), into('a2', row('r1', 'Một'))],
      removeItems: ['r2', 'gone-long-ago'],
      itemOrders: [
        { appendixId: 'a1', ids: ['n1', 'g1'] },
        { appendixId: 'a2', ids: ['r1', 's1'] },
      ],
    })
    expect(await ids()).toEqual(['a1: n1 g1', 'a2: r1 s1'])
    expect(await revs()).toMatchObject({ r1: 2, s1: 1, g1: 1 })
  })

  it('puts appendices in, changes and orders them', async () => {
    const fresh = head('a3', { kind: 'free', title: 'Mới' })
    const renamed = head('a1', { title: 'Đổi tên', rowNumbering: 'continuous' })
    await save({
      put: [fresh, renamed],
      order: ['a3', 'a2', 'a1'],
      putItems: [into('a3', row('n1', 'Mới'))],
      itemOrders: [{ appendixId: 'a3', ids: ['n1'] }],
    })
    expect(await stored()).toStrictEqual([
      { ...fresh, items: [row('n1', 'Mới')] },
      others,
      { ...renamed, items: tasks.items },
    ])
  })

  it('takes a removed appendix away with its items, save those that are put elsewhere', async () => {
    await save({
      remove: ['a1'],
      putItems: [into('a2', row('r1', 'Một'))],
      itemOrders: [{ appendixId: 'a2', ids: ['s1', 'r1'] }],
    })
    expect(await ids()).toEqual(['a2: s1 r1'])
    expect(await db.selectFrom('appendix_items').select('id').execute()).toHaveLength(2)
    expect((await findText(db, 'Tập huấn')).map(({ id }) => id)).toEqual([])
    expect((await findText(db, 'Một')).map(({ id }) => id)).toEqual(['r1'])
  })

  it('hides a column with its cells, and removes one whose cells are empty', async () => {
    const [ordinal, name, schedule] = head('a1').columns
    if (!ordinal || !name || !schedule) throw new Error('columns')
    const hidden = { ...head('a1'), columns: [ordinal, { ...name, hidden: true as const }, schedule] }
    await save({ put: [hidden] })
    expect((await stored())?.[0]).toStrictEqual({ ...hidden, items: tasks.items })
    await save({ appendicesRev: 2, put: [{ ...head('a1'), columns: [ordinal, name] }] })
    expect((await stored())?.[0]?.columns).toHaveLength(2)
  })

  it('writes only what differs: the cost of one cell does not grow with the appendix', async () => {
    const items = Array.from({ length: 2000 }, (_, index) => row(`l${index}`, `Việc ${index}`))
    await insertPlan(db, { ...plan, id: 'long', appendices: [{ ...tasks, items }] }, morning)
    const written = async () =>
      (await sql<{ rows: number }>`select total_changes() as rows`.execute(db)).rows[0]?.rows ?? 0
    const cost = async (change: Partial<AppendicesChange>) => {
      const before = await written()
      expect(await save(change)).toMatchObject({ updatedAt: noon })
      return (await written()) - before
    }
    const small = await cost({ putItems: [into('a1', row('r1', 'Sửa'))] })
    expect(await cost({ id: 'long', putItems: [into('a1', row('l1500', 'Sửa'))] })).toBe(small)
    const order = items.map(({ id }) => id).toSpliced(1500, 0, 'n')
    const inserted = await cost({
      id: 'long',
      appendicesRev: 2,
      putItems: [into('a1', row('n', 'Thêm'))],
      itemOrders: [{ appendixId: 'a1', ids: order }],
    })
    expect(inserted).toBeLessThan(15)
    const moved = [...order.slice(1), 'l0']
    const move = { id: 'long', appendicesRev: 3, itemOrders: [{ appendixId: 'a1', ids: moved }] }
    expect(await cost(move)).toBeLessThan(5)
    expect((await loadPlan(db, 'long'))?.plan.appendices[0]?.items.map(({ id }) => id)).toEqual(moved)
  })

  it('keeps the search index in step', async () => {
    const find = async (words: string) => (await findText(db, words)).map(({ id }) => id)
    await save({ putItems: [into('a1', row('r1', 'Phủ sóng năm thôn'))], removeItems: ['r2'] })
    expect(await find('phu song')).toEqual(['r1'])
    expect(await find('mot')).toEqual([])
    expect(await find('tap huan')).toEqual([])
    await save({ appendicesRev: 2, putItems: [into('a1', { id: 'r1', kind: 'group', title: 'Phủ sóng' })] })
    expect(await find('phu song')).toEqual([])
  })

  const order = (appendixId: string, ...listed: string[]) => ({ appendixId, ids: listed })
  it.each<[string, Partial<AppendicesChange>]>([
    ['a new row without a place', { putItems: [into('a1', row('n', 'Mới'))] }],
    ['a row from elsewhere without a place', { putItems: [into('a1', row('s1', 'Ba'))] }],
    ['a new appendix without a place', { put: [head('a3')] }],
    ['a row of no appendix', { putItems: [into('none', row('n', 'Mới'))], itemOrders: [order('none', 'n')] }],
    ['a row of a removed appendix', { remove: ['a1'], putItems: [into('a1', row('r1', 'Một'))] }],
    ['an order of no appendix', { itemOrders: [order('none')] }],
    ['an order without one of the rows', { itemOrders: [order('a1', 'g1', 'r1')] }],
    ['an order with a row twice', { itemOrders: [order('a1', 'g1', 'r1', 'r1', 'r2')] }],
    ['an order with an unknown row', { itemOrders: [order('a1', 'g1', 'r1', 'r2', 'n')] }],
    ["an order with another appendix's row", { itemOrders: [order('a1', 'g1', 'r1', 'r2', 's1')] }],
    ['an order with a removed row', { removeItems: ['r1'], itemOrders: [order('a1', 'g1', 'r1', 'r2')] }],
    ['two orders of one appendix', { itemOrders: [order('a2', 's1'), order('a2', 's1')] }],
    ['an order without one of the appendices', { order: ['a1'] }],
    ['an order with a removed appendix', { remove: ['a2'], order: ['a1', 'a2'] }],
    ['a row put twice', { putItems: [into('a1', row('r1', 'a')), into('a1', row('r1', 'b'))] }],
    ['a row put and removed', { putItems: [into('a1', row('r1', 'a'))], removeItems: ['r1'] }],
    ['an appendix put and removed', { put: [head('a1')], remove: ['a1'] }],
    [
      'a row with the id of a block',
      { putItems: [into('a2', row('block-1', 'a'))], itemOrders: [order('a2', 's1', 'block-1')] },
    ],
    [
      'a row with the id of an appendix',
      { putItems: [into('a2', row('a1', 'a'))], itemOrders: [order('a2', 's1', 'a1')] },
    ],
    ['an appendix with the id of a basis', { put: [head('basis-1')], order: ['a1', 'a2', 'basis-1'] }],
    ['an appendix with the id of a row', { put: [head('r1')], order: ['a1', 'a2', 'r1'] }],
    ['words without a column', { putItems: [into('a1', row('r1', 'a', { cells: { note: 'Gấp' } }))] }],
    ['a column that goes before its words', { put: [head('a1', { columns: head('a1').columns.slice(2) })] }],
    [
      'columns that are all hidden',
      { put: [head('a1', { columns: head('a1').columns.map(each => ({ ...each, hidden: true })) })] },
    ],
    [
      'one field in two columns',
      { put: [head('a1', { columns: [...head('a1').columns, ...head('a1').columns] })] },
    ],
  ])('refuses %s and writes nothing', async (_what, change) => {
    const before = await loadPlan(db, 'plan-1')
    expect(await save(change)).toBe('disorder')
    expect(await loadPlan(db, 'plan-1')).toStrictEqual(before)
  })

  it('refuses another revision, and a plan that is not there or in the bin', async () => {
    await save({ putItems: [into('a1', row('r1', 'Của cửa sổ kia'))] })
    expect(await save({ putItems: [into('a1', row('r1', 'Đến muộn'))] })).toBe('conflict')
    expect((await stored())?.[0]?.items[1]).toStrictEqual(row('r1', 'Của cửa sổ kia'))
    expect(await save({ id: 'none' })).toBe('missing')
    await removePlan(db, 'plan-1', noon)
    expect(await save({ appendicesRev: 2 })).toBe('missing')
  })

  it('refuses a grid that was read before the whole plan was rewritten', async () => {
    await rewritePlan(db, { plan, rev: 1, now: noon })
    expect(await save({ putItems: [into('a1', row('r1', 'Đến muộn'))] })).toBe('conflict')
    expect(await save({ appendicesRev: 2, putItems: [into('a1', row('r1', 'Kịp'))] })).toMatchObject({
      appendicesRev: 3,
    })
  })

  it('ends with the appendices that the grid has, whatever was done to them', async () => {
    const what = fc.constantFrom('add', 'change', 'remove', 'move', 'new table', 'remove table', 'move table')
    const edits = fc.array(fc.record({ at: fc.nat(20), to: fc.nat(20), table: fc.nat(5), what }), {
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { maxLength: 5 }), async saves => {
        const store = await openStore(':memory:')
        await insertPlan(store.db, plan, morning)
        let now: readonly Appendix[] = plan.appendices
        let count = 0
        let appendicesRev = 1
        for (const steps of saves) {
          const before = now
          for (const step of steps) now = edited(now, step, () => `n${count++}`)
          const saved = await saveAppendices(store.db, {
            id: 'plan-1',
            appendicesRev,
            ...difference(before, now),
            now: noon,
          })
          expect(saved).toEqual({ appendicesRev: ++appendicesRev, updatedAt: noon })
          const loaded = await loadPlan(store.db, 'plan-1')
          expect(loaded?.plan.appendices).toStrictEqual(now)
          expect(loaded && planFault(loaded.plan)).toBeUndefined()
        }
        await store.close()
      }),
      { numRuns: 40 },
    )
  })
})

type Step = { readonly at: number; readonly to: number; readonly table: number; readonly what: string }

function edited(
  now: readonly Appendix[],
  { at, to, table, what }: Step,
  newId: () => string,
): readonly Appendix[] {
  if (what === 'new table') return now.toSpliced(at % (now.length + 1), 0, { ...head(newId()), items: [] })
  const place = table % Math.max(1, now.length)
  const one = now[place]
  if (one === undefined) return now
  if (what === 'remove table') return now.toSpliced(place, 1)
  if (what === 'move table') return now.toSpliced(place, 1).toSpliced(to % now.length, 0, one)
  const spot = at % Math.max(1, one.items.length)
  const item = one.items[spot]
  const withItems = (index: number, items: readonly AppendixItem[]) =>
    now.map((each, where) => (where === index ? { ...each, items } : each))
  if (what === 'add') return withItems(place, one.items.toSpliced(spot, 0, row(newId(), 'Thêm')))
  if (item === undefined) return now
  if (what === 'change') return withItems(place, one.items.with(spot, row(item.id, newId())))
  now = withItems(place, one.items.toSpliced(spot, 1))
  if (what === 'remove') return now
  const target = to % now.length
  const items = now[target]?.items ?? []
  return now.map((each, where) =>
    where === target ? { ...each, items: items.toSpliced(to % (items.length + 1), 0, item) } : each,
  )
}

/** What the grid sends: everything that is not as it was. */
function difference(before: readonly Appendix[], after: readonly Appendix[]): typeof nothing {
  const placed = (appendices: readonly Appendix[]) =>
    new Map(
      appendices.flatMap(({ id, items }) => items.map(item => [item.id, { appendixId: id, item }] as const)),
    )
  const was = placed(before)
  const is = placed(after)
  const heads = new Set(after.map(({ id }) => id))
  return {
    put: after.filter(each => !before.includes(each)).map(({ items: _, ...rest }) => rest),
    remove: before.map(({ id }) => id).filter(id => !heads.has(id)),
    order: after.map(({ id }) => id),
    putItems: [...is].flatMap(([id, each]) => {
      const old = was.get(id)
      return old?.item === each.item && old.appendixId === each.appendixId ? [] : [each]
    }),
    removeItems: [...was.keys()].filter(id => !is.has(id)),
    itemOrders: after.map(({ id, items }) => ({ appendixId: id, ids: items.map(item => item.id) })),
  }
}
