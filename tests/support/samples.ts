import type { Appendix, RowItem } from '../../shared/plans/appendix.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { rich } from '../../shared/plans/rich-text.ts'
import type { TemplateFacts } from '../../shared/plans/template.ts'

export const sampleFacts: TemplateFacts = {
  unitKind: 'xã',
  communeName: 'Bình Minh',
  provinceKind: 'tỉnh',
  provinceName: 'An Hòa',
  year: 2026,
  signerName: 'Nguyễn Văn Bình',
}

function row(id: string, cells: RowItem['cells']): RowItem {
  return { id, kind: 'row', cells }
}

/** Two groups of tasks over six columns, counted anew in each group. */
export const sampleTaskAppendix: Appendix = {
  id: 'a1',
  kind: 'tasks',
  title: 'Danh mục nhiệm vụ chuyển đổi số năm 2026',
  columns: [
    { field: 'ordinal', label: 'TT', width: 1 },
    { field: 'name', label: 'Nhiệm vụ', width: 6 },
    { field: 'lead', label: 'Đơn vị chủ trì', width: 3 },
    { field: 'support', label: 'Đơn vị phối hợp', width: 3 },
    { field: 'schedule', label: 'Thời gian thực hiện', width: 2 },
    { field: 'deliverable', label: 'Sản phẩm', width: 3 },
  ],
  groupNumbering: 'roman',
  subgroupNumbering: 'none',
  rowNumbering: 'restart',
  items: [
    { id: 'g1', kind: 'group', title: 'Chính quyền số' },
    row('r1', {
      name: 'Số hóa hồ sơ hộ tịch còn lưu trên giấy',
      lead: 'Văn phòng HĐND và UBND',
      support: 'Công an xã',
      schedule: 'Quý II/2026',
      deliverable: 'Cơ sở dữ liệu hộ tịch điện tử',
    }),
    row('r2', {
      name: 'Tập huấn kỹ năng số cho cán bộ, công chức',
      lead: 'Phòng Văn hóa - Xã hội',
      support: 'Các thôn',
      schedule: 'Tháng 9/2026',
      deliverable: 'Hai lớp tập huấn',
    }),
    { id: 'g2', kind: 'group', title: 'Xã hội số' },
    row('r3', {
      name: 'Lắp điểm phát Wi-Fi miễn phí tại nhà văn hóa thôn',
      lead: 'Phòng Kinh tế',
      support: 'Doanh nghiệp viễn thông',
      schedule: 'Cả năm 2026',
      deliverable: 'Mười điểm phát Wi-Fi',
    }),
  ],
}

/** A short whole plan of an invented commune: every kind of part once, one appendix. */
export const samplePlan: Plan = {
  id: 'sample',
  year: 2026,
  state: 'draft',
  letterhead: {
    unitKind: 'xã',
    communeName: 'Bình Minh',
    provinceName: 'An Hòa',
    provinceKind: 'tỉnh',
    number: '',
    symbol: 'KH-UBND',
    place: 'Bình Minh',
    day: null,
    month: null,
    year: 2026,
  },
  subject: 'Chuyển đổi số trên địa bàn xã Bình Minh năm 2026',
  bases: [
    { id: 'c1', text: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025' },
    { id: 'c2', text: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh An Hòa' },
  ],
  lead: rich('Ủy ban nhân dân xã Bình Minh ban hành Kế hoạch chuyển đổi số năm 2026 với các nội dung sau:'),
  body: [
    { id: 'b1', kind: 'section', text: rich('MỤC ĐÍCH, YÊU CẦU') },
    { id: 'b2', kind: 'clause', text: rich('Mục đích'), title: true },
    { id: 'b3', kind: 'dash', text: rich('Đưa dịch vụ công trực tuyến đến từng hộ gia đình.') },
    { id: 'b4', kind: 'clause', text: rich('Yêu cầu'), title: true },
    { id: 'b5', kind: 'dash', text: rich('Mỗi việc có một đơn vị chịu trách nhiệm và một thời hạn.') },
    { id: 'b6', kind: 'plus', text: rich('Đơn vị chủ trì báo cáo trước ngày 20 hằng tháng.') },
    { id: 'b7', kind: 'section', text: rich('TỔ CHỨC THỰC HIỆN') },
    {
      id: 'b8',
      kind: 'paragraph',
      text: rich('Các nhiệm vụ cụ thể nêu tại Phụ lục kèm theo Kế hoạch này.'),
    },
  ],
  closing: rich(
    'Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo Ủy ban nhân dân xã để xem xét',
  ),
  recipients: { items: ['Ủy ban nhân dân tỉnh', 'Thường trực Đảng ủy', 'Các thôn'], archive: 'VT, VHXH' },
  signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Nguyễn Văn Bình' },
  appendices: [sampleTaskAppendix],
}

/** The same without appendix, nor a word about one. */
export const samplePlanWithoutAppendix: Plan = {
  ...samplePlan,
  id: 'sample-without-appendix',
  body: samplePlan.body.filter(block => block.id !== 'b8'),
  appendices: [],
}

/** The text of a short plan as it stands in a plain file: blank lines between paragraphs, a table by tabs. */
export const sampleText = `Số: /KH-UBND

Bình Minh, ngày tháng năm 2026

KẾ HOẠCH
Chuyển đổi số trên địa bàn xã Bình Minh năm 2026

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh An Hòa;

Ủy ban nhân dân xã Bình Minh ban hành Kế hoạch chuyển đổi số năm 2026 với các nội dung sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Đưa dịch vụ công trực tuyến đến từng hộ gia đình.

2. Yêu cầu

- Mỗi việc có một đơn vị chịu trách nhiệm và một thời hạn.

II. TỔ CHỨC THỰC HIỆN

Các nhiệm vụ cụ thể nêu tại Phụ lục kèm theo Kế hoạch này.

Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo Ủy ban nhân dân xã để xem xét./.

Nơi nhận:
- Ủy ban nhân dân tỉnh;
- Các thôn;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Bình

PHỤ LỤC
DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026
(Kèm theo Kế hoạch số /KH-UBND ngày tháng năm 2026 của Ủy ban nhân dân xã Bình Minh)

TT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện\tSản phẩm
I. CHÍNH QUYỀN SỐ\t\t\t\t\t
1\tSố hóa hồ sơ hộ tịch còn lưu trên giấy\tVăn phòng HĐND và UBND\tCông an xã\tQuý II/2026\tCơ sở dữ liệu hộ tịch điện tử
2\tTập huấn kỹ năng số cho cán bộ, công chức\tPhòng Văn hóa - Xã hội\tCác thôn\tTháng 9/2026\tHai lớp tập huấn
`
