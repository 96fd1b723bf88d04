import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordFormFiles, recordForms } from '../../../electron/store/form-files.ts'
import { insertPlan } from '../../../electron/store/plans.ts'
import { insertEntries } from '../../../electron/store/progress.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { answered } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { makeLog } from '../../support/make-log.ts'
import { samplePlan } from '../../support/samples.ts'

const planId = samplePlan.id
const draft: Plan = { ...samplePlan, state: 'draft' }
const issued: Plan = {
  ...samplePlan,
  state: 'issued',
  letterhead: { ...samplePlan.letterhead, number: '12', day: 5, month: 2 },
}

let office: TestBackend
let home: TestBackend
/** Every call a minute later than the one before, so that what was done last is known. */
let minutes = 0
const now = () => new Date(Date.parse('2026-03-10T02:00:00.000Z') + ++minutes * 60_000).toISOString()
beforeEach(async () => {
  office = await makeBackend({ now })
  home = await makeBackend({ now })
})
afterEach(async () => {
  await office.close()
  await home.close()
})

async function carried(from: TestBackend, id = planId) {
  const path = await answered(
    from.client.call('exchange.export', { planId: id, folder: from.folder, overwrite: true }),
  )
  return { name: basename(path), base64: (await readFile(path)).toString('base64') }
}
type Sent = Awaited<ReturnType<typeof carried>>
const read = (into: TestBackend, file: Sent) => answered(into.client.call('exchange.read', file))
const merge = (into: TestBackend, file: Sent, duties: 'here' | 'there' = 'here') =>
  answered(into.client.call('exchange.merge', { ...file, choices: [], duties }))
const get = (made: TestBackend, id = planId) => answered(made.client.call('plans.get', { id }))
const subjects = async (made: TestBackend) => {
  const versions = await answered(made.client.call('versions.list', { planId }))
  const texts = []
  for (const { id } of versions)
    texts.push((await answered(made.client.call('versions.get', { id }))).plan.subject)
  return texts
}
async function retitle(made: TestBackend, subject: string) {
  const { rev } = await get(made)
  await answered(made.client.call('plans.update', { id: planId, rev, patch: { subject } }))
}

