import { expect, test } from 'vitest'
import { dataAtHand } from '../../../../renderer/features/reports/data-at-hand.ts'
import { trackPlan } from '../../../../shared/tasks/track-plan.ts'
import { entry, followedPlan } from '../../../shared/reports/followed-plan.ts'

const log = [
  entry({ id: 'a', rowId: 't1', day: '2026-02-20', status: 'done', percent: 100 }),
  entry({ id: 'b', rowId: 't2', day: '2026-05-20', status: 'ongoing', percent: 10 }),
  entry({ id: 'c', rowId: 'i1', day: '2026-02-28', value: 70 }),
]
const on = (day: string) => trackPlan(followedPlan, log, day)

test('counts what was said in the period, of what is still to be said', () => {
  expect(dataAtHand(on('2026-03-31'), [], '2026-Q1')).toEqual({
    tasks: { asked: 5, reported: 1 },
    indicators: { asked: 3, reported: 1 },
    missing: ['Phòng Văn hóa - Xã hội', 'Các thôn'],
  })
  // What was finished before is not asked for again; what was said before does not count.
  expect(dataAtHand(on('2026-06-30'), [], '2026-Q2')).toEqual({
    tasks: { asked: 4, reported: 1 },
    indicators: { asked: 3, reported: 0 },
    missing: ['Văn phòng HĐND và UBND', 'Các thôn'],
  })
})

test('an answer for the very period counts, whenever it was given', () => {
  const { tasks, missing } = dataAtHand(on('2026-03-31'), ['t5'], '2026-Q1')
  expect(tasks.reported).toBe(2)
  expect(missing).toEqual(['Phòng Văn hóa - Xã hội'])
})

test('a unit that answered under another spelling is not silent', () => {
  const rows = on('2026-03-31').map(row =>
    row.rowId === 't3' ? { ...row, leads: ['VP HĐND&UBND xã'] } : row,
  )
  expect(dataAtHand(rows, [], '2026-Q1').missing).toEqual(['Phòng Văn hóa - Xã hội', 'Các thôn'])
})
