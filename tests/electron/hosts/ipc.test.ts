import { afterEach, beforeEach, expect, test } from 'vitest'
import { pageUrl } from '../../../electron/security.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { type IpcWindow, openIpcWindow } from './ipc-window.ts'

let program: TestBackend
let window: IpcWindow

beforeEach(async () => {
  program = await makeBackend()
  window = openIpcWindow(program.backend)
})
afterEach(() => program.close())

const call = ['settings.get', {}, null] as const
const strangers = { ok: false, error: { code: 'internal', reference: 'untrusted-sender' } }

test('a call from the window’s own page is answered', async () => {
  expect(await window.invokeAs({}, ...call)).toMatchObject({ ok: true })
})

test.each([
  ['another window', { sender: {} }],
  ['a frame inside the page', { senderFrame: { parent: {}, url: pageUrl } }],
  ['a page from elsewhere', { senderFrame: { parent: null, url: 'https://so-ke-hoach/index.html' } }],
  ['another host of the scheme', { senderFrame: { parent: null, url: 'app://other/index.html' } }],
  ['a file', { senderFrame: { parent: null, url: 'file:///index.html' } }],
  ['a frame that has gone', { senderFrame: null }],
])('a call from %s never reaches the program', async (_what, sender) => {
  const settings = await program.backend.invoke('settings.get', {}, null)
  expect(settings.ok).toBe(true)
  expect(await window.invokeAs(sender, 'settings.update', {}, null)).toEqual(strangers)
  expect(program.events).toEqual([])
})

test.each([
  ['a name that is no text', [7, {}, null]],
  ['an origin that is no text', ['settings.get', {}, 7]],
  ['nothing', []],
])('a call with %s is invalid input', async (_what, args) => {
  expect(await window.invokeAs({}, ...args)).toEqual({
    ok: false,
    error: { code: 'invalid', what: 'input' },
  })
})

test('changes reach the window until it is gone', async () => {
  const heard: unknown[] = []
  window.host.subscribe(event => heard.push(event))
  await program.backend.invoke('settings.update', {}, 'a')
  expect(heard).toEqual([{ topics: ['settings', 'organisations'], origin: 'a' }])
  window.destroy()
  await program.backend.invoke('settings.update', {}, 'b')
  expect(heard).toHaveLength(1)
  expect(await window.invokeAs({}, ...call)).toEqual(strangers)
})

test('a stopped host takes no calls and sends nothing', async () => {
  const heard: unknown[] = []
  window.host.subscribe(event => heard.push(event))
  window.stop()
  await program.backend.invoke('settings.update', {}, 'a')
  expect(heard).toEqual([])
  await expect(window.invokeAs({}, ...call)).rejects.toThrow('No handler')
})
