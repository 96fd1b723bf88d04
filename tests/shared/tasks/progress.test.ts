import { describe, expect, it } from 'vitest'
import { entriesByRow, rowEntries } from '../../../shared/tasks/known-entries.ts'
import { periodAnswers } from '../../../shared/tasks/period-answers.ts'
import { progressEntry, standingEntries } from '../../../shared/tasks/progress.ts'
import { entry } from './progress-entries.ts'

const first = entry('2026-03-10', { status: 'ongoing' })
const wrong = entry('2026-04-10', { status: 'done' })
const right = entry('2026-04-10', {
  status: 'ongoing',
  corrects: wrong.id,
  reason: 'Báo nhầm',
  at: '2026-05-20T02:00:00.000Z',
})
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)

describe('progressEntry', () => {
  it('takes a whole entry, and none with a day that does not exist or too many per cent', () => {
    expect(progressEntry.safeParse(first).success).toBe(true)
    expect(progressEntry.safeParse({ ...first, day: '2026-02-30' }).success).toBe(false)
    expect(progressEntry.safeParse({ ...first, percent: 101 }).success).toBe(false)
    expect(progressEntry.safeParse({ ...first, more: 1 }).success).toBe(false)
  })
})

describe('standingEntries', () => {
  it('are those that nothing corrects, by day', () => {
    expect(ids(standingEntries([right, wrong, first]))).toEqual([first.id, right.id])
  })

  it('of a correction that was corrected are the last one', () => {
    const last = entry('2026-04-12', { status: 'done', corrects: right.id, reason: 'Đúng là đã xong' })
    expect(ids(standingEntries([last, right, wrong]))).toEqual([last.id])
  })
})

describe('rowEntries', () => {
  it('are of one row, up to a day; a correction about a later day does not count yet', () => {
    const later = entry('2026-06-01', { status: 'done', corrects: wrong.id, reason: 'Sửa ngày' })
    const other = entry('2026-03-01', { rowId: 'other' })
    expect(ids(rowEntries('r', [later, other, wrong, first], '2026-05-01'))).toEqual([first.id, wrong.id])
    expect(ids(rowEntries('r', [later, other, wrong, first], '2026-06-01'))).toEqual([first.id, later.id])
  })
})

describe('what was taken back', () => {
  const back = entry('2026-04-10', {
    corrects: wrong.id,
    reason: 'Ghi nhầm nhiệm vụ',
    at: '2026-04-11T02:00:00.000Z',
  })

  it('is no report of the row, and none for its period', () => {
    expect(ids(rowEntries('r', [first, wrong, back], '2026-05-01'))).toEqual([first.id])
    const [answer] = periodAnswers('r', [wrong, back], ['2026-04'], '2026-05-01')
    expect(answer?.state).toBe('unanswered')
  })

  it('may be said again', () => {
    const again = entry('2026-04-12', { status: 'ongoing', corrects: back.id, reason: 'Đúng nhiệm vụ' })
    expect(ids(rowEntries('r', [first, wrong, back, again], '2026-05-01'))).toEqual([first.id, again.id])
  })
})

describe('entriesByRow', () => {
  it('parts a log by its rows', () => {
    const other = entry('2026-03-01', { rowId: 'other' })
    const parts = entriesByRow([first, other, wrong])
    expect([...parts].map(([row, entries]) => [row, ids(entries)])).toEqual([
      ['r', [first.id, wrong.id]],
      ['other', [other.id]],
    ])
  })
})
