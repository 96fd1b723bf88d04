import type { AppendixKind, KnownField } from './plans/appendix.ts'
import type { Block } from './plans/block.ts'
import type { PlanState } from './plans/plan.ts'
import type { OccurrenceState } from './tasks/occurrence-states.ts'
import type { ReportedStatus } from './tasks/progress.ts'
import type { TaskStatusName, Verdict } from './tasks/tracked.ts'

/** A word of the trade: what screens and prints call it, what it means, and where the word comes from. */
export type Term = { readonly term: string; readonly meaning: string; readonly source: string }

const practice = 'thực tiễn'

/** Columns of an appendix that the program understands. */
const field = {
  ordinal: { term: 'STT', meaning: 'Số thứ tự của dòng trong phụ lục', source: practice },
  name: { term: 'Nhiệm vụ', meaning: 'Tên nhiệm vụ hoặc chỉ tiêu', source: practice },
  detail: {
    term: 'Nội dung chi tiết',
    meaning: 'Việc cụ thể phải làm để hoàn thành nhiệm vụ',
    source: practice,
  },
  person: { term: 'Người thực hiện', meaning: 'Cá nhân chịu trách nhiệm về nhiệm vụ', source: practice },
  lead: { term: 'Đơn vị chủ trì', meaning: 'Đơn vị chịu trách nhiệm chính', source: practice },
  support: { term: 'Đơn vị phối hợp', meaning: 'Đơn vị cùng thực hiện với đơn vị chủ trì', source: practice },
  monitor: {
    term: 'Đơn vị theo dõi',
    meaning: 'Đơn vị theo dõi, đánh giá, tổng hợp, báo cáo kết quả',
    source: practice,
  },
  guide: {
    term: 'Cơ quan hướng dẫn',
    meaning: 'Cơ quan cấp trên hướng dẫn, kiểm tra việc thực hiện',
    source: practice,
  },
  schedule: {
    term: 'Thời gian thực hiện',
    meaning: 'Khoảng thời gian, thời hạn hoặc định kỳ thực hiện',
    source: practice,
  },
  deliverable: { term: 'Sản phẩm', meaning: 'Kết quả đầu ra của nhiệm vụ', source: practice },
  resources: { term: 'Nguồn lực', meaning: 'Kinh phí, nhân lực, phương tiện để thực hiện', source: practice },
  authority: {
    term: 'Thẩm quyền',
    meaning: 'Người hoặc cơ quan có quyền quyết định, phê duyệt',
    source: practice,
  },
  unitOfMeasure: { term: 'Đơn vị tính', meaning: 'Đơn vị đo của chỉ tiêu', source: practice },
  baseline: { term: 'Số liệu năm trước', meaning: 'Kết quả đạt được của năm liền trước', source: practice },
  target: { term: 'Chỉ tiêu', meaning: 'Mức phải đạt trong năm kế hoạch', source: practice },
  result: { term: 'Kết quả', meaning: 'Mức thực tế đạt được', source: practice },
  note: { term: 'Ghi chú', meaning: 'Điều cần nói thêm về dòng này', source: practice },
} as const satisfies Record<KnownField, Term>

/** Where a plan stands. */
const state = {
  draft: { term: 'Dự thảo', meaning: 'Đang soạn thảo, sửa được', source: 'NĐ30 Điều 10' },
  submitted: { term: 'Trình ký', meaning: 'Đã trình người có thẩm quyền ký', source: 'NĐ30 Điều 12, 13' },
  issued: {
    term: 'Đã ban hành',
    meaning: 'Đã ký và đăng ký số, nội dung không sửa được',
    source: 'NĐ30 Điều 15',
  },
  closed: { term: 'Kết thúc', meaning: 'Đã tổng kết, chỉ còn để tra cứu', source: practice },
} as const satisfies Record<PlanState, Term>

