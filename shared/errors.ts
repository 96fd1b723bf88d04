/**
 * Everything that can go wrong and that a person must be told. Errors cross processes as these plain values; one
 * pure function turns them into a sentence. `detail` values are data (a path, a field), never sentences.
 */
export type AppError =
  | { readonly code: 'invalid'; readonly what: InvalidWhat; readonly detail?: string }
  | {
      readonly code: 'notFound'
      readonly what: 'plan' | 'template' | 'version' | 'entry' | 'file' | 'folder' | 'unit' | 'command'
      readonly detail?: string
    }
  | {
      readonly code: 'conflict'
      readonly what: 'plan' | 'legalBasis' | 'organisation' | 'progress'
      readonly detail?: string
    }
  | { readonly code: 'refused'; readonly what: RefusedWhat; readonly detail?: string }
  | { readonly code: 'fileLocked'; readonly detail: string }
  | {
      readonly code: 'storeProblem'
      readonly what: 'newer' | 'corrupt' | 'full' | 'network' | 'busy'
      readonly detail?: string
    }
  | { readonly code: 'internal'; readonly reference: string }

export type InvalidWhat =
  | 'input'
  | 'arguments'
  | 'emptyFile'
  | 'brokenJson'
  | 'notAPlanFile'
  | 'planContent'
  | 'planNotReady'
  | 'notAWorkbook'
  | 'notARegister'
  | 'unsupportedFile'
  | 'notText'
  | 'tooLarge'
  | 'notADocument'
  | 'passwordProtected'
  | 'oldWorkbook'
  | 'oldDocument'
  | 'noTable'
  | 'notATableFile'
  | 'tooManyCells'
  | 'notAForm'
  | 'noWorkbookForm'
export type RefusedWhat =
  | 'newerFile'
  | 'folderNotWritable'
  | 'fileExists'
  | 'fileReadOnly'
  | 'isFolder'
  | 'nameTooLong'
  | 'notLocal'
  | 'issuedPlan'
  | 'notIssuedPlan'
  | 'stateChange'
  | 'notIssuable'
  | 'reasonMissing'
  | 'builtIn'
  | 'noAppendix'
  | 'notFollowed'
  | 'planInBin'
  | 'notReportable'
  | 'notAPlan'
  | 'notAReport'
  | 'periodAhead'
  | 'noDaysLeft'
  | 'noLeadUnits'
  | 'stopped'

/** An expected failure, thrown inside one process and turned into an answer at its border. */
export class Failure extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.code)
    this.name = 'Failure'
    this.error = error
  }
}

/** The parts of a plan file, by the first step of a path into it. */
const planParts: ReadonlyMap<string, string> = new Map([
  ['id', 'mã kế hoạch'],
  ['year', 'năm kế hoạch'],
  ['state', 'trạng thái'],
  ['letterhead', 'tiêu đề văn bản'],
  ['subject', 'trích yếu'],
  ['bases', 'căn cứ'],
  ['lead', 'câu dẫn'],
  ['body', 'nội dung'],
  ['closing', 'câu kết'],
  ['recipients', 'nơi nhận'],
  ['signature', 'phần ký'],
  ['appendices', 'phụ lục'],
])

/** What goes with the plan in its file, likewise. */
const besidePlan: ReadonlyMap<string, string> = new Map([
  ['states', 'các lần chuyển trạng thái'],
  ['duties', 'lịch báo cáo'],
  ['forms', 'phiếu báo cáo'],
  ['beside', 'văn bản đi kèm'],
  ['progress', 'nhật ký tiến độ'],
])

/** Where a path into a plan file leads: `plan.body.3.kind` → `ở nội dung, chỗ thứ 4 (plan.body.3.kind)`. */
function placeInPlan(path: string): string {
  const [first = '', ...rest] = path.split('.')
  const [part = '', at = ''] = first === 'plan' ? rest : [first, ...rest]
  const name = (first === 'plan' ? planParts : besidePlan).get(part)
  if (name === undefined) return path === 'plan' ? '' : ` (${path})`
  return ` ở ${name}${/^\d+$/.test(at) ? `, chỗ thứ ${Number(at) + 1}` : ''} (${path})`
}

/** A name short enough to stand in a sentence. */
const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name)

