import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AppendicesDiff,
  adoptAppendices,
  diffAppendices,
  mergeAppendices,
} from '../../../renderer/data/plan-appendices-diff.ts'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'

const row = (id: string, name = id): RowItem => ({ id, kind: 'row', cells: { name } })
const appendix = (id: string, items: readonly RowItem[], title = id): Appendix => ({
  id,
  kind: 'tasks',
  title,
  columns: [{ field: 'name', label: 'Nhiệm vụ', width: 1 }],
  groupNumbering: 'roman',
  subgroupNumbering: 'none',
  rowNumbering: 'restart',
  items,
})

/** Up to three appendices over nine items, each item in at most one of them. */
const states = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { minLength: 1 }),
    titles: fc.array(fc.constantFrom('một', 'hai'), { minLength: 3, maxLength: 3 }),
    items: fc.uniqueArray(
      fc.record({ id: fc.constantFrom(...'abcdefghi'), words: fc.constantFrom('1', '2'), home: fc.nat(2) }),
      { selector: each => each.id },
    ),
  })
  .map(({ ids, titles, items }) =>
    ids.map((id, at) =>
      appendix(
        id,
        items.filter(({ home }) => home % ids.length === at).map(each => row(each.id, each.words)),
        titles[at],
      ),
    ),
  )

/** What the store does with a difference. */
function apply(before: readonly Appendix[], diff: AppendicesDiff | null): readonly Appendix[] {
  if (diff === null) return before
  const items = new Map(
    before.flatMap(each => each.items.map(item => [item.id, { home: each.id, item }] as const)),
  )
  const heads = new Map<string, Omit<Appendix, 'items'>>(
    before.map(({ items: _, ...head }) => [head.id, head]),
  )
  for (const head of diff.put) heads.set(head.id, head)
  for (const id of diff.removeItems) items.delete(id)
  for (const { appendixId, item } of diff.putItems) items.set(item.id, { home: appendixId, item })
  for (const id of diff.remove) {
    heads.delete(id)
    for (const [key, { home }] of items) if (home === id) items.delete(key)
  }
  const orders = new Map(diff.itemOrders.map(({ appendixId, ids }) => [appendixId, ids]))
  return (diff.order ?? before.map(({ id }) => id)).map(id => {
    const head = heads.get(id)
    if (!head) throw new Error(`no head ${id}`)
    const own = [...items.values()].filter(({ home }) => home === id).map(({ item }) => item)
    const order = orders.get(id)
    if (order) expect(new Set(order)).toEqual(new Set(own.map(item => item.id)))
    return { ...head, items: order ? order.flatMap(each => own.find(item => item.id === each) ?? []) : own }
  })
}

test('one changed cell sends one item and nothing else', () => {
  const before = [appendix('p', [row('a'), row('b')])]
  const after = [appendix('p', [row('a'), row('b', 'mới')])]
  expect(diffAppendices(before, after)).toEqual({
    put: [],
    remove: [],
    order: null,
    putItems: [{ appendixId: 'p', item: row('b', 'mới') }],
    removeItems: [],
    itemOrders: [],
  })
  expect(diffAppendices(before, [appendix('p', [row('a'), row('b')])])).toBeNull()
})

test('a difference turns one state into the other, whichever they are', () => {
  fc.assert(
    fc.property(states, states, (before, after) => {
      expect(apply(before, diffAppendices(before, after))).toEqual(after)
    }),
  )
})

test('cells of one row changed here and a row added elsewhere are joined', () => {
  const base = [appendix('p', [row('a'), row('b')])]
  const mine = [appendix('p', [row('a', 'tôi'), row('b')])]
  const theirs = [appendix('p', [row('a'), row('b'), row('c')])]
  const { value, overruled } = mergeAppendices(base, mine, theirs)
  expect(value).toEqual([appendix('p', [row('a', 'tôi'), row('b'), row('c')])])
  expect(overruled).toEqual([])
})

test('a row that both changed keeps the words of this window and shows those of the other', () => {
  const base = [appendix('p', [row('a')])]
  const { value, overruled } = mergeAppendices(
    base,
    [appendix('p', [row('a', 'tôi')])],
    [appendix('p', [row('a', 'họ')])],
  )
  expect(value[0]?.items).toEqual([row('a', 'tôi')])
  expect(overruled).toEqual([row('a', 'họ')])
})

