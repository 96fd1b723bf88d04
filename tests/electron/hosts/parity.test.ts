import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { startHttpHost } from '../../../electron/hosts/http.ts'
import { memoryHost } from '../../../electron/hosts/memory.ts'
import type { Host } from '../../../shared/api/client.ts'
import { contract } from '../../../shared/api/contract.ts'
import type { Result } from '../../../shared/result.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { sampleFacts } from '../../support/samples.ts'
import { httpClient } from './http-page.ts'
import { openIpcWindow } from './ipc-window.ts'

type Run = {
  readonly answers: Readonly<Record<string, unknown>>
  readonly events: readonly unknown[]
}
type Call = (name: string, input: unknown, as?: string) => Promise<Result<unknown>>
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
  const call: Call = async (name, input, as = name) => {
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
  const wanted = {
    planId: id,
    formats: ['docx', 'xlsx'],
    folder: join(folder, 'out'),
    overwrite: false,
    despiteErrors: false,
  }
  await call('documents.export', wanted)
  await call('documents.export', wanted, 'files that exist')
  await call('documents.history', { planId: id })
  await call('files.listFolder', { path: folder })
  await call('files.listFolder', { path: join(folder, 'none') }, 'no such folder')
  await call('files.chooseFolder', { startIn: null })
  await call('search.find', { words: 'chuyen doi so' })
  await drafting(call, id)
  await appendices(call, id, join(folder, 'out'))
  await registers(call, join(folder, 'out'))
  await issuing(call, id)
  await following(call, id, join(folder, 'out'))
  await call('files.reveal', { path: join(folder, 'none') })
  await call('files.takeOpened', {})
  await call('plans.remove', { id })
  await call('plans.list', { bin: true }, 'the bin')
  await call('plans.restore', { id })
  await call('plans.list', { bin: false })
  await call('settings.update', {})
  await call('settings.get', {})
  await call('plans.get', { id: 'none' }, 'no such plan')
  await call('plans.get', { id, more: 1 }, 'more than asked for')
  await call('plans.get', undefined, 'no input')
  await call('plans.none', {}, 'no such command')
  await call('toString', {}, 'a name that every object knows')
  await call('__proto__', {}, 'a name that is no name')
  return answers
}

/** What the editor, the history and the preview do. */
async function drafting(call: Call, id: unknown): Promise<void> {
  const kept = await call('versions.keep', { planId: id, name: 'Bản đầu' })
  const version = kept.ok ? field(kept.value, 'id') : null
  const got = await call('plans.get', { id }, 'before drafting')
  const [bodyRev, rev] = got.ok ? [field(got.value, 'bodyRev'), field(got.value, 'rev')] : []
  const put = [{ id: 'b1', kind: 'section', text: [{ text: 'MỤC ĐÍCH', bold: true }] }]
  const change = { id, bodyRev, put, remove: [], order: null }
  await call('plans.saveBody', change)
  await call('plans.saveBody', change, 'a stale body')
  await call('plans.replaceText', { id, rev, from: 'xã Bình Minh', to: 'xã Bình Minh' })
  await call('versions.list', { planId: id })
  await call('versions.get', { id: version })
  await call('versions.restore', { id: version, part: { of: 'block', id: 'b1' } })
  await call('versions.restore', { id: version, part: null }, 'the whole version')
  await call('versions.get', { id: 'none' }, 'no such version')
  await call('documents.pages', { planId: id })
}

/** What the grid does. */
async function appendices(call: Call, id: unknown, folder: string): Promise<void> {
  const got = await call('plans.get', { id }, 'before the grid')
  const appendicesRev = got.ok ? field(got.value, 'appendicesRev') : null
  const columns = ['name', 'lead'].map(each => ({ field: each, label: `Cột ${each}`, width: 1 }))
  const form = { groupNumbering: 'roman', subgroupNumbering: 'none', rowNumbering: 'restart' }
  const head = { id: 'p9', kind: 'tasks', title: 'Danh mục', columns, ...form }
  const known = field(field(got.ok ? got.value : null, 'plan'), 'appendices')
  const order = [...(Array.isArray(known) ? known.map(each => field(each, 'id')) : []), 'p9']
  const change = {
    id,
    appendicesRev,
    put: [head],
    remove: [],
    order,
    putItems: [
      { appendixId: 'p9', item: { id: 'p9r1', kind: 'row', cells: { name: 'Kéo cáp', lead: 'Công an xã' } } },
    ],
    removeItems: [],
    itemOrders: [{ appendixId: 'p9', ids: ['p9r1'] }],
  }
  await call('plans.saveAppendices', change)
  await call('plans.saveAppendices', change, 'a stale grid')
  const list = {
    planId: id,
    appendixId: 'p9',
    items: ['p9r1'],
    columns: ['name', 'lead'],
    folder,
    overwrite: false,
  }
  const written = await call('documents.exportList', list)
  await call('documents.exportList', list, 'a list that exists')
  const bytes = await readFile(written.ok ? String(written.value) : '')
  await call('tables.read', { name: 'a.xlsx', base64: bytes.toString('base64') })
  await call('tables.read', { name: 'a.xlsx', base64: '' }, 'an empty workbook')
}