describe('a draft on two machines', () => {
  beforeEach(async () => {
    await insertPlan(office.store.db, draft, now())
    await merge(home, await carried(office))
  })

  test('is brought up to what was made out of it, keeping what it was', async () => {
    await retitle(home, 'Sửa ở nhà')
    const file = await carried(home)
    expect(await read(office, file)).toMatchObject({ text: 'taken', differences: ['subject'] })
    await merge(office, file)
    expect((await get(office)).plan).toEqual((await get(home)).plan)
    expect(await subjects(office)).toContain(draft.subject)
    expect(await read(office, file)).toMatchObject({ text: 'same', differences: [] })
  })

  test('is not put back by an older file', async () => {
    const old = await carried(home)
    await retitle(office, 'Sửa ở cơ quan')
    expect(await read(office, old)).toMatchObject({ text: 'older' })
    await merge(office, old)
    expect((await get(office)).plan.subject).toBe('Sửa ở cơ quan')
    expect(await subjects(office)).toEqual([draft.subject])
  })

  test('that was changed on both stays, with the other text in its history, and the next file of it wins', async () => {
    await retitle(office, 'Sửa ở cơ quan')
    await retitle(home, 'Sửa ở nhà')
    const file = await carried(home)
    expect(await read(office, file)).toMatchObject({ text: 'kept', differences: ['subject'] })
    await merge(office, file)
    expect((await get(office)).plan.subject).toBe('Sửa ở cơ quan')
    const [kept] = await answered(office.client.call('versions.list', { planId }))
    expect(kept).toMatchObject({ kind: 'named', name: `Bản trong tệp “${file.name}”` })
    expect((await subjects(office))[0]).toBe('Sửa ở nhà')
    expect(await read(office, file)).toMatchObject({ text: 'older' })
    await merge(home, await carried(office))
    expect((await get(home)).plan.subject).toBe('Sửa ở cơ quan')
    expect(await subjects(home)).toContain('Sửa ở nhà')
  })

  test('gives way to the text that was signed, and then takes its log', async () => {
    await retitle(office, 'Sửa ở cơ quan sau khi gửi')
    await home.store.db.deleteFrom('plans').execute()
    await insertPlan(home.store.db, issued, now())
    const log = makeLog(issued, { seed: 3, months: 2 })
    await home.store.db.transaction().execute(tx => insertEntries(tx, log))
    const file = await carried(home)
    expect(await read(office, file)).toMatchObject({ text: 'taken', added: log.length, conflicts: [] })
    await merge(office, file)
    expect((await get(office)).plan).toEqual(issued)
    expect(await subjects(office)).toContain('Sửa ở cơ quan sau khi gửi')
    expect(office.events.at(-1)?.topics).toContain('versions')
  })

  test('that went on after the other was signed is kept in the history of the signed one', async () => {
    await retitle(home, 'Sửa ở nhà')
    const file = await carried(home)
    await office.store.db.updateTable('plans').set({ state: 'issued' }).execute()
    expect(await read(office, file)).toMatchObject({ text: 'kept' })
    await merge(office, file)
    expect((await get(office)).plan).toEqual({ ...draft, state: 'issued' })
    expect(await subjects(office)).toContain('Sửa ở nhà')
  })

  test('goes on to the state that it has there, with who brought it there and when', async () => {
    const { rev } = await get(home)
    await answered(
      home.client.call('plans.changeState', { id: planId, rev, to: 'submitted', who: 'Trần An', why: '' }),
    )
    const file = await carried(home)
    expect(await read(office, file)).toMatchObject({ text: 'taken', differences: ['state'] })
    await merge(office, file)
    expect((await get(office)).plan.state).toBe('submitted')
    const history = await answered(office.client.call('plans.stateHistory', { id: planId }))
    expect(history).toEqual(await answered(home.client.call('plans.stateHistory', { id: planId })))
    expect(history).toMatchObject([{ to: 'submitted', who: 'Trần An' }])
  })

  test('that was put forward here is taken back by the newer text, and its history says so', async () => {
    await retitle(home, 'Sửa ở nhà')
    const { rev } = await get(office)
    await answered(
      office.client.call('plans.changeState', { id: planId, rev, to: 'submitted', who: 'Trần An', why: '' }),
    )
    const file = await carried(home)
    expect(await read(office, file)).toMatchObject({ text: 'taken', differences: ['state', 'subject'] })
    await merge(office, file)
    expect((await get(office)).plan).toMatchObject({ state: 'draft', subject: 'Sửa ở nhà' })
    expect(await answered(office.client.call('plans.stateHistory', { id: planId }))).toMatchObject([
      { from: 'submitted', to: 'draft', why: `Nhận bản mới hơn trong tệp “${file.name}”` },
      { from: 'draft', to: 'submitted', who: 'Trần An' },
    ])
  })
})

