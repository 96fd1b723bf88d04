import { describe, expect, it } from 'vitest'
import type { Appendix, IndicatorFacts, RowItem } from '../../../shared/plans/appendix.ts'
import { withMeaning } from '../../../shared/plans/row-meaning.ts'
import {
  baselineGap,
  directionOf,
  indicatorValue,
  servingTasks,
  suggestServingTasks,
} from '../../../shared/tasks/indicators.ts'
import { samplePlan, sampleTaskAppendix } from '../../support/samples.ts'

function row(cells: RowItem['cells'], indicator?: IndicatorFacts): RowItem {
  return { ...withMeaning({ id: 'i1', kind: 'row', cells }, 2026), ...(indicator && { indicator }) }
}

describe('directionOf', () => {
  it.each([
    ['Tỷ lệ hồ sơ trực tuyến', '≥ 90%', 'more'],
    ['Thời gian chờ', '≤ 15 phút', 'less'],
    ['Thời gian giải quyết', 'Giảm 20%', 'less'],
    ['Số vụ mất an toàn', '0 vụ', 'less'],
    ['Tỷ lệ hồ sơ quá hạn', '1%', 'less'],
    ['Tỷ lệ hộ nghèo', '3%', 'less'],
    ['Giảm số thôn chưa có sóng', '2 thôn', 'less'],
    ['Tỷ lệ hộ nghèo được hỗ trợ điện thoại', '100%', 'more'],
    ['Số cuộc diễn tập ứng phó sự cố', '1 cuộc', 'more'],
    ['Tỷ lệ hồ sơ giải quyết đúng và trước hạn', '99%', 'more'],
    ['Cổng thông tin hoạt động', 'Đạt', 'more'],
  ])('%s %s: %s is better', (name, target, direction) => {
    expect(directionOf(row({ name, target }))).toBe(direction)
  })

  it('is what someone said', () => {
    expect(directionOf(row({ name: 'Tỷ lệ', target: '≥ 5%' }, { direction: 'less', tasks: [] }))).toBe('less')
  })
})

describe('indicatorValue', () => {
  it.each([
    [
      { target: '≥ 95%', baseline: '92,02%' },
      { kind: 'figure', unit: '%', baseline: 92.02, target: 95 },
    ],
    [
      { target: '80%', baseline: '72', unitOfMeasure: '%' },
      { kind: 'figure', unit: '%', baseline: 72, target: 80 },
    ],
    [{ target: '50-80%' }, { kind: 'figure', unit: '%', target: 50 }],
    [
      { target: '≥ 1.500 lượt', baseline: '980 lượt' },
      { kind: 'figure', unit: 'lượt', baseline: 980, target: 1500 },
    ],
    [
      { target: '90%', baseline: '12 thôn' },
      { kind: 'figure', unit: '%', target: 90 },
    ],
    [
      { target: 'Đạt', baseline: 'Chưa đạt' },
      { kind: 'done', unit: '' },
    ],
    [{ baseline: '60%' }, { kind: 'figure', unit: '%', baseline: 60 }],
    [{ target: 'Báo cáo' }, { kind: 'none', unit: '' }],
    [{}, { kind: 'none', unit: '' }],
  ])('%j is %j', (cells, value) => {
    expect(indicatorValue(row({ name: 'Tỷ lệ', ...cells }))).toEqual(value)
  })
})

describe('baselineGap', () => {
  it.each([
    ['≥ 95%', '92,02%', { gap: 2.98, unit: '%', direction: 'more', reached: false }],
    ['≥ 95%', '96,68%', { gap: 0, unit: '%', direction: 'more', reached: true }],
    ['≤ 3%', '4,5%', { gap: 1.5, unit: '%', direction: 'less', reached: false }],
    ['≤ 3%', '3%', { gap: 0, unit: '%', direction: 'less', reached: true }],
  ])('to %s from %s', (target, baseline, gap) => {
    expect(baselineGap(row({ name: 'Tỷ lệ', target, baseline }))).toEqual(gap)
  })

  it.each([
    ['Đạt', '60%'],
    ['≥ 95%', ''],
    ['Giảm 20%', '10 ngày'],
  ])('is unknown to %j from %j', (target, baseline) => {
    expect(baselineGap(row({ name: 'Tỷ lệ', target, baseline }))).toBeUndefined()
  })
})

describe('serving tasks', () => {
  const indicators = (item: RowItem): Appendix => ({
    ...sampleTaskAppendix,
    id: 'a2',
    kind: 'indicators',
    items: [item],
  })
  const planWith = (item: RowItem) => ({ ...samplePlan, appendices: [sampleTaskAppendix, indicators(item)] })

  it('are found by their ids, in the plan’s order', () => {
    const item = row({ name: 'Tỷ lệ' }, { tasks: ['r3', 'gone', 'r1'] })
    expect(servingTasks(planWith(item), item).map(each => [each.appendix.id, each.row.id])).toEqual([
      ['a1', 'r1'],
      ['a1', 'r3'],
    ])
    expect(servingTasks(planWith(item), row({ name: 'Tỷ lệ' }))).toEqual([])
  })

  it('are suggested by their words', () => {
    const item = row({ name: 'Tỷ lệ hồ sơ hộ tịch được số hóa', target: '100%' })
    expect(suggestServingTasks(planWith(item), item).map(({ rowId }) => rowId)).toEqual(['r1'])
    const people = row({ name: 'Tỷ lệ CBCC được tập huấn kỹ năng số' })
    expect(suggestServingTasks(planWith(people), people).map(({ rowId }) => rowId)).toEqual(['r2'])
  })

  it('are not suggested twice, nor without shared words, nor beyond the limit', () => {
    const served = row({ name: 'Tỷ lệ hồ sơ hộ tịch được số hóa' }, { tasks: ['r1'] })
    expect(suggestServingTasks(planWith(served), served)).toEqual([])
    const other = row({ name: 'Tỷ lệ che phủ rừng' })
    expect(suggestServingTasks(planWith(other), other)).toEqual([])
    const item = row({ name: 'Tỷ lệ hồ sơ hộ tịch được số hóa' })
    expect(suggestServingTasks(planWith(item), item, 0)).toEqual([])
  })
})
