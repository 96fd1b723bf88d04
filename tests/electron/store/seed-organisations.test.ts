import { beforeEach, expect, it } from 'vitest'
import {
  listOrganisations,
  removeOrganisation,
  saveOrganisation,
} from '../../../electron/store/organisations.ts'
import type { Db } from '../../../electron/store/schema.ts'
import { rewordOrganisations, seedOrganisations } from '../../../electron/store/seed-organisations.ts'
import { builtInUnits } from '../../../shared/organisations/built-in-units.ts'
import { makeStore } from '../../support/make-store.ts'

const commune = { unitKind: 'xã', provinceKind: 'tỉnh' } as const
const ward = { unitKind: 'phường', provinceKind: 'thành phố' } as const

let db: Db
beforeEach(async () => {
  db = (await makeStore()).db
})

const stored = async (id: string) => (await listOrganisations(db)).find(unit => unit.id === id)
const given = builtInUnits(commune)

it('gives an empty register the usual units with their aliases', async () => {
  await seedOrganisations(db, commune)
  const units = await listOrganisations(db)
  expect(units).toHaveLength(given.length)
  for (const unit of given) expect(units).toContainEqual({ ...unit, rev: 1 })
})

it('gives each unit once: what was changed or taken off stays so', async () => {
  await seedOrganisations(db, commune)
  const police = await stored('dv-cong-an')
  if (police === undefined) throw new Error('no police')
  await saveOrganisation(db, { ...police, name: 'Công an xã Bình Minh' })
  await removeOrganisation(db, 'dv-hop-tac-xa')
  await seedOrganisations(db, commune)
  expect(await stored('dv-cong-an')).toMatchObject({ name: 'Công an xã Bình Minh', rev: 2 })
  expect(await stored('dv-hop-tac-xa')).toBeUndefined()
})

it('adds no second unit for one that the commune has registered under any spelling', async () => {
  const own = { id: 'own', rev: 0, name: 'Phòng VHXH xã', kind: 'department', note: '' } as const
  await saveOrganisation(db, { ...own, aliases: ['Phòng Văn hoá – Xã hội'] })
  await seedOrganisations(db, commune)
  expect(await stored('dv-van-hoa-xa-hoi')).toBeUndefined()
  expect(await listOrganisations(db)).toHaveLength(given.length)
})

it('words units anew for another kind of commune, and back, but none that a person changed', async () => {
  await seedOrganisations(db, commune)
  const clinic = await stored('dv-tram-y-te')
  if (clinic === undefined) throw new Error('no clinic')
  await saveOrganisation(db, { ...clinic, note: 'Hai cơ sở' })
  await rewordOrganisations(db, ward)
  expect(await stored('dv-cong-an')).toMatchObject({ name: 'Công an phường', rev: 2 })
  expect(await stored('dv-so-noi-vu')).toMatchObject({ rev: 1 })
  expect(await stored('dv-tram-y-te')).toMatchObject({ name: 'Trạm Y tế xã', rev: 2 })
  await rewordOrganisations(db, commune)
  expect(await stored('dv-cong-an')).toMatchObject({ name: 'Công an xã', rev: 3 })
})