describe('with a plan in force go', () => {
  beforeEach(async () => {
    await insertPlan(office.store.db, issued, now())
    const log = makeLog(issued, { seed: 3, months: 2 })
    await office.store.db.transaction().execute(tx => insertEntries(tx, log))
  })

  test('its signed reports, with the instant at which each was issued, and no drafts', async () => {
    const drafted = await answered(
      office.client.call('reports.draft', { planId, period: '2026-02', addressees: [] }),
    )
    await answered(office.client.call('reports.draft', { planId, period: '2026-03', addressees: [] }))
    const { plan, rev } = await get(office, drafted.id)
    const letterhead = { ...plan.letterhead, number: '7', day: 3, month: 3 }
    await answered(office.client.call('plans.update', { id: drafted.id, rev, patch: { letterhead } }))
    for (const to of ['submitted', 'issued'] as const)
      await answered(
        office.client.call('plans.changeState', {
          id: drafted.id,
          rev: (await get(office, drafted.id)).rev,
          to,
          who: 'Trần An',
          why: '',
        }),
      )
    const file = await carried(office)
    expect(await read(home, file)).toMatchObject({ beside: 1 })
    await merge(home, file)
    const reports = await answered(home.client.call('reports.list', { planId }))
    expect(reports).toMatchObject([{ id: drafted.id, state: 'issued' }])
    expect(await answered(home.client.call('plans.stateHistory', { id: drafted.id }))).toEqual(
      await answered(office.client.call('plans.stateHistory', { id: drafted.id })),
    )
    expect(await read(home, file)).toMatchObject({ beside: 0 })
  })

  test('its forms, so that none is asked for or taken twice', async () => {
    const form = { unitKey: 'k', unit: 'Phòng Kinh tế', round: 1, on: '2026-03-01' }
    await office.store.db.transaction().execute(async tx => {
      await recordForms(tx, planId, '2026-03', [{ ...form, path: 'C:\\a.xlsx', asked: ['r1'] }])
      await recordFormFiles(tx, planId, '2026-03', [{ ...form, hash: 'f00', name: 'a.xlsx' }])
    })
    const file = await carried(office)
    await merge(home, file)
    expect(await read(home, file)).toMatchObject({ forms: 0 })
    const rounds = (made: TestBackend) =>
      answered(made.client.call('forms.rounds', { planId, period: '2026-03' }))
    expect(await rounds(home)).toEqual(await rounds(office))
    expect(await home.store.db.selectFrom('form_files').select('hash').execute()).toEqual([{ hash: 'f00' }])
  })

  const duty = (day: number) => ({
    id: 'd',
    title: 'Báo cáo tháng',
    from: 'các đơn vị',
    to: 'UBND xã',
    every: 'month' as const,
    day,
    before: true,
  })
  const days = async (made: TestBackend) =>
    (await answered(made.client.call('calendar.get', { planId }))).duties.map(({ day }) => day)

  test('the reporting days that a person set, where nobody set them yet; else as is chosen', async () => {
    await merge(home, await carried(office))
    await answered(office.client.call('calendar.save', { planId, duties: [duty(15)] }))
    const first = await carried(office)
    expect(await read(home, first)).toMatchObject({ duties: 'taken' })
    await merge(home, first)
    expect(await days(home)).toEqual([15])
    await answered(home.client.call('calendar.save', { planId, duties: [duty(20)] }))
    expect(await read(home, first)).toMatchObject({ duties: 'apart' })
    await merge(home, first, 'here')
    expect(await days(home)).toEqual([20])
    await merge(home, first, 'there')
    expect(await days(home)).toEqual([15])
  })

  /** An amendment that is in force since a day of March. */
  async function amend(made: TestBackend, day: number): Promise<string> {
    const { id } = await answered(made.client.call('plans.amend', { id: planId }))
    const { plan, rev } = await get(made, id)
    const letterhead = { ...plan.letterhead, number: String(day), day, month: 3 }
    await answered(made.client.call('plans.update', { id, rev, patch: { letterhead } }))
    await made.store.db.updateTable('plans').set({ state: 'issued' }).where('id', '=', id).execute()
    return id
  }
  const followed = async (made: TestBackend) =>
    (await answered(made.client.call('progress.overview', {}))).plans.map(each => each.planId)

  test('the plan that it amends, so that both stand as one there', async () => {
    const id = await amend(office, 2)
    await merge(home, await carried(office, id))
    expect(
      (await answered(home.client.call('plans.list', { bin: false }))).map(each => each.id).toSorted(),
    ).toEqual([id, planId].toSorted())
    expect(await followed(home)).toEqual([id])
  })

  test('an amendment whose plan comes later is one with it all the same', async () => {
    const id = await amend(office, 2)
    const [original, amendment] = [await carried(office), await carried(office, id)]
    await merge(home, amendment)
    await home.store.db.deleteFrom('plans').where('id', '=', planId).execute()
    await merge(home, original)
    expect(await followed(home)).toEqual([id])
  })

  test('where each machine amended the plan, the amendment issued last is followed, on both', async () => {
    await merge(home, await carried(office))
    const ours = await amend(office, 2)
    // Ids count on each machine from one, unlike those of the program.
    for (let skipped = 0; skipped < 40; skipped++)
      await answered(home.client.call('versions.keep', { planId, name: 'x' }))
    const theirs = await amend(home, 4)
    const [one, other] = [await carried(office, ours), await carried(home, theirs)]
    await merge(home, one)
    await merge(office, other)
    expect(await followed(home)).toEqual([theirs])
    expect(await followed(office)).toEqual([theirs])
  })
})
