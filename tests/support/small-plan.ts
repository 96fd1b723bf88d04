import type { Appendix } from '../../shared/plans/appendix.ts'
import type { Block } from '../../shared/plans/block.ts'
import type { Plan } from '../../shared/plans/plan.ts'

/** A text block with a made-up id. */
function text(
  kind: Exclude<Block['kind'], 'table'>,
  words: string,
  more: { title?: true; number?: string } = {},
): Block {
  return { id: `b-${kind}-${words.slice(0, 12)}`, kind, text: words === '' ? [] : [{ text: words }], ...more }
}

const tasks: Appendix = {
  id: 'p1',
  kind: 'tasks',
  title: 'Danh mục nhiệm vụ',
  columns: [
    { field: 'ordinal', label: 'STT', width: 1 },
    { field: 'name', label: 'Nhiệm vụ', width: 5 },
    { field: 'lead', label: 'Đơn vị chủ trì', width: 3 },
    { field: 'schedule', label: 'Thời gian thực hiện', width: 2, align: 'center' },
  ],
  groupNumbering: 'roman',
  subgroupNumbering: 'none',
  rowNumbering: 'restart',
  items: [
    { id: 'p1g1', kind: 'group', title: 'CHÍNH QUYỀN SỐ' },
    {
      id: 'p1r1',
      kind: 'row',
      cells: { name: 'Rà soát máy trạm', lead: 'Văn phòng HĐND và UBND xã', schedule: 'Quý II/2026' },
    },
    { id: 'p1s1', kind: 'subgroup', title: 'Dữ liệu' },
    { id: 'p1r2', kind: 'row', cells: { name: '=Số hóa sổ hộ tịch', lead: 'Phòng Văn hóa - Xã hội' } },
    { id: 'p1g2', kind: 'group', title: 'KINH TẾ SỐ' },
    { id: 'p1r3', kind: 'row', cells: { name: 'Mở gian hàng\ntrên sàn thương mại', lead: 'Phòng Kinh tế' } },
  ],
}

/** A short plan of an invented commune with every kind of block and one appendix. */
export const smallPlan: Plan = {
  id: 'small',
  year: 2026,
  state: 'draft',
  letterhead: {
    unitKind: 'xã',
    communeName: 'Minh Tân',
    provinceKind: 'tỉnh',
    provinceName: 'Bình Sơn',
    number: '5',
    symbol: 'KH-UBND',
    place: 'Minh Tân',
    day: 5,
    month: 2,
    year: 2026,
  },
  subject: 'Chuyển đổi số trên địa bàn xã Minh Tân năm 2026',
  bases: [
    { id: 'c1', text: 'Căn cứ Luật Tổ chức chính quyền địa phương' },
    { id: 'c2', text: 'Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về chuyển đổi số;' },
  ],
  lead: [{ text: 'Ủy ban nhân dân xã Minh Tân ban hành Kế hoạch với các nội dung sau:' }],
  body: [
    text('part', 'Kết quả năm trước'),
    text('section', 'Mục tiêu'),
    text('clause', 'Mục tiêu chung', { title: true }),
    text('dash', 'Hoàn thiện hạ tầng số, gồm:'),
    text('plus', 'Mạng nội bộ.'),
    text('clause', 'Kinh phí do ngân sách xã bảo đảm.'),
    text('subclause', 'Một câu có số.'),
    text('point', 'Bảo đảm an toàn thông tin;'),
    text('paragraph', 'Nhiệm vụ chi tiết tại Phụ lục kèm theo.'),
    {
      id: 't1',
      kind: 'table',
      widths: [1, 2],
      headerRows: 1,
      rows: [
        [{ text: [{ text: 'Lĩnh vực' }] }, { text: [{ text: 'Chỉ tiêu' }] }],
        [{ text: [{ text: 'Chính quyền số' }] }, { text: [{ text: '100%' }] }],
      ],
    },
  ],
  closing: [{ text: 'Trên đây là Kế hoạch của Ủy ban nhân dân xã Minh Tân' }],
  recipients: { items: ['UBND tỉnh', 'Các đơn vị thuộc xã'], archive: 'VT, VHXH' },
  signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Văn Bình' },
  appendices: [tasks],
}
