import { expect, it } from 'vitest'
import { listLegalBases, removeLegalBasis, saveLegalBasis } from '../../../electron/store/legal-bases.ts'
import { seedLegalBases } from '../../../electron/store/seed-legal-bases.ts'
import { builtInLegalBases } from '../../../shared/legal-bases/built-in-legal-bases.ts'
import type { LegalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import { makeStore } from '../../support/make-store.ts'

const entry: LegalBasis = {
  id: 'given-1',
  rev: 0,
  type: 'Nghị định',
  number: '30',
  symbol: '2020/NĐ-CP',
  issuer: 'Chính phủ',
  date: '2020-03-05',
  subject: 'Công tác văn thư',
  inForceFrom: null,
  inForceUntil: null,
}
const later: LegalBasis = { ...entry, id: 'given-2', number: '45' }

it('gives an empty register what comes with the program', async () => {
  const { db } = await makeStore()
  await seedLegalBases(db, builtInLegalBases)
  const ids = (await listLegalBases(db)).map(({ id }) => id)
  expect(ids.toSorted()).toEqual(builtInLegalBases.map(({ id }) => id).sort())
  expect(ids.length).toBeGreaterThan(0)
})

it('gives each entry once: what was changed or taken off stays so, and what is new is added', async () => {
  const { db } = await makeStore()
  await seedLegalBases(db, [entry])
  await saveLegalBasis(db, { ...entry, rev: 1, subject: 'Sửa lời' })
  await seedLegalBases(db, [entry])
  expect(await listLegalBases(db)).toEqual([{ ...entry, rev: 2, subject: 'Sửa lời' }])
  await removeLegalBasis(db, entry.id)
  await seedLegalBases(db, [entry, later])
  expect((await listLegalBases(db)).map(({ id }) => id)).toEqual(['given-2'])
})

it('adds no second entry for a document that is registered already', async () => {
  const { db } = await makeStore()
  await saveLegalBasis(db, { ...entry, id: 'own' })
  await seedLegalBases(db, [entry, later])
  expect((await listLegalBases(db)).map(({ id }) => id).sort()).toEqual(['given-2', 'own'])
})
