import { describe, expect, it } from 'vitest'
import {
  listOrganisations,
  removeOrganisation,
  saveOrganisation,
} from '../../../electron/store/organisations.ts'
import { type Organisation, organisation } from '../../../shared/organisations/organisation.ts'
import { makeStore } from '../../support/make-store.ts'

const culture: Organisation = {
  id: 'u1',
  rev: 0,
  name: 'Phòng Văn hóa - Xã hội',
  aliases: ['Phòng VH-XH', 'Phòng VHXH'],
  kind: 'department',
  note: '',
}
const police: Organisation = {
  id: 'u2',
  rev: 0,
  name: 'Công an xã',
  aliases: [],
  kind: 'armedForces',
  note: 'Đề án 06',
}

describe('organisations', () => {
  it('are stored with their aliases in order and listed by the Vietnamese alphabet', async () => {
    const { db } = await makeStore()
    await saveOrganisation(db, culture)
    await saveOrganisation(db, police)
    await saveOrganisation(db, { ...police, id: 'u3', name: 'Đảng ủy xã' })
    expect(await listOrganisations(db)).toStrictEqual([
      { ...police, rev: 1 },
      { ...police, id: 'u3', name: 'Đảng ủy xã', rev: 1 },
      { ...culture, rev: 1 },
    ])
  })

  it('change only from the revision that was read', async () => {
    const { db } = await makeStore()
    await saveOrganisation(db, culture)
    const renamed = await saveOrganisation(db, { ...culture, rev: 1, aliases: ['VHXH'] })
    expect(renamed).toStrictEqual({ ...culture, rev: 2, aliases: ['VHXH'] })
    expect(await saveOrganisation(db, { ...culture, rev: 1, name: 'Muộn' })).toBe('conflict')
    expect(await saveOrganisation(db, culture)).toBe('conflict')
    expect(await listOrganisations(db)).toStrictEqual([renamed])
  })

  it('go with their aliases', async () => {
    const { db } = await makeStore()
    await saveOrganisation(db, culture)
    expect(await removeOrganisation(db, 'u1')).toBe(true)
    expect(await removeOrganisation(db, 'u1')).toBe(false)
    expect(await listOrganisations(db)).toEqual([])
  })

  it('need a name', () => {
    expect(organisation.safeParse({ ...culture, name: '  ' }).success).toBe(false)
    expect(organisation.parse({ ...culture, name: ' Công an xã ' }).name).toBe('Công an xã')
  })
})
