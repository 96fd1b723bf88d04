import { expect, test } from 'vitest'
import { summariseIndicators } from '../../../shared/tasks/summarise-indicators.ts'

const row = (
  rowId: string,
  verdict: 'met' | 'exceeded' | 'notMet' | 'notReported' | null,
  leads: string[],
) => ({
  rowId,
  kind: 'indicators' as const,
  group: rowId < 'c' ? 'Hạ tầng' : '',
  name: `Chỉ tiêu ${rowId}`,
  leads,
  verdict,
})

test('indicators are counted by group and by unit, spellings of one unit as one', () => {
  const rows = [
    row('a', 'met', ['Phòng Kinh tế']),
    row('b', 'notMet', ['PHÒNG KINH TẾ xã', 'Phòng Kinh tế', 'Công an xã']),
    row('c', 'exceeded', []),
    row('d', null, ['Công an xã']),
    { ...row('t', 'notMet', ['Công an xã']), kind: 'tasks' as const },
  ]
  const { byGroup, byUnit, notMet } = summariseIndicators(rows)
  expect(byGroup).toMatchObject([
    { name: 'Hạ tầng', total: 2, reached: 1 },
    { name: '', total: 2, reached: 1 },
  ])
  expect(byUnit).toMatchObject([
    { name: 'Phòng Kinh tế', total: 2, reached: 1, byVerdict: { met: 1, notMet: 1 } },
    { name: 'Công an xã', total: 2, reached: 0, byVerdict: { notMet: 1, unjudged: 1 } },
    { name: '', total: 1, reached: 1, byVerdict: { exceeded: 1 } },
  ])
  expect(notMet.map(({ rowId }) => rowId)).toEqual(['b'])
})
