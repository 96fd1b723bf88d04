import type { RowItem } from '../../shared/plans/appendix.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import { trackPlan } from '../../shared/tasks/track-plan.ts'
import type { TrackedRow } from '../../shared/tasks/tracked.ts'
import { samplePlan } from './samples.ts'

const point = (day: string): RowItem['schedule'] => ({
  kind: 'point',
  date: day,
  due: day,
  confidence: 'high',
})
const task = (id: string, cells: RowItem['cells'], schedule?: RowItem['schedule']): RowItem => ({
  id,
  kind: 'row',
  cells,
  ...(schedule === undefined ? {} : { schedule }),
})

/** An issued plan with four tasks in two groups, one of them with a sub-group, and an indicator of at least 80 %. */
export const followedPlan: Plan = {
  ...samplePlan,
  state: 'issued',
  letterhead: { ...samplePlan.letterhead, number: '12', day: 5, month: 2 },
  appendices: samplePlan.appendices.flatMap(appendix => [
    {
      ...appendix,
      items: [
        { id: 'g1', kind: 'group' as const, title: 'CHÍNH QUYỀN SỐ' },
        task(
          'r1',
          { name: 'Rà soát máy trạm', lead: 'Phòng Kinh tế', schedule: 'Tháng 2/2026' },
          point('2026-02-28'),
        ),
        task('r2', { name: 'Số hóa sổ hộ tịch', lead: 'VP HĐND-UBND; Công an xã' }, point('2026-03-15')),
        { id: 'g2', kind: 'group' as const, title: 'XÃ HỘI SỐ' },
        task('r3', { name: 'Lắp điểm phát Wi-Fi', lead: 'Văn phòng HĐND và UBND', support: 'Phòng Kinh tế' }),
        { id: 's1', kind: 'subgroup' as const, title: 'Kỹ năng số' },
        task(
          'r4',
          { name: 'Tập huấn', schedule: 'Thường xuyên' },
          {
            kind: 'continuous',
            end: null,
            confidence: 'high',
          },
        ),
      ],
    },
    {
      ...appendix,
      id: 'a2',
      kind: 'indicators' as const,
      title: 'Danh mục chỉ tiêu',
      items: [
        {
          id: 'i1',
          kind: 'row' as const,
          cells: { name: 'Tỷ lệ hồ sơ trực tuyến', lead: 'Phòng Kinh tế', target: '≥ 80%' },
          target: { kind: 'ratio' as const, comparator: '>=' as const, value: 80, unit: '%' as const },
        },
      ],
    },
  ]),
}

/** How its rows stand on 10/03/2026 by these entries. */
export function trackedRows(...log: readonly ProgressEntry[]): readonly TrackedRow[] {
  return trackPlan(followedPlan, log, '2026-03-10')
}
