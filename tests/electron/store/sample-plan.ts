import type { RowItem } from '../../../shared/plans/appendix.ts'
import type { Plan } from '../../../shared/plans/plan.ts'

/** A small plan of an invented commune with a task appendix; rows and facts as the test needs them. */
export function samplePlan(given: Partial<Plan> & { readonly rows?: readonly RowItem[] } = {}): Plan {
  const { rows = [], ...facts } = given
  return {
    id: 'plan-1',
    year: 2026,
    state: 'draft',
    letterhead: {
      unitKind: 'xã',
      communeName: 'Bình Minh',
      provinceName: 'Hải Vân',
      provinceKind: 'tỉnh',
      number: '84',
      symbol: 'KH-UBND',
      place: 'Bình Minh',
      day: null,
      month: 3,
      year: 2026,
    },
    subject: 'Chuyển đổi số xã Bình Minh năm 2026',
    bases: [{ id: 'basis-1', text: 'Căn cứ Nghị quyết số 71/NQ-CP của Chính phủ' }],
    lead: [{ text: 'Ủy ban nhân dân xã ban hành kế hoạch như sau:' }],
    body: [
      { id: 'block-1', kind: 'section', text: [{ text: 'MỤC ĐÍCH, ', bold: true }, { text: 'YÊU CẦU' }] },
      { id: 'block-2', kind: 'dash', text: [{ text: 'Phổ cập kỹ năng cho người dân.' }] },
    ],
    closing: [{ text: 'Đề nghị các đơn vị thực hiện' }],
    recipients: { items: ['Như trên'], archive: 'VT' },
    signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Nguyễn Văn An' },
    appendices: [
      {
        id: 'appendix-1',
        kind: 'tasks',
        title: 'Phân công nhiệm vụ',
        columns: [{ field: 'name', label: 'Nhiệm vụ', width: 1 }],
        groupNumbering: 'roman',
        subgroupNumbering: 'none',
        rowNumbering: 'continuous',
        items: [{ id: 'group-1', kind: 'group', title: 'Hạ tầng số' }, ...rows],
      },
    ],
    ...facts,
  }
}

/** A row of a task appendix. */
export function sampleRow(id: string, name: string, given: Partial<RowItem> = {}): RowItem {
  return { id, kind: 'row', cells: { name }, ...given }
}