/** The registers that drafting draws on. */
async function registers(call: Call, folder: string): Promise<void> {
  const entry = {
    id: 'l1',
    rev: 0,
    type: 'Luật',
    number: '',
    symbol: '',
    issuer: 'Quốc hội',
    date: '2025-06-16',
    subject: 'Tổ chức chính quyền địa phương',
    inForceFrom: null,
    inForceUntil: null,
  }
  await call('legalBases.save', entry)
  await call('legalBases.save', entry, 'a stale legal basis')
  await call('legalBases.find', { words: 'chinh quyen' })
  const written = await call('legalBases.exportFile', { folder, overwrite: false })
  const bytes = await readFile(written.ok ? String(written.value) : '')
  await call('legalBases.importFile', { name: 'a.xlsx', base64: bytes.toString('base64') })
  await call('legalBases.remove', { id: 'l1' })
  const unit = { id: 'u1', rev: 0, name: 'Công an xã', aliases: ['CAX'], kind: 'armedForces', note: '' }
  await call('organisations.save', { units: [unit] })
  await call('organisations.save', { units: [{ ...unit, id: 'u2' }, unit] }, 'a stale unit')
  await call('organisations.list', {})
  await call('organisations.remove', { id: 'u1' })
  await call('phrases.save', { id: 'c1', section: 'Kinh phí', text: 'Ngân sách xã bảo đảm.', own: true })
  await call('phrases.list', {})
  await call('phrases.remove', { id: 'c1' })
  const preset = {
    id: 'n1',
    name: 'Thường dùng',
    kind: 'recipients',
    recipients: { items: [], archive: 'VT' },
  }
  await call('presets.save', preset)
  await call('presets.list', {})
  await call('presets.remove', { id: 'n1' })
  await call('presets.remove', { id: 'n1' }, 'no such preset')
}

/** A plan's way to the day it is issued, and what is made of it then. */
async function issuing(call: Call, id: unknown): Promise<void> {
  const got = await call('plans.get', { id }, 'before issuing')
  const stored = got.ok ? got.value : null
  const letterhead = { ...Object(field(field(stored, 'plan'), 'letterhead')), number: '12', day: 5, month: 2 }
  const rev = Number(field(stored, 'rev'))
  await call('plans.update', { id, rev, patch: { letterhead } }, 'number and date')
  const move = (to: string, at: number) => ({ id, rev: at, to, who: 'An', why: '' })
  await call('plans.changeState', move('issued', rev + 1), 'a step left out')
  await call('plans.changeState', move('submitted', rev + 1))
  await call('plans.changeState', move('issued', rev + 2), 'issued')
  await call('plans.update', { id, rev: rev + 3, patch: {} }, 'a change of an issued plan')
  await call('plans.stateHistory', { id })
  await call('plans.amend', { id })
  await call('plans.amendedBy', { id })
  const kept = await call('plans.saveAsTemplate', { id, title: 'Mẫu của xã' })
  const templateId = kept.ok ? field(kept.value, 'id') : null
  await call('plans.createFromTemplate', { templateId, facts: sampleFacts }, 'from an own template')
  await call('plans.removeTemplate', { id: templateId })
}

