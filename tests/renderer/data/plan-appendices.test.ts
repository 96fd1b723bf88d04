import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { openAppendices } from '../../../renderer/data/plan-appendices.ts'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import { setCells } from '../../../shared/plans/edit-appendix.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'

const [template] = templates
let backend: TestBackend | undefined
afterEach(async () => {
  await backend?.close()
  backend = undefined
})

/** A plan in a real store whose appendices are open in two windows. */
async function openTwice() {
  if (!template) throw new Error('There is no built-in template.')
  const made = await makeBackend()
  backend = made
  const answer = await made.client.call('plans.createFromTemplate', {
    templateId: template.id,
    facts: template.defaults,
  })
  if (!answer.ok) throw new Error('not made')
  const { id } = answer.value
  const read = async () => {
    const got = await made.client.call('plans.get', { id })
    if (!got.ok) throw new Error('not read')
    return got.value
  }
  const stored = await read()
  const open = () => {
    const steps: { before: readonly Appendix[]; after: readonly Appendix[] }[] = []
    const tables = openAppendices(made.client, new QueryClient(), stored, change => steps.push(change))
    return { ...tables, steps }
  }
  const [appendix] = stored.plan.appendices
  const rows = appendix?.items.filter(item => item.kind === 'row') ?? []
  const [first, second] = rows
  if (!appendix || !first || !second) throw new Error('an appendix with two rows')
  return { read, one: open(), other: open(), appendixId: appendix.id, first: first.id, second: second.id }
}

type Open = Awaited<ReturnType<typeof openTwice>>['one']
const write = ({ session }: Open, appendixId: string, id: string, text: string) =>
  session.edit(appendixId, appendix => setCells(appendix, [{ id, field: 'name', text }], 2026))

const nameOf = (appendices: readonly Appendix[], id: string) =>
  appendices
    .flatMap(({ items }) => items)
    .find((item): item is RowItem => item.kind === 'row' && item.id === id)?.cells.name

test('what is typed is stored, and a second save sends nothing', async () => {
  const { read, one, appendixId, first } = await openTwice()
  write(one, appendixId, first, 'Việc mới')
  expect(await one.autosave.flush()).toBe(true)
  const after = await read()
  expect(nameOf(after.plan.appendices, first)).toBe('Việc mới')
  expect(after.plan.appendices).toEqual(one.session.appendices())
  await one.autosave.flush()
  expect((await read()).appendicesRev).toBe(after.appendicesRev)
})

test('two windows that change two rows both keep their words', async () => {
  const { read, one, other, appendixId, first, second } = await openTwice()
  write(one, appendixId, first, 'Của tôi')
  write(other, appendixId, second, 'Của họ')
  expect(await one.autosave.flush()).toBe(true)
  expect(await other.autosave.flush()).toBe(true)
  const { plan } = await read()
  expect([nameOf(plan.appendices, first), nameOf(plan.appendices, second)]).toEqual(['Của tôi', 'Của họ'])
  expect(other.autosave.snapshot().overruled).toEqual([])
})

test('a step taken back leaves alone what the other window wrote meanwhile', async () => {
  const { read, one, other, appendixId, first, second } = await openTwice()
  const before = nameOf(one.session.appendices(), first)
  write(one, appendixId, first, 'Của tôi')
  await one.autosave.flush()
  write(other, appendixId, second, 'Của họ')
  await other.autosave.flush()
  one.receive(await read())
  await expect.poll(() => nameOf(one.session.appendices(), second)).toBe('Của họ')
  const [step] = one.steps
  if (!step) throw new Error('one step')
  one.step(step.after, step.before)
  expect(nameOf(one.session.appendices(), first)).toBe(before)
  expect(nameOf(one.session.appendices(), second)).toBe('Của họ')
  await one.autosave.flush()
  expect(nameOf((await read()).plan.appendices, first)).toBe(before)
})
