import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import { insertEntries } from '../../../electron/store/progress.ts'
import type { Output } from '../../../shared/api/contract.ts'
import { describe as describeError } from '../../../shared/errors.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { readFollowedPlanFile, writePlanFile } from '../../../shared/plans/plan-file.ts'
import { type ProgressEntry, standingEntries } from '../../../shared/tasks/progress.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { makeLog } from '../../support/make-log.ts'
import { samplePlan } from '../../support/samples.ts'

const plan: Plan = {
  ...samplePlan,
  state: 'issued',
  letterhead: { ...samplePlan.letterhead, number: '12', day: 5, month: 2 },
}
const planId = plan.id
const base = makeLog(plan, { seed: 3, months: 2 })

let office: TestBackend
let home: TestBackend
beforeEach(async () => {
  office = await makeBackend()
  home = await makeBackend()
  await insertPlan(office.store.db, plan, 'x')
  await office.store.db.transaction().execute(tx => insertEntries(tx, base))
})
afterEach(async () => {
  await office.close()
  await home.close()
})

/** A plan file as a page sends it. */
type Sent = { readonly name: string; readonly base64: string }
const sent = (text: string, name = 'a.khxa'): Sent => ({ name, base64: Buffer.from(text).toString('base64') })
async function carried(from: TestBackend, id = planId): Promise<Sent> {
  const path = await answered(
    from.client.call('exchange.export', { planId: id, folder: from.folder, overwrite: true }),
  )
  return sent(await readFile(path, 'utf8'), basename(path))
}
const read = (into: TestBackend, file: Sent) => answered(into.client.call('exchange.read', file))
const merge = (
  into: TestBackend,
  file: Sent,
  choices: { id: string; take: 'here' | 'there' }[] = [],
): Promise<Output<'exchange.merge'>> =>
  answered(into.client.call('exchange.merge', { ...file, choices, duties: 'here' }))
const logOf = async (made: TestBackend): Promise<readonly ProgressEntry[]> => {
  const log = []
  for (const rowId of ['r1', 'r2', 'r3'])
    log.push(...(await answered(made.client.call('progress.history', { planId, rowId }))))
  return log
}
const ids = (log: readonly ProgressEntry[]) => log.map(({ id }) => id).toSorted()
const standing = (log: readonly ProgressEntry[]) =>
  standingEntries(log).map(({ rowId, day, percent, result }) => ({ rowId, day, percent, result }))
/** Enters an entry directly, under an id that no other machine gives. */
async function add(made: TestBackend, id: string, given: Partial<ProgressEntry> = {}): Promise<void> {
  const [first] = base
  if (first === undefined) throw new Error('no entries')
  const entry = {
    ...first,
    id,
    day: '2026-03-01',
    period: null,
    result: id,
    at: `2026-03-01T00:00:00.000Z`,
    ...given,
  }
  await made.store.db.transaction().execute(tx => insertEntries(tx, [entry]))
}

test('carries a plan with its log to a machine that does not know it', async () => {
  const file = await carried(office)
  expect(file.name).toBe('Kế hoạch 12 - Chuyển đổi số trên địa bàn xã Bình Minh - 2026 - tiến độ.khxa')
  expect(await read(home, file)).toEqual({
    planId,
    subject: plan.subject,
    text: 'new',
    differences: [],
    added: base.length,
    conflicts: [],
    beside: 0,
    forms: 0,
    duties: 'same',
  })
  expect(await merge(home, file)).toEqual({ planId, isNew: true, added: base.length, settled: 0 })
  expect((await answered(home.client.call('plans.get', { id: planId }))).plan).toEqual(plan)
  const log = await logOf(home)
  expect(ids(log)).toEqual(ids(base))
  expect(log.every(({ source }) => source.kind === 'exchange' && source.file === file.name)).toBe(true)
  expect(standing(log)).toEqual(standing(await logOf(office)))
  expect(home.events.at(-1)?.topics).toEqual(['plans', 'progress', 'versions'])
})

