import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saveLegalBasis } from '../../../electron/store/legal-bases.ts'
import { openStore } from '../../../electron/store/open.ts'
import {
  insertPlan,
  listPlans,
  loadPlan,
  removePlan,
  restorePlan,
  rewritePlan,
  updatePlan,
} from '../../../electron/store/plans.ts'
import { findText } from '../../../electron/store/search.ts'
import { Failure } from '../../../shared/errors.ts'
import { makeStore, makeStoreFile } from '../../support/make-store.ts'
import { arbitraryPlan } from './arbitrary-plan.ts'
import { samplePlan, sampleRow } from './sample-plan.ts'

const morning = '2026-03-02T01:00:00.000Z'
const noon = '2026-03-02T05:00:00.000Z'
const registerEntry = {
  id: 'l1',
  rev: 0,
  type: 'Luật',
  number: '',
  symbol: '',
  issuer: 'Quốc hội',
  date: null,
  subject: 'Luật A',
  inForceFrom: null,
  inForceUntil: null,
}

describe('insertPlan and loadPlan', () => {
  it('give back exactly the plan that went in, whatever the schema allows', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async plan => {
        const { db, close } = await openStore(':memory:')
        await insertPlan(db, plan, morning)
        const stored = await loadPlan(db, plan.id)
        await close()
        expect(stored).toStrictEqual({
          plan,
          rev: 1,
          bodyRev: 1,
          appendicesRev: 1,
          createdAt: morning,
          updatedAt: morning,
        })
      }),
      { numRuns: 150 },
    )
  })

  it('keep a plan of 10,000 rows whole and in order', async () => {
    const { store } = await makeStoreFile()
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      sampleRow(`row-${index}`, `Nhiệm vụ thứ ${index}`, { number: String(index) }),
    )
    const plan = samplePlan({ rows })
    const summary = await insertPlan(store.db, plan, morning)
    expect(summary.rowCount).toBe(10_000)
    expect((await loadPlan(store.db, plan.id))?.plan).toStrictEqual(plan)
  })

  it('keep nothing of a plan whose ids collide', async () => {
    const { db } = await makeStore()
    const twice = samplePlan({ rows: [sampleRow('same', 'Một'), sampleRow('same', 'Hai')] })
    await expect(insertPlan(db, twice, morning)).rejects.toThrow('UNIQUE')
    expect(await loadPlan(db, twice.id)).toBeUndefined()
    expect(await db.selectFrom('blocks').selectAll().execute()).toEqual([])
  })

  it('know no plan by an unknown id', async () => {
    const { db } = await makeStore()
    expect(await loadPlan(db, 'nothing')).toBeUndefined()
  })

  it('report a stored plan that is no longer one as corrupt', async () => {
    const { db } = await makeStore()
    await insertPlan(db, samplePlan(), morning)
    await db.updateTable('plans').set({ letterhead: '{"communeName":5}' }).execute()
    const error = await loadPlan(db, 'plan-1').catch(caught => caught)
    expect(error).toBeInstanceOf(Failure)
    expect(error.error).toMatchObject({ code: 'storeProblem', what: 'corrupt' })
  })
})

describe('listPlans', () => {
  it('counts the rows of each plan and puts the latest year first', async () => {
    const { db } = await makeStore()
    const first = await insertPlan(db, samplePlan({ rows: [sampleRow('r1', 'Một')] }), morning)
    const second = await insertPlan(db, samplePlan({ id: 'plan-2', year: 2027, appendices: [] }), noon)
    expect(await listPlans(db, { bin: false })).toEqual([second, first])
    expect(first).toEqual({
      id: 'plan-1',
      rev: 1,
      year: 2026,
      state: 'draft',
      subject: 'Chuyển đổi số xã Bình Minh năm 2026',
      communeName: 'Bình Minh',
      rowCount: 1,
      createdAt: morning,
      updatedAt: morning,
      deletedAt: null,
      replaced: false,
      report: null,
    })
  })
})

describe('updatePlan', () => {
  it('replaces the given facts, counts the revision up and leaves the rest', async () => {
    const { db } = await makeStore()
    const plan = samplePlan({ rows: [sampleRow('r1', 'Một')] })
    await insertPlan(db, plan, morning)
    const letterhead = { ...plan.letterhead, communeName: 'Hòa Bình', day: 5 }
    const recipients = { items: ['Đảng ủy xã'], archive: 'VT, VHXH' }
    const patch = { year: 2027, letterhead, recipients }
    const updated = await updatePlan(db, { id: plan.id, rev: 1, patch, now: noon })
    expect(updated).toStrictEqual({
      plan: { ...plan, ...patch },
      rev: 2,
      bodyRev: 1,
      appendicesRev: 1,
      createdAt: morning,
      updatedAt: noon,
    })
    expect(await loadPlan(db, plan.id)).toStrictEqual(updated)
    expect((await listPlans(db, { bin: false }))[0]?.communeName).toBe('Hòa Bình')
  })

  it('refuses a revision that is not the stored one and changes nothing', async () => {
    const { db } = await makeStore()
    await insertPlan(db, samplePlan(), morning)
    await updatePlan(db, { id: 'plan-1', rev: 1, patch: { subject: 'Của cửa sổ kia' }, now: noon })
    const late = await updatePlan(db, { id: 'plan-1', rev: 1, patch: { subject: 'Đến muộn' }, now: noon })
    expect(late).toBe('conflict')
    expect((await loadPlan(db, 'plan-1'))?.plan.subject).toBe('Của cửa sổ kia')
  })

  it('knows no plan that is not there or is in the bin', async () => {
    const { db } = await makeStore()
    await insertPlan(db, samplePlan(), morning)
    await removePlan(db, 'plan-1', noon)
    const patch = { subject: 'Mới' }
    expect(await updatePlan(db, { id: 'plan-1', rev: 1, patch, now: noon })).toBe('missing')
    expect(await updatePlan(db, { id: 'plan-2', rev: 1, patch, now: noon })).toBe('missing')
  })
})

