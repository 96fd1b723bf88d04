import { expect, test } from 'vitest'
import { makeBackend } from '../../support/make-backend.ts'

test('keeps what was set and leaves the rest', async () => {
  const made = await makeBackend()
  await made.client.call('settings.update', { communeName: 'Bình Minh', unitKind: 'phường' })
  await made.client.call('settings.update', { signerName: 'Nguyễn Văn Bình' })
  expect(await made.client.call('settings.get', {})).toMatchObject({
    ok: true,
    value: {
      communeName: 'Bình Minh',
      unitKind: 'phường',
      signerName: 'Nguyễn Văn Bình',
      exportFolder: null,
    },
  })
  await made.close()
})

test('says what program this is and what day', async () => {
  const made = await makeBackend()
  expect(await made.client.call('app.info', {})).toEqual({
    ok: true,
    value: {
      version: '0.0.0',
      host: 'memory',
      systemDialogs: false,
      dataFolder: made.folder,
      today: '2026-03-10',
    },
  })
  await made.close()
})
