import { describe, expect, it } from 'vitest'
import { type ChangeRow, changesBetween } from '../../../shared/tasks/changes-between.ts'
import { type SummaryRow, summarise } from '../../../shared/tasks/summarise.ts'
import { taskStatuses } from '../../../shared/tasks/tracked.ts'

function row(rowId: string, status: SummaryRow['status'], given: Partial<SummaryRow> = {}): SummaryRow {
  return {
    planId: 'p',
    rowId,
    kind: 'tasks',
    group: 'Chính quyền số',
    name: `Việc ${rowId}`,
    leads: ['Phòng Kinh tế'],
    status,
    due: null,
    daysLate: 0,
    verdict: null,
    ...given,
  }
}

describe('summarise', () => {
  const rows = [
    row('a', 'doneOnTime'),
    row('b', 'doneLate', { leads: ['PHÒNG KINH TẾ', 'Công an xã'] }),
    row('c', 'overdue', { daysLate: 3, group: 'Xã hội số' }),
    row('d', 'overdue', { daysLate: 30, leads: [] }),
    row('e', 'cancelled', { group: '' }),
    row('i', 'notStarted', { kind: 'indicators', verdict: 'met' }),
    row('j', 'notStarted', { kind: 'indicators', verdict: null }),
  ]

  it('counts tasks by status, group and unit, and indicators by verdict', () => {
    const found = summarise(rows)
    expect(found).toMatchObject({ total: 5, done: 2, donePercent: 50 })
    expect(found.byStatus).toEqual({
      notStarted: 0,
      ongoing: 0,
      doneOnTime: 1,
      doneLate: 1,
      overdue: 2,
      paused: 0,
      cancelled: 1,
    })
    expect(found.byGroup.map(({ name, total, donePercent }) => [name, total, donePercent])).toEqual([
      ['Chính quyền số', 3, 67],
      ['Xã hội số', 1, 0],
      ['', 1, null],
    ])
    expect(found.byUnit.map(({ name, total, done }) => [name, total, done])).toEqual([
      ['Phòng Kinh tế', 4, 2],
      ['Công an xã', 1, 1],
      ['', 1, 0],
    ])
    expect(found.late.map(({ rowId }) => rowId)).toEqual(['d', 'c'])
    expect(found.indicators).toEqual({ met: 1, exceeded: 0, notMet: 0, notReported: 0, unjudged: 1 })
  })

  it('has nothing to say of nothing', () => {
    expect(summarise([])).toMatchObject({ total: 0, donePercent: null, byGroup: [], byUnit: [], late: [] })
    expect(Object.keys(summarise([]).byStatus)).toEqual([...taskStatuses])
  })
})

describe('changesBetween', () => {
  const at = (rowId: string, status: ChangeRow['status'], given: Partial<ChangeRow> = {}): ChangeRow => ({
    planId: 'p',
    rowId,
    kind: 'tasks',
    name: `Việc ${rowId}`,
    status,
    actual: null,
    ...given,
  })
  const what = (from: ChangeRow['status'], to: ChangeRow['status']) =>
    changesBetween([at('a', from)], [at('a', to)]).tasks[0]?.what

  it.each([
    ['ongoing', 'doneLate', 'finished'],
    ['ongoing', 'overdue', 'overdue'],
    ['paused', 'overdue', 'overdue'],
    ['notStarted', 'ongoing', 'begun'],
    ['overdue', 'paused', 'stopped'],
    ['paused', 'ongoing', 'resumed'],
    ['doneOnTime', 'overdue', 'reopened'],
    ['doneLate', 'doneOnTime', 'other'],
    ['overdue', 'ongoing', 'other'],
    ['ongoing', 'ongoing', undefined],
  ] as const)('from %s to %s is %s', (from, to, expected) => {
    expect(what(from, to)).toBe(expected)
  })

  it('tells rows that came and went, and new figures', () => {
    const before = [at('gone', 'ongoing'), at('f', 'notStarted', { kind: 'indicators', actual: 60 })]
    const after = [
      at('f', 'notStarted', { kind: 'indicators', actual: 72.5 }),
      at('new', 'notStarted'),
      at('new', 'ongoing', { planId: 'q' }),
    ]
    expect(changesBetween(before, after)).toEqual({
      tasks: [
        { planId: 'p', rowId: 'new', name: 'Việc new', from: null, to: 'notStarted', what: 'added' },
        { planId: 'q', rowId: 'new', name: 'Việc new', from: null, to: 'ongoing', what: 'added' },
        { planId: 'p', rowId: 'gone', name: 'Việc gone', from: 'ongoing', to: null, what: 'removed' },
      ],
      figures: [{ planId: 'p', rowId: 'f', name: 'Việc f', from: 60, to: 72.5 }],
    })
  })
})
