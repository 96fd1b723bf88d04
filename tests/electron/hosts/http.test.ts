import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type HttpHost, startHttpHost } from '../../../electron/hosts/http.ts'
import { bodyLimit } from '../../../electron/hosts/http-body.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { follow, pageHeaders, partsOf, send } from './http-page.ts'

let folder = ''
let program: TestBackend
let host: HttpHost
let address = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-page-'))
  const page = join(folder, 'page')
  await mkdir(join(page, 'assets'), { recursive: true })
  await writeFile(join(page, 'index.html'), '<!doctype html><title>Sổ Kế hoạch</title>')
  await writeFile(join(page, 'assets/main-1a2b.js'), 'export {}')
  await writeFile(join(page, 'notes.db'), 'not for pages')
  await writeFile(join(page, '.main-inputs.json'), 'hidden')
  await writeFile(join(folder, 'secret.html'), 'outside')
  program = await makeBackend()
  host = await startHttpHost({ backend: program.backend, pageFolder: page })
  address = host.address
})

afterAll(async () => {
  await host.close()
  await program.close()
  await rm(folder, { recursive: true, force: true })
})

const call = JSON.stringify({ name: 'settings.get', input: {}, origin: null })
const invoke = (headers: Readonly<Record<string, string>>, body = call) =>
  send(address, { method: 'POST', path: '/invoke', headers, body })

describe('a call', () => {
  test('from the host’s own page is answered', async () => {
    const reply = await invoke(pageHeaders(address))
    expect(reply.status).toBe(200)
    expect(JSON.parse(reply.body)).toMatchObject({ ok: true })
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  test('listens on the loopback address only, and each run has a token of its own', async () => {
    const other = await startHttpHost({ backend: program.backend, pageFolder: folder })
    const [first, second] = [partsOf(address), partsOf(other.address)]
    await other.close()
    expect(first.authority).toMatch(/^127\.0\.0\.1:\d+$/)
    expect(first.token).toMatch(/^[\w-]{43}$/)
    expect(second.token).not.toBe(first.token)
  })

  test.each([
    ['no token', { authorization: '' }],
    ['a wrong token', { authorization: `Bearer ${'A'.repeat(43)}` }],
    ['a token of another length', { authorization: 'Bearer x' }],
    ['a foreign name of this machine', { host: 'ke-hoach.example:80' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a foreign page', { origin: 'http://ke-hoach.example' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
  ])('with %s is refused', async (_what, changed) => {
    const headers = { ...pageHeaders(address), ...changed }
    for (const path of ['/invoke', '/events']) {
      const reply = await send(address, { method: 'POST', path, headers, body: call })
      expect(reply).toMatchObject({ status: 403, body: '' })
    }
  })

  test('without an Origin header is refused', async () => {
    const { origin: _origin, ...headers } = pageHeaders(address)
    expect((await invoke(headers)).status).toBe(403)
  })

  test.each(['GET', 'PUT', 'OPTIONS', 'HEAD'])('by %s is refused', async method => {
    const reply = await send(address, { method, path: '/invoke', headers: pageHeaders(address) })
    expect(reply.status).toBe(405)
  })

  test('as a form, which a page may send anywhere unasked, is refused', async () => {
    const headers = { ...pageHeaders(address), 'content-type': 'text/plain' }
    expect((await invoke(headers)).status).toBe(415)
  })

  test.each([
    ['broken JSON', '{"name":'],
    ['no call', '[]'],
    ['a name that is no text', '{"name":1,"input":{},"origin":null}'],
    ['more than a call', '{"name":"settings.get","input":{},"origin":null,"more":1}'],
  ])('with %s is invalid input', async (_what, body) => {
    const reply = await invoke(pageHeaders(address), body)
    expect(JSON.parse(reply.body)).toEqual({ ok: false, error: { code: 'invalid', what: 'input' } })
  })

  test('larger than any file that the program takes is told so', async () => {
    const reply = await invoke(pageHeaders(address), 'x'.repeat(bodyLimit + 1))
    expect(JSON.parse(reply.body)).toMatchObject({ error: { code: 'invalid', what: 'tooLarge' } })
  })

  test('as large as the limit still reaches the program', async () => {
    const head = '{"name":"plans.importFile","input":{"name":"a.txt","base64":"'
    const tail = '"},"origin":null}'
    const room = bodyLimit - head.length - tail.length
    const body = head + 'A'.repeat(room - (room % 4)) + tail
    const reply = await invoke(pageHeaders(address), body)
    expect(JSON.parse(reply.body)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  })
})

describe('the page', () => {
  const get = (path: string) => send(address, { path, headers: { host: partsOf(address).authority } })

  test('is served with its content security policy and never from a cache', async () => {
    const reply = await get('/')
    expect(reply).toMatchObject({ status: 200, body: expect.stringContaining('Sổ Kế hoạch') })
    expect(reply.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    const policy = reply.headers['content-security-policy']
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
      expect(policy).toContain(rule)
    expect(policy).not.toContain('unsafe-eval')
  })

  test('has its scripts served as scripts', async () => {
    const reply = await get('/assets/main-1a2b.js?v=1')
    expect(reply.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(reply.body).toBe('export {}')
  })

  test.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/assets/../../secret.html',
    '/assets/..%2f..%2fsecret.html',
    '/..%5csecret.html',
    '//secret.html',
    '/%00index.html',
    '/%E0%A4%A',
    '/.main-inputs.json',
    '/notes.db',
    '/assets',
    '/none.html',
  ])('gives nothing for %s', async path => {
    const reply = await get(path)
    expect(reply).toMatchObject({ status: 404, body: '' })
  })

  test('is not given to a foreign name of this machine', async () => {
    expect((await send(address, { path: '/', headers: { host: 'ke-hoach.example' } })).status).toBe(403)
  })

  test('is read by GET only', async () => {
    const headers = pageHeaders(address)
    expect((await send(address, { method: 'POST', path: '/index.html', headers })).status).toBe(405)
  })
})

test('every page hears of every change until the host closes', async () => {
  const other = await startHttpHost({ backend: program.backend, pageFolder: folder })
  const heard: string[][] = [[], []]
  const stops = await Promise.all(heard.map(lines => follow(other.address, line => lines.push(line))))
  const { value } = JSON.parse((await invoke(pageHeaders(address))).body)
  await program.backend.invoke('settings.update', value, 'window-1')
  await vi.waitFor(() => {
    for (const lines of heard)
      expect(lines.map(line => JSON.parse(line))).toEqual([
        { topics: ['settings', 'organisations'], origin: 'window-1' },
      ])
  })
  stops[0]?.()
  await other.close()
})

test('a taken port is an error at the start', async () => {
  const port = Number(new URL(address).port)
  const start = startHttpHost({ backend: program.backend, pageFolder: folder, port })
  await expect(start).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