const invalid: Record<InvalidWhat, (detail: string) => string> = {
  input: detail =>
    `Dữ liệu gửi đến chương trình không hợp lệ${detail && ` (${detail})`}. Hãy kiểm tra lại rồi thử lần nữa.`,
  arguments: detail => `Câu lệnh không đúng: ${detail}. Chạy lệnh không kèm tham số để xem cách dùng.`,
  emptyFile: detail => `Tệp “${detail}” không có nội dung. Hãy chọn tệp khác.`,
  brokenJson: detail =>
    `Tệp “${detail}” bị hỏng hoặc lưu dở nên không đọc được. Hãy xin lại tệp gốc hoặc dùng bản sao lưu.`,
  notAPlanFile: detail =>
    `Tệp “${detail}” không phải tệp kế hoạch (.khxa). Hãy chọn đúng tệp do Sổ Kế hoạch tạo ra.`,
  planContent: detail =>
    `Tệp kế hoạch bị sai${placeInPlan(detail)} nên không mở được. Hãy xin lại tệp gốc hoặc dùng bản sao lưu.`,
  planNotReady: detail =>
    `Kế hoạch còn lỗi: ${detail}. Hãy sửa rồi xuất lại, hoặc chọn vẫn xuất (dòng lệnh: thêm --force).`,
  notAWorkbook: detail =>
    `Tệp “${detail}” không phải tệp Excel (.xlsx) hoặc đã bị hỏng. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi chọn lại.`,
  notARegister: detail =>
    `Tệp “${detail}” không phải danh mục căn cứ: không có hàng tiêu đề với các cột như Loại văn bản, Số, Ký hiệu, Trích yếu. Hãy thêm hàng tiêu đề rồi nhập lại.`,
  unsupportedFile: detail =>
    `Chưa đọc được loại tệp của “${detail}”. Hiện nay chương trình nhận tệp văn bản (.txt), tệp Excel (.xlsx) và tệp kế hoạch (.khxa).`,
  notText: detail =>
    `Tệp “${detail}” không phải văn bản thuần hoặc dùng bảng mã lạ. Hãy lưu lại dưới dạng văn bản UTF-8 rồi nhập lại.`,
  tooLarge: detail => `Tệp “${detail}” quá lớn. Chương trình nhận tệp đến 20 MB.`,
  notADocument: detail =>
    `Tệp “${detail}” không phải tệp Word (.docx) hoặc đã bị hỏng. Hãy mở tệp bằng Word, lưu lại dạng .docx rồi chọn lại.`,
  passwordProtected: detail =>
    `Tệp “${detail}” đang đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại.`,
  oldWorkbook: detail =>
    `Tệp “${detail}” ở định dạng Excel cũ (.xls). Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi chọn lại.`,
  oldDocument: detail =>
    `Tệp “${detail}” ở định dạng Word cũ (.doc). Hãy mở tệp bằng Word, lưu lại dạng .docx rồi chọn lại.`,
  noTable: detail =>
    `Không tìm thấy bảng nào trong tệp “${detail}”. Hãy kiểm tra lại tệp, hoặc chép bảng từ tệp rồi dán vào phụ lục.`,
  notATableFile: detail =>
    `Chưa đọc được bảng từ loại tệp của “${detail}”. Hãy chọn tệp Excel (.xlsx) hoặc tệp Word (.docx).`,
  tooManyCells: detail =>
    `Bảng trong tệp “${detail}” quá lớn. Chương trình nhận bảng đến 20.000 hàng, 60 cột; hãy tách bớt rồi nhập lại.`,
  noWorkbookForm: detail =>
    `Tệp “${detail}” không phải tệp Excel nên không đọc được. Nếu đây là trả lời của đơn vị, hãy đề nghị đơn vị điền vào phiếu đã gửi, hoặc ghi tay vào sổ theo dõi.`,
  notAForm: detail =>
    `Tệp “${detail}” không phải phiếu báo cáo do Sổ Kế hoạch lập, hoặc các cột ẩn của phiếu đã bị xóa. Hãy gửi lại phiếu cho đơn vị điền.`,
}

const notFound = {
  plan: () => 'Không tìm thấy kế hoạch này. Có thể kế hoạch đã bị xóa; hãy tải lại danh sách.',
  template: (detail: string) =>
    `Không có mẫu kế hoạch “${detail}”. Dùng lệnh templates để xem các mẫu hiện có.`,
  version: () => 'Không tìm thấy phiên bản này. Hãy tải lại danh sách phiên bản.',
  entry: () => 'Không tìm thấy mục này. Có thể mục đã bị xóa; hãy tải lại danh sách.',
  file: (detail: string) => `Không tìm thấy tệp “${detail}”. Hãy kiểm tra lại tên và nơi lưu tệp.`,
  folder: (detail: string) => `Không tìm thấy thư mục “${detail}”. Hãy chọn thư mục khác.`,
  unit: (detail: string) =>
    `Đơn vị “${detail}” không chủ trì nhiệm vụ, chỉ tiêu nào của kế hoạch nên không có gì để lập phiếu. Hãy tải lại danh sách đơn vị.`,
  command: (detail: string) => `Không có lệnh “${detail}”. Chạy lệnh không kèm tham số để xem cách dùng.`,
}

