import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { type BodyChange, saveBody } from '../../../electron/store/body.ts'
import { openStore } from '../../../electron/store/open.ts'
import { insertPlan, loadPlan, removePlan } from '../../../electron/store/plans.ts'
import type { Db } from '../../../electron/store/schema.ts'
import { findText } from '../../../electron/store/search.ts'
import type { Block, TextBlock } from '../../../shared/plans/block.ts'
import { makeStore } from '../../support/make-store.ts'
import { samplePlan } from './sample-plan.ts'

const morning = '2026-03-02T01:00:00.000Z'
const noon = '2026-03-02T05:00:00.000Z'
const dash = (id: string, words: string): TextBlock => ({ id, kind: 'dash', text: [{ text: words }] })
const table: Block = {
  id: 'table-1',
  kind: 'table',
  widths: [1, 2],
  headerRows: 1,
  rows: [[{ text: [{ text: 'Lĩnh vực' }] }, { text: [{ text: 'Chỉ tiêu' }] }]],
}
const body = [dash('b1', 'Một'), dash('b2', 'Hai'), table, dash('b3', 'Ba')]

let db: Db
beforeEach(async () => {
  db = (await makeStore()).db
  await insertPlan(db, samplePlan({ body }), morning)
})

const save = (change: Partial<BodyChange>) =>
  saveBody(db, { id: 'plan-1', bodyRev: 1, put: [], remove: [], order: null, now: noon, ...change })
const stored = async () => (await loadPlan(db, 'plan-1'))?.plan.body
/** Rows written so far on this connection, triggers' own included. */
const written = async (on: Db = db) =>
  (await sql<{ rows: number }>`select total_changes() as rows`.execute(on)).rows[0]?.rows ?? 0
const revs = async () =>
  Object.fromEntries(
    (await db.selectFrom('blocks').select(['id', 'rev']).execute()).map(row => [row.id, row.rev]),
  )

