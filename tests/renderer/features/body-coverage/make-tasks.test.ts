import { expect, test } from 'vitest'
import { createAppendixSession } from '../../../../renderer/data/appendix-session.ts'
import { makeTasks } from '../../../../renderer/features/body-coverage/make-tasks.ts'
import { placeOfItem, taskPlaces } from '../../../../renderer/features/body-coverage/task-places.ts'
import type { Block } from '../../../../shared/plans/block.ts'
import { smallPlan } from '../../../support/small-plan.ts'

const dash = (id: string, text: string): Block => ({ id, kind: 'dash', text: [{ text }] })
const source = {
  year: 2026,
  body: [
    { id: 's', kind: 'section', text: [{ text: 'Nhiệm vụ, giải pháp' }] },
    dash('d1', 'Lắp đặt bảng điện tử công cộng tại trung tâm xã trước ngày 15/12/2026.'),
    dash('d2', 'Tổ chức tập huấn kỹ năng số cho người cao tuổi.'),
  ] as const,
}
const placeNamed = (label: string) => {
  const place = taskPlaces(smallPlan.appendices).find(one => one.label === label)
  if (place === undefined) throw new Error(`no place ${label}`)
  return place
}
const ids = (session: ReturnType<typeof createAppendixSession>) =>
  session.appendices().map(({ items }) => items.map(({ id }) => id))

test('rows go behind those of the chosen group, before its sub-group, in the order of the text and in one step', () => {
  const session = createAppendixSession(smallPlan.appendices)
  const steps: unknown[] = []
  session.subscribe(cause => steps.push(cause))
  const place = placeNamed('Phụ lục: I. CHÍNH QUYỀN SỐ')
  const made = makeTasks(session, source, { blockIds: ['d2', 'd1'], place })
  expect(made).toHaveLength(2)
  expect(ids(session)).toEqual([['p1g1', 'p1r1', ...made, 'p1s1', 'p1r2', 'p1g2', 'p1r3']])
  expect(steps).toEqual(['edit'])
  const first = session.appendices()[0]?.items.find(({ id }) => id === made[0])
  expect(first).toMatchObject({ cells: { name: expect.stringContaining('Lắp đặt bảng điện tử') } })
})

test('the end of the appendix is a place, and a heading’s last group too', () => {
  for (const label of ['Phụ lục: cuối bảng', 'Phụ lục: II. KINH TẾ SỐ']) {
    const session = createAppendixSession(smallPlan.appendices)
    const made = makeTasks(session, source, { blockIds: ['d1'], place: placeNamed(label) })
    expect(ids(session)[0]?.slice(-2)).toEqual(['p1r3', ...made])
  }
})

test('a heading of the text gives no row and no step', () => {
  const session = createAppendixSession(smallPlan.appendices)
  const place = placeNamed('Phụ lục: cuối bảng')
  expect(makeTasks(session, source, { blockIds: ['s'], place })).toEqual([])
  expect(session.appendices()).toBe(smallPlan.appendices)
})

test('the group of the active row is offered first', () => {
  const { appendices } = smallPlan
  expect(placeOfItem(appendices, 'p1r2')).toBe('p1/p1s1')
  expect(placeOfItem(appendices, 'p1g2')).toBe('p1/p1g2')
  expect(placeOfItem(appendices, null)).toBeUndefined()
})