describe('between two machines', () => {
  beforeEach(async () => {
    await merge(home, await carried(office))
  })

  test('brings together what was entered on both, once, whichever way it goes first', async () => {
    await add(office, 'office-1')
    await add(home, 'home-1', { source: { kind: 'form', file: 'thôn.xlsx', hash: 'f00' } })
    const file = await carried(home)
    expect(await read(office, file)).toMatchObject({ text: 'same', differences: [], added: 1, conflicts: [] })
    expect(await merge(office, file)).toMatchObject({ isNew: false, added: 1, settled: 0 })
    expect(await merge(office, file)).toMatchObject({ added: 0 })
    await merge(home, await carried(office))
    const [here, there] = [await logOf(office), await logOf(home)]
    expect(ids(here)).toEqual([...ids(base), 'home-1', 'office-1'].toSorted())
    expect(ids(there)).toEqual(ids(here))
    expect(standing(there)).toEqual(standing(here))
    expect(here.find(({ id }) => id === 'home-1')?.source).toEqual({
      kind: 'form',
      file: 'thôn.xlsx',
      hash: 'f00',
    })
  })

  const fix = (id: string, at: string): [string, Partial<ProgressEntry>] => [
    id,
    { corrects: base[0]?.id ?? '', reason: 'Nhầm số', at },
  ]

  test('shows an entry that both corrected, keeps both, and lets the later one stand on both', async () => {
    await add(office, ...fix('office-fix', '2026-03-02T00:00:00.000Z'))
    await add(home, ...fix('home-fix', '2026-03-03T00:00:00.000Z'))
    const file = await carried(home)
    const preview = await read(office, file)
    expect(preview.conflicts).toMatchObject([
      { kind: 'correction', here: { id: 'office-fix' }, there: { id: 'home-fix' } },
    ])
    expect(await merge(office, file)).toMatchObject({ added: 1, settled: 0 })
    await merge(home, await carried(office))
    for (const made of [office, home]) {
      const log = await logOf(made)
      expect(ids(log)).toEqual(expect.arrayContaining(['home-fix', 'office-fix']))
      const stands = standingEntries(log).map(({ id }) => id)
      expect(stands).toContain('home-fix')
      expect(stands).not.toContain('office-fix')
    }
    expect((await read(office, await carried(home))).conflicts).toEqual([])
  })

  test.each([
    ['here', 'office-fix', 1],
    ['there', 'home-fix', 0],
  ] as const)('lets the one that is %s stand where a person says so', async (take, stands, settled) => {
    await add(office, ...fix('office-fix', '2026-03-02T00:00:00.000Z'))
    await add(home, ...fix('home-fix', '2026-03-20T00:00:00.000Z'))
    const file = await carried(home)
    expect(await merge(office, file, [{ id: 'home-fix', take }])).toMatchObject({ added: 1, settled })
    await merge(home, await carried(office))
    for (const made of [office, home]) {
      const said = standing(await logOf(made)).filter(({ day }) => day === '2026-03-01')
      expect(said).toMatchObject([{ result: stands }])
    }
  })

  test('shows an entry that says something else, and changes it only by a correction', async () => {
    const [first] = base
    const tampered = base.map(entry => (entry === first ? { ...entry, result: 'Khác', percent: 77 } : entry))
    const file = sent(writePlanFile(plan, { progress: tampered }))
    const preview = await read(office, file)
    expect(preview).toMatchObject({ added: 0, conflicts: [{ kind: 'content', here: { id: first?.id } }] })
    expect(await merge(office, file)).toMatchObject({ added: 0, settled: 0 })
    expect(ids(await logOf(office))).toEqual(ids(base))
    await merge(office, file, [{ id: first?.id ?? '', take: 'there' }])
    const history = await answered(
      office.client.call('progress.history', { planId, rowId: first?.rowId ?? '' }),
    )
    expect(history[0]).toMatchObject({ corrects: first?.id, result: 'Khác', percent: 77 })
    expect(history[0]?.reason).toBe('Theo tệp “a.khxa” khi gộp tiến độ')
    expect(history.find(({ id }) => id === first?.id)?.result).toBe(first?.result)
  })

  test('shows where the text reads otherwise, and never touches it; keeps what was said of rows not here', async () => {
    const other: Plan = {
      ...plan,
      subject: 'Khác',
      appendices: plan.appendices.map(each => ({
        ...each,
        items: [...each.items, { id: 'r9', kind: 'row' as const, cells: { name: 'Việc mới' } }],
      })),
    }
    const log = [...base, ...base.slice(0, 1).map(entry => ({ ...entry, id: 'n1', rowId: 'r9' }))]
    const file = sent(writePlanFile(other, { progress: log }))
    expect(await read(office, file)).toMatchObject({
      differences: ['subject', 'appendices'],
      added: 1,
      conflicts: [{ kind: 'row', here: null, there: { id: 'n1' } }],
    })
    await merge(office, file)
    expect((await answered(office.client.call('plans.get', { id: planId }))).plan).toEqual(plan)
    const kept = await answered(office.client.call('progress.history', { planId, rowId: 'r9' }))
    expect(ids(kept)).toEqual(['n1'])
  })

  test('an amendment carries the log of what it amends, and stands for it there too', async () => {
    const { id } = await answered(office.client.call('plans.amend', { id: planId }))
    await office.store.db.updateTable('plans').set({ state: 'issued' }).where('id', '=', id).execute()
    await add(office, 'office-1', { planId: id })
    const file = await carried(office, id)
    const { followUp } = readFollowedPlanFile('a', Buffer.from(file.base64, 'base64').toString())
    const { progress: log, amends } = followUp
    expect(log).toHaveLength(base.length + 1)
    expect(amends).toEqual({ planId, number: 1 })
    expect(await merge(home, file)).toMatchObject({ planId: id, isNew: true, added: 1 })
    const { plans } = await answered(home.client.call('progress.overview', {}))
    expect(plans.map(each => each.planId)).toEqual([id])
    expect(ids(await logOf(home))).toEqual(ids([...base, ...log.filter(each => each.id === 'office-1')]))
  })
})