/** What is done with a plan through its year. */
async function following(call: Call, planId: unknown, folder: string): Promise<void> {
  const facts = {
    status: 'ongoing',
    percent: 40,
    value: null,
    result: 'Đã kéo cáp',
    difficulty: '',
    proposal: '',
  }
  const said = {
    day: '2026-03-09',
    period: '2026-02',
    occurrence: null,
    ...facts,
    evidence: [],
    reporter: '',
  }
  const entry = { rowId: 'p9r1', ...said, corrects: null, reason: '' }
  await call('progress.append', { planId, entries: [entry] })
  await call('progress.append', { planId, entries: [{ ...entry, rowId: 'none' }] }, 'an entry of no row')
  await call('progress.append', { planId: 'none', entries: [entry] }, 'an entry of no plan')
  await call('progress.tracked', { planId, day: null })
  await call('progress.tracked', { planId, day: '2026-03-01' }, 'how it stood')
  await call('progress.history', { planId, rowId: 'p9r1' })
  await call('progress.answered', { planId, period: '2026-02' })
  const list = { rows: ['p9r1'], columns: ['name', 'status'], folder, overwrite: false }
  await call('progress.exportList', { planId, ...list })
  await call('progress.exportUnits', {
    planId,
    period: '2026-02',
    units: ['phong kinh te'],
    folder,
    overwrite: false,
  })
  await call('progress.exportOverview', { planId, period: '2026-03', folder, overwrite: false })
  const seen = await call('progress.overview', {})
  const alerts = field(seen.ok ? seen.value : null, 'alerts')
  const causes = Array.isArray(alerts) ? alerts.map(each => field(each, 'cause')) : []
  await call('alerts.seen', { causes })
  await call('alerts.snooze', { cause: 'unit|a||', until: '2026-03-20' })
  const calendar = await call('calendar.get', { planId })
  await call('calendar.save', { planId, duties: field(calendar.ok ? calendar.value : null, 'duties') })
  const saved = { planId, folder, overwrite: false }
  await call('calendar.exportFile', { ...saved, format: 'ics' })
  const written = await call('exchange.export', saved)
  await call('exchange.export', saved, 'a plan file that exists')
  const bytes = await readFile(written.ok ? String(written.value) : '')
  const file = { name: 'a.khxa', base64: bytes.toString('base64') }
  await call('exchange.read', file)
  await call('exchange.merge', { ...file, choices: [], duties: 'here' })
  const asked = { planId, period: '2026-02' }
  await call('forms.make', { ...asked, units: null, returnBy: null, folder, overwrite: false })
  const returned = await call('forms.readFolder', { ...asked, folder })
  await call('forms.readFiles', { ...asked, files: [{ name: 'a.xlsx', base64: file.base64 }] })
  const shown = field(returned.ok ? returned.value : null, 'files')
  const hashes = Array.isArray(shown)
    ? shown.map(each => field(each, 'hash')).filter(hash => hash !== '')
    : []
  await call('forms.accept', { ...asked, from: { kind: 'folder', folder }, seen: hashes, choices: [] })
  await call('forms.rounds', asked)
  await call('forms.awaited', { planId })
  await call('jobs.steps', { job: 'none' })
  await call('jobs.stop', { job: 'none' })
  await call('reports.draft', { planId, period: '2026-02', addressees: ['UBND tỉnh'] })
  await call('reports.list', { planId })
  await call('nextYear.prepare', { planId })
  await call('nextYear.create', { planId, accepted: [] })
  await call('nextYear.cautions', { planId })
  await call('nextYear.history', { planId, rowId: 't1' })
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
  expect(Object.keys(contract).filter(name => !Object.hasOwn(memory.answers, name))).toEqual([])
  expect(failed).toEqual([
    'a stale update: conflict/plan',
    'plans.importFile: invalid/emptyFile',
    'files that exist: refused/fileExists',
    'no such folder: notFound/folder',
    'a stale body: conflict/plan',
    'no such version: notFound/version',
    'a stale grid: conflict/plan',
    'a list that exists: refused/fileExists',
    'an empty workbook: invalid/emptyFile',
    'a stale legal basis: conflict/legalBasis',
    'a stale unit: conflict/organisation',
    'no such preset: notFound/entry',
    'a step left out: refused/stateChange',
    'a change of an issued plan: refused/issuedPlan',
    'an entry of no row: invalid/input',
    'an entry of no plan: notFound/plan',
    'a plan file that exists: refused/fileExists',
    'files.reveal: notFound/file',
    'no such plan: notFound/plan',
    'more than asked for: invalid/input',
    'no input: invalid/input',
    'no such command: notFound/command',
    'a name that every object knows: notFound/command',
    'a name that is no name: notFound/command',
  ])
  expect(memory.events).toHaveLength(44)
})

test.each(['ipc', 'http'])('the same calls over %s have the same answers and events', async name => {
  expect(await runOver(name)).toEqual(memory)
})