const refused: Record<RefusedWhat, (detail: string) => string> = {
  newerFile: detail =>
    `Tệp “${detail}” do bản mới hơn của Sổ Kế hoạch tạo ra. Hãy cập nhật chương trình rồi mở lại.`,
  folderNotWritable: detail =>
    `Không ghi được vào thư mục “${detail}”. Hãy chọn thư mục khác hoặc xin quyền ghi.`,
  fileExists: detail => `Đã có tệp “${detail}”. Hãy chọn tên khác hoặc đồng ý ghi đè.`,
  fileReadOnly: detail =>
    `Tệp “${detail}” chỉ cho đọc nên không ghi đè được. Hãy bỏ thuộc tính chỉ đọc của tệp hoặc lưu vào thư mục khác.`,
  isFolder: detail => `“${detail}” là thư mục, không phải tệp. Hãy chỉ rõ tên tệp.`,
  nameTooLong: detail =>
    `Tên “${shortened(detail)}” quá dài, máy không lưu được. Hãy đặt tên ngắn hơn rồi thử lại.`,
  notLocal: detail =>
    `“${detail}” không nằm trên máy này nên chương trình không mở. Hãy mở bằng trình quản lý tệp của máy.`,
  issuedPlan: () => 'Kế hoạch đã ban hành nên không sửa được. Hãy tạo bản dự thảo sửa đổi.',
  notIssuedPlan: () =>
    'Kế hoạch chưa ban hành nên không cần bản sửa đổi, bổ sung. Hãy sửa thẳng vào kế hoạch này.',
  stateChange: detail =>
    `Không chuyển được trạng thái của kế hoạch${detail && ` (${detail})`}. Kế hoạch đi lần lượt từ dự thảo, trình ký, đã ban hành đến kết thúc; chỉ bản trình ký được trả lại dự thảo.`,
  notIssuable: detail => `Chưa ban hành được kế hoạch vì chưa có ${detail}. Hãy bổ sung rồi thử lại.`,
  reasonMissing: () => 'Chưa ghi lý do trả lại dự thảo. Hãy ghi lý do rồi thử lại.',
  builtIn: () => 'Mục có sẵn của chương trình không sửa, không xóa được. Hãy tạo mục riêng của đơn vị.',
  noAppendix: () => 'Kế hoạch này không có phụ lục nên không có gì để xuất ra Excel.',
  notReportable: () => 'Chỉ lập được báo cáo về kế hoạch đã ban hành. Hãy ban hành kế hoạch trước.',
  notAPlan: () =>
    'Đây là báo cáo, không phải kế hoạch. Hãy mở kế hoạch mà báo cáo nói đến rồi thực hiện lại.',
  notAReport: () => 'Kế hoạch không đổi thành báo cáo được. Hãy lập báo cáo từ kế hoạch đã ban hành.',
  noLeadUnits: () =>
    'Chưa lập được phiếu báo cáo vì trong các phụ lục chưa có nhiệm vụ, chỉ tiêu nào ghi đơn vị chủ trì. Hãy bổ sung đơn vị chủ trì bằng bản sửa đổi của kế hoạch rồi lập phiếu.',
  stopped: () => 'Đã dừng theo yêu cầu. Chưa có gì được ghi.',
  noDaysLeft: () =>
    'Không còn ngày báo cáo, thời hạn nào sắp tới nên không có gì để xuất. Hãy thêm báo cáo vào lịch, hoặc xuất lịch của kế hoạch năm mới.',
  periodAhead: () => 'Kỳ báo cáo này chưa bắt đầu. Hãy chọn kỳ khác.',
  planInBin: detail =>
    `Kế hoạch “${detail}” trong tệp này đang nằm ở Thùng rác. Hãy khôi phục kế hoạch từ Thùng rác rồi mở lại tệp.`,
  notFollowed: () =>
    'Chỉ ghi tiến độ, sửa lịch báo cáo được cho kế hoạch đã ban hành và chưa kết thúc. Hãy ban hành kế hoạch, hoặc làm trên bản đang có hiệu lực.',
}

const storeProblem = {
  newer: () =>
    'Dữ liệu do bản mới hơn của Sổ Kế hoạch tạo ra. Hãy cập nhật chương trình; dữ liệu vẫn được giữ nguyên.',
  corrupt: () => 'Tệp dữ liệu bị hỏng. Hãy khôi phục từ bản sao lưu gần nhất.',
  full: () => 'Ổ đĩa đã đầy nên chưa lưu được. Hãy xóa bớt tệp không cần thiết rồi thử lại.',
  network: (detail: string) =>
    `Thư mục dữ liệu “${detail}” nằm trên ổ mạng, dễ hỏng dữ liệu. Hãy chuyển về ổ đĩa của máy này.`,
  busy: () => 'Dữ liệu đang được một chương trình khác sử dụng. Hãy đóng cửa sổ kia rồi thử lại.',
}

/** The Vietnamese sentence for an error: what happened, and what to do next. */
export function describe(error: AppError): string {
  const detail = 'detail' in error ? (error.detail ?? '') : ''
  switch (error.code) {
    case 'invalid':
      return invalid[error.what](detail)
    case 'notFound':
      return notFound[error.what](detail)
    case 'conflict':
      return 'Nội dung này vừa được sửa ở cửa sổ khác. Hãy xem cả hai bản rồi chọn bản cần giữ.'
    case 'refused':
      return refused[error.what](detail)
    case 'fileLocked':
      return `Tệp “${detail}” đang mở trong chương trình khác (Word hoặc Excel). Đóng tệp rồi thử lại, hoặc lưu vào thư mục khác.`
    case 'storeProblem':
      return storeProblem[error.what](detail)
    case 'internal':
      return `Chương trình gặp lỗi ngoài dự kiến (mã ${error.reference}). Nội dung đã lưu vẫn an toàn; hãy thử lại hoặc báo mã này cho người hỗ trợ.`
  }
}
