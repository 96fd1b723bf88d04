import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insertPlan } from '../../../electron/store/plans.ts'
import { insertEntries, listEntries } from '../../../electron/store/progress.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { type ProgressEntry, standingEntries } from '../../../shared/tasks/progress.ts'
import { answered } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { makeLog } from '../../support/make-log.ts'
import { samplePlan } from '../../support/samples.ts'

const planId = samplePlan.id
const issued: Plan = {
  ...samplePlan,
  state: 'issued',
  letterhead: { ...samplePlan.letterhead, number: '12', day: 5, month: 2 },
}
const draft: Plan = { ...issued, state: 'draft' }
const [said] = makeLog(issued, { seed: 3, months: 2 })

/** A file on its way, and all that it says. */
type Sent = {
  readonly name: string
  readonly base64: string
  readonly text: string
  readonly ids: readonly string[]
}
/** One of several machines, and what it has ever given away or been given. */
type Machine = { readonly made: TestBackend; readonly texts: Set<string>; readonly ids: Set<string> }

/** Clocks of PCs in communes are years off. */
const years = ['2026', '2019', '2031']

async function makeMachine(year: string): Promise<Machine> {
  let seconds = 0
  const now = () => new Date(Date.parse(`${year}-03-10T02:00:00Z`) + ++seconds * 1000).toISOString()
  return { made: await makeBackend({ now }), texts: new Set(), ids: new Set() }
}

const get = async ({ made }: Machine) => answered(made.client.call('plans.get', { id: planId }))
const isHere = async ({ made }: Machine) =>
  (await answered(made.client.call('plans.list', { bin: false }))).some(({ id }) => id === planId)

async function send(from: Machine): Promise<Sent> {
  const { client, folder, store } = from.made
  const path = await answered(client.call('exchange.export', { planId, folder, overwrite: true }))
  const text = (await get(from)).plan.subject
  from.texts.add(text)
  const ids = (await listEntries(store.db, planId)).map(({ id }) => id)
  return { name: basename(path), base64: (await readFile(path)).toString('base64'), text, ids }
}

async function take(into: Machine, { name, base64, text, ids }: Sent): Promise<void> {
  const before = (await isHere(into)) ? (await get(into)).plan.subject : text
  await answered(into.made.client.call('exchange.merge', { name, base64, choices: [], duties: 'here' }))
  // What its own writer writes over is not lost by carrying.
  if ((await get(into)).plan.subject !== before) into.texts.add(before)
  into.texts.add(text)
  for (const id of ids) into.ids.add(id)
}

/** All that can be found of a plan's words on a machine: its text, and those in its history. */
async function found(machine: Machine): Promise<readonly string[]> {
  const { client } = machine.made
  const texts = [(await get(machine)).plan.subject]
  for (const { id } of await answered(client.call('versions.list', { planId })))
    texts.push((await answered(client.call('versions.get', { id }))).plan.subject)
  return texts
}

async function expectNothingLost(machine: Machine): Promise<void> {
  if (!(await isHere(machine))) return
  const texts = await found(machine)
  for (const text of machine.texts) expect(texts).toContain(text)
  const ids = (await listEntries(machine.made.store.db, planId)).map(({ id }) => id)
  expect([...ids].sort()).toEqual([...machine.ids].sort())
}

async function write(machine: Machine, subject: string): Promise<void> {
  const { plan, rev } = await get(machine)
  if (plan.state === 'draft')
    await answered(machine.made.client.call('plans.update', { id: planId, rev, patch: { subject } }))
}

async function say(machine: Machine, id: string): Promise<void> {
  const { plan } = await get(machine)
  if (plan.state !== 'issued' || said === undefined) return
  const entry: ProgressEntry = { ...said, id, result: id, source: { kind: 'typed' } }
  await machine.made.store.db.transaction().execute(tx => insertEntries(tx, [entry]))
  machine.ids.add(id)
}

const machine = fc.nat(2)
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ what: fc.constant('carry' as const), from: machine, to: machine }) },
    {
      weight: 4,
      arbitrary: fc.record({ what: fc.constant('write' as const), on: machine, text: fc.nat(3) }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('late' as const), file: fc.nat(9), to: machine }) },
    { weight: 3, arbitrary: fc.record({ what: fc.constant('say' as const), on: machine }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('sign' as const), on: machine }) },
  ),
  { minLength: 4, maxLength: 24 },
)

test('whatever is written and carried in whatever order, no machine loses a text or an entry that it saw', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async given => {
      const machines = await Promise.all(years.map(makeMachine))
      const [first] = machines
      if (first === undefined) throw new Error('no machine')
      const of = (at: number) => machines[at] ?? first
      await insertPlan(first.made.store.db, draft, 'x')
      const files: Sent[] = []
      let count = 0
      for (const step of given) {
        if (step.what === 'carry' && (await isHere(of(step.from)))) {
          const file = await send(of(step.from))
          files.push(file)
          await take(of(step.to), file)
        }
        const late = step.what === 'late' ? files[step.file] : undefined
        if (step.what === 'late' && late !== undefined) await take(of(step.to), late)
        if (!('on' in step) || !(await isHere(of(step.on)))) continue
        // Words that were written before come back, too.
        if (step.what === 'write') await write(of(step.on), `Lời văn ${step.text}`)
        if (step.what === 'say') await say(of(step.on), `e${++count}`)
        if (step.what === 'sign')
          await of(step.on).made.store.db.updateTable('plans').set({ state: 'issued' }).execute()
        for (const each of machines) await expectNothingLost(each)
      }
      for (const each of machines) await expectNothingLost(each)
      // Carried round once more, all know the same of what was reported.
      const rounds = [0, 1, 2, 0, 1, 2].map(at => [of(at), of((at + 1) % 3)] as const)
      for (const [from, to] of rounds) if (await isHere(from)) await take(to, await send(from))
      const logs = []
      for (const { made } of machines)
        logs.push(standingEntries(await listEntries(made.store.db, planId)).map(({ id }) => id))
      expect(new Set(logs.map(ids => ids.join()))).toHaveLength(1)
      for (const each of machines) await expectNothingLost(each)
      for (const { made } of machines) await made.close()
    }),
    { numRuns: 40 },
  )
})
