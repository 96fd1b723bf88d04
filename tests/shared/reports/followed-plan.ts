import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { withMeaning } from '../../../shared/plans/row-meaning.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { smallPlan } from '../../support/small-plan.ts'

const row = (id: string, cells: RowItem['cells']): RowItem => withMeaning({ id, kind: 'row', cells }, 2026)

const tasks: Appendix = {
  id: 'p1',
  kind: 'tasks',
  title: 'Danh mục nhiệm vụ năm 2026',
  columns: [
    { field: 'ordinal', label: 'TT', width: 1 },
    { field: 'name', label: 'Nhiệm vụ', width: 5 },
    { field: 'lead', label: 'Đơn vị chủ trì', width: 3 },
    { field: 'schedule', label: 'Thời gian', width: 2 },
    { field: 'note', label: 'Ghi chú', width: 2 },
  ],
  groupNumbering: 'roman',
  subgroupNumbering: 'none',
  rowNumbering: 'restart',
  items: [
    { id: 'g1', kind: 'group', title: 'CHÍNH QUYỀN SỐ' },
    row('t1', { name: 'Rà soát máy trạm', lead: 'Văn phòng HĐND và UBND', schedule: 'Quý I/2026' }),
    row('t2', { name: 'Số hóa sổ hộ tịch', lead: 'Phòng Văn hóa - Xã hội', schedule: 'Quý II/2026' }),
    row('t3', { name: 'Họp không giấy', lead: 'Văn phòng HĐND và UBND', schedule: 'Hằng tháng' }),
    { id: 'g2', kind: 'group', title: 'XÃ HỘI SỐ' },
    row('t4', { name: 'Mở lớp kỹ năng số', lead: 'Phòng Văn hóa - Xã hội', schedule: 'Tháng 9/2026' }),
    row('t5', { name: 'Duy trì Tổ công nghệ số', lead: 'Các thôn', schedule: 'Thường xuyên' }),
  ],
}

const indicators: Appendix = {
  id: 'p2',
  kind: 'indicators',
  title: 'Chỉ tiêu năm 2026',
  columns: [
    { field: 'ordinal', label: 'TT', width: 1 },
    { field: 'name', label: 'Chỉ tiêu', width: 5 },
    { field: 'unitOfMeasure', label: 'Đơn vị tính', width: 1 },
    { field: 'target', label: 'Mục tiêu năm 2026', width: 2 },
  ],
  groupNumbering: 'none',
  subgroupNumbering: 'none',
  rowNumbering: 'continuous',
  items: [
    row('i1', { name: 'Hồ sơ nộp trực tuyến', unitOfMeasure: '%', target: '≥ 80' }),
    row('i2', { name: 'Hộ có gian hàng', unitOfMeasure: 'hộ', target: '≥ 20' }),
    row('i3', { name: 'Văn bản ký số', unitOfMeasure: '%', target: '100' }),
  ],
}

/** An issued plan with five tasks in two groups, one of them monthly and one without an end, and three indicators. */
export const followedPlan: Plan = {
  ...smallPlan,
  id: 'p',
  state: 'issued',
  body: smallPlan.body.map(block => ({ ...block, id: `b-${block.id}` })),
  appendices: [tasks, indicators],
}

/** An entry of the plan's log that says nothing but what is given. */
export function entry(
  given: Partial<ProgressEntry> & Pick<ProgressEntry, 'id' | 'rowId' | 'day'>,
): ProgressEntry {
  return {
    planId: 'p',
    period: null,
    occurrence: null,
    status: null,
    percent: null,
    value: null,
    result: '',
    difficulty: '',
    proposal: '',
    evidence: [],
    reporter: '',
    source: { kind: 'typed' },
    corrects: null,
    reason: '',
    at: `${given.day}T03:00:00.000Z`,
    ...given,
  }
}
