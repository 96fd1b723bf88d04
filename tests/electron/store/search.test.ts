import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertPlan, removePlan, restorePlan, updatePlan } from '../../../electron/store/plans.ts'
import { saveAppendices } from '../../../electron/store/save-appendices.ts'
import type { Db } from '../../../electron/store/schema.ts'
import { findText } from '../../../electron/store/search.ts'
import { makeStore } from '../../support/make-store.ts'
import { samplePlan, sampleRow } from './sample-plan.ts'

const now = '2026-03-02T01:00:00.000Z'

async function filled(): Promise<Db> {
  const { db } = await makeStore()
  const rows = [
    sampleRow('row-1', 'Lắp đặt trạm phát sóng', {
      cells: { name: 'Lắp đặt trạm phát sóng', lead: 'Công an xã' },
    }),
  ]
  await insertPlan(db, samplePlan({ rows }), now)
  return db
}

const found = async (db: Db, words: string) => (await findText(db, words)).map(hit => `${hit.kind} ${hit.id}`)

describe('findText', () => {
  it('finds the same whatever the accents, capitals and composition', async () => {
    const db = await filled()
    const hit = {
      planId: 'plan-1',
      kind: 'plan',
      id: 'plan-1',
      planSubject: 'Chuyển đổi số xã Bình Minh năm 2026',
      text: 'Chuyển đổi số xã Bình Minh năm 2026',
    }
    for (const spelling of [
      'chuyen doi so',
      'CHUYỂN ĐỔI SỐ',
      'Chuyển đổi số'.normalize('NFD'),
      '  chuyển   đổi\u00a0số ',
      'so doi chuyen',
    ])
      expect(await findText(db, spelling)).toEqual([hit])
  })

  it('finds plans, bases, blocks and rows by the beginnings of their words', async () => {
    const db = await filled()
    expect(await found(db, 'muc dich')).toEqual(['block block-1'])
    expect(await found(db, 'pho cap ky na')).toEqual(['block block-2'])
    expect(await found(db, '71/NQ-CP')).toEqual(['basis basis-1'])
    expect(await found(db, 'cong an')).toEqual(['row row-1'])
    expect(await found(db, '84/kh-ubnd')).toEqual(['plan plan-1'])
    expect(await found(db, 'hai van')).toEqual(['plan plan-1'])
  })

  it('finds nothing when one word is missing, and nothing for the end of a word', async () => {
    const db = await filled()
    expect(await found(db, 'chuyen doi mau')).toEqual([])
    expect(await found(db, 'huyen')).toEqual([])
  })

  it('shows a row by its name, or by its first words where it has none', async () => {
    const { db } = await makeStore()
    const rows = [
      sampleRow('named', '', { cells: { lead: 'Trạm y tế', name: 'Khám bệnh' } }),
      sampleRow('unnamed', '', { cells: { name: '  ', lead: 'Trạm y tế' } }),
      sampleRow('empty', '', { cells: {} }),
    ]
    await insertPlan(db, samplePlan({ rows }), now)
    expect((await findText(db, 'tram y te')).map(hit => hit.text).sort()).toEqual(['Khám bệnh', 'Trạm y tế'])
  })

  it('puts the words side by side before the words apart', async () => {
    const { db } = await makeStore()
    const rows = [
      sampleRow('apart', 'Số liệu dân cư'),
      sampleRow('together', 'Rà soát toàn bộ hồ sơ, giấy tờ, sổ sách và dữ liệu dân số trên địa bàn'),
    ]
    await insertPlan(db, samplePlan({ rows }), now)
    expect(await found(db, 'dân số')).toEqual(['row together', 'row apart'])
  })

  it('takes nothing that is typed for a search language', async () => {
    const db = await filled()
    for (const typed of ['"', '*', '-', 'NEAR(', 'folded:', 'a OR', '^', '()', "'", '\\', '\u0000', ''])
      expect(await found(db, typed)).toEqual([])
    expect(await found(db, '"chuyển* (đổi) AND:')).toEqual([])
    expect(await found(db, '"chuyển* (đổi) -số')).toEqual(['plan plan-1'])
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 12 }), async typed => {
        expect(Array.isArray(await findText(db, typed))).toBe(true)
      }),
    )
  })

  it('follows changes of a plan and of a row', async () => {
    const db = await filled()
    await updatePlan(db, { id: 'plan-1', rev: 1, patch: { subject: 'Cải cách hành chính' }, now })
    expect(await found(db, 'chuyen doi so')).toEqual([])
    expect(await found(db, 'cai cach')).toEqual(['plan plan-1'])
    await saveAppendices(db, {
      id: 'plan-1',
      appendicesRev: 1,
      put: [],
      remove: [],
      order: null,
      putItems: [{ appendixId: 'appendix-1', item: sampleRow('row-1', 'Kéo cáp quang') }],
      removeItems: [],
      itemOrders: [],
      now,
    })
    expect(await found(db, 'tram phat song')).toEqual([])
    expect(await found(db, 'cap quang')).toEqual(['row row-1'])
  })

  it('forgets plans in the bin until they are back', async () => {
    const db = await filled()
    await removePlan(db, 'plan-1', now)
    expect(await found(db, 'chuyen doi so')).toEqual([])
    await restorePlan(db, 'plan-1', now)
    expect(await found(db, 'chuyen doi so')).toEqual(['plan plan-1'])
  })

  it('answers with at most 50', async () => {
    const { db } = await makeStore()
    const rows = Array.from({ length: 80 }, (_, index) => sampleRow(`row-${index}`, `Tập huấn đợt ${index}`))
    await insertPlan(db, samplePlan({ rows }), now)
    expect(await findText(db, 'tap huan')).toHaveLength(50)
  })
})
