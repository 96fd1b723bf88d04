import { expect, test } from 'vitest'
import {
  filterGroups,
  groupChanges,
  isOpen,
  saysWords,
} from '../../../../renderer/features/next-year/change-groups.ts'
import { standingDuties } from '../../../../renderer/features/next-year/standing-duties.ts'
import { prepareNextYear } from '../../../../shared/plans/carry-over.ts'
import { keptHeadings } from '../../../../shared/plans/kept-headings.ts'
import { trackPlan } from '../../../../shared/tasks/track-plan.ts'
import { entry, followedPlan } from '../../../shared/reports/followed-plan.ts'

const log = [
  entry({ id: 'a', rowId: 't4', day: '2026-09-20', status: 'done', percent: 100 }),
  entry({ id: 'b', rowId: 't2', day: '2026-05-20', status: 'ongoing', percent: 10 }),
  entry({ id: 'c', rowId: 'i1', day: '2026-02-28', value: 70 }),
]
/** Without the duty that goes on, its group loses its only other task. */
const plan = {
  ...followedPlan,
  appendices: followedPlan.appendices.map(appendix => ({
    ...appendix,
    items: appendix.items.filter(({ id }) => id !== 't5'),
  })),
}
const { changes } = prepareNextYear(plan, trackPlan(plan, log, '2026-12-31'), [], { today: '2026-12-31' })
const groups = groupChanges(changes)

test('every change is in one group, deadlines apart from other years', () => {
  const grouped = groups.flatMap(group => group.changes.map(({ id }) => id))
  expect(grouped.toSorted()).toEqual(changes.map(({ id }) => id).toSorted())
  const named = (id: string) => groups.find(group => group.id === id)?.changes ?? []
  expect(named('deadline').map(({ before }) => before)).toEqual(['Quý I/2026', 'Quý II/2026', 'Tháng 9/2026'])
  expect(named('year').some(({ before }) => before.includes('Danh mục nhiệm vụ năm 2026'))).toBe(true)
  expect(named('dropped').map(({ kind }) => kind)).toEqual(['dropped', 'emptied'])
  expect(named('basis')).toEqual([])
  expect(groups.map(({ id }) => id)).not.toContain('basis')
})

test('words are found in all that a change says, without marks', () => {
  const found = filterGroups(groups, saysWords('THANG 9/2026'))
  expect(found.map(({ id, changes: some }) => [id, some.length])).toEqual([['deadline', 1]])
  expect(filterGroups(groups, saysWords(' '))).toEqual(groups)
  expect(filterGroups(groups, saysWords('xylophon'))).toEqual([])
})

test('what is not made of its own accord can be looked at alone', () => {
  const open = filterGroups(groups, isOpen).flatMap(group => group.changes)
  expect(open.map(({ id }) => id)).toEqual(['column|p2|baseline'])
})

test('a heading stays with the task that someone keeps', () => {
  const all = new Set(changes.map(({ id }) => id))
  expect(keptHeadings(plan, changes, all)).toEqual(new Set())
  const without = new Set([...all].filter(id => id !== 'dropped|t4'))
  expect(keptHeadings(plan, changes, without)).toEqual(new Set(['emptied|g2']))
})

test('duties that come back or go on are named', () => {
  expect(standingDuties(followedPlan)).toEqual(['Họp không giấy', 'Duy trì Tổ công nghệ số'])
})
