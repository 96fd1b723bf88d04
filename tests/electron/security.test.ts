import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Confinable,
  confine,
  denyPermissions,
  isOurUrl,
  isTrustedSender,
  pageUrl,
  servePage,
  webPreferences,
} from '../../electron/security.ts'

test('the window’s walls stand, and an installed copy has no developer tools', () => {
  expect(webPreferences('/preload.cjs', true)).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    devTools: false,
    preload: '/preload.cjs',
  })
  expect(webPreferences('/preload.cjs', false).devTools).toBe(true)
})

test.each([
  ['app://so-ke-hoach/index.html', true],
  ['app://so-ke-hoach/index.html#/plan/1', true],
  ['app://so-ke-hoach.evil/index.html', false],
  ['app://other/index.html', false],
  ['https://so-ke-hoach/index.html', false],
  ['file:///index.html', false],
  ['about:blank', false],
  ['', false],
])('%s is our own page: %s', (url, ours) => {
  expect(isOurUrl(url)).toBe(ours)
})

test('only the main frame of our window is trusted, and nobody while there is no window', () => {
  const contents = {}
  const senderFrame = { parent: null, url: pageUrl }
  expect(isTrustedSender({ sender: contents, senderFrame }, contents)).toBe(true)
  expect(isTrustedSender({ sender: contents, senderFrame }, {})).toBe(false)
  expect(isTrustedSender({ sender: contents, senderFrame }, null)).toBe(false)
  expect(isTrustedSender({ sender: contents, senderFrame: null }, contents)).toBe(false)
  const inner = { parent: {}, url: pageUrl }
  expect(isTrustedSender({ sender: contents, senderFrame: inner }, contents)).toBe(false)
})

test('a page goes nowhere else, embeds nothing and opens nothing', () => {
  const listeners = new Map<string, (event: { preventDefault: () => void }) => void>()
  let opened: unknown
  const contents: Confinable = {
    on: (name: string, listener: (event: { preventDefault: () => void }) => void) =>
      listeners.set(name, listener),
    setWindowOpenHandler: handler => {
      opened = handler()
    },
  }
  confine(contents)
  expect(opened).toEqual({ action: 'deny' })
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-attach-webview']) {
    let prevented = false
    listeners.get(name)?.({
      preventDefault: () => {
        prevented = true
      },
    })
    expect(prevented, name).toBe(true)
  }
})

test('the page may copy to the clipboard and ask for nothing else', () => {
  const answers: Record<string, (permission: string) => boolean> = {}
  denyPermissions({
    setPermissionCheckHandler: handler => {
      answers['checked'] = permission => handler(null, permission)
    },
    setPermissionRequestHandler: handler => {
      answers['asked'] = permission => {
        const given: boolean[] = []
        handler(null, permission, granted => given.push(granted))
        return given[0] === true
      }
    },
    setDevicePermissionHandler: handler => {
      answers['device'] = handler
    },
  })
  for (const way of ['checked', 'asked']) {
    expect(answers[way]?.('clipboard-sanitized-write'), way).toBe(true)
    for (const permission of ['clipboard-read', 'geolocation', 'media', 'notifications', 'fileSystem', 'hid'])
      expect(answers[way]?.(permission), `${way} ${permission}`).toBe(false)
  }
  expect(answers['device']?.('hid')).toBe(false)
})

describe('the page’s scheme', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-page-'))
    await mkdir(join(folder, 'renderer'))
    await writeFile(join(folder, 'renderer/index.html'), '<title>Sổ Kế hoạch</title>')
    await writeFile(join(folder, 'secret.html'), 'outside')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const get = (url: string, init?: RequestInit) => servePage(join(folder, 'renderer'))(new Request(url, init))

  test('serves the page with its content security policy', async () => {
    const answer = await get(pageUrl)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('<title>Sổ Kế hoạch</title>')
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  test.each([
    'app://so-ke-hoach/none.html',
    'app://so-ke-hoach/%2e%2e%2fsecret.html',
    'app://so-ke-hoach/..%5csecret.html',
    'app://other/index.html',
    'https://so-ke-hoach/index.html',
  ])('gives nothing for %s', async url => {
    expect((await get(url)).status).toBe(404)
  })

  test('is read by GET only', async () => {
    expect((await get(pageUrl, { method: 'POST' })).status).toBe(404)
  })
})