describe('removePlan and restorePlan', () => {
  it('put a plan in the bin and back, whole', async () => {
    const { db } = await makeStore()
    const plan = samplePlan({ rows: [sampleRow('r1', 'Một')] })
    await insertPlan(db, plan, morning)
    expect(await removePlan(db, plan.id, noon)).toBe(true)
    expect(await listPlans(db, { bin: false })).toEqual([])
    expect(await listPlans(db, { bin: true })).toMatchObject([{ id: plan.id, deletedAt: noon }])
    expect((await loadPlan(db, plan.id))?.plan).toStrictEqual(plan)
    expect(await restorePlan(db, plan.id, noon)).toBe(true)
    expect(await listPlans(db, { bin: true })).toEqual([])
    expect(await listPlans(db, { bin: false })).toMatchObject([{ id: plan.id, deletedAt: null }])
  })

  it('say when there is nothing to remove or restore', async () => {
    const { db } = await makeStore()
    await insertPlan(db, samplePlan(), morning)
    expect(await removePlan(db, 'nothing', noon)).toBe(false)
    expect(await restorePlan(db, 'plan-1', noon)).toBe(false)
  })
})

describe('rewritePlan', () => {
  it('raises the revision of every part that stays, and keeps the links of the bases', async () => {
    const { db } = await makeStore()
    const plan = {
      ...samplePlan({ rows: [sampleRow('r1', 'Một')] }),
      bases: [{ id: 'c1', text: 'Căn cứ Luật A' }],
      body: [{ id: 'b1', kind: 'paragraph' as const, text: [] }],
    }
    await insertPlan(db, plan, morning)
    await saveLegalBasis(db, registerEntry)
    await db.updateTable('plan_bases').set({ legal_basis_id: registerEntry.id }).execute()
    await db.updateTable('blocks').set({ rev: 4 }).execute()
    const fresh = { id: 'b2', kind: 'paragraph' as const, text: [] }
    const changed = { ...plan, subject: 'Khác', body: [...plan.body, fresh] }
    expect(await rewritePlan(db, { plan: changed, rev: 1, now: noon })).toMatchObject({
      plan: changed,
      rev: 2,
      bodyRev: 2,
      appendicesRev: 2,
    })
    const revs = (table: 'blocks' | 'appendices' | 'appendix_items') =>
      db.selectFrom(table).select(['id', 'rev']).orderBy('id').execute()
    expect(await revs('blocks')).toEqual([
      { id: 'b1', rev: 5 },
      { id: 'b2', rev: 1 },
    ])
    expect((await revs('appendices')).map(({ rev }) => rev)).toEqual([2])
    expect(await revs('appendix_items')).toContainEqual({ id: 'r1', rev: 2 })
    expect(await db.selectFrom('plan_bases').select(['id', 'legal_basis_id']).execute()).toEqual([
      { id: 'c1', legal_basis_id: registerEntry.id },
    ])
  })

  it('replaces the whole plan and what is found of it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, arbitraryPlan, async (before, after) => {
        const { db, close } = await openStore(':memory:')
        await insertPlan(db, before, morning)
        const plan = { ...after, id: before.id }
        const stored = await rewritePlan(db, { plan, rev: 1, now: noon })
        const loaded = await loadPlan(db, before.id)
        await close()
        expect(stored).toStrictEqual({
          plan,
          rev: 2,
          bodyRev: 2,
          appendicesRev: 2,
          createdAt: morning,
          updatedAt: noon,
        })
        expect(loaded).toStrictEqual(stored)
      }),
      { numRuns: 40 },
    )
  })

  it('finds the new words and no longer the old', async () => {
    const { db } = await makeStore()
    const plan = samplePlan({ rows: [sampleRow('r1', 'Số hóa sổ hộ tịch')] })
    await insertPlan(db, plan, morning)
    await rewritePlan(db, {
      plan: { ...samplePlan({ rows: [sampleRow('r1', 'Lắp camera')] }), id: plan.id },
      rev: 1,
      now: noon,
    })
    expect(await findText(db, 'so hoa so ho tich')).toEqual([])
    expect(await findText(db, 'lap camera')).toHaveLength(1)
  })

  it('changes nothing when another got there first, or when there is no live plan', async () => {
    const { db } = await makeStore()
    const plan = samplePlan({ rows: [] })
    await insertPlan(db, plan, morning)
    expect(await rewritePlan(db, { plan: { ...plan, subject: 'Khác' }, rev: 9, now: noon })).toBe('conflict')
    expect((await loadPlan(db, plan.id))?.plan).toStrictEqual(plan)
    expect(await rewritePlan(db, { plan: { ...plan, id: 'none' }, rev: 1, now: noon })).toBe('missing')
  })
})
