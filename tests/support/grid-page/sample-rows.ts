import type { GridColumn, GridRow } from '../../../renderer/grid/grid-model.ts'

const unit = [
  'Phòng Văn hóa - Xã hội',
  'Văn phòng HĐND và UBND',
  'Công an xã',
  'Trung tâm Phục vụ hành chính công',
]

/** Twelve columns like those of a plan's table; the first is computed, one offers units. */
export const sampleColumns: readonly GridColumn[] = [
  { key: 'ordinal', label: 'STT', width: 50, align: 'center', readOnly: true },
  { key: 'task', label: 'Nội dung nhiệm vụ', width: 260, align: 'justify' },
  {
    key: 'lead',
    label: 'Đơn vị chủ trì',
    width: 150,
    suggestions: text =>
      text === '' ? [] : unit.filter(name => name.toLowerCase().includes(text.toLowerCase())),
  },
  { key: 'support', label: 'Đơn vị phối hợp', width: 150 },
  { key: 'schedule', label: 'Thời gian thực hiện', width: 110, align: 'center' },
  { key: 'result', label: 'Sản phẩm', width: 150 },
  { key: 'person', label: 'Rõ người', width: 120 },
  { key: 'work', label: 'Rõ việc', width: 140 },
  { key: 'duty', label: 'Rõ trách nhiệm', width: 140 },
  { key: 'means', label: 'Nguồn lực', width: 120 },
  { key: 'power', label: 'Thẩm quyền', width: 120 },
  { key: 'remark', label: 'Ghi chú', width: 100 },
]

const words = 'đẩy mạnh số hóa hồ sơ kết quả giải quyết thủ tục hành chính của xã theo lộ trình'.split(' ')
const phrase = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => words[(from * 7 + index * 3) % words.length]).join(' ')

/** So many rows of wrapped text, a heading before every twentieth. */
export function sampleRows(count: number): readonly GridRow[] {
  return Array.from({ length: count }, (_, index): GridRow => {
    if (index % 20 === 0) {
      const group = index / 20 + 1
      return { kind: 'heading', id: `h${group}`, level: 1, number: `${group}.`, text: `NHÓM ${group}` }
    }
    return {
      kind: 'row',
      id: `r${index}`,
      cells: {
        ordinal: String(index),
        task: phrase(index, 14 + (index % 17)),
        lead: unit[index % unit.length] ?? '',
        support: phrase(index + 1, 6),
        schedule: `Quý ${['I', 'II', 'III', 'IV'][index % 4]}/2026`,
        result: phrase(index + 2, 5 + (index % 5)),
        person: `Trưởng phòng ${index % 9}`,
        work: phrase(index + 3, 8),
        duty: phrase(index + 4, 7),
        means: 'Ngân sách xã',
        power: 'Chủ tịch UBND',
        remark: index % 3 === 0 ? 'Thường xuyên' : '',
      },
    }
  })
}
