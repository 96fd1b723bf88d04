import { describe, expect, it } from 'vitest'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import { scheduleFromDates } from '../../../shared/tasks/refine-schedule.ts'
import { setDeadlines } from '../../../shared/tasks/set-deadlines.ts'
import { sampleTaskAppendix } from '../../support/samples.ts'

const given = scheduleFromDates(null, '2026-12-14')
const target: RowItem['target'] = { kind: 'count', comparator: '>=', value: 3, unit: 'lớp' }
const appendix: Appendix = {
  ...sampleTaskAppendix,
  items: sampleTaskAppendix.items.map(item => (item.kind === 'row' ? { ...item, target } : item)),
}
const rows = ({ items }: Appendix) => items.filter(item => item.kind === 'row')

describe('setDeadlines', () => {
  it('gives rows a meaning and leaves their words', () => {
    const set = setDeadlines(appendix, ['r1', 'r3', 'g1'], given, { write: 'meaning' })
    expect(rows(set).map(({ schedule }) => schedule)).toEqual([given, undefined, given])
    expect(rows(set).map(({ cells }) => cells.schedule)).toEqual([
      'Quý II/2026',
      'Tháng 9/2026',
      'Cả năm 2026',
    ])
  })

  it('writes the words too, and leaves the targets’ meanings', () => {
    const set = setDeadlines(appendix, ['r1', 'r2'], given, { write: 'words' })
    expect(rows(set).map(({ cells }) => cells.schedule)).toEqual([
      'Trước ngày 15/12/2026',
      'Trước ngày 15/12/2026',
      'Cả năm 2026',
    ])
    expect(rows(set).map(row => row.target)).toEqual([target, target, target])
    expect(rows(set)[2]).toBe(rows(appendix)[2])
  })

  it('confirms a schedule that was only read', () => {
    const set = setDeadlines(
      appendix,
      ['r1'],
      { kind: 'continuous', end: null, confidence: 'low' },
      { write: 'words' },
    )
    expect(rows(set)[0]).toMatchObject({ cells: { schedule: 'Thường xuyên' }, schedule: { confirmed: true } })
  })

  it('gives the same appendix back when no row is named', () => {
    expect(setDeadlines(appendix, ['g1', 'none'], given, { write: 'words' })).toBe(appendix)
  })
})
