import { expect, it } from 'vitest'
import { getSettings, updateSettings } from '../../../electron/store/settings.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import { makeStore } from '../../support/make-store.ts'

it('starts at the defaults, keeps what is set and leaves the rest', async () => {
  const { db } = await makeStore()
  expect(await getSettings(db)).toStrictEqual(defaultSettings)
  await updateSettings(db, { communeName: 'Bình Minh', unitKind: 'phường', exportFolder: '/x' })
  const settings = await updateSettings(db, { exportFolder: null })
  expect(settings).toStrictEqual({ ...defaultSettings, communeName: 'Bình Minh', unitKind: 'phường' })
  expect(await getSettings(db)).toStrictEqual(settings)
})

it('falls back to the default for a value that is no longer one, and ignores unknown keys', async () => {
  const { db } = await makeStore()
  await db
    .insertInto('settings')
    .values([
      { key: 'unitKind', value: '"thị trấn"' },
      { key: 'communeName', value: '"Bình Minh"' },
      { key: 'colour', value: '"red"' },
    ])
    .execute()
  expect(await getSettings(db)).toStrictEqual({ ...defaultSettings, communeName: 'Bình Minh' })
})
