import { expect, test } from 'vitest'
import { indicatorLines } from '../../../../renderer/features/tracking-indicators/indicator-lines.ts'
import { trendText } from '../../../../renderer/features/tracking-indicators/trend-text.ts'
import type { RowItem } from '../../../../shared/plans/appendix.ts'
import { withMeaning } from '../../../../shared/plans/row-meaning.ts'
import { trackPlan } from '../../../../shared/tasks/track-plan.ts'
import { makeLog } from '../../../support/make-log.ts'
import { smallPlan } from '../../../support/small-plan.ts'

const item = (id: string, cells: RowItem['cells'], more: Partial<RowItem> = {}): RowItem => ({
  ...withMeaning({ id, kind: 'row', cells }, 2026),
  ...more,
})
const [tasks] = smallPlan.appendices
if (tasks === undefined) throw new Error('the plan has tasks')
const plan = {
  ...smallPlan,
  appendices: [
    tasks,
    {
      ...tasks,
      id: 'p2',
      kind: 'indicators' as const,
      items: [
        item(
          'i1',
          { name: 'Tỷ lệ hồ sơ trực tuyến', target: '≥ 80%', baseline: '55%' },
          {
            indicator: { tasks: ['p1r2', 'gone'] },
          },
        ),
        item('i2', { name: 'Số hồ sơ quá hạn', target: '≤ 5 hồ sơ' }),
        item('i3', { name: 'Số máy trạm', target: '10 máy' }),
      ],
    },
  ],
}
const [sample] = makeLog(smallPlan, { seed: 1, months: 1 })
if (sample === undefined) throw new Error('the log has entries')
const said = (rowId: string, day: string, value: number) => ({
  ...sample,
  id: `${rowId}-${day}`,
  rowId,
  day,
  period: null,
  status: null,
  percent: null,
  value,
})
const lines = indicatorLines(
  plan,
  trackPlan(
    plan,
    [said('i1', '2026-02-01', 60), said('i1', '2026-03-01', 72.5), said('i2', '2026-03-01', 8)],
    '2026-04-01',
  ),
)

test('a line has target, figure, what is missing and the way that is better', () => {
  expect(lines).toMatchObject([
    { goal: 80, baseline: 55, actualText: '72,5%', gapText: '7,5 điểm %', row: { direction: 'more' } },
    { goal: 5, baseline: null, actualText: '8 hồ sơ', gapText: '3 hồ sơ', row: { direction: 'less' } },
    { goal: 10, actualText: '', gapText: '' },
  ])
})

test('the tasks that serve an indicator come with it, those that are gone do not', () => {
  expect(lines.map(({ serving }) => serving.map(({ rowId }) => rowId))).toEqual([['p1r2'], [], []])
})

test('a chart is said in words', () => {
  const [first] = lines
  expect(first && trendText(first.row, first.goal)).toBe(
    'Tỷ lệ hồ sơ trực tuyến: 01/02/2026 60; 01/03/2026 72,5; mức phải đạt 80',
  )
})
