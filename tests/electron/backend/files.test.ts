import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeBackend } from '../../support/make-backend.ts'

test('lists the documents folder first', async () => {
  const made = await makeBackend()
  await mkdir(join(made.folder, 'Kế hoạch'))
  expect(await made.client.call('files.listFolder', { path: null })).toMatchObject({
    ok: true,
    value: { path: made.folder, folders: [{ name: 'Kế hoạch', path: join(made.folder, 'Kế hoạch') }] },
  })
  await made.close()
})

test('asks and shows through the host', async () => {
  const shown: string[] = []
  const made = await makeBackend({
    platform: {
      systemDialogs: true,
      chooseFolder: async startIn => `${startIn}/chọn`,
      reveal: async path => void shown.push(path),
    },
  })
  expect(await made.client.call('files.chooseFolder', { startIn: '/a' })).toEqual({
    ok: true,
    value: '/a/chọn',
  })
  expect(await made.client.call('files.reveal', { path: made.folder })).toEqual({ ok: true, value: null })
  const missing = join(made.folder, 'không-có')
  expect(await made.client.call('files.reveal', { path: missing })).toEqual({
    ok: false,
    error: { code: 'notFound', what: 'file', detail: missing },
  })
  expect(shown).toEqual([made.folder])
  expect(made.events).toEqual([])
  await made.close()
})

test.each(['kế hoạch.docx', '\\\\máy-khác\\chung\\a.docx'])('does not show %s', async path => {
  const shown: string[] = []
  const made = await makeBackend({ platform: { reveal: async each => void shown.push(each) } })
  expect(await made.client.call('files.reveal', { path })).toEqual({
    ok: false,
    error: { code: 'refused', what: 'notLocal', detail: path },
  })
  expect(shown).toEqual([])
  await made.close()
})
