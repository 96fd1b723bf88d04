import { describe, expect, it } from 'vitest'
import {
  findLegalBases,
  listLegalBases,
  removeLegalBasis,
  saveLegalBasis,
} from '../../../electron/store/legal-bases.ts'
import { type LegalBasis, legalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import { makeStore } from '../../support/make-store.ts'

const decree: LegalBasis = {
  id: 'l1',
  rev: 0,
  type: 'Nghị định',
  number: '30',
  symbol: '2020/NĐ-CP',
  issuer: 'Chính phủ',
  date: '2020-03-05',
  subject: 'Công tác văn thư',
  inForceFrom: '2020-03-05',
  inForceUntil: null,
}
const law: LegalBasis = {
  ...decree,
  id: 'l2',
  type: 'Luật',
  number: '',
  symbol: '',
  issuer: 'Quốc hội',
  date: null,
  subject: 'Giao dịch điện tử',
  inForceFrom: null,
}

async function filled() {
  const { db } = await makeStore()
  await saveLegalBasis(db, law)
  await saveLegalBasis(db, decree)
  return db
}

describe('legal bases', () => {
  it('are listed with the latest first and undated ones last', async () => {
    expect(await listLegalBases(await filled())).toStrictEqual([
      { ...decree, rev: 1 },
      { ...law, rev: 1 },
    ])
  })

  it('are found by words without accents, in any order', async () => {
    const db = await filled()
    const found = async (words: string) => (await findLegalBases(db, words)).map(({ id }) => id)
    expect(await found('van thu chinh phu')).toEqual(['l1'])
    expect(await found('30/2020/NĐ-CP')).toEqual(['l1'])
    expect(await found('5/3/2020')).toEqual(['l1'])
    expect(await found('05/03/2020')).toEqual(['l1'])
    expect(await found('ĐIỆN TỬ'.normalize('NFD'))).toEqual(['l2'])
    expect(await found('  ')).toEqual(['l1', 'l2'])
    expect(await found('văn thư quốc hội')).toEqual([])
    expect(await found('%')).toEqual([])
  })

  it('change only from the revision that was read', async () => {
    const db = await filled()
    const ended = await saveLegalBasis(db, { ...decree, rev: 1, inForceUntil: '2026-12-31' })
    expect(ended).toStrictEqual({ ...decree, rev: 2, inForceUntil: '2026-12-31' })
    expect(await saveLegalBasis(db, { ...decree, rev: 1 })).toBe('conflict')
    expect(await saveLegalBasis(db, decree)).toBe('conflict')
    expect((await listLegalBases(db))[0]).toStrictEqual(ended)
  })

  it('can be taken off', async () => {
    const db = await filled()
    expect(await removeLegalBasis(db, 'l1')).toBe(true)
    expect(await removeLegalBasis(db, 'l1')).toBe(false)
    expect(await findLegalBases(db, 'van thu')).toEqual([])
  })

  it('have real dates', () => {
    expect(legalBasis.safeParse({ ...decree, date: '2020-02-30' }).success).toBe(false)
    expect(legalBasis.safeParse({ ...decree, date: '05/03/2020' }).success).toBe(false)
  })
})