/** Levels and other pieces of the body. */
const block = {
  part: { term: 'Phần', meaning: 'Cấp lớn nhất: Phần I, Phần II', source: 'NĐ30 PL I.II.6.đ' },
  section: { term: 'Mục', meaning: 'Cấp đánh số La Mã: I., II.', source: 'NĐ30 PL I.II.6.đ' },
  clause: { term: 'Khoản', meaning: 'Cấp đánh số Ả Rập: 1., 2.', source: 'NĐ30 PL I.II.6.đ' },
  subclause: { term: 'Tiểu khoản', meaning: 'Cấp đánh số kép: 1.1., 1.2.', source: practice },
  point: {
    term: 'Điểm',
    meaning: 'Cấp theo chữ cái tiếng Việt: a), b), c), d), đ)',
    source: 'NĐ30 PL I.II.6.đ',
  },
  dash: { term: 'Gạch đầu dòng', meaning: 'Ý mở đầu bằng dấu gạch ngang', source: practice },
  plus: { term: 'Dấu cộng đầu dòng', meaning: 'Ý nhỏ mở đầu bằng dấu cộng', source: practice },
  paragraph: { term: 'Đoạn văn', meaning: 'Đoạn không đánh số', source: 'NĐ30 PL I.II.6.e' },
  table: { term: 'Bảng', meaning: 'Bảng nằm trong nội dung kế hoạch', source: 'NĐ30 PL I.I.2' },
} as const satisfies Record<Block['kind'], Term>

const appendixKind = {
  tasks: { term: 'Phụ lục nhiệm vụ', meaning: 'Danh mục nhiệm vụ, mỗi dòng một nhiệm vụ', source: practice },
  indicators: {
    term: 'Phụ lục chỉ tiêu',
    meaning: 'Danh mục chỉ tiêu, mỗi dòng một chỉ tiêu',
    source: practice,
  },
  free: {
    term: 'Phụ lục khác',
    meaning: 'Bảng tự do, chương trình không theo dõi từng dòng',
    source: practice,
  },
} as const satisfies Record<AppendixKind, Term>

export const clarities = ['person', 'work', 'time', 'responsibility', 'product', 'means'] as const
export type Clarity = (typeof clarities)[number]

/** '6 rõ': what every task must make clear. */
const clarity = {
  person: { term: 'Rõ người', meaning: 'Ai thực hiện', source: practice },
  work: { term: 'Rõ việc', meaning: 'Làm việc gì', source: practice },
  time: { term: 'Rõ thời gian', meaning: 'Bắt đầu, hoàn thành khi nào', source: practice },
  responsibility: {
    term: 'Rõ trách nhiệm',
    meaning: 'Đơn vị nào chủ trì, phối hợp, theo dõi',
    source: practice,
  },
  product: { term: 'Rõ sản phẩm', meaning: 'Kết quả đầu ra là gì', source: practice },
  means: { term: 'Rõ nguồn lực, thẩm quyền', meaning: 'Lấy gì để làm, ai quyết định', source: practice },
} as const satisfies Record<Clarity, Term>

