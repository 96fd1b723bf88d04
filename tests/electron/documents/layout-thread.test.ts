import { expect, onTestFinished, test } from 'vitest'
import { layOutPages } from '../../../electron/documents/docx/lay-out-pages.ts'
import { createLayoutThread } from '../../../electron/documents/layout-thread.ts'
import { composePlan } from '../../../shared/documents/compose-plan.ts'
import { smallPlan } from '../../support/small-plan.ts'

function thread() {
  const made = createLayoutThread()
  onTestFinished(() => made.end())
  return made
}
const document = composePlan(smallPlan, '2026-01-15')

test('lays out in a thread what is laid out here', async () => {
  expect(await thread().layOut(document)).toEqual(layOutPages(document))
})

test('answers each caller with what it asked for', async () => {
  const { layOut } = thread()
  const other = composePlan({ ...smallPlan, appendices: [] }, '2026-01-15')
  const [first, second] = await Promise.all([layOut(document), layOut(other)])
  expect(new Set(first.pages.map(page => page.section))).toEqual(new Set([0, 1]))
  expect(new Set(second.pages.map(page => page.section))).toEqual(new Set([0]))
})

test('those who wait are told when the thread ends, and a later call starts another', async () => {
  const { layOut, end } = thread()
  const waiting = expect(layOut(document)).rejects.toThrow('layout thread ended')
  await end()
  await waiting
  expect((await layOut(document)).stoppedAt).toBeNull()
})