describe('a row that both changed', () => {
  const cells = (changed: RowItem['cells'], rest: Partial<RowItem> = {}): RowItem => ({
    ...row('a'),
    ...rest,
    cells: { ...row('a').cells, ...changed },
  })
  const merged = (was: RowItem, mine: RowItem, theirs: RowItem) => {
    const sides = [was, mine, theirs].map(each => [appendix('p', [each])] as const)
    const [base = [], here = [], there = []] = sides
    const { value, overruled } = mergeAppendices(base, here, there)
    return { row: value[0]?.items[0], overruled }
  }

  test('has the words of both windows where they wrote in different cells', () => {
    const was = cells({ lead: 'Phòng Kinh tế', note: 'cũ' })
    const mine = cells({ lead: 'Văn phòng', note: 'cũ' })
    const theirs = cells({ lead: 'Phòng Kinh tế', detail: 'họ' })
    const both = merged(was, mine, theirs)
    expect(both.row).toEqual(cells({ lead: 'Văn phòng', detail: 'họ' }))
    expect(both.overruled).toEqual([])
  })

  test('has mine where they wrote in the same cell, and shows theirs', () => {
    const theirs = cells({ name: 'họ', note: 'họ' })
    const both = merged(cells({}), cells({ name: 'tôi' }), theirs)
    expect(both.row).toEqual(cells({ name: 'tôi', note: 'họ' }))
    expect(both.overruled).toEqual([theirs])
  })

  test('keeps what a cell means with the words of the same window', () => {
    const due = { kind: 'point', date: '2027-06-30', due: '2027-06-30', confidence: 'high' } as const
    const theirs = cells({ schedule: '30/6/2027' }, { schedule: due })
    expect(merged(cells({}), cells({ note: 'tôi' }), theirs).row).toEqual(
      cells({ note: 'tôi', schedule: '30/6/2027' }, { schedule: due }),
    )
    const mine = cells({ schedule: 'Khi có kinh phí' })
    const both = merged(cells({}), mine, theirs)
    expect(both.row).toEqual(mine)
    expect(both.overruled).toEqual([theirs])
  })

  test('is taken back cell by cell when a step here is undone', () => {
    const was = cells({ note: 'cũ' })
    const mine = cells({ note: 'tôi' })
    const now = cells({ note: 'tôi', detail: 'họ' })
    expect(merged(mine, now, was).row).toEqual(cells({ note: 'cũ', detail: 'họ' }))
  })
})

test('an appendix removed elsewhere comes back for what was changed in it here', () => {
  const base = [appendix('p', [row('a')]), appendix('q', [row('b')])]
  const mine = [appendix('p', [row('a')]), appendix('q', [row('b', 'tôi')])]
  const theirs = [appendix('p', [row('a')])]
  expect(mergeAppendices(base, mine, theirs).value).toEqual(mine)
})

test('merging with a side that changed nothing gives the other side', () => {
  fc.assert(
    fc.property(states, states, (base, other) => {
      expect(mergeAppendices(base, other, base).value).toEqual(other)
      expect(mergeAppendices(base, base, other).value).toEqual(other)
    }),
  )
})

test('no item stands in two places after any merge, and none that both kept is lost', () => {
  fc.assert(
    fc.property(states, states, states, (base, mine, theirs) => {
      const { value } = mergeAppendices(base, mine, theirs)
      const ids = value.flatMap(each => each.items.map(item => item.id))
      expect(new Set(ids).size).toBe(ids.length)
      const within = (side: readonly Appendix[]) =>
        new Set(side.flatMap(each => each.items.map(({ id }) => id)))
      for (const id of within(mine)) if (within(theirs).has(id)) expect(ids).toContain(id)
    }),
  )
})

test('equal appendices become the very objects of the others', () => {
  const here = [appendix('p', [row('a'), row('b')])]
  expect(adoptAppendices(structuredClone(here), here)).toBe(here)
  const [changed] = adoptAppendices([appendix('p', [row('a'), row('b', 'mới')])], here)
  expect(changed?.items[0]).toBe(here[0]?.items[0])
})