test('says of a plan in the bin that it must be restored first, and then merges', async () => {
  await merge(home, await carried(office))
  await add(office, 'office-1')
  const file = await carried(office)
  await answered(home.client.call('plans.remove', { id: planId }))
  const refused = { code: 'refused', what: 'planInBin', detail: plan.subject } as const
  expect(await errorOf(home.client.call('exchange.read', file))).toEqual(refused)
  expect(await errorOf(home.client.call('exchange.merge', { ...file, choices: [], duties: 'here' }))).toEqual(
    refused,
  )
  expect(describeError(refused)).toBe(
    `Kế hoạch “${plan.subject}” trong tệp này đang nằm ở Thùng rác. Hãy khôi phục kế hoạch từ Thùng rác rồi mở lại tệp.`,
  )
  await answered(home.client.call('plans.restore', { id: planId }))
  expect(await read(home, file)).toMatchObject({ text: 'same', added: 1 })
  expect(await merge(home, file)).toMatchObject({ isNew: false, added: 1 })
})

test('a plan at its end takes what was said elsewhere before', async () => {
  const file = await carried(office)
  await insertPlan(home.store.db, { ...plan, state: 'closed' }, 'x')
  expect(await read(home, file)).toMatchObject({ text: 'same', differences: ['state'], added: base.length })
  expect(await merge(home, file)).toMatchObject({ added: base.length })
  expect((await answered(home.client.call('plans.get', { id: planId }))).plan.state).toBe('closed')
})

test('takes no log into a draft, and nothing of a broken file', async () => {
  const draft = sent(writePlanFile({ ...plan, state: 'draft' }, { progress: base }))
  const refused = await errorOf(home.client.call('exchange.merge', { ...draft, choices: [], duties: 'here' }))
  expect(refused).toEqual({ code: 'refused', what: 'notFollowed', detail: planId })
  expect(await answered(home.client.call('plans.list', { bin: false }))).toEqual([])
  const broken = base.map((entry, at) => (at === 2 ? { ...entry, corrects: 'none', reason: 'x' } : entry))
  const text = writePlanFile(plan, { progress: broken })
  expect(await errorOf(office.client.call('exchange.read', sent(text)))).toEqual({
    code: 'invalid',
    what: 'planContent',
    detail: 'progress.2.corrects',
  })
  expect(await errorOf(office.client.call('exchange.read', sent(text, 'a.txt')))).toMatchObject({
    what: 'notAPlanFile',
  })
  expect(await logOf(home)).toEqual([])
})
