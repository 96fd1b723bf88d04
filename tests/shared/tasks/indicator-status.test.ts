import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { label } from '../../../shared/glossary.ts'
import type { RowItem } from '../../../shared/plans/appendix.ts'
import { withMeaning } from '../../../shared/plans/row-meaning.ts'
import { indicatorStatus } from '../../../shared/tasks/indicator-status.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { verdicts } from '../../../shared/tasks/tracked.ts'
import { entry } from './progress-entries.ts'

const today = '2026-12-31'
function row(target: string, unitOfMeasure = '', name = 'Tỷ lệ hồ sơ trực tuyến'): RowItem {
  return withMeaning({ id: 'r', kind: 'row', cells: { name, target, unitOfMeasure } }, 2026)
}
const figure = (value: number, day = '2026-06-20', more: Partial<ProgressEntry> = {}) =>
  entry(day, { value, ...more })

describe('indicatorStatus', () => {
  it.each([
    ['≥ 80%', 79.9, 'notMet', 0.1],
    ['≥ 80%', 80, 'met', 0],
    ['≥ 80%', 85, 'exceeded', 0],
    ['100%', 100, 'met', 0],
    ['100%', 96.68, 'notMet', 3.32],
    ['70%', 75, 'exceeded', 0],
    ['> 80%', 80, 'notMet', 0],
    ['> 80%', 95, 'met', 0],
    ['50-80%', 49, 'notMet', 1],
    ['50-80%', 50, 'met', 0],
    ['50-80%', 80, 'met', 0],
    ['50-80%', 81, 'exceeded', 0],
    ['≤ 5%', 6, 'notMet', 1],
    ['≤ 5%', 5, 'met', 0],
    ['≤ 5%', 3, 'exceeded', 0],
    ['khoảng 80%', 76, 'met', 0],
    ['khoảng 80%', 75, 'notMet', 1],
    ['khoảng 80%', 84, 'met', 0],
    ['khoảng 80%', 85, 'exceeded', 0],
    ['≥ 02 hộ', 1, 'notMet', 1],
    ['≥ 100 tin/năm', 120, 'exceeded', 0],
  ] as const)('of the target %j the figure %j is %s', (target, value, verdict, gap) => {
    expect(indicatorStatus(row(target), [figure(value)], { today })).toMatchObject({
      verdict,
      gap,
      actual: value,
    })
  })

  it('turns a bare figure round where less is better', () => {
    const late = row('2%', '', 'Tỷ lệ hồ sơ quá hạn')
    const verdict = (value: number) => indicatorStatus(late, [figure(value)], { today }).verdict
    expect([1, 2, 3].map(verdict)).toEqual(['exceeded', 'met', 'notMet'])
    expect(indicatorStatus(late, [], { today }).direction).toBe('less')
    const interval: RowItem = { ...row('50-80%'), indicator: { direction: 'less', tasks: [] } }
    expect(
      [49, 50, 80, 81].map(value => indicatorStatus(interval, [figure(value)], { today }).verdict),
    ).toEqual(['exceeded', 'met', 'met', 'notMet'])
  })

  it('takes a fall as it is worded', () => {
    const fall: RowItem = {
      ...row(''),
      target: { kind: 'change', comparator: '<=', value: -20, unit: '%' },
    }
    const verdict = (value: number) => indicatorStatus(fall, [figure(value)], { today }).verdict
    expect([-5, 19, 20, 25].map(verdict)).toEqual(['notMet', 'notMet', 'met', 'exceeded'])
  })

  it('judges what is to be reached by status', () => {
    const verdict = (target: string, ...entries: ProgressEntry[]) =>
      indicatorStatus(row(target), entries, { today }).verdict
    for (const target of ['Đạt', 'Hoàn thành', 'Danh sách học viên']) {
      expect(verdict(target, entry('2026-06-01', { status: 'done' }))).toBe('met')
      expect(verdict(target, entry('2026-06-01', { percent: 100 }))).toBe('met')
      expect(verdict(target, entry('2026-06-01', { status: 'ongoing' }))).toBe('notMet')
      expect(verdict(target, entry('2026-06-01', { result: 'Đang làm' }))).toBe('notReported')
      expect(verdict(target)).toBe('notReported')
    }
  })

  it('wants a figure where the target has one, and a target to judge a figure', () => {
    const done = entry('2026-06-01', { status: 'done' })
    expect(indicatorStatus(row('≥ 80%'), [done], { today })).toMatchObject({
      verdict: 'notReported',
      actual: null,
      gap: null,
    })
    expect(indicatorStatus(row('sớm nhất có thể'), [figure(5)], { today })).toMatchObject({
      verdict: null,
      actual: 5,
    })
  })

  it('takes the last figure of each period, by day, without those corrected or ahead', () => {
    const wrong = figure(70, '2026-05-20', { period: '2026-05' })
    const log = [
      figure(90, '2027-01-10'),
      figure(72, '2026-05-22', { period: '2026-05', corrects: wrong.id, reason: 'Nhầm số' }),
      wrong,
      figure(60, '2026-04-19', { period: '2026-04' }),
      figure(61, '2026-04-20', { period: '2026-04' }),
      figure(65, '2026-05-02'),
      figure(99, '2026-06-01', { rowId: 'other' }),
      entry('2026-06-10', { result: 'Chưa có số liệu mới' }),
    ]
    const found = indicatorStatus(row('≥ 80%'), log, { today })
    expect(found.trend).toEqual([
      { day: '2026-04-20', value: 61 },
      { day: '2026-05-02', value: 65 },
      { day: '2026-05-22', value: 72 },
    ])
    expect(found).toMatchObject({ verdict: 'notMet', actual: 72, gap: 8 })
  })

  it('never worsens with a better figure', () => {
    const rank = ['notMet', 'met', 'exceeded']
    const targets = ['≥ 80%', '100%', '> 80%', '50-80%', '≤ 5%', '< 5%', 'khoảng 80%', '≥ 02 hộ']
    const value = fc.double({ min: -10, max: 130, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...targets), value, value, (target, one, other) => {
        const goal = row(target)
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map(each => {
          const found = indicatorStatus(goal, [figure(each)], { today })
          expect(found.gap === 0 || found.verdict === 'notMet').toBe(true)
          return rank.indexOf(found.verdict ?? '')
        })
        const more = indicatorStatus(goal, [], { today }).direction === 'more'
        expect((high ?? 0) - (low ?? 0)).toSatisfy((step: number) => (more ? step >= 0 : step <= 0))
      }),
    )
  })

  it('has an office word for every verdict', () => {
    expect(verdicts.map(each => label(`verdict.${each}`))).toEqual([
      'Đạt',
      'Vượt',
      'Chưa đạt',
      'Chưa báo cáo',
    ])
  })
})