/** The facts and parts of a plan and of its official form. */
const plan = {
  plan: { term: 'Kế hoạch', meaning: 'Văn bản kế hoạch cùng dữ liệu của nó', source: 'NĐ30 Điều 7' },
  year: { term: 'Năm kế hoạch', meaning: 'Năm mà kế hoạch được lập cho', source: practice },
  state: { term: 'Trạng thái', meaning: 'Kế hoạch đang ở bước nào', source: practice },
  nation: { term: 'Quốc hiệu', meaning: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', source: 'NĐ30 PL I.II.1' },
  motto: { term: 'Tiêu ngữ', meaning: 'Độc lập - Tự do - Hạnh phúc', source: 'NĐ30 PL I.II.1' },
  letterhead: {
    term: 'Phần đầu văn bản',
    meaning: 'Quốc hiệu, tên cơ quan, số, ký hiệu, địa danh, thời gian',
    source: 'NĐ30 PL I.II.1-4',
  },
  issuer: { term: 'Cơ quan ban hành', meaning: 'Cơ quan ban hành kế hoạch', source: 'NĐ30 PL I.II.2' },
  unitKind: { term: 'Loại đơn vị hành chính', meaning: 'Xã, phường hoặc đặc khu', source: 'NĐ30 PL I.II.2' },
  communeName: {
    term: 'Tên xã, phường, đặc khu',
    meaning: 'Tên riêng, không kèm loại đơn vị',
    source: 'NĐ30 PL I.II.2',
  },
  provinceKind: { term: 'Loại đơn vị cấp tỉnh', meaning: 'Tỉnh hoặc thành phố', source: 'NĐ30 PL I.II.2' },
  provinceName: {
    term: 'Tên tỉnh, thành phố',
    meaning: 'Tên riêng, không kèm loại đơn vị',
    source: 'NĐ30 PL I.II.2',
  },
  number: {
    term: 'Số',
    meaning: 'Số đăng ký của văn bản, để trống đến khi văn thư cấp',
    source: 'NĐ30 PL I.II.3',
  },
  symbol: {
    term: 'Ký hiệu',
    meaning: 'Chữ viết tắt tên loại và tên cơ quan: KH-UBND',
    source: 'NĐ30 PL I.II.3',
  },
  place: { term: 'Địa danh', meaning: 'Nơi cơ quan đóng trụ sở, ghi tên xã', source: 'NĐ30 PL I.II.4' },
  date: { term: 'Thời gian ban hành', meaning: 'Ngày, tháng, năm ban hành', source: 'NĐ30 PL I.II.4' },
  subject: {
    term: 'Trích yếu',
    meaning: 'Câu ngắn nêu nội dung, đặt dưới chữ KẾ HOẠCH',
    source: 'NĐ30 PL I.II.5',
  },
  basis: { term: 'Căn cứ', meaning: 'Văn bản làm cơ sở để ban hành kế hoạch', source: 'NĐ30 PL I.II.6.a' },
  lead: { term: 'Câu dẫn', meaning: 'Câu ban hành kế hoạch, sau các căn cứ', source: practice },
  body: { term: 'Nội dung', meaning: 'Các phần, mục, khoản, điểm của kế hoạch', source: 'NĐ30 PL I.II.6' },
  heading: {
    term: 'Tiêu đề',
    meaning: 'Dòng đứng riêng, nêu nội dung của phần, mục hoặc khoản',
    source: 'NĐ30 PL I.II.6.đ',
  },
  closing: {
    term: 'Câu kết',
    meaning: 'Câu cuối của nội dung, kết thúc bằng ./.',
    source: 'NĐ30 PL III mẫu 1.4',
  },
  recipients: {
    term: 'Nơi nhận',
    meaning: 'Các cơ quan, đơn vị, cá nhân nhận văn bản',
    source: 'NĐ30 PL I.II.9',
  },
  archive: { term: 'Lưu', meaning: 'Nơi lưu văn bản: văn thư, đơn vị soạn thảo', source: 'NĐ30 PL I.II.9' },
  signature: { term: 'Chữ ký', meaning: 'Quyền hạn, chức vụ, họ tên người ký', source: 'NĐ30 PL I.II.7' },
  authority: {
    term: 'Thẩm quyền ký',
    meaning: 'Quyền hạn và chức vụ của người ký: TM., KT., TL., TUQ., Q.',
    source: 'NĐ30 PL I.II.7',
  },
  signer: {
    term: 'Người ký',
    meaning: 'Họ và tên người ký, không ghi học hàm, học vị',
    source: 'NĐ30 PL I.II.7',
  },
  appendix: {
    term: 'Phụ lục',
    meaning: 'Phần kèm theo kế hoạch, có tiêu đề và số trang riêng',
    source: 'NĐ30 PL I.III.1',
  },
  appendixReference: {
    term: 'Dòng kèm theo',
    meaning: 'Chỉ dẫn phụ lục kèm theo văn bản nào',
    source: 'NĐ30 PL I.III.1.c',
  },
  group: { term: 'Nhóm', meaning: 'Dòng tiêu đề gộp các dòng của phụ lục', source: practice },
  subgroup: { term: 'Nhóm con', meaning: 'Dòng tiêu đề trong một nhóm', source: practice },
  pageNumber: {
    term: 'Số trang',
    meaning: 'Chữ số Ả Rập, giữa lề trên, không in ở trang đầu',
    source: 'NĐ30 PL I.I.7',
  },
  format: { term: 'Thể thức', meaning: 'Thành phần của văn bản và cách trình bày', source: 'NĐ30 PL I' },
} as const satisfies Record<string, Term>

/** Words of following the work. */
const work = {
  task: { term: 'Nhiệm vụ', meaning: 'Một dòng của phụ lục nhiệm vụ', source: practice },
  indicator: { term: 'Chỉ tiêu', meaning: 'Một dòng của phụ lục chỉ tiêu', source: practice },
  target: { term: 'Mức phải đạt', meaning: 'Giá trị phải đạt của chỉ tiêu', source: practice },
  deadline: { term: 'Thời hạn', meaning: 'Ngày cuối cùng phải hoàn thành', source: practice },
  progress: { term: 'Tiến độ', meaning: 'Mức độ thực hiện tại một thời điểm', source: practice },
  sixClarities: {
    term: '6 rõ',
    meaning: 'Rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ nguồn lực, thẩm quyền',
    source: practice,
  },
  unit: { term: 'Đơn vị', meaning: 'Cơ quan, phòng, ban, đoàn thể, thôn được giao việc', source: practice },
  periodicReport: {
    term: 'Báo cáo định kỳ',
    meaning: 'Báo cáo theo tháng, quý, 6 tháng, năm',
    source: practice,
  },
  period: { term: 'Kỳ báo cáo', meaning: 'Khoảng thời gian mà một báo cáo nói đến', source: practice },
} as const satisfies Record<string, Term>

/** Where a task stands: what units say of it, and what follows from the days. */
const progress = {
  notStarted: { term: 'Chưa bắt đầu', meaning: 'Chưa có kết quả nào và chưa quá hạn', source: practice },
  ongoing: { term: 'Đang thực hiện', meaning: 'Đã triển khai, chưa xong, chưa quá hạn', source: practice },
  done: { term: 'Hoàn thành', meaning: 'Đơn vị báo cáo đã xong', source: practice },
  doneOnTime: {
    term: 'Hoàn thành đúng hạn',
    meaning: 'Xong chậm nhất vào ngày cuối của thời hạn',
    source: practice,
  },
  doneLate: { term: 'Hoàn thành trễ', meaning: 'Đã xong nhưng sau thời hạn', source: practice },
  overdue: { term: 'Quá hạn', meaning: 'Đã qua thời hạn mà chưa xong', source: practice },
  paused: { term: 'Tạm dừng', meaning: 'Tạm thời không làm, không tính quá hạn', source: practice },
  cancelled: { term: 'Không thực hiện', meaning: 'Thôi không làm nữa, không tính quá hạn', source: practice },
} as const satisfies Record<ReportedStatus | TaskStatusName, Term>

/** One return of a duty that comes back every month, quarter, year. */
const occurrence = {
  done: { term: 'Đã thực hiện', meaning: 'Kỳ này đã làm xong đúng hạn', source: practice },
  late: { term: 'Thực hiện trễ', meaning: 'Kỳ này đã làm xong nhưng sau hạn', source: practice },
  missed: { term: 'Quá hạn', meaning: 'Kỳ này đã qua hạn mà chưa làm xong', source: practice },
  due: { term: 'Đang trong kỳ', meaning: 'Đang trong kỳ, còn hạn', source: practice },
  ahead: { term: 'Chưa đến kỳ', meaning: 'Kỳ này chưa bắt đầu', source: practice },
} as const satisfies Record<OccurrenceState['state'], Term>

/** What an indicator's figure comes to. */
const verdict = {
  met: { term: 'Đạt', meaning: 'Bằng mức phải đạt', source: practice },
  exceeded: { term: 'Vượt', meaning: 'Tốt hơn mức phải đạt', source: practice },
  notMet: { term: 'Chưa đạt', meaning: 'Chưa tới mức phải đạt', source: practice },
  notReported: { term: 'Chưa báo cáo', meaning: 'Chưa có số liệu trong năm', source: practice },
} as const satisfies Record<Verdict, Term>

/** Every term, by room and identifier. */
export const glossary = {
  field,
  state,
  block,
  appendixKind,
  clarity,
  plan,
  work,
  progress,
  occurrence,
  verdict,
} as const

type Rooms = typeof glossary
/** `field.lead`, `state.draft`, `block.point`, `plan.subject`. */
export type TermId = { [Room in keyof Rooms]: `${Room}.${string & keyof Rooms[Room]}` }[keyof Rooms]

const terms: ReadonlyMap<string, Term> = new Map(
  Object.entries(glossary).flatMap(([room, entries]) =>
    Object.entries(entries).map(([name, term]): [string, Term] => [`${room}.${name}`, term]),
  ),
)

/** The Vietnamese word for an identifier, as screens show it: `label('field.lead')` → `Đơn vị chủ trì`. */
export function label(id: TermId): string {
  return terms.get(id)?.term ?? id
}

/** What a term means, for a tooltip. */
export function meaning(id: TermId): string {
  return terms.get(id)?.meaning ?? ''
}
