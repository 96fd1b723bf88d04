import type { Appendix, AppendixItem, Column } from '../../../../shared/plans/appendix.ts'
import type { Plan } from '../../../../shared/plans/plan.ts'

const columns: readonly Column[] = [
  { field: 'ordinal', label: 'STT', width: 4 },
  { field: 'name', label: 'Nhiệm vụ', width: 18 },
  { field: 'detail', label: 'Nội dung chi tiết', width: 24, align: 'justify' },
  { field: 'lead', label: 'Đơn vị chủ trì', width: 12 },
  { field: 'support', label: 'Đơn vị phối hợp', width: 12 },
  { field: 'schedule', label: 'Thời gian thực hiện', width: 9, align: 'center' },
  { field: 'deliverable', label: 'Sản phẩm, kết quả đầu ra', width: 14 },
  { field: 'customField', label: 'Nguồn lực', width: 8 },
  { field: 'note', label: 'Ghi chú', width: 6 },
]

const details = [
  'Rà soát, tái cấu trúc quy trình nội bộ; tiếp nhận hồ sơ không phụ thuộc địa giới hành chính; công khai tiến độ giải quyết trên Cổng Dịch vụ công.',
  '- Kiểm kê máy tính, thiết bị mạng;\n- Đề xuất thay thế thiết bị hỏng;\n- Cài đặt phần mềm phòng, chống mã độc cho 100% máy trạm.',
  'Hướng dẫn hộ kinh doanh dùng hóa đơn điện tử và mã thanh toán.',
]

/** A task row whose words differ from row to row. */
export function taskRow(index: number): AppendixItem {
  return {
    id: `task-${index}`,
    kind: 'row',
    cells: {
      name: `Nâng cao chất lượng dịch vụ công trực tuyến đợt ${index + 1}`,
      detail: details[index % details.length] ?? '',
      lead: 'Phòng Văn hóa - Xã hội',
      support:
        index % 2 === 0
          ? 'Văn phòng HĐND và UBND; Công an xã; các thôn'
          : 'Trung tâm Phục vụ hành chính công',
      schedule: 'Quý I–IV/2026',
      deliverable: index % 4 === 0 ? '≥80% hồ sơ trực tuyến toàn trình' : 'Báo cáo kết quả',
      customField: 'Ngân sách xã',
    },
    schedule: {
      kind: 'range',
      start: '2026-01-01',
      end: '2026-12-31',
      due: '2026-12-31',
      confidence: 'high',
    },
  }
}

const group = (id: string, title: string): AppendixItem => ({ id, kind: 'group', title })

/** Nine columns, three Roman groups, seventeen rows that count anew in each group. */
export const taskAppendix: Appendix = {
  id: 'appendix-tasks',
  kind: 'tasks',
  title: 'Danh mục nhiệm vụ chuyển đổi số năm 2026 của xã Minh Tân',
  columns,
  groupNumbering: 'roman',
  subgroupNumbering: 'none',
  rowNumbering: 'restart',
  items: [
    group('g1', 'CHÍNH QUYỀN SỐ'),
    ...Array.from({ length: 10 }, (_, index) => taskRow(index)),
    group('g2', 'KINH TẾ SỐ'),
    ...Array.from({ length: 3 }, (_, index) => taskRow(10 + index)),
    group('g3', 'XÃ HỘI SỐ'),
    ...Array.from({ length: 4 }, (_, index) => taskRow(13 + index)),
  ],
}

/** Five columns, letters over continuous numbers, a sub-group, typed targets. */
export const indicatorAppendix: Appendix = {
  id: 'appendix-indicators',
  kind: 'indicators',
  title: 'Chỉ tiêu chuyển đổi số năm 2026',
  columns: [
    { field: 'ordinal', label: 'TT', width: 1 },
    { field: 'name', label: 'Chỉ tiêu', width: 8 },
    { field: 'unitOfMeasure', label: 'Đơn vị tính', width: 2, align: 'center' },
    { field: 'target', label: 'Chỉ tiêu năm 2026', width: 3, align: 'center' },
    { field: 'lead', label: 'Đơn vị theo dõi', width: 4 },
  ],
  groupNumbering: 'letter',
  subgroupNumbering: 'none',
  rowNumbering: 'continuous',
  items: [
    group('a', 'Hạ tầng số'),
    { id: 'sub', kind: 'subgroup', title: 'Mạng băng rộng' },
    {
      id: 'indicator-1',
      kind: 'row',
      cells: { name: 'Hộ gia đình có cáp quang', unitOfMeasure: '%', target: '≥ 60%', lead: 'Phòng Kinh tế' },
      target: { kind: 'ratio', comparator: '>=', value: 60, unit: '%' },
    },
    group('b', 'Dữ liệu số'),
    {
      id: 'indicator-2',
      kind: 'row',
      cells: { name: 'Hồ sơ được số hóa', unitOfMeasure: '%', target: '50-80%' },
      target: { kind: 'interval', from: 50, to: 80, unit: '%' },
    },
  ],
}

/** An invented plan of an invented commune with these appendices. */
export function planWith(...appendices: readonly Appendix[]): Plan {
  return {
    id: 'plan',
    year: 2026,
    state: 'draft',
    letterhead: {
      unitKind: 'xã',
      communeName: 'Minh Tân',
      provinceName: 'Thanh Bình',
      provinceKind: 'tỉnh',
      number: '',
      symbol: 'KH-UBND',
      place: 'Minh Tân',
      day: null,
      month: null,
      year: 2026,
    },
    subject: 'Chuyển đổi số xã Minh Tân năm 2026',
    bases: [],
    lead: [],
    body: [],
    closing: [],
    recipients: { items: [], archive: 'VT' },
    signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Văn An' },
    appendices,
  }
}
