import { expect, onTestFinished, test } from 'vitest'
import { createDocumentsThread } from '../../../electron/documents/documents-thread.ts'
import { layOutPages } from '../../../electron/documents/docx/lay-out-pages.ts'
import { composePlan } from '../../../shared/documents/compose-plan.ts'
import { smallPlan } from '../../support/small-plan.ts'

function thread() {
  const made = createDocumentsThread()
  onTestFinished(() => made.end())
  return made
}
const document = composePlan(smallPlan, '2026-01-15')

test('lays out in a thread what is laid out here', async () => {
  expect(await thread().call('layOut', document)).toEqual(layOutPages(document))
})

test('answers each caller with what it asked for', async () => {
  const { call } = thread()
  const other = composePlan({ ...smallPlan, appendices: [] }, '2026-01-15')
  const [first, second] = await Promise.all([call('layOut', document), call('layOut', other)])
  expect(new Set(first.pages.map(page => page.section))).toEqual(new Set([0, 1]))
  expect(new Set(second.pages.map(page => page.section))).toEqual(new Set([0]))
})

test('those who wait are told when the thread ends, and a later call starts another', async () => {
  const { call, end } = thread()
  const waiting = expect(call('layOut', document)).rejects.toThrow('thread ended')
  await end()
  await waiting
  expect((await call('layOut', document)).stoppedAt).toBeNull()
})
