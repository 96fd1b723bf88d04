import type { Appendix, RowItem } from '../../shared/plans/appendix.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { smallPlan } from './small-plan.ts'

const areas = ['hạ tầng', 'dữ liệu', 'dịch vụ công', 'kỹ năng số', 'thanh toán', 'an toàn thông tin']
const deeds = ['Rà soát', 'Lập danh sách', 'Tập huấn về', 'Kiểm tra', 'Tuyên truyền về']

/** `Thôn 7`; every third name has what files may not hold. */
export const unitName = (at: number): string => (at % 3 === 0 ? `Tổ dân phố ${at + 1}/A` : `Thôn ${at + 1}`)

function task(unit: number, at: number): RowItem {
  const cells = {
    name: `${deeds[at % deeds.length]} ${areas[(unit + at) % areas.length]} tại địa bàn ${unit + 1}, đợt ${at + 1}`,
    lead: unitName(unit),
    support: unitName((unit + 1) % 3),
    schedule: at === 0 ? 'Hằng quý' : 'Năm 2025',
    deliverable: 'Báo cáo kết quả',
  }
  return at === 0
    ? {
        id: `t${unit}-0`,
        kind: 'row',
        cells,
        schedule: { kind: 'recurring', rules: [{ every: 'quarter' }], confidence: 'high' },
      }
    : { id: `t${unit}-${at}`, kind: 'row', cells }
}

function indicator(unit: number): RowItem {
  return {
    id: `i${unit}`,
    kind: 'row',
    cells: {
      name: `Tỷ lệ hộ dùng dịch vụ số tại địa bàn ${unit + 1}`,
      lead: unitName(unit),
      unitOfMeasure: '%',
      target: '≥ 80',
    },
    target: { kind: 'ratio', comparator: '>=', value: 80, unit: '%' },
  }
}

const appendix = (id: string, kind: 'tasks' | 'indicators', items: Appendix['items']): Appendix => ({
  id,
  kind,
  title: kind === 'tasks' ? 'Nhiệm vụ' : 'Chỉ tiêu',
  columns: [
    { field: 'ordinal', label: 'STT', width: 1 },
    { field: 'name', label: 'Nội dung', width: 5 },
    { field: 'lead', label: 'Chủ trì', width: 2 },
  ],
  groupNumbering: 'roman',
  subgroupNumbering: 'none',
  rowNumbering: 'continuous',
  items,
})

/** An issued plan of 2025 in which so many units lead so many tasks each, and an indicator. */
export function formsPlan(units: number, tasksEach: number): Plan {
  const each = Array.from({ length: units }, (_, unit) => unit)
  return {
    ...smallPlan,
    id: 'forms-plan',
    year: 2025,
    state: 'issued',
    letterhead: { ...smallPlan.letterhead, day: 5, month: 1, year: 2025 },
    appendices: [
      appendix('a1', 'tasks', [
        { id: 'g1', kind: 'group', title: 'CHÍNH QUYỀN SỐ' },
        ...each.flatMap(unit => Array.from({ length: tasksEach }, (_, at) => task(unit, at))),
      ]),
      appendix('a2', 'indicators', each.map(indicator)),
    ],
  }
}