describe('saveBody', () => {
  it('changes one block, counts up the revision of the body alone and leaves everything else', async () => {
    expect(await save({ put: [dash('b2', 'Hai mới')] })).toEqual({ bodyRev: 2, updatedAt: noon })
    expect(await loadPlan(db, 'plan-1')).toStrictEqual({
      plan: { ...samplePlan(), body: [body[0], dash('b2', 'Hai mới'), table, body[3]] },
      rev: 1,
      bodyRev: 2,
      appendicesRev: 1,
      createdAt: morning,
      updatedAt: noon,
    })
    expect(await revs()).toEqual({ b1: 1, b2: 2, 'table-1': 1, b3: 1 })
  })

  it('adds, moves and removes at once', async () => {
    const added = { ...dash('b9', 'Chín'), number: 'IX.' }
    const order = ['b3', 'b9', 'table-1', 'b1']
    await save({ put: [added], remove: ['b2'], order })
    expect(await stored()).toStrictEqual([body[3], added, table, body[0]])
  })

  it('takes a whole other body, and an empty one', async () => {
    const other: Block[] = [dash('x', 'Khác'), { ...table, id: 'y' }]
    await save({ put: other, remove: body.map(({ id }) => id), order: ['x', 'y'] })
    expect(await stored()).toStrictEqual(other)
    await save({ bodyRev: 2, remove: ['x', 'y'], order: [] })
    expect(await stored()).toEqual([])
  })

  it('turns a block into another kind and back', async () => {
    const titled: Block = {
      id: 'b1',
      kind: 'clause',
      text: [{ text: 'Một', bold: true }],
      number: '1.',
      title: true,
    }
    await save({ put: [titled] })
    expect((await stored())?.[0]).toStrictEqual(titled)
    await save({ bodyRev: 2, put: [dash('b1', 'Một')] })
    expect((await stored())?.[0]).toStrictEqual(dash('b1', 'Một'))
  })

  it('writes no block that is as it was', async () => {
    await save({ put: body, order: body.map(({ id }) => id) })
    expect(await revs()).toEqual({ b1: 1, b2: 1, 'table-1': 1, b3: 1 })
    expect(await stored()).toStrictEqual(body)
  })

  it('writes as many rows for a plan of 3,000 blocks as for one of 4', async () => {
    const long = Array.from({ length: 3000 }, (_, index) => dash(`l${index}`, `Đoạn văn thứ ${index}`))
    await insertPlan(db, samplePlan({ id: 'long', body: long }), morning)
    const cost = async (change: Partial<BodyChange>) => {
      const before = await written()
      expect(await save(change)).toMatchObject({ updatedAt: noon })
      return (await written()) - before
    }
    const small = await cost({ put: [dash('b2', 'Sửa')] })
    expect(await cost({ id: 'long', put: [dash('l1500', 'Sửa')] })).toBe(small)
    const inserted = await cost({
      bodyRev: 2,
      put: [dash('n', 'Thêm')],
      order: ['b1', 'n', 'b2', 'table-1', 'b3'],
    })
    const order = long.map(({ id }) => id).toSpliced(1500, 0, 'n')
    expect(await cost({ id: 'long', bodyRev: 2, put: [dash('n', 'Thêm')], order })).toBe(inserted)
    const moved = [...order.slice(1), 'l0']
    expect(await cost({ id: 'long', bodyRev: 3, order: moved })).toBeLessThan(5)
    expect((await loadPlan(db, 'long'))?.plan.body.map(({ id }) => id)).toEqual(moved)
  })

  it('keeps the search index in step', async () => {
    await save({ put: [dash('b1', 'Phủ sóng năm thôn')], remove: ['b3'], order: null })
    const find = async (words: string) => (await findText(db, words)).map(({ id }) => id)
    expect(await find('phu song')).toEqual(['b1'])
    expect(await find('mot')).toEqual([])
    expect(await find('ba')).toEqual([])
    expect(await find('hai')).toContain('b2')
    await save({ bodyRev: 2, put: [{ ...dash('b1', ''), text: [] }] })
    expect(await find('phu song')).toEqual([])
  })

  it.each<[string, Partial<BodyChange>]>([
    ['a new block without a place', { put: [dash('new', 'Mới')] }],
    ['an order without one of the blocks', { order: ['b1', 'b2', 'b3'] }],
    ['an order with a block twice', { order: ['b1', 'b2', 'b2', 'table-1', 'b3'] }],
    ['an order with a removed block', { remove: ['b2'], order: ['b1', 'b2', 'table-1', 'b3'] }],
    ['an order with an unknown block', { order: ['b1', 'b2', 'table-1', 'b3', 'none'] }],
    ['a block put twice', { put: [dash('b1', 'Một'), dash('b1', 'Khác')] }],
    ['a block put and removed', { put: [dash('b1', 'Một')], remove: ['b1'] }],
    [
      'a block with the id of a basis',
      { put: [dash('basis-1', 'x')], order: ['b1', 'b2', 'table-1', 'b3', 'basis-1'] },
    ],
    [
      'a block with the id of a group',
      { put: [dash('group-1', 'x')], order: ['b1', 'b2', 'table-1', 'b3', 'group-1'] },
    ],
  ])('refuses %s and writes nothing', async (_what, change) => {
    const before = await loadPlan(db, 'plan-1')
    expect(await save(change)).toBe('disorder')
    expect(await loadPlan(db, 'plan-1')).toStrictEqual(before)
  })

  it('refuses another revision, and a plan that is not there or in the bin', async () => {
    await save({ put: [dash('b1', 'Của cửa sổ kia')] })
    expect(await save({ put: [dash('b1', 'Đến muộn')] })).toBe('conflict')
    expect((await stored())?.[0]).toStrictEqual(dash('b1', 'Của cửa sổ kia'))
    expect(await save({ id: 'none' })).toBe('missing')
    await removePlan(db, 'plan-1', noon)
    expect(await save({ bodyRev: 2 })).toBe('missing')
  })

  it('ends with the body that the editor has, whatever was done to it', async () => {
    const edits = fc.array(
      fc.record({ at: fc.nat(20), to: fc.nat(20), what: fc.constantFrom('add', 'change', 'remove', 'move') }),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { maxLength: 5 }), async saves => {
        const store = await openStore(':memory:')
        await insertPlan(store.db, samplePlan({ body }), morning)
        let now: Block[] = [...body]
        let count = 0
        let bodyRev = 1
        for (const steps of saves) {
          const before = now
          for (const { at, to, what } of steps) {
            const place = now.length === 0 ? 0 : at % now.length
            const [one] = now.slice(place, place + 1)
            if (what === 'add') now = now.toSpliced(place, 0, dash(`n${count++}`, 'Thêm'))
            else if (one === undefined) continue
            else if (what === 'remove') now = now.toSpliced(place, 1)
            else if (what === 'change') now = now.with(place, dash(one.id, `Sửa ${count++}`))
            else now = now.toSpliced(place, 1).toSpliced(to % now.length, 0, one)
          }
          const known = new Set(before)
          const ids = new Set(now.map(({ id }) => id))
          const saved = await saveBody(store.db, {
            id: 'plan-1',
            bodyRev,
            put: now.filter(each => !known.has(each)),
            remove: before.map(({ id }) => id).filter(id => !ids.has(id)),
            order: now.map(({ id }) => id),
            now: noon,
          })
          expect(saved).toEqual({ bodyRev: ++bodyRev, updatedAt: noon })
          expect((await loadPlan(store.db, 'plan-1'))?.plan.body).toStrictEqual(now)
        }
        await store.close()
      }),
      { numRuns: 40 },
    )
  })
})
