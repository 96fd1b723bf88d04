import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { startHttpHost } from '../../../electron/hosts/http.ts'
import { memoryHost } from '../../../electron/hosts/memory.ts'
import type { Host } from '../../../shared/api/client.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { sampleFacts } from '../../support/samples.ts'
import { httpClient } from './http-page.ts'
import { openIpcWindow } from './ipc-window.ts'

type Run = {
  readonly answers: Readonly<Record<string, unknown>>
  readonly events: readonly unknown[]
}
type Opened = { readonly host: Host; readonly close: () => Promise<void> }

const hosts: Readonly<Record<string, (program: TestBackend) => Promise<Opened>>> = {
  memory: async ({ backend }) => ({ host: memoryHost(backend), close: async () => {} }),
  ipc: async ({ backend }) => {
    const window = openIpcWindow(backend)
    return { host: window.host, close: async () => window.stop() }
  },
  http: async ({ backend, folder }) => {
    const { address, close } = await startHttpHost({ backend, pageFolder: folder })
    return { host: httpClient(address), close }
  },
}

/** Everything that the screens do, and everything that can be wrong with a call. */
async function script({ invoke }: Host, folder: string): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  const call = async (name: string, input: unknown, as = name) => {
    const answer = await invoke(name, input, 'window-1')
    answers[as] = answer
    return answer
  }
  await call('app.info', {})
  await call('plans.templates', {})
  await call('plans.list', { bin: false }, 'no plans yet')
  const templates = await invoke('plans.templates', {}, null)
  const templateId = first(templates, 'id')
  const made = await call('plans.createFromTemplate', { templateId, facts: sampleFacts })
  const id = made.ok ? field(made.value, 'id') : null
  await call('plans.get', { id })
  const patch = { subject: 'Chuyển đổi số năm 2027' }
  const rev = made.ok ? field(made.value, 'rev') : null
  await call('plans.update', { id, rev, patch })
  await call('plans.update', { id, rev, patch }, 'a stale update')
  await call('plans.importFile', { name: 'rỗng.txt', base64: '' })
  await call('documents.check', { planId: id })
  await mkdir(join(folder, 'out'), { recursive: true })
  const wanted = { planId: id, formats: ['docx', 'xlsx'], folder: join(folder, 'out'), overwrite: false }
  await call('documents.export', wanted)
  await call('documents.export', wanted, 'files that exist')
  await call('documents.history', { planId: id })
  await call('files.listFolder', { path: folder })
  await call('files.listFolder', { path: join(folder, 'none') }, 'no such folder')
  await call('files.chooseFolder', { startIn: null })
  await call('search.find', { words: 'chuyen doi so' })
  await call('plans.remove', { id })
  await call('plans.list', { bin: true }, 'the bin')
  await call('settings.update', {})
  await call('plans.get', { id: 'none' }, 'no such plan')
  await call('plans.get', { id, more: 1 }, 'more than asked for')
  await call('plans.get', undefined, 'no input')
  await call('plans.none', {}, 'no such command')
  await call('toString', {}, 'a name that every object knows')
  await call('__proto__', {}, 'a name that is no name')
  return answers
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const field = (value: unknown, name: string) => (isRecord(value) ? value[name] : undefined)
function first(answer: { readonly ok: boolean; readonly value?: unknown }, name: string): unknown {
  return Array.isArray(answer.value) ? field(answer.value[0], name) : undefined
}

async function runOver(name: string): Promise<Run> {
  const program = await makeBackend()
  const opened = await hosts[name]?.(program)
  if (opened === undefined) throw new Error(`No host ${name}`)
  const events: unknown[] = []
  const stop = opened.host.subscribe(event => events.push(event))
  // A stream over HTTP opens a moment later; from its first event on it has all of them.
  await vi.waitFor(async () => {
    await program.backend.invoke('settings.update', {}, 'warm-up')
    expect(events.length).toBeGreaterThan(0)
  })
  const answers = await script(opened.host, program.folder)
  await vi.waitFor(() => expect(events.filter(isOurs)).toHaveLength(program.events.filter(isOurs).length))
  stop()
  await opened.close()
  const text = JSON.stringify({ answers, events: events.filter(isOurs) })
  await program.close()
  return JSON.parse(text.replaceAll(JSON.stringify(program.folder).slice(1, -1), '<folder>'))
}

const isOurs = (event: unknown) => field(event, 'origin') === 'window-1'

let memory: Run
beforeAll(async () => {
  memory = await runOver('memory')
})

test('the script reaches what it is meant to reach', () => {
  const failed = Object.entries(memory.answers).flatMap(([name, answer]) => {
    const error = field(answer, 'error')
    return error === undefined ? [] : [`${name}: ${field(error, 'code')}/${field(error, 'what')}`]
  })
  expect(failed).toEqual([
    'a stale update: conflict/plan',
    'plans.importFile: invalid/emptyFile',
    'files that exist: refused/fileExists',
    'no such folder: notFound/folder',
    'no such plan: notFound/plan',
    'more than asked for: invalid/input',
    'no input: invalid/input',
    'no such command: notFound/command',
    'a name that every object knows: notFound/command',
    'a name that is no name: notFound/command',
  ])
  expect(memory.events).toHaveLength(5)
})

test.each(['ipc', 'http'])('the same calls over %s have the same answers and events', async name => {
  expect(await runOver(name)).toEqual(memory)
})
