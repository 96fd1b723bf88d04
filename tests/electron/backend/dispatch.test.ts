import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
})
afterEach(() => made.close())

describe('names', () => {
  test.each(['plans.destroy', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'answers notFound for %j',
    async name => {
      expect(await made.backend.invoke(name, {}, null)).toEqual({
        ok: false,
        error: { code: 'notFound', what: 'command', detail: name },
      })
    },
  )

  test('a name that is no string is no command, even when it reads like one', async () => {
    const invoke: (...args: unknown[]) => unknown = made.backend.invoke as never
    expect(await invoke(['plans.list'], { bin: false }, null)).toMatchObject({
      ok: false,
      error: { code: 'notFound', what: 'command' },
    })
  })
})

describe('input', () => {
  test.each([
    ['plans.get', { id: 7 }, 'plans.get.id'],
    ['plans.get', undefined, 'plans.get'],
    ['plans.get', { id: 'a', more: true }, 'plans.get'],
    [
      'plans.update',
      { id: 'a', rev: 1, patch: { signature: { authority: [], name: '' } } },
      'plans.update.patch.signature.authority',
    ],
    ['plans.importFile', { name: 'a.txt', base64: '***' }, 'plans.importFile.base64'],
  ])('refuses %s %j naming the place', async (name, input, detail) => {
    expect(await made.backend.invoke(name, input, null)).toEqual({
      ok: false,
      error: { code: 'invalid', what: 'input', detail },
    })
  })
})

describe('errors that nobody expected', () => {
  test('are logged with a stack under the reference that is answered', async () => {
    const failing = await makeBackend({
      platform: {
        chooseFolder: async () => {
          throw new TypeError('hộp thoại hỏng')
        },
      },
    })
    const answer = await failing.client.call('files.chooseFolder', { startIn: null })
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    const reference = answer.ok === false && answer.error.code === 'internal' && answer.error.reference
    expect(failing.logLines.map(line => JSON.parse(line))).toEqual([
      expect.objectContaining({
        level: 'error',
        reference,
        command: 'files.chooseFolder',
        stack: expect.stringContaining('hộp thoại hỏng'),
      }),
    ])
    await failing.close()
  })

  test('an answer that does not fit the contract is one', async () => {
    const failing = await makeBackend({ platform: { chooseFolder: async () => 7 as never } })
    expect(await failing.client.call('files.chooseFolder', { startIn: null })).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    })
    await failing.close()
  })
})

describe('changes', () => {
  test('are told to every listener with the caller, and only when they succeeded', async () => {
    await made.client.call('plans.list', { bin: false })
    await made.client.call('plans.get', { id: 'none' })
    await made.client.call('plans.createFromTemplate', {
      templateId: 'none',
      facts: {
        unitKind: 'xã',
        communeName: 'A',
        provinceKind: 'tỉnh',
        provinceName: '',
        year: 2026,
        signerName: '',
      },
    })
    expect(made.events).toEqual([])
    await made.client.call('settings.update', { communeName: 'Bình Minh' })
    expect(made.events).toEqual([{ topics: ['settings', 'organisations'], origin: 'test' }])
  })

  test('a listener that throws hinders neither the answer nor the others', async () => {
    const heard: string[] = []
    made.backend.subscribe(() => {
      throw new Error('hỏng')
    })
    made.backend.subscribe(() => heard.push('sau'))
    expect((await made.client.call('settings.update', { signerName: 'B' })).ok).toBe(true)
    expect(heard).toEqual(['sau'])
    expect(made.logLines.join()).toContain('hỏng')
  })

  test('are no longer heard after unsubscribing', async () => {
    const heard: unknown[] = []
    const stop = made.client.subscribe(event => heard.push(event))
    await made.client.call('settings.update', { signerName: 'A' })
    stop()
    await made.client.call('settings.update', { signerName: 'B' })
    expect(heard).toHaveLength(1)
  })
})

test('a slow command is noted without what it was called with', async () => {
  const slow = await makeBackend({
    platform: {
      reveal: () => new Promise(done => setTimeout(done, 80)),
      saveFile: () => new Promise(done => setTimeout(done, 80)),
    },
  })
  await slow.client.call('files.reveal', { path: slow.folder })
  expect(slow.logLines).toEqual([])
  await slow.client.call('legalBases.exportFile', { folder: slow.folder, overwrite: false })
  expect(slow.logLines.map(line => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ event: 'slow command', command: 'legalBases.exportFile' }),
  )
  expect(slow.logLines.join()).not.toContain(slow.folder)
  await slow.close()
})

test('closing waits for calls under way and takes no more', async () => {
  const own = await makeBackend()
  const call = own.client.call('settings.update', { communeName: 'Bình Minh' })
  await own.close()
  expect(await call).toMatchObject({ ok: true, value: { communeName: 'Bình Minh' } })
  expect(await own.client.call('settings.get', {})).toMatchObject({ ok: false })
})
