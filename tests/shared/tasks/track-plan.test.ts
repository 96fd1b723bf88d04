import { describe, expect, it } from 'vitest'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { Schedule } from '../../../shared/tasks/schedule.ts'
import { trackPlan } from '../../../shared/tasks/track-plan.ts'
import { standsUntil, statusContext, trackRow } from '../../../shared/tasks/track-row.ts'
import { samplePlan, sampleTaskAppendix } from '../../support/samples.ts'
import { entry } from './progress-entries.ts'

const row = (id: string, cells: Record<string, string> = {}) => ({ id, kind: 'row' as const, cells })
const place = (appendix: Partial<Appendix>) =>
  trackPlan({ ...samplePlan, appendices: [{ ...sampleTaskAppendix, ...appendix }] }, [], '2026-03-01').map(
    ({ rowId, group, subgroup, number }) => [rowId, group, subgroup, number],
  )
const group = { id: 'g', kind: 'group' as const, title: 'Một' }
const subgroup = { id: 's', kind: 'subgroup' as const, title: 'Nhóm' }

describe('trackPlan', () => {
  it('numbers rows as they print, their group’s number before them', () => {
    const items = [
      row('a'),
      group,
      row('b'),
      subgroup,
      row('c'),
      { ...group, id: 'h', title: 'Hai' },
      row('d'),
    ]
    expect(place({ items })).toEqual([
      ['a', '', '', '1'],
      ['b', 'Một', '', 'I.1'],
      ['c', 'Một', 'Nhóm', 'I.2'],
      ['d', 'Hai', '', 'II.1'],
    ])
    expect(place({ items, groupNumbering: 'none', rowNumbering: 'continuous' }).map(each => each[3])).toEqual(
      ['1', '2', '3', '4'],
    )
    expect(place({ items, rowNumbering: 'none' }).map(each => each[3])).toEqual(['', '', '', ''])
  })

  it('passes over free appendices, and gives an indicator its verdict and figures', () => {
    const indicators: Appendix = {
      ...sampleTaskAppendix,
      kind: 'indicators',
      items: [
        {
          ...row('i', { name: 'Tỷ lệ', monitor: 'Phòng Kinh tế; Công an xã' }),
          target: { kind: 'ratio', comparator: '>=', value: 80, unit: '%' },
        },
      ],
    }
    const appendices: Appendix[] = [{ ...indicators, id: 'f', kind: 'free' }, indicators]
    const log = [
      entry('2026-02-28', { rowId: 'i', value: 60 }),
      entry('2026-03-31', { rowId: 'i', value: 85 }),
      entry('2026-03-31', { rowId: 'gone', value: 1 }),
    ]
    const [row1, ...others] = trackPlan({ ...samplePlan, appendices }, log, '2026-03-31')
    expect(others).toEqual([])
    expect(row1).toMatchObject({
      kind: 'indicators',
      leads: ['Phòng Kinh tế', 'Công an xã'],
      verdict: 'exceeded',
      actual: 85,
      gap: 0,
      direction: 'more',
      trend: [
        { day: '2026-02-28', value: 60 },
        { day: '2026-03-31', value: 85 },
      ],
      entryCount: 2,
    })
    expect(trackPlan({ ...samplePlan, appendices }, log, '2026-03-01')).toMatchObject([
      { verdict: 'notMet', actual: 60, gap: 20, entryCount: 1 },
    ])
  })
})

describe('standsUntil', () => {
  const until = (schedule: Schedule | undefined, entries: Parameters<typeof standsUntil>[2] = []) => {
    const task = { ...row('r'), ...(schedule === undefined ? {} : { schedule }) }
    const context = statusContext(samplePlan, '2026-03-01')
    return standsUntil(task, trackRow(task, 'tasks', entries, context), entries, '2026-03-01')
  }
  const sure = { confidence: 'high' } as const
  const range: Schedule = { kind: 'range', start: null, end: '2026-06-30', due: '2026-06-30', ...sure }

  it('is the deadline of what is not done, the end of time for what no day changes', () => {
    expect(until(range)).toBe('2026-06-30')
    expect(until(range, [entry('2026-02-01', { status: 'done' })])).toBe('9999-12-31')
    expect(until({ ...range, end: '2026-02-28', due: '2026-02-28' })).toBe('9999-12-31')
    expect(until(undefined)).toBe('9999-12-31')
  })

  it('is the next return of a recurring duty, and the day before an entry about a day to come', () => {
    expect(until({ kind: 'recurring', rules: [{ every: 'month', day: 25 }], ...sure })).toBe('2026-03-25')
    expect(until(range, [entry('2026-04-01', { status: 'ongoing' })])).toBe('2026-03-31')
  })
})
